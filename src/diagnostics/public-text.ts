import { displayText } from '../token/display-text.js';
import { redact } from '../token/redact.js';

const ADDRESS = '[address removed]';
const TOKEN = '[token removed]';

// Of texts that were shortened to what is shown: what grows with the square of their length stays small.
const USER_INFO = /(:\/\/)[^\s/?#@]*@/g;
// eslint-disable-next-line regexp/no-super-linear-move
const QUERY = /(?:\?|#|%3f|%23)[^\s"'<>]*=[^\s"'<>]*/gi;
const AFTER_ADDRESS = /(\b[a-z][a-z\d+.-]*:\/\/[^\s?#"'<>]*)[?#][^\s"'<>]*/gi;
// Of people: mail, IPv4 and IPv6.
const PERSONAL =
  // eslint-disable-next-line regexp/no-super-linear-move
  /[^\s@"'<>(),;:=]+(?:@|%40)[^\s@"'<>(),;:]+|\b\d{1,3}(?:\.\d{1,3}){3}\b|(?:\b[\da-f]{1,4}:)+:[\da-f:.]*|::[\da-f][\da-f:.]*|\b(?:[\da-f]{1,4}:){4,7}[\da-f]{1,4}\b/gi;

/** So many characters of a token, wherever they stand, are a piece of it. */
const PIECE = 12;
/** What is longer than any token is not looked at to its end. */
const LONGEST = 20_000;

/**
 * A text from outside as it may stand in a support ticket: without anything that could be a token, without queries of
 * addresses, and without addresses of people (mail, IP); on one line, and shortened.
 *
 * Errs on the side of removing too much: a version of four numbers is taken for an IP address.
 */
export function publicText(text: string): string {
  // What nobody sees in a token hides it from whoever looks for one; and so does a cut through it.
  const shown = displayText(redact(text.replace(/\p{Cf}/gu, '')))
    .replace(USER_INFO, '$1')
    .replace(AFTER_ADDRESS, '$1')
    .replace(QUERY, '')
    .replace(PERSONAL, ADDRESS);
  return redact(shown).replaceAll('"', "'").trim();
}

/** A name or a code: one word. */
export function publicWord(text: string): string {
  return publicText(text).replace(/\s+/g, '-') || '-';
}

/** Origins and hosts, which nobody's address is among. */
export function publicHosts(text: string): string {
  const line = text.replace(/[^\x20-\x7e]/g, '').slice(0, 300);
  return redact(line.replace(USER_INFO, '$1').replace(/[?#][^\s,]*/g, '')).trim();
}

/**
 * The `jti` or `kid` of a token. What generators of ids make is no secret, even where it has the look of a short digest, as
 * 32 hexadecimal digits have.
 */
export function publicId(id: string): string {
  return /^[\da-f]{24,32}$/i.test(id) ? id : publicText(id);
}

/** Protocol, host and port of an address; nothing where it has none. What stands there is no address of a person. */
export function originOf(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, host } = new URL(address);
  return host === '' ? undefined : redact(`${protocol}//${host}`);
}

/**
 * Takes the secrets that are known out of texts, and any longer piece of one, however it came there: letters and digits are
 * compared alone, so that a token is found that was broken, escaped or cut, or does not look like one.
 *
 * @param addresses of people, such as the one that a token is bound to
 */
export function secretsHider(
  secrets: readonly string[],
  addresses: readonly string[],
): (text: string) => string {
  const pieces = new Set(secrets.flatMap(piecesOf));
  const known = addresses.filter((address) => address.length > 2);
  return (text) =>
    known.reduce((rest, address) => rest.replaceAll(address, ADDRESS), withoutPieces(text, pieces));
}

function piecesOf(secret: string): string[] {
  const { letters } = plain(secret.slice(0, LONGEST));
  return Array.from({ length: Math.max(letters.length - PIECE + 1, 0) }, (_, at) =>
    letters.slice(at, at + PIECE),
  );
}

function withoutPieces(line: string, pieces: ReadonlySet<string>): string {
  const { letters, places } = plain(line);
  let [kept, from] = ['', 0];
  for (let at = 0; at + PIECE <= letters.length; at++) {
    if (!pieces.has(letters.slice(at, at + PIECE))) continue;
    const begin = at;
    while (pieces.has(letters.slice(at + 1, at + 1 + PIECE))) at++;
    at += PIECE - 1;
    kept += `${line.slice(from, places[begin])}${TOKEN}`;
    from = (places[at] ?? line.length) + 1;
  }
  return kept + line.slice(from);
}

/** Letters and digits of a text, small, and where each of them stands. */
function plain(text: string): { readonly letters: string; readonly places: readonly number[] } {
  // What stands percent-encoded between them is none.
  const found = [...text.matchAll(/%(?:25)*[0-9a-f]{2}|([a-z\d])/gi)].filter(([, letter]) => letter);
  return {
    letters: found.map(([letter]) => letter.toLowerCase()).join(''),
    places: found.map(({ index }) => index),
  };
}
