import { isOfCopy } from '../shared/marked-objects.js';
import {
  isPlaybackToken,
  NO_TOKEN,
  rememberReading,
  type MalformedToken,
  type PlaybackToken,
  type TokenIssue,
  type TokenReading,
} from './reading.js';
import { DIGEST, isThere, isTooLong, readAtOnce } from './plain-token.js';
import { AUDIENCE, decodeToken, ISSUER, looksLikeJwt, type JwtToken } from './jwt.js';
import { Secret } from './redact.js';
import { readSts, stsFields, type StsToken } from './sts.js';
import { hasCleanEnds, joinLines, layers, stripInvisible } from './unwrap/edges.js';
import { newEffort, unescaped, unwrapped, type Effort } from './unwrap/escapes.js';
import { readLiteral, type LiteralReading } from './unwrap/literal.js';
import {
  securityInAddress,
  securityWithin,
  strayTokens,
  tokenPlaces,
  type SecurityFields,
} from './unwrap/places.js';

/** How often what was found in one thing may have to be read as another. */
const DEEPEST = 8;

// What is said of a V2 token's digest by itself, and of a text that could be one.
const OPAQUE: readonly TokenIssue[] = ['no-token-shape', 'sts-incomplete'];
const DAMAGED: readonly TokenIssue[] = ['truncated', 'undecodable'];
// What is said of an address whose marks are escaped, as far as it was read.
const MAY_BE_ESCAPED: readonly TokenIssue[] = [
  ...OPAQUE,
  ...DAMAGED,
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
 * API, also one level deeper than documented, where it is clear what is meant; the security config object or a whole
 * player configuration, as object or text; a playout URL, or the address of the vendor's player or iframe page; any of it
 * in quotes, with `Bearer ` or `jwtoken=`, or broken by a mail client. Says of anything else what it is. An earlier
 * reading is given back as it is.
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
    return read(input, { depth: 0, searching: true, effort: newEffort() });
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
  /** What is left for everything that is read. */
  readonly effort: Effort;
}

function read(input: unknown, { depth, searching, effort }: Stage): TokenReading {
  if (input === undefined || input === null) return NO_TOKEN;
  if (depth > DEEPEST) return malformed('no-token-shape');
  const within = { depth: depth + 1, searching, effort };
  if (typeof input === 'string') return readText(input.trim(), within);
  if (typeof input !== 'object') return malformed('no-token-shape');
  const elsewhere = readElsewhere(input, within);
  if (elsewhere) return elsewhere;
  const fields = securityWithin(input);
  if (fields === 'api-error') return malformed(fields);
  return fields ? readFields(fields, within) : readStray(input, { ...within, searching: false });
}

// One level deeper than documented, as many an answer has it. What does not say itself that it is for playback, under a
// name that says nothing either, may be the key to something else; and of two nobody knows which is meant.
function readStray(outer: object, within: Stage): TokenReading {
  const found = new Map<string, PlaybackToken>();
  let at: string | undefined;
  for (const { path, isNamed, value } of strayTokens(outer)) {
    const reading = read(value, within);
    if (reading.kind === 'malformed' && reading.issue === 'api-error') return reading;
    if (!isPlaybackToken(reading)) continue;
    at ??= path.replace(/^\./, '');
    if (isNamed || reading.kind === 'sts' || isForPlayback(reading))
      found.set(reading.secret.reveal(), reading);
  }
  const [token, another] = found.values();
  if (token && !another) return token;
  return { ...malformed('no-token-shape'), ...(at !== undefined && { at }) };
}

function isForPlayback({ claims }: JwtToken): boolean {
  return claims.issuer === ISSUER && claims.audience?.includes(AUDIENCE) === true;
}

// A reading of another copy of this package, whose token is read again; what it says about it is not relied on.
function readElsewhere(input: object, within: Stage): TokenReading | undefined {
  const other = input as Partial<Omit<MalformedToken, 'kind'>> & { readonly kind?: unknown };
  if (typeof other.secret?.reveal === 'function') {
    if (other.kind === 'jwt') return read(other.secret.reveal(), within);
    if (other.kind === 'sts') return readFields(stsFields(input as StsToken), within);
  }
  // Its own name for what is wrong with a text is known in the same version only.
  if (!isOfCopy(input, 'reading')) return undefined;
  const { kind, issue, at } = other;
  if (kind !== 'malformed' || !issue) return NO_TOKEN;
  const offered = read(other.offered, within);
  return {
    ...malformed(issue),
    ...(isPlaybackToken(offered) && { offered }),
    ...(at !== undefined && { at }),
  };
}

// Takes layer by layer off, of escapes and of what stands around it, before a token is looked for in the midst of it.
function readText(text: string, within: Stage): TokenReading {
  if (isTooLong(text)) return malformed('too-long');
  if (compact(text) === '') return NO_TOKEN;
  let first: TokenReading | undefined;
  for (const plain of unwrapped(text, within.effort))
    for (const layer of layers(plain)) {
      if (!within.effort(layer.length)) break;
      const token = recognise(layer, within);
      // With escapes still in it, what is a whole address beneath them may look like half of a token.
      if (token && (token.kind !== 'malformed' || !MAY_BE_ESCAPED.includes(token.issue))) return token;
      first ??= token;
    }
  return first ?? (within.searching ? search(text, within) : undefined) ?? malformationOf(text);
}

// The first token that can be played; without one, the first that can at least be named.
function search(text: string, { effort }: Stage): MalformedToken | undefined {
  let named: MalformedToken | undefined;
  for (const plain of unescaped(text, effort))
    for (const place of tokenPlaces(plain)) {
      const offered = read(place, { depth: 1, searching: false, effort });
      if (isPlaybackToken(offered)) return { ...malformed('snippet'), offered };
      if (offered.kind === 'malformed' && SPEAKING.includes(offered.issue)) named ??= offered;
    }
  return named;
}

/** The name of an object's field, which is all that is left where its brackets were not copied. */
const FIELD = /^["']?[\w.]{1,40}["']?\s{0,9}:\s{0,9}["'`{[]/;

// What a text is that is a token and nothing else; nothing where it is no such text.
function recognise(text: string, within: Stage): TokenReading | undefined {
  const written = compact(text);
  const word = asBase64url(written);
  if (looksLikeJwt(word)) {
    const reading = readJwt(word);
    // Words of a sentence can look like one when they are drawn together; then it is looked for in the sentence.
    const isSentence = reading.kind === 'malformed' && DAMAGED.includes(reading.issue);
    return isSentence && written !== stripInvisible(text) ? undefined : reading;
  }
  if (looksEncrypted(word)) return malformed('encrypted');
  if (DIGEST.test(word)) return malformed('sts-incomplete');
  // A mark behind an address would be taken for the end of its last value, unless it is that of an unsigned JWT.
  const last = text.slice(text.lastIndexOf('=') + 1);
  const ends = hasCleanEnds(text) || (last.startsWith('eyJ') && looksLikeJwt(last));
  const named = ends ? securityInAddress(joinLines(text)) : undefined;
  const literal = named ? { value: named } : literalIn(text);
  if (literal === 'cut') return malformed('truncated');
  if (literal === 'broken') return undefined;
  const reading = read(literal.value, within);
  return reading.kind === 'none' ? malformed('no-token-shape') : reading;
}

// The object that a text is, or the text that stands in it as code or JSON write one.
function literalIn(text: string): LiteralReading {
  if (/^[{[]/.test(text)) {
    const literal = parse(text);
    // JSON within JSON, as a log has it, that has lost the quotes around it.
    return literal === 'broken' && text.includes('\\"') ? textIn(`"${text}"`) : literal;
  }
  if (text.startsWith('"') && text.includes('\\')) return textIn(text);
  if (!FIELD.test(text) || !text.includes('token')) return 'broken';
  const literal = readLiteral(`{${text}}`);
  return literal === 'cut' ? 'broken' : literal;
}

function textIn(quoted: string): LiteralReading {
  const literal = parse(quoted);
  return typeof literal === 'object' && typeof literal.value === 'string' ? literal : 'broken';
}

function parse(text: string): LiteralReading {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    const literal = readLiteral(text);
    return literal === 'broken' ? readLiteral(stripInvisible(text)) : literal;
  }
}

/** What an object becomes where it is written as text, as frameworks do with one in a tag that they render on a server. */
const OBJECT_AS_TEXT = /^\[object [A-Z]\w*\]$/;

// What is wrong with a text that is nothing that is known, and in which nothing was found.
function malformationOf(text: string): MalformedToken {
  for (const layer of layers(text)) {
    const word = asBase64url(compact(layer));
    const reading = looksLikeJwt(word) && word.startsWith('eyJ') ? readJwt(word) : undefined;
    if (reading?.kind === 'malformed') return reading;
    if (looksCut(word) || (FIELD.test(layer) && readLiteral(`{${layer}`) === 'cut'))
      return malformed('truncated');
    if (layer.startsWith('{')) return malformed('undecodable');
    if (OBJECT_AS_TEXT.test(layer)) return malformed('object-as-text');
  }
  return malformed('no-token-shape');
}

// A digest or a compact JWT is written without white space, and without what nobody sees.
function compact(text: string): string {
  return joinLines(text).replace(/\s+/g, '');
}

/**
 * What a JWT is made of, as a program may write it that knows base64 better than JWTs: with its padding, and with the
 * two characters that addresses do not take.
 */
const BASE64_JWT = /^eyJ[\w+/-]*={0,2}(?:\.[\w+/-]*={0,2}){1,4}$/;

// The server takes a JWT as its standard has it only.
function asBase64url(word: string): string {
  if (!BASE64_JWT.test(word)) return word;
  return word.replace(/=/g, '').replace(/\+/g, '-').replace(/\//g, '_');
}

function readJwt(word: string): JwtToken | MalformedToken {
  const read = decodeToken(word);
  return typeof read === 'string' ? { ...malformed(read), secret: new Secret(word) } : read;
}

function readFields(fields: SecurityFields, within: Stage): TokenReading {
  const { jwtoken, token, ...values } = fields;
  if (typeof jwtoken === 'string') {
    const reading = read(jwtoken, within);
    if (reading.kind !== 'none') return reading;
  }
  if (typeof token !== 'string') return malformed('no-token-shape');
  const others = Object.values(values).filter(isThere);
  if (others.some(isTooLong)) return malformed('too-long');
  const isAlone = others.length === 0;
  const alone = read(token, { ...within, searching: within.searching && isAlone });
  if (alone.kind === 'none') return malformed('no-token-shape');
  if (isAlone || alone.kind !== 'malformed' || !OPAQUE.includes(alone.issue)) return alone;
  const digest = [...layers(token)].map(compact).find((word) => DIGEST.test(word));
  const sts = readSts({ ...values, token: digest ?? token });
  return typeof sts === 'string' ? malformed(sts) : sts;
}

function malformed(issue: TokenIssue): MalformedToken {
  return { kind: 'malformed', issue };
}

// Five base64url parts, of which the second may be empty: an encrypted JWT, whose claims nobody here can read.
function looksEncrypted(text: string): boolean {
  return /^eyJ[\w-]*\.[\w-]*(?:\.[\w-]+){3}$/.test(text);
}

// What begins as a JWT does and has too few parts to be a whole one.
function looksCut(text: string): boolean {
  return /^eyJ[\w-]*(?:\.[\w-]*){0,3}$/.test(text);
}
