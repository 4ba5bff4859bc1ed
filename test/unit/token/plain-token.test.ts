import { expect } from 'chai';
import fc from 'fast-check';
import { isPlaybackToken, parseToken, readPlainToken, tokenText } from '../../../src/token/index.js';
import { anything, playbackJwt, security } from './arbitraries.js';
import { JWT, laidOpen, STS } from './samples.js';

const runs = { numRuns: 300, seed: 20261127 };

describe('readPlainToken', () => {
  const plain: [title: string, input: unknown][] = [
    ['a compact JWT', JWT],
    ['a compact JWT with white space around it', `\n ${JWT} `],
    ['an object with a jwtoken', { jwtoken: JWT }],
    ['the four values of a V2 token', STS],
    ['the answer of the V3 API', { success: true, data: { token: JWT } }],
    ['the four values of a V2 token as JSON', JSON.stringify(STS, undefined, 2)],
  ];
  for (const [title, input] of plain) {
    it(`reads ${title}, and parseToken takes the reading as it is`, () => {
      const token = readPlainToken(input);
      if (!token) throw new Error('It was not read.');
      expect(laidOpen(token)).to.deep.equal(laidOpen(parseToken({ data: JSON.stringify(input) })));
      expect(parseToken(token)).to.equal(token);
    });
  }

  const others: [title: string, input: unknown][] = [
    ['nothing', undefined],
    ['an empty text', ''],
    ['a JWT in quotes', `"${JWT}"`],
    ['a JWT behind its name', `Bearer ${JWT}`],
    ['a JWT that is cut off', JWT.slice(0, -20)],
    ['an ingest token', 'eyJhbGciOiJIUzI1NiJ9.eyJzdHJlYW1uYW1lIjoiYSJ9.c2lnbmF0dXJl'],
    ['a digest alone', STS.token],
    ['a V2 token whose expiry is no number', { ...STS, expires: 'soon' }],
    ['an answer of an API that says more', { success: true, data: { token: JWT }, next: JWT }],
    ['an answer within answers', { success: true, data: { success: false, data: { token: JWT } } }],
    ['an answer that says it is none', { success: false, jwtoken: JWT }],
    ['an address', `https://example.com/?security.jwtoken=${JWT}`],
    ['JSON that is broken', `{"jwtoken":"${JWT}"`],
    ['a list', [JWT]],
    ['far more text than a token has', `${JWT}${'A'.repeat(200_000)}`],
  ];
  for (const [title, input] of others) {
    it(`says nothing of ${title}`, () => {
      expect(readPlainToken(input)).to.equal(undefined);
    });
  }

  it('says nothing of an object that throws when it is looked at', () => {
    const hostile = {
      get token(): string {
        throw new Error('no');
      },
    };
    expect(readPlainToken(hostile)).to.equal(undefined);
  });

  it('finds in tokens what is found beneath all that may be around them', () => {
    fc.assert(
      fc.property(fc.oneof(playbackJwt, security), (input) => {
        const token = readPlainToken(input);
        const wrapped = parseToken(typeof input === 'string' ? `“${input}”` : { data: input });
        if (token) expect(laidOpen(token)).to.deep.equal(laidOpen(wrapped));
        else expect(isPlaybackToken(wrapped) && wrapped.kind === 'jwt').to.equal(false);
      }),
      runs,
    );
  });

  it('takes nothing for a token that parseToken takes for none', () => {
    fc.assert(
      fc.property(anything, (input) => {
        const token = readPlainToken(input);
        if (token) expect(laidOpen(token)).to.deep.equal(laidOpen(parseToken({ data: input })));
      }),
      runs,
    );
  });
});

describe('tokenText', () => {
  for (const [kind, input] of [
    ['jwt', JWT],
    ['sts', STS],
  ] as const) {
    it(`is a text that is read as the same token: ${kind}`, () => {
      const token = parseToken(input);
      if (!isPlaybackToken(token)) throw new Error('It was not read.');
      expect(laidOpen(parseToken(tokenText(token)))).to.deep.equal(laidOpen(token));
    });
  }
});
