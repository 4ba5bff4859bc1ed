import type { TokenDifference, TokenField } from '../token-api/index.js';
import type { FailureCode } from '../elements/owner/token-form/token-answer.js';
import type { FormField, FormRule, ScopeKind } from '../elements/owner/token-form/form-values.js';

/** What a token can do, in one sentence that is put together from these. */
export interface RightsLabels {
  readonly heading: string;
  /** Before the fields are right. */
  readonly unfinished: string;
  /** `{opens}`, `{limits}`, `{revocation}` and `{ending}` are the texts below. */
  readonly sentence: string;
  /** The same of a token that never expires. */
  readonly endless: string;
  readonly opens: Readonly<Record<'stream' | 'streams' | 'group' | 'organisation', string>>;
  /** Each begins with what divides it from what stands before. `{from}` and `{until}` are dates. */
  readonly limits: Readonly<Record<'from' | 'until' | 'endless' | 'ip' | 'domain', string>>;
  readonly revocation: Readonly<Record<'yes' | 'no', string>>;
  readonly ending: Readonly<Record<'goesOn' | 'ends', string>>;
  /** What nobody can check. */
  readonly honest: Readonly<Record<'holder' | 'holderWithin' | 'address' | 'domain' | 'notes', string>>;
}

/** What is said of a field that breaks a rule. */
export interface FormFaultLabels {
  readonly required: Readonly<
    Record<'streams' | 'groupId' | 'organisation' | 'expiresAt' | 'apiKey', string>
  >;
  readonly invalidName: Readonly<Record<'streams' | 'groupId' | 'organisation', string>>;
  /** `{limit}` is a number of characters or names. */
  readonly rule: Readonly<Record<Exclude<FormRule, 'required' | 'invalid-name'>, string>>;
}

/** What became of a request. */
export interface FormOutcomeLabels {
  /** Above the list of faults. */
  readonly summary: string;
  /** One fault in that list; `{field}` is the field's name. */
  readonly summaryItem: string;
  readonly failed: string;
  /** What happened, and who does what about it. */
  readonly failure: Readonly<Record<FailureCode, string>>;
  /** `{message}` is the server's own text. */
  readonly serverSaid: string;
  readonly created: string;
  /** `{until}` is a date. */
  readonly createdUntil: string;
  readonly keepIt: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  readonly differs: string;
  /** `{field}` is the name of a field. */
  readonly difference: Readonly<Record<TokenDifference['how'], string>>;
}

/** The texts of the form that asks for a token, in one language. `{…}` stands for a value that is filled in. */
export interface FormLabels extends FormFaultLabels, FormOutcomeLabels {
  /** The language's BCP 47 tag. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly heading: string;
  readonly intro: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<'jwt' | 'sts', string>>;
  readonly kindHelp: Readonly<Record<'jwt' | 'sts', string>>;
  /** The page has no address for this kind. */
  readonly kindMissing: string;
  readonly notInV2: string;
  readonly scope: string;
  readonly scopes: Readonly<Record<ScopeKind, string>>;
  readonly scopeHelp: Readonly<Record<ScopeKind, string>>;
  readonly organisationWarning: string;
  readonly fixed: string;
  readonly time: string;
  readonly life: string;
  readonly lives: Readonly<
    Record<'300' | '3600' | '86400' | '604800' | '1209600' | '2592000' | '31536000', string>
  >;
  readonly never: string;
  readonly neverHelp: string;
  readonly neverWarning: string;
  /** `{zone}` is the name of a time zone. */
  readonly zone: string;
  /** Which of two moments is meant, where clocks show a time twice. */
  readonly twice: string;
  /** What the expiry means; `{until}` is a date, `{duration}` a length of time, `{ending}` one of the next. */
  readonly validUntil: string;
  readonly ending: Readonly<Record<'goesOn' | 'ends', string>>;
  readonly validFrom: string;
  readonly atOnce: string;
  readonly shorten: string;
  readonly shortenOffer: string;
  readonly dropRevocable: string;
  /** `{expiry}` is what was wanted before. */
  readonly restore: string;
  readonly restoreOffer: string;
  readonly limits: string;
  readonly limitsHelp: string;
  readonly optional: string;
  readonly field: Readonly<Record<FormField, string>>;
  readonly help: Readonly<Record<Exclude<TokenField, 'kind' | 'expiresAt'> | 'streamsV2' | 'apiKey', string>>;
  readonly address: Readonly<Record<'ask' | 'asking' | 'how' | 'ipv6' | 'failed' | 'found', string>>;
  readonly submit: string;
  readonly submitting: string;
  readonly rights: RightsLabels;
}
