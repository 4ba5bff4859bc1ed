import {
  parseToken,
  stsFields,
  tokenParts,
  type PlaybackToken,
  type TokenReading,
} from '../../../token/index.js';
import { seconds, type Seconds } from '../../../shared/index.js';

/** The parts of what was decoded: of a JWT its header and its claims, of a V2 token its values. */
export type DecodedPart = 'header' | 'payload' | 'values';

/** One value as it stands in a token. Name and text come from outside: show them as text only, and shortened. */
export interface DecodedRow {
  readonly part: DecodedPart;
  readonly name: string;
  readonly text: string;
  /** Where it is a moment. */
  readonly at?: Seconds;
}

/** What a text was found to be. */
export interface DecodedText {
  /** The token, or the token within a longer text, or what is wrong with it. */
  readonly reading: TokenReading;
  readonly token?: PlaybackToken;
  /** Whether it stood within a longer text. */
  readonly isWithin: boolean;
  readonly rows: readonly DecodedRow[];
  /** The same as an object, with the names of the parts. Of a V2 token without the token; nothing where nothing can be read. */
  readonly json?: object;
}

const MOMENTS = ['exp', 'nbf', 'iat', 'expires'];
const COVER = '•'.repeat(12);

/**
 * Reads whatever somebody has in hand, and takes apart what it says, also where it is no token for playback. Pure and
 * total; sends nothing, and verifies nothing.
 */
export function decodeText(text: string): DecodedText {
  const whole = parseToken(text);
  const offered = whole.kind === 'malformed' ? whole.offered : undefined;
  const reading = offered ?? whole;
  const base = { reading, isWithin: offered !== undefined };
  if (reading.kind === 'sts') {
    const values = { ...stsFields(reading), token: COVER };
    return { ...base, token: reading, rows: rowsOf('values', values), json: values };
  }
  const parts = tokenParts(reading) ?? {};
  const { header = {}, payload = {} } = parts;
  return {
    ...base,
    ...(reading.kind === 'jwt' && { token: reading }),
    rows: [...rowsOf('header', header), ...rowsOf('payload', payload)],
    ...((parts.header ?? parts.payload) && { json: parts }),
  };
}

/** A value as JSON over several lines, in which nothing is invisible or turns the text around it: that is escaped. */
export function visibleJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replace(/[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}]/gu, (character) =>
    character === '\n'
      ? character
      : Array.from({ length: character.length }, (_, index) => escaped(character.charCodeAt(index))).join(''),
  );
}

function escaped(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}

function rowsOf(part: DecodedPart, values: object): DecodedRow[] {
  return Object.entries(values).map(([name, value]: [string, unknown]) => ({
    part,
    name,
    text: typeof value === 'string' ? value : JSON.stringify(value),
    ...momentOf(name, value),
  }));
}

function momentOf(name: string, value: unknown): { at?: Seconds } {
  const number = name === 'expires' && value !== '' ? Number(value) : value;
  if (!MOMENTS.includes(name) || typeof number !== 'number') return {};
  return Number.isNaN(new Date(number * 1000).getTime()) ? {} : { at: seconds(number) };
}
