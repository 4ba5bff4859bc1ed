import { expect } from 'chai';
import { parseToken } from '../../../src/token/index.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';
import { inLines, JWT, laidOpen, parameters, STS } from './samples.js';

const [HEADER = '', PAYLOAD = '', SIGNATURE = ''] = JWT.split('.');
const jwt = (claims: object) => unsignedJwt(playbackClaims(claims));
const base64url = (text: string) => btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
const ingest = unsignedJwt(
  { ingesturl: 'rtmp://h.example/live', streamname: 'A-B', exp: 1_800_000_000 },
  { alg: 'HS256', typ: 'JWT' },
);
const ENCRYPTED = `${HEADER}.a2V5.aXY.Y2lwaGVydGV4dA.dGFn`;
const throwing = {
  get token(): string {
    throw new Error(JWT);
  },
};
const proxy = new Proxy(
  {},
  {
    get() {
      throw new Error(JWT);
    },
  },
);
const endless: object = new Proxy(
  {},
  { get: (_, name) => (name === 'entries' ? [endless, endless] : undefined) },
);
const cyclic: Record<string, unknown> = {};
cyclic['security'] = cyclic;
cyclic['entries'] = [cyclic, cyclic];
const revoked = Proxy.revocable({}, {});
revoked.revoke();

/** What is no playback token, by what is said of it; none of it can be sent to a server. */
const ROWS: readonly [title: string, input: unknown, issue: string][] = [
  ['a word', 'hello', 'no-token-shape'],
  ['the text of an object', '[object Object]', 'object-as-text'],
  ['the text of a promise, as it was copied', ' "[object Promise]"\n', 'object-as-text'],
  ['a list of words that begins so', '[object Object, more]', 'no-token-shape'],
  ['a sentence', 'Copy your token here, please.', 'no-token-shape'],
  ['a file name', 'player.5.min.js', 'no-token-shape'],
  ['a number', 42, 'no-token-shape'],
  ['a boolean', true, 'no-token-shape'],
  ['a symbol', Symbol('token'), 'no-token-shape'],
  ['a function', () => JWT, 'no-token-shape'],
  ['a list', [7, 'A'], 'no-token-shape'],
  ['a list as JSON', JSON.stringify([7, 'A']), 'no-token-shape'],
  ['an empty object', {}, 'no-token-shape'],
  ['an empty object as JSON', '{}', 'no-token-shape'],
  ['an object with an empty token', { token: ' ' }, 'no-token-shape'],
  ['an object whose token is invisible', { token: '\u200b', options: '1' }, 'no-token-shape'],
  ['an object whose token is an object', { token: {}, options: '1' }, 'no-token-shape'],
  ['an answer without a token', { success: true, data: {} }, 'no-token-shape'],
  ['a Date', new Date(NaN), 'no-token-shape'],
  ['an address without a token', 'https://h.example/playout/A-B', 'no-token-shape'],
  [
    'an address with an empty token',
    'https://h.example/?security.token=&security.expires=1',
    'no-token-shape',
  ],
  ['quotes around nothing', '""', 'no-token-shape'],
  ['a name before nothing', 'jwtoken=', 'no-token-shape'],
  ['an object that throws', throwing, 'no-token-shape'],
  ['a proxy that throws', proxy, 'no-token-shape'],
  ['a proxy that is revoked', revoked.proxy, 'no-token-shape'],
  ['an object that holds itself', cyclic, 'no-token-shape'],
  ['an object without end', endless, 'no-token-shape'],
  ['JSON a thousand levels deep', `${'['.repeat(1000)}${']'.repeat(1000)}`, 'no-token-shape'],
  ['objects a thousand levels deep', '{"security":'.repeat(1000) + '{}' + '}'.repeat(1000), 'no-token-shape'],
  ['sixty thousand opening brackets', '['.repeat(60_000), 'no-token-shape'],

  ['a megabyte', 'x'.repeat(1_000_000), 'too-long'],
  ['a megabyte of JSON', `{"a":"${'x'.repeat(1_000_000)}"}`, 'too-long'],
  ['a megabyte of a JWT', `${HEADER}.${'x'.repeat(1_000_000)}.${SIGNATURE}`, 'too-long'],
  ['a megabyte within an object', { token: 'x'.repeat(1_000_000) }, 'too-long'],
  ['a megabyte beside a V2 token', { ...STS, tag: 'x'.repeat(1_000_000) }, 'too-long'],
  ['a megabyte of what is invisible', '\u200b'.repeat(1_000_000), 'too-long'],

  ['an encrypted JWT', ENCRYPTED, 'encrypted'],
  ['an encrypted JWT without a key', `${HEADER}..aXY.Y2lwaGVydGV4dA.dGFn`, 'encrypted'],
  ['an encrypted JWT in an object', { jwtoken: ENCRYPTED }, 'encrypted'],
  ['an encrypted JWT in lines, in quotes', `"${inLines(ENCRYPTED, 30)}"`, 'encrypted'],
  ['an encrypted JWT in a sentence', `It is ${ENCRYPTED}, I think`, 'encrypted'],

  ['the beginning of a JWT', HEADER.slice(0, 20), 'truncated'],
  ['the first part of a JWT', HEADER, 'truncated'],
  ['a JWT that is cut in its payload', JWT.slice(0, 90), 'truncated'],
  ['the same in quotes', `“${JWT.slice(0, 90)}”`, 'truncated'],
  ['the same with Bearer', `Bearer ${JWT.slice(0, 90)}`, 'truncated'],
  ['the same with dots behind it', `${JWT.slice(0, 90)}...`, 'truncated'],
  ['the same in an object', { jwtoken: JWT.slice(0, 90) }, 'truncated'],
  ['the same in an address', `https://h.example/p?security.jwtoken=${JWT.slice(0, 90)}`, 'truncated'],
  ['a JWT without its signature', `${HEADER}.${PAYLOAD}`, 'truncated'],
  ['JSON that is cut off', '{"token":"aa', 'truncated'],
  ['JSON without its last bracket', JSON.stringify({ security: STS }).slice(0, -1), 'truncated'],
  ['JavaScript that is cut off', "{ security: { jwtoken: '", 'truncated'],
  ['a field that is cut off', `security: { token: '${STS.token}', exp`, 'truncated'],

  ['the digest of a V2 token', STS.token, 'sts-incomplete'],
  ['the digest in quotes', `"${STS.token}".`, 'sts-incomplete'],
  ['the digest in an object', { token: STS.token }, 'sts-incomplete'],
  ['the digest in JSON', JSON.stringify({ security: { token: STS.token } }), 'sts-incomplete'],
  ['the digest in an address', `https://h.example/?security.token=${STS.token}`, 'sts-incomplete'],
  ['the digest with a name', `token=${STS.token}`, 'sts-incomplete'],

  ['an error of the API', { success: false, errorCode: 1001, message: 'no' }, 'api-error'],
  ['an error of the API as JSON', '{"success":false,"errorCode":1000,"message":"no"}', 'api-error'],
  ['an error that repeats the token', { success: false, data: { token: JWT } }, 'api-error'],

  ['a V2 expiry that is a date', { ...STS, expires: '01/28/2021' }, 'expires-unusable'],
  ['a V2 expiry that is a Date', { ...STS, expires: new Date(NaN) }, 'expires-unusable'],
  ['a V2 expiry that is NaN', { ...STS, expires: NaN }, 'expires-unusable'],
  ['a V2 expiry that is endless', { ...STS, expires: Infinity }, 'expires-unusable'],
  ['a V2 expiry that is true', { ...STS, expires: true }, 'expires-unusable'],
  ['a negative V2 expiry', { ...STS, expires: -1 }, 'expires-unusable'],
  ['a V2 expiry beyond all dates', { ...STS, expires: '9'.repeat(15) }, 'expires-unusable'],
  [
    'a V2 expiry in an address',
    `https://h.example/?${parameters({ ...STS, expires: 'x' })}`,
    'expires-unusable',
  ],
  ['V2 options that are words', { ...STS, options: 'expires' }, 'options-unusable'],
  ['V2 options that are a list', { ...STS, options: [1] }, 'options-unusable'],

  ['braces around what is no object', '{ hello } world', 'undecodable'],
];

/** JWTs that are none for playback: they say so themselves, or are damaged. A server may be asked all the same. */
const JWT_ROWS: readonly [title: string, jwt: string, issue: string][] = [
  ['three parts that are no JWT', 'aaa.bbb.ccc', 'undecodable'],
  ['a JWT whose header is damaged', `${HEADER.slice(1)}.${PAYLOAD}.${SIGNATURE}`, 'undecodable'],
  ['a JWT whose payload is damaged', `${HEADER}.${PAYLOAD.slice(0, 20)}fQ.${SIGNATURE}`, 'undecodable'],
  ['a JWT whose payload is a list', unsignedJwt([]), 'undecodable'],
  [
    'a JWT whose payload is no UTF-8',
    `${HEADER}.${base64url('{"exp":"\xff\xfe"}')}.${SIGNATURE}`,
    'undecodable',
  ],
  [
    'a JWT whose payload is half a surrogate',
    `${HEADER}.${base64url('{"a":"\xed\xa0\x80"}')}.${SIGNATURE}`,
    'undecodable',
  ],
  ['a JWT with something attached', `${JWT}abc`, 'undecodable'],
  ['a JWT whose payload is cut', `${HEADER}.${PAYLOAD.slice(0, -4)}.${SIGNATURE}`, 'truncated'],
  ['a JWT whose payload is cut by one', `${HEADER}.${PAYLOAD.slice(0, -1)}.${SIGNATURE}`, 'truncated'],
  ['a JWT whose signature is cut', JWT.slice(0, -1), 'truncated'],
  ['a JWT whose signature is empty', `${HEADER}.${PAYLOAD}.`, 'truncated'],
  ['an ingest token', ingest, 'ingest-token'],
  ['a JWT of another issuer', jwt({ iss: 'https://issuer.example' }), 'other-issuer'],
  ['a JWT of an issuer without a name', jwt({ iss: 7 }), 'other-issuer'],
  ['a JWT for another audience', jwt({ aud: 'ingest' }), 'other-audience'],
  ['a JWT for other audiences', jwt({ aud: ['a', 'b'] }), 'other-audience'],
  ['a JWT for no audience', jwt({ aud: [] }), 'other-audience'],
  ['an expiry that is text', jwt({ exp: 'tomorrow' }), 'exp-unusable'],
  ['an expiry that is nothing', jwt({ exp: null }), 'exp-unusable'],
  ['an expiry beyond all dates', jwt({ exp: 1e300 }), 'exp-unusable'],
  ['an expiry beyond all numbers', `${HEADER}.${base64url('{"exp":1e999}')}.${SIGNATURE}`, 'exp-unusable'],
  ['a negative beginning', jwt({ nbf: -1 }), 'nbf-unusable'],
  ['a beginning that is a list', jwt({ nbf: [1] }), 'nbf-unusable'],
];

describe('parseToken, for what is no playback token', () => {
  for (const [title, input, issue] of ROWS) {
    it(`says ${issue} of ${title}, and keeps nothing of it`, () => {
      expect(parseToken(input)).to.deep.equal({ kind: 'malformed', issue });
    });
  }

  const wrappings: readonly [title: string, wrap: (jwt: string) => unknown][] = [
    ['', (text) => text],
    [' in quotes', (text) => ` "${text}", `],
    [' in an object', (jwtoken) => ({ security: { jwtoken } })],
    [' in JSON', (token) => JSON.stringify({ success: true, data: { token } })],
    [' in an address', (text) => `https://h.example/p?group.security.jwtoken=${text}`],
  ];
  for (const [title, text, issue] of JWT_ROWS) {
    for (const [where, wrap] of wrappings) {
      it(`says ${issue} of ${title}${where}, and keeps it for the server`, () => {
        const secret = text;
        expect(laidOpen(parseToken(wrap(text)))).to.deep.equal({
          kind: 'malformed',
          issue,
          secret,
          offered: undefined,
        });
      });
    }
  }

  it('takes its own reading again, and no look-alike of one', () => {
    for (const input of ['hello', JWT, JWT.slice(0, -1), '']) {
      const reading = parseToken(input);
      expect(parseToken(reading)).to.equal(reading);
    }
    const lookAlike = { kind: 'malformed', issue: '<b>' };
    expect(parseToken(lookAlike)).to.deep.equal({ kind: 'malformed', issue: 'no-token-shape' });
  });
});
