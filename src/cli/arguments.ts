import { parseArgs } from 'node:util';
import { seconds } from '../shared/index.js';
import { form } from '../locales/en/form.js';
import { fill } from '../locales/texts.js';
import { EXPLAIN_TEXTS, type ExplainTexts } from '../locales/explain-texts.js';
import { languageOf } from '../locales/registry.js';
import {
  FLAG_CLAIMS,
  LONGEST_LIFE,
  LONGEST_REVOCABLE_LIFE,
  REQUESTABLE,
  RULE_LIMITS,
  TEXT_CLAIMS,
  tokenIssues,
  USUAL_LIFE,
  type FlagClaim,
  type TextClaim,
  type TokenFields,
  type TokenRule,
  type TokenScope,
} from '../token-api/index.js';

/** What the tool was told to do. */
export type Command =
  | { readonly do: 'help' }
  | { readonly do: 'version' }
  | {
      readonly do: 'make';
      readonly fields: TokenFields;
      readonly api: string | undefined;
      readonly showToken: boolean;
    }
  | { readonly do: 'explain'; readonly file: string | undefined; readonly texts: ExplainTexts }
  | { readonly do: 'decode'; readonly text: string | undefined; readonly showToken: boolean }
  | { readonly do: 'verify' | 'revoke'; readonly text: string | undefined; readonly api: string | undefined };

/** A command that cannot be understood, in words for whoever typed it. It never repeats what could be a token. */
export class UsageError extends Error {}

const OPTIONS = {
  stream: { type: 'string', multiple: true },
  group: { type: 'string' },
  organisation: { type: 'boolean' },
  hash: { type: 'string' },
  life: { type: 'string' },
  expires: { type: 'string' },
  'not-before': { type: 'string' },
  v2: { type: 'boolean' },
  api: { type: 'string' },
  'show-token': { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

/** The options of the claims that can be asked for: their names here, with hyphens. */
const CLAIM_OPTIONS = [...TEXT_CLAIMS, ...FLAG_CLAIMS].map((claim) => ({
  claim,
  option: claim.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  type: REQUESTABLE[claim].type === 'flag' ? ('boolean' as const) : ('string' as const),
}));

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];
type Claims = Pick<TokenFields, TextClaim | FlagClaim>;

interface Words {
  readonly values: Values;
  readonly claims: Claims;
  readonly positionals: readonly string[];
}

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };
const COMMANDS = ['make', 'decode', 'verify', 'revoke'] as const;

/**
 * Reads the words behind `secure-h5live-player`.
 *
 * @param nowMs Unix time in milliseconds
 * @throws {UsageError}
 */
export function readArguments(words: readonly string[], nowMs: number): Command {
  const { values, claims, positionals } = parsed(words);
  const [topic, name, text, ...more] = positionals;
  if (values.version) return { do: 'version' };
  if (values.help || topic === undefined) return { do: 'help' };
  if (topic === 'explain') {
    if (text !== undefined) throw new UsageError('explain takes one file or code.');
    return { do: topic, file: name, texts: textsIn(values.lang) };
  }
  const command = COMMANDS.find((one) => one === name);
  if (topic !== 'token' || command === undefined || more.length > 0)
    throw new UsageError('Say: token make, token decode, token verify, token revoke, or explain.');
  const showToken = values['show-token'] === true;
  if (command === 'make') {
    if (text !== undefined) throw new UsageError('token make takes options only, such as --stream NAME.');
    return { do: command, fields: fieldsOf(values, claims, nowMs), api: values.api, showToken };
  }
  if (command === 'decode') return { do: command, text, showToken };
  return { do: command, text, api: values.api };
}

function parsed(words: readonly string[]): Words {
  try {
    const ofClaims = Object.fromEntries(CLAIM_OPTIONS.map(({ option, type }) => [option, { type }]));
    const options = { ...OPTIONS, ...ofClaims };
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true });
    const said: Readonly<Record<string, unknown>> = values;
    const claims = Object.fromEntries(CLAIM_OPTIONS.map(({ claim, option }) => [claim, said[option]]));
    return { values: values, claims: claims, positionals };
  } catch (error) {
    // Its messages repeat what was typed, which may be a token.
    const { code } = error as { code?: string };
    const why =
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? 'There is no such option' : 'An option lacks its value';
    throw new UsageError(`${why}. See --help.`);
  }
}

const TAGS = Object.keys(EXPLAIN_TEXTS);

function textsIn(lang = 'en'): ExplainTexts {
  const tag = languageOf(lang)?.lang ?? lang.split('-')[0] ?? lang;
  const texts = Object.hasOwn(EXPLAIN_TEXTS, tag) ? EXPLAIN_TEXTS[tag] : undefined;
  if (!texts) throw new UsageError(`--lang is one of ${TAGS.join(', ')}.`);
  return texts;
}

function fieldsOf(values: Values, claims: Claims, nowMs: number): TokenFields {
  const now = Math.floor(nowMs / 1000);
  const fields: TokenFields = {
    kind: values.v2 ? 'sts' : 'jwt',
    scope: scopeOf(values),
    expiresAt: seconds(expiryOf(values, claims, now)),
    ...(values['not-before'] !== undefined && {
      notBefore: seconds(momentOf('not-before', values['not-before'])),
    }),
    ...claims,
  };
  const [issue] = tokenIssues(fields, seconds(now));
  if (issue) throw new UsageError(`${OPTION_OF[issue.field] ?? issue.field}: ${ruleText(issue.rule)}`);
  return fields;
}

// The form says of a field that is empty, or holds no name, what its own field is for.
function ruleText(rule: TokenRule): string {
  if (rule === 'required' || rule === 'invalid-name') return `${rule.replaceAll('-', ' ')}.`;
  return fill(form.rule[rule], { limit: RULE_LIMITS[rule] ?? '' });
}

const OPTION_OF: Readonly<Partial<Record<string, string>>> = {
  streams: '--stream',
  groupId: '--group',
  organisation: '--hash',
  expiresAt: '--life or --expires',
  notBefore: '--not-before',
  ...Object.fromEntries(CLAIM_OPTIONS.map(({ claim, option }) => [claim, `--${option}`])),
};

function scopeOf({ stream = [], group, organisation, hash }: Values): TokenScope {
  const said = [stream.length > 0, group !== undefined, organisation === true].filter(Boolean).length;
  if (said !== 1)
    throw new UsageError('Say what it opens: --stream NAME (more than once), --group ID, or --organisation.');
  if (organisation) return { kind: 'organisation', hash };
  return group === undefined ? { kind: 'streams', streams: stream } : { kind: 'group', groupId: group };
}

function expiryOf({ life, expires }: Values, { revocable }: Claims, now: number): number {
  if (life !== undefined && expires !== undefined) throw new UsageError('Say --life or --expires, not both.');
  if (expires !== undefined) return momentOf('expires', expires);
  if (life === undefined) return now + (revocable ? LONGEST_REVOCABLE_LIFE : USUAL_LIFE);
  const [, count, unit = ''] = /^(\d{1,9})([smhd])$/.exec(life) ?? [];
  if (count === undefined) throw new UsageError('--life is a number with s, m, h or d, such as 90m.');
  return now + Math.min(Number(count) * (UNITS[unit] ?? 1), LONGEST_LIFE + 1);
}

function momentOf(name: string, text: string): number {
  const ms = /^\d{9,11}$/.test(text)
    ? Number(text) * 1000
    : /^\d{4}-\d\d-\d\d/.test(text)
      ? Date.parse(text)
      : NaN;
  if (Number.isNaN(ms))
    throw new UsageError(`--${name} is a date such as 2027-01-31T18:00Z, or Unix seconds.`);
  return Math.floor(ms / 1000);
}

/** What `--help` prints. */
export const HELP = `Usage: secure-h5live-player token make|decode|verify|revoke [options]
       secure-h5live-player explain [FILE|CODE]
       secure-h5live-player --version

token make      makes a token
  --stream NAME       for this stream; more than once for several
  --group ID          for a stream group
  --organisation      for all streams of your organisation (with --v2 also --hash HASH)
  --life 90m          how long it lives: s, m, h, d; 14 days by default, 365 at most
  --expires DATE      until when, instead of --life
  --not-before DATE   from when on
  --ip, --domain, --tag, --user TEXT
  --revocable         can be taken back; lives for 24 hours at most
  --force-disconnect  ends playback when it expires
  --v2                a V2 token instead of a JWT
  --show-token        prints the token itself, as JSON, of a JWT {"jwtoken":"…"}; also with token decode
token decode [TOKEN]  tells what a token says of itself; asks nobody
token verify [TOKEN]  asks nanoStream whether a JWT is genuine and valid
token revoke [TOKEN]  takes a revocable JWT back, for good

explain [FILE]        tells what to do about diagnostics that a viewer copied, or a ticket with them in it
  --lang TAG          in another language: ${TAGS.join(', ')}
explain CODE          tells what the code of an error or a finding means, such as 4903; a file of such a name is ./4903

Without TOKEN or FILE it is read from standard input, where no shell history keeps it.
  --api ADDRESS       another token API, such as http://127.0.0.1:8010 for the local cloud

In the environment: NANOSTREAM_API_KEY, or NANOSTREAM_BINTU_TOKEN; NANOSTREAM_TOKEN_API for --api.
Exit codes: 0 done, 1 refused or no token, 2 not understood.`;

/** What to do about a failure, by nanoStream's `errorCode` or by ours. */
export const WHAT_TO_DO: Readonly<Record<string, string>> = {
  1000: 'nanoStream lacks something in the request, or does not accept it. Check the options.',
  1001: 'The key is not valid. Check the environment: the key is found in the dashboard, under Organisation.',
  2004: 'This is no JWT that nanoStream can read.',
  2011: 'The token was not made as revocable. It stays valid until it expires.',
  2012: 'The token belongs to another organisation than the key.',
  'token-api-key': 'The key is not valid. Check the environment.',
  'token-api-refused': 'nanoStream does not accept this.',
  'token-api-answer': 'Something else than the token API answers at this address. Check --api.',
  'token-api-unreachable': 'The token API cannot be reached. Check the network and --api, and try again.',
  'token-api-busy': 'The token API is busy. Try again later.',
};
