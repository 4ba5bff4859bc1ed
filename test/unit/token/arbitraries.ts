import fc from 'fast-check';
import { unsignedJwt } from '../../helpers/tokens.js';
import { inLines } from './samples.js';

/** The values of a token, by their names. */
export type Security = Readonly<Record<string, string>>;
type Wrapping = (input: unknown) => unknown;

const FIELDS = [
  'exp',
  'nbf',
  'iat',
  'iss',
  'aud',
  'sub',
  'streams',
  'groupid',
  'domain',
  'ip',
  '__proto__',
  'x',
];
/** Any value at all. */
export const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
});
/** Any claims. */
export const claims = fc.dictionary(fc.constantFrom(...FIELDS), fc.jsonValue({ maxDepth: 2 }), {
  maxKeys: 6,
});

/** Playback JWTs with any claims besides those that make them one. */
export const playbackJwt = claims.map((some) =>
  unsignedJwt({ ...some, exp: 1_800_000_000, nbf: 0, iss: 'nanocosmos', aud: 'splay' }),
);
const digits = fc.integer({ min: 0, max: 2_000_000_000 }).map(String);
const hex = fc.array(fc.constantFrom(...'0123456789abcdef'), { minLength: 32, maxLength: 64 });
const sts = fc.record({
  token: hex.map((characters) => characters.join('')),
  expires: fc.oneof(digits, fc.constant('')),
  options: fc.integer({ min: 0, max: 31 }).map(String),
  // Behind an address a mark at the very end would be taken for the sentence's.
  tag: fc.string({ maxLength: 12 }).map((tag) => `${tag}-`),
});
/** A token of either kind. */
export const security: fc.Arbitrary<Security> = fc.oneof(
  playbackJwt.map((jwtoken) => ({ jwtoken })),
  sts,
);

/** What a JWT, being one word, can be written as. */
export const spelling: fc.Arbitrary<(word: string) => string> = fc.oneof(
  fc.constant((word: string) => word),
  fc
    .tuple(
      fc.integer({ min: 1, max: 90 }),
      fc.constantFrom('\n', '\r\n', ' ', '\n\t', '=\r\n', '\u00ad', '\u200b', '\ufeff', '\n> '),
    )
    .map(
      ([length, mark]) =>
        (word: string) =>
          inLines(word, length, mark),
    ),
);
/** What can be around any text. */
const frame: fc.Arbitrary<(text: string) => string> = fc
  .tuple(
    fc.constantFrom('', ' ', '"', "'", '„', '“', '«', '`', '\n\n', '\ufeff', '\u200b'),
    fc.constantFrom('', ' ', '"', "'", '“', '”', '»', '`', ',', ';', '.', '\r\n', '\u200b'),
  )
  .map(
    ([before, after]) =>
      (text: string) =>
        before + text + after,
  );
/** Several frames, one around the other. */
export const frames = fc
  .array(frame, { maxLength: 4 })
  .map((all) => (text: string) => all.reduce((inner, one) => one(inner), text));
/** What stands before a token in text. */
export const prefix = fc.constantFrom(
  '',
  'Bearer ',
  'bearer\t',
  'Authorization: Bearer ',
  'jwtoken=',
  'token: ',
  'security.jwtoken=',
);
/** What stands before the names in an address. */
export const prefixes = fc.constantFrom('security.', 'h5live.security.', 'group.security.', '');

/** An object in which the values stand. */
export const holder: fc.Arbitrary<(values: Security) => object> = fc.constantFrom<
  ((values: Security) => object)[]
>(
  (values) => values,
  (values) => ({ security: values }),
  (values) => ({ h5live: { security: values } }),
  (values) => ({ success: true, data: values }),
  (values) => ({ group: { security: values } }),
  (values) => ({ source: { group: { security: values } } }),
  (values) => ({ source: { entries: [{ index: 0, h5live: { security: values } }] } }),
);
/** An object, or a text that says the same. */
export const writing: fc.Arbitrary<Wrapping> = fc.constantFrom<Wrapping[]>(
  (object) => object,
  (object) => JSON.stringify(object),
  (object) => JSON.stringify(object, null, 2),
  (object) => JSON.stringify(JSON.stringify(object)),
);

const marks = (pattern: RegExp, write: (code: number, one: string) => string) => (text: string) =>
  text.replace(pattern, (one) => write(one.charCodeAt(0), one));
/** One way in which programs escape a text. */
export const escape = fc.constantFrom<((text: string) => string)[]>(
  marks(/[&<>"]/g, (code) => `&#${code};`),
  marks(/[&<>"'=]/g, (code) => `&#0${code};`),
  marks(/[&<>"'=/]/g, (code) => `&#x${code.toString(16)};`),
  (text) => text.replaceAll('&', '&amp;'),
  marks(/[&<>='"\\]/g, (code) => `\\u00${code.toString(16)}`),
  marks(/[/\\"]/g, (_, one) => `\\${one}`),
  encodeURIComponent,
);
/** One way in which an address is put into another. */
export const redirect = fc.constantFrom<((text: string) => string)[]>(
  (text) => `https://r.example/?url=${encodeURIComponent(text)}`,
  (text) => `https://r.example/?id=1&url=${encodeURIComponent(text)}&data=05%7C02`,
  (text) => `https://r.example/to/${encodeURIComponent(text)}`,
);
