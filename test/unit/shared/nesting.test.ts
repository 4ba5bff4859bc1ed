import { expect } from 'chai';
import {
  compareTokens,
  diagnose,
  parseToken,
  tokenInfo,
  tokenParts,
  type JwtToken,
} from '../../../src/token/index.js';
import { milliseconds } from '../../../src/shared/index.js';
import { decodeText, visibleJson } from '../../../src/elements/owner/token-decoder/decoded-text.js';
import { overviewRows } from '../../../src/elements/owner/token-overview/overview-content.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';

const DEEP = 40_000;
const SIGNATURE = 'x'.repeat(86);
const base64url = (text: string) => btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
const nested = (open: string, close: string) => open.repeat(DEEP) + close.repeat(DEEP);
const NESTINGS: readonly (readonly [title: string, json: string])[] = [
  ['lists', nested('[', ']')],
  ['objects', `${'{"a":'.repeat(DEEP / 4)}1${'}'.repeat(DEEP / 4)}`],
  ['lists and objects', `${'[{"a":'.repeat(DEEP / 4)}1${'}]'.repeat(DEEP / 4)}`],
];
const PLAIN = { alg: 'EdDSA', kid: 'k' };

/** A JWT as text: `JSON.stringify` can make none that is nested so. */
function jwtWith(header: string, payload: string): string {
  return [base64url(header), base64url(payload), SIGNATURE].join('.');
}

const withClaim = (json: string) => JSON.stringify(playbackClaims()).replace(/\}$/, `,"deep":${json}}`);

describe('a claim that is nested tens of thousands of levels deep', () => {
  for (const [title, json] of NESTINGS) {
    const jwt = jwtWith(JSON.stringify(PLAIN), withClaim(json));

    it(`leaves the rest of the token readable (${title})`, () => {
      const token = parseToken(jwt) as JwtToken;
      expect(token.kind).to.equal('jwt');
      expect(token.secret.reveal()).to.equal(jwt);
      expect(token.claims.streams).to.deep.equal(['AAAAA-BBBBB']);
      expect(JSON.stringify([token, tokenInfo(token), tokenParts(token)])).to.contain('…');
      expect(diagnose(token, milliseconds(1_750_000_000_000)).map(({ code }) => code)).to.include(
        'unrecognised-claim',
      );
      expect(compareTokens(token, parseToken(unsignedJwt({})), milliseconds(0), {})).to.be.a('string');
    });

    it(`is decoded and shown as far as it goes (${title})`, () => {
      const decoded = decodeText(jwt);
      expect(decoded.token?.kind).to.equal('jwt');
      expect(decoded.rows.map(({ name }) => name)).to.include.members(['alg', 'streams', 'deep']);
      expect(visibleJson(decoded.json).length).to.be.lessThan(10_000);
      expect(overviewRows(decoded.token!).length).to.be.greaterThan(5);
    });
  }

  it('is the same in a header, in a damaged JWT, and in JSON', () => {
    for (const [, json] of NESTINGS) {
      const header = `{"alg":"EdDSA","deep":${json}}`;
      expect(decodeText(jwtWith(header, JSON.stringify(playbackClaims()))).token?.kind).to.equal('jwt');
      const damaged = jwtWith(JSON.stringify(PLAIN), withClaim(json)).slice(0, -1);
      expect(decodeText(damaged).rows.map(({ name }) => name)).to.include('deep');
      expect(decodeText(`{"token":"${unsignedJwt(playbackClaims())}","deep":${json}}`).token?.kind).to.equal(
        'jwt',
      );
      expect(decodeText(json).reading.kind).to.equal('malformed');
    }
  });

  it('keeps what is nested as deep as people nest, with every name', () => {
    const claim = JSON.parse(`{"__proto__":{"a":[[[[[[[[{"b":[1,null,"x",true]}]]]]]]]]}}`) as object;
    const { claims } = parseToken(unsignedJwt({ claim })) as JwtToken;
    expect(JSON.stringify(claims.unrecognised['claim'])).to.equal(JSON.stringify(claim));
  });
});
