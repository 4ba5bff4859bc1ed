import type { DecodedPart } from '../elements/owner/token-decoder/decoded-text.js';
import type { FindingJob } from '../elements/owner/token-decoder/finding-job.js';

/** The values of tokens whose meaning is known. */
export type KnownValue =
  | 'alg'
  | 'kid'
  | 'typ'
  | 'aud'
  | 'iss'
  | 'sub'
  | 'iat'
  | 'nbf'
  | 'exp'
  | 'streams'
  | 'groupid'
  | 'orgawide'
  | 'domain'
  | 'ip'
  | 'tag'
  | 'user'
  | 'cust'
  | 'revocable'
  | 'forceDisconnect'
  | 'ingesturl'
  | 'streamname'
  | 'token'
  | 'expires'
  | 'options';

/** The texts of the decoder. `{…}` stands for a value that is filled in. */
export interface DecoderLabels {
  /** The language's BCP 47 tag. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly heading: string;
  /** That nothing is sent, and that decoding is not verifying. */
  readonly intro: string;
  readonly field: string;
  readonly hint: string;
  readonly clear: string;
  /** `{count}` characters were given, `{limit}` are read. */
  readonly tooLong: string;
  readonly noToken: string;
  /** `{kind}` is the token's. */
  readonly isToken: string;
  readonly within: string;
  /** What the text around it is, and what that names. */
  readonly found: Readonly<Record<'element' | 'frame' | 'address' | 'configuration', string>>;
  readonly names: Readonly<Record<'stream' | 'group' | 'endpoint', string>>;
  readonly opens: string;
  readonly restrictions: string;
  readonly noRestrictions: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly job: Readonly<Record<FindingJob, string>>;
  readonly contents: string;
  readonly part: Readonly<Record<DecodedPart, string>>;
  readonly column: Readonly<Record<'name' | 'value' | 'meaning', string>>;
  readonly meaning: Readonly<Record<KnownValue, string>>;
  readonly unknown: string;
  /** `{count}` more values are not shown. */
  readonly more: string;
  readonly json: string;
  readonly shortened: string;
  readonly ask: Readonly<
    Record<'heading' | 'intro' | 'button' | 'running' | 'accepted' | 'refused' | 'failed', string>
  >;
}
