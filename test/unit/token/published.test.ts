import { expect } from 'chai';
import { parseToken } from '../../../src/token/index.js';
import { unsignedJwt } from '../../helpers/tokens.js';

// The payload of RFC 7515's examples: {"iss":"joe", "exp":1300819380, "http://example.com/is_root":true}
const JOE = 'eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ';

/** The tokens that RFCs publish, character by character. */
const RFCS: readonly [title: string, token: string, issue: string][] = [
  [
    'the HS256 token of RFC 7515 A.1 and RFC 7519 3.1',
    `eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.${JOE}.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk`,
    'other-issuer',
  ],
  [
    'the RS256 token of RFC 7515 A.2',
    `eyJhbGciOiJSUzI1NiJ9.${JOE}.cC4hiUPoj9Eetdgtv3hF80EGrhuB__dzERat0XF9g2VtQgr9PJbu3XOiZj5RZmh7AAuHIm4Bh-0Qc_lF5YKt_O8W2Fp5jujGbds9uJdbF9CUAr7t1dnZcAcQjbKBYNX4BAynRFdiuB--f_nZLgrnbyTyWzO75vRK5h6xBArLIARNPvkSjtQBMHlb1L07Qe7K0GarZRmB_eSN9383LcOLn6_dO--xi12jzDwusC-eOkHWEsqtFZESc6BfI7noOPqvhJ1phCnvWh6IeYI2w9QOYEUipUTI8np6LbgGY9Fs98rqVt5AXLIhWkWywlVmtVrBp0igcN_IoypGlUPQGe77Rw`,
    'other-issuer',
  ],
  [
    'the ES256 token of RFC 7515 A.3',
    `eyJhbGciOiJFUzI1NiJ9.${JOE}.DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q`,
    'other-issuer',
  ],
  ['the unsecured token of RFC 7515 A.5 and RFC 7519 6.1', `eyJhbGciOiJub25lIn0.${JOE}.`, 'other-issuer'],
  [
    'the encrypted token of RFC 7519 A.1',
    'eyJhbGciOiJSU0ExXzUiLCJlbmMiOiJBMTI4Q0JDLUhTMjU2In0.QR1Owv2ug2WyPBnbQrRARTeEk9kDO2w8qDcjiHnSJflSdv1iNqhWXaKH4MqAkQtMoNfABIPJaZm0HaA415sv3aeuBWnD8J-Ui7Ah6cWafs3ZwwFKDFUUsWHSK-IPKxLGTkND09XyjORj_CHAgOPJ-Sd8ONQRnJvWn_hXV1BNMHzUjPyYwEsRhDhzjAD26imasOTsgruobpYGoQcXUwFDn7moXPRfDE8-NoQX7N7ZYMmpUDkR-Cx9obNGwJQ3nM52YCitxoQVPzjbl7WBuB7AohdBoZOdZ24WlN1lVIeh8v1K4krB8xgKvRU8kgFrEn_a1rZgN5TiysnmzTROF869lQ.AxY8DCtDaGlsbGljb3RoZQ.MKOle7UQrG6nSxTLX6Mqwt0orbHvAKeWnDYvpIAeZ72deHxz3roJDXQyhxx0wKaMHDjUEOKIwrtkHthpqEanSBNYHZgmNOV7sln1Eu9g3J8.fiK51VwhsxJ-siBMR-YFiA',
    'encrypted',
  ],
  [
    'the signed text of RFC 8037 A.4, which holds no claims',
    'eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg',
    'undecodable',
  ],
];

/** Other vendors' tokens, made anew from the names of their claims; none of them is one of theirs. */
const VENDORS: readonly [title: string, header: object, claims: object, expected: string][] = [
  [
    'Mux, for playback',
    { alg: 'RS256', typ: 'JWT', kid: 'k' },
    { sub: 'playback-id', aud: 'v', exp: 1_800_000_000, kid: 'k' },
    'other-audience',
  ],
  [
    'Mux, for a thumbnail',
    { alg: 'RS256', typ: 'JWT', kid: 'k' },
    { sub: 'playback-id', aud: 't', exp: 1_800_000_000, time: 10 },
    'other-audience',
  ],
  [
    'LiveKit, for a room',
    { alg: 'HS256' },
    { iss: 'api-key', sub: 'viewer', nbf: 0, exp: 1_800_000_000, video: { room: 'r', roomJoin: true } },
    'other-issuer',
  ],
  [
    'Vimeo, Auth0 and others who name both',
    { alg: 'RS256', typ: 'JWT' },
    { iss: 'https://tenant.example/', aud: ['https://api.example'], sub: 'u', iat: 0, exp: 1_800_000_000 },
    'other-issuer',
  ],
  [
    'Cloudflare Stream, which names neither issuer nor audience',
    { alg: 'RS256', kid: 'k' },
    { sub: 'video-id', kid: 'k', exp: 1_800_000_000, accessRules: [{ type: 'any', action: 'allow' }] },
    'jwt',
  ],
  [
    'AWS IVS, which names neither issuer nor audience',
    { alg: 'ES384', typ: 'JWT' },
    {
      'aws:channel-arn': 'arn:aws:ivs:region:account:channel/id',
      'aws:access-control-allow-origin': '*',
      exp: 1_800_000_000,
    },
    'jwt',
  ],
];

describe('parseToken, for published tokens', () => {
  for (const [title, token, issue] of RFCS) {
    it(`says ${issue} of ${title}`, () => {
      expect(parseToken(token)).to.include({ kind: 'malformed', issue });
    });
  }

  for (const [title, header, claims, expected] of VENDORS) {
    it(`says ${expected} of a token like those of ${title}`, () => {
      const reading = parseToken(unsignedJwt(claims, header));
      expect(reading.kind === 'malformed' ? reading.issue : reading.kind).to.equal(expected);
    });
  }

  it('shows the claims that it does not know where a token names neither issuer nor audience', () => {
    const reading = parseToken(unsignedJwt({ sub: 'id', accessRules: [] }, { alg: 'RS256' }));
    expect(reading).to.have.nested.property('claims.unrecognised.accessRules');
    expect(reading).not.to.have.nested.property('claims.streams');
  });
});
