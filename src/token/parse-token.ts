import { isOfCopy } from '../shared/copies.js';
import {
  isPlaybackToken,
  LONGEST_TOKEN_TEXT,
  rememberReading,
  type MalformedToken,
  type PlaybackToken,
  type TokenIssue,
  type TokenReading,
} from './reading.js';
import { readAtOnce } from './plain-token.js';
import { type JwtToken, AUDIENCE, ISSUER } from './jwt.js';
import type { Secret } from './redact.js';
import { tokenPlaces } from './unwrap/snippet.js';
import { readSts, stsFields, type StsToken } from './sts.js';
import { compact, digestWithin, malformationOf, readWrapped } from './unwrap/text.js';
import { newEffort, type Effort, unescaped } from './unwrap/escapes.js';
import { securityWithin, strayTokens, type SecurityFields } from './unwrap/wrapping.js';

/** How often what was found in one thing may have to be read as another. */
const DEEPEST = 8;

// What is said of a V2 token's digest by itself, and of a text that could be one.
const OPAQUE: readonly TokenIssue[] = ['no-token-shape', 'sts-incomplete'];
// What is said of an address whose marks are escaped, as far as it was read.
const MAY_BE_ESCAPED: readonly TokenIssue[] = [
  ...OPAQUE,
  'undecodable',
  'truncated',
  'snippet',
  'expires-unusable',
  'options-unusable',
];
// What is worth saying of something in a text that holds no playback token.
const SPEAKING: readonly TokenIssue[] = [
  'ingest-token',
  'other-issuer',
  'other-audience',
  'encrypted',
  'truncated',
];

/**
 * Reads a token as people have it in hand: a compact JWT; the four values of a V2 token; the answer of either token
 * API, also one level deeper than documented, where it is clear what is meant; the security config object or a whole player configuration, as object or text; a playout URL, or the address
 * of the vendor's player or iframe page; any of it in quotes, with `Bearer ` or `jwtoken=`, or broken by a mail client.
 * Says of anything else what it is. An earlier reading is given back as it is.
 *
 * Pure and total: it never throws, never asks a server, and does not verify. What it says about a token is what
 * the token says about itself.
 *
 * @example
 * parseToken('eyJ…').kind // 'jwt'
 * parseToken({ token: '5f…', expires: '1767225600', options: '1', tag: '' }).kind // 'sts'
 */
export function parseToken(input: unknown): TokenReading {
  const known = readAtOnce(input);
  if (known) return known;
  const reading = rememberReading(readSafely(input));
  if (reading.kind === 'malformed' && reading.offered) rememberReading(reading.offered);
  return reading;
}

// An object can throw whenever it is looked at.
function readSafely(input: unknown): TokenReading {
  try {
    return read(input, { depth: 0, searching: true });
  } catch {
    return malformed('no-token-shape');
  }
}

/** How far a reading has come. */
interface Stage {
  /** How often what was found in one thing had to be read as another. */
  readonly depth: number;
  /** Whether a token may be looked for in the midst of a text. */
  readonly searching: boolean;
  /** What is left for the text that all began with. */
  readonly effort?: Effort;
}

function read(input: unknown, stage: Stage): TokenReading {
  if (input === undefined || input === null) return { kind: 'none' };
  if (stage.depth > DEEPEST) return malformed('no-token-shape');
  if (typeof input === 'string') return readText(input.trim(), stage);
  if (typeof input !== 'object') return malformed('no-token-shape');
  const elsewhere = readElsewhere(input, stage);
  if (elsewhere) return elsewhere;
  const fields = securityWithin(input);
  if (fields === 'api-error') return malformed('api-error');
  return fields ? readFields(fields, stage) : readStray(input, stage);
}

// One level deeper than documented, as many an answer has it. What does not say itself that it is for playback, under a
// name that says nothing either, may be the key to something else; and of two nobody knows which is meant.
function readStray(outer: object, { depth, effort }: Stage): TokenReading {
  const found = new Map<string, PlaybackToken>();
  let at: string | undefined;
  for (const { path, isNamed, value } of strayTokens(outer)) {
    const reading = read(value, { depth: depth + 1, searching: false, ...(effort && { effort }) });
    if (reading.kind === 'malformed' && reading.issue === 'api-error') return reading;
    if (!isPlaybackToken(reading)) continue;
    at ??= path.replace(/^\./, '');
    if (isNamed || reading.kind === 'sts' || isForPlayback(reading))
      found.set(reading.secret.reveal(), reading);
  }
  const [token, another] = found.values();
  if (token && !another) return token;
  return at === undefined ? malformed('no-token-shape') : { ...malformed('no-token-shape'), at };
}

function isForPlayback({ claims }: JwtToken): boolean {
  return claims.issuer === ISSUER && claims.audience?.includes(AUDIENCE) === true;
}

// A reading of another copy of this package, whose token is read again; what it says about it is not relied on.
function readElsewhere(input: object, stage: Stage): TokenReading | undefined {
  const other = input as Partial<Omit<MalformedToken, 'kind'>> & {
    readonly kind?: unknown;
    readonly secret?: Partial<Secret>;
  };
  const within = { ...stage, depth: stage.depth + 1 };
  const reveals = typeof other.secret?.reveal === 'function';
  if (other.kind === 'jwt' && reveals) return read((input as JwtToken).secret.reveal(), within);
  if (other.kind === 'sts' && reveals) return readFields(stsFields(input as StsToken), within);
  // Its own name for what is wrong with a text is known in the same version only.
  if (!isOfCopy(input, 'reading')) return undefined;
  if (other.kind !== 'malformed' || !other.issue) return { kind: 'none' };
  const offered = other.offered && read(other.offered, within);
  return {
    kind: 'malformed',
    issue: other.issue,
    ...(offered && isPlaybackToken(offered) && { offered }),
    ...(other.at !== undefined && { at: other.at }),
  };
}

function readText(text: string, stage: Stage): TokenReading {
  if (text.length > LONGEST_TOKEN_TEXT) return malformed('too-long');
  if (compact(text) === '') return { kind: 'none' };
  const { effort = newEffort() } = stage;
  const within = { ...stage, effort, depth: stage.depth + 1 };
  let first: TokenReading | undefined;
  for (const reading of readWrapped(text, effort)) {
    const token = reading.kind === 'within' ? orShapeless(read(reading.value, within)) : reading;
    // With escapes still in it, what is a whole address beneath them may look like half of a token.
    if (token.kind !== 'malformed' || !MAY_BE_ESCAPED.includes(token.issue)) return token;
    first ??= token;
  }
  return first ?? (stage.searching ? search(text, stage.effort) : undefined) ?? malformationOf(text);
}

// The first token that can be played; without one, the first that can at least be named.
function search(text: string, effort = newEffort()): MalformedToken | undefined {
  let named: MalformedToken | undefined;
  for (const plain of unescaped(text, effort)) {
    for (const place of tokenPlaces(plain)) {
      const offered = read(place, { depth: 1, searching: false, effort });
      if (isPlaybackToken(offered)) return { kind: 'malformed', issue: 'snippet', offered };
      if (offered.kind === 'malformed' && SPEAKING.includes(offered.issue)) named ??= offered;
    }
  }
  return named;
}

function readFields(fields: SecurityFields, stage: Stage): TokenReading {
  const { jwtoken, token, ...values } = fields;
  const within = { ...stage, depth: stage.depth + 1 };
  if (typeof jwtoken === 'string') {
    const reading = read(jwtoken, within);
    if (reading.kind !== 'none') return reading;
  }
  if (typeof token !== 'string') return malformed('no-token-shape');
  const others = Object.values(values).filter((value) => value !== undefined && value !== null);
  if (others.some((value) => typeof value === 'string' && value.length > LONGEST_TOKEN_TEXT))
    return malformed('too-long');
  const alone = read(token, { ...within, searching: stage.searching && others.length === 0 });
  if (alone.kind === 'none') return malformed('no-token-shape');
  const isDigest = alone.kind === 'malformed' && OPAQUE.includes(alone.issue);
  return isDigest && others.length > 0 ? fromSts({ ...values, token: digestWithin(token) }) : alone;
}

function fromSts(fields: Readonly<Record<string, unknown>>): TokenReading {
  const token = readSts(fields);
  return typeof token === 'string' ? malformed(token) : token;
}

function orShapeless(reading: TokenReading): TokenReading {
  return reading.kind === 'none' ? malformed('no-token-shape') : reading;
}

function malformed(issue: TokenIssue): MalformedToken {
  return { kind: 'malformed', issue };
}
