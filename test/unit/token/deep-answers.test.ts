import { expect } from 'chai';
import { parseToken } from '../../../src/token/index.js';
import { Clock } from '../../../src/playback/clock.js';
import { endpointSource } from '../../../src/playback/tokens/endpoint-source.js';
import { Hands } from '../../helpers/hands.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';
import { JWT, laidOpen, STS } from './samples.js';

const BARE = [
  ['jwt', { token: JWT }],
  ['sts', STS],
] as const;
const OTHER = unsignedJwt(playbackClaims({ streams: ['other'] }));
/** A JWT that says neither who made it nor what it is for. */
const SILENT = unsignedJwt({ exp: 1_800_000_000 });

const base64 = (text: string) => btoa(text);

/** Answers that hold a token deeper than documented, where it is clear which one is meant. */
const READ: readonly (readonly [title: string, wrap: (token: object) => unknown])[] = [
  ['data', (token) => ({ data: token })],
  ['result', (token) => ({ result: token })],
  ['response', (token) => ({ response: token })],
  ['payload', (token) => ({ payload: token })],
  ['d', (token) => ({ d: token })],
  ['any other name', (token) => ({ zugang: token })],
  ['two levels', (token) => ({ result: { playback: token } })],
  ['a documented place beneath another name', (token) => ({ result: { h5live: { security: token } } })],
  ['a success beside it', (token) => ({ success: true, status: 200, result: token })],
  ['a list', (token) => ({ items: [token] })],
  ["Lambda's body", (token) => ({ statusCode: 200, headers: {}, body: JSON.stringify(token) })],
  ["Lambda's body as an object", (token) => ({ statusCode: 200, body: token })],
  [
    "Lambda's body in base64",
    (token) => ({ statusCode: 200, isBase64Encoded: true, body: base64(JSON.stringify(token)) }),
  ],
  [
    "Lambda's body with an envelope of its own",
    (token) => ({ statusCode: 200, body: JSON.stringify({ data: token }) }),
  ],
  ['an answer that is a list', (token) => [token]],
  ['an answer that is a list of envelopes', (token) => [{ result: { data: { json: token } } }]],
  [
    "the answer of Lambda's own API",
    (token) => ({
      StatusCode: 200,
      Payload: JSON.stringify({ statusCode: 200, body: JSON.stringify({ data: token }) }),
    }),
  ],
  ['the same token twice', (token) => ({ result: token, copy: token })],
];

describe('a token deeper in an answer than documented', () => {
  for (const [kind, token] of BARE)
    for (const [title, wrap] of READ)
      it(`is read in ${title} (${kind})`, () => {
        const expected = laidOpen(parseToken(token));
        expect(laidOpen(parseToken(wrap(token)))).to.deep.equal(expected);
        expect(laidOpen(parseToken(JSON.stringify(wrap(token))))).to.deep.equal(expected);
      });

  it('is read under a name that says nothing, where the token says what it is for', () => {
    for (const answer of [
      { result: JWT },
      { data: JWT },
      { playbackToken: JWT },
      { a: { b: `Bearer ${JWT}` } },
    ])
      expect(laidOpen(parseToken(answer))).to.include({ secret: JWT });
  });

  const guesses: [title: string, answer: object, at: string][] = [
    ['two tokens', { result: { token: JWT }, other: { token: OTHER } }, 'result'],
    ['a JWT that says nothing, under another name', { session: { access: SILENT } }, 'session.access'],
    ['a list of two', [{ token: JWT }, { token: OTHER }], '[0]'],
    ['two JWTs in a list', { jwts: [JWT, OTHER] }, 'jwts[0]'],
    ['a name that is not fit to be shown', { '<b>': { id: SILENT } }, '….id'],
  ];
  for (const [title, answer, at] of guesses)
    it(`is not guessed at, but its place is told: ${title}`, () => {
      expect(parseToken(answer)).to.deep.equal({ kind: 'malformed', issue: 'no-token-shape', at });
    });

  const nothing: [title: string, answer: object][] = [
    ['an answer without one', { result: { ok: true }, message: 'no token for you' }],
    ['a JWT of somebody else', { id_token: unsignedJwt({ iss: 'https://accounts.example' }) }],
    ['one deeper than anybody wraps it', { a: { b: { c: { d: { e: { f: { g: { token: JWT } } } } } } } }],
  ];
  for (const [title, answer] of nothing)
    it(`is none where there is ${title}`, () => {
      expect(parseToken(answer)).to.deep.equal({ kind: 'malformed', issue: 'no-token-shape' });
    });

  it('counts for nothing where the answer is an error', () => {
    for (const answer of [
      { result: { success: false, token: JWT } },
      { statusCode: 400, body: '{"success":false}' },
    ])
      expect(parseToken(answer)).to.deep.include({ kind: 'malformed' });
  });

  it('is named to the owner of the endpoint, and never shown', async () => {
    const source = endpointSource(
      '/token',
      {},
      {
        fetch: () => Promise.resolve(Response.json({ session: { access: SILENT } })),
        clock: new Clock(new Hands()),
        baseUrl: () => 'https://page.example/',
        origin: () => 'https://page.example',
        learnServerTime: () => undefined,
      },
    );
    const asked = {
      streamName: 'A',
      groupId: '',
      reason: 'start',
      signal: new AbortController().signal,
    } as const;
    const answer = await source.fetch(asked);
    const error = 'error' in answer ? answer.error : undefined;
    expect(error?.message).to.contain('one stood at session.access');
    expect(error?.message).not.to.contain(SILENT.slice(0, 20));
  });
});
