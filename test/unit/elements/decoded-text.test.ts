import { expect } from 'chai';
import { decodeText, visibleJson } from '../../../src/elements/owner/token-decoder/decoded-text.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';

const JWT = unsignedJwt(playbackClaims());
const DIGEST = '0123456789abcdef0123456789abcdef';
const STS = { token: DIGEST, expires: '1800000000', options: '9', tag: 't' };
const QUERY = `security.token=${DIGEST}&security.expires=1800000000&security.options=9&security.tag=t`;
const INGEST = unsignedJwt({ ingesturl: 'rtmp://x/y', streamname: 'z' }, { alg: 'HS256', typ: 'JWT' });

const summary = (text: string) => {
  const { reading, isWithin, token } = decodeText(text);
  const kind = reading.kind === 'malformed' ? reading.issue : reading.kind;
  return `${kind}${isWithin ? ' within' : ''}${token ? ' token' : ''}`;
};

describe('what a text is decoded to', () => {
  const rows: [title: string, text: string, expected: string][] = [
    ['nothing', '', 'none'],
    ['white space', ' \n\t', 'none'],
    ['a JWT', JWT, 'jwt token'],
    ['a JWT that a mail client broke', `${JWT.slice(0, 60)}\n${JWT.slice(60)}`, 'jwt token'],
    ['the values of a V2 token as JSON', JSON.stringify(STS), 'sts token'],
    ['a query', QUERY, 'sts token'],
    ['a playout URL', `https://x.example/playout/AAAAA-BBBBB?${QUERY}`, 'sts token'],
    ['an answer of the V3 service', JSON.stringify({ success: true, data: { token: JWT } }), 'jwt token'],
    ['an answer that refuses', '{"success":false,"errorCode":1001,"message":"no"}', 'api-error'],
    [
      'code to embed',
      `<p>x</p><secure-h5live-player token="${JWT}"></secure-h5live-player>`,
      'jwt within token',
    ],
    ['an ingest token', INGEST, 'ingest-token'],
    ['a token that is cut', JWT.slice(0, -40), 'truncated'],
    ['a digest alone', DIGEST, 'sts-incomplete'],
    ['a sentence', 'hello world', 'no-token-shape'],
    ['a text that nobody would paste', 'x'.repeat(160_001), 'too-long'],
  ];
  for (const [title, text, expected] of rows)
    it(`is right for ${title}`, () => {
      expect(summary(text)).to.equal(expected);
    });

  it('has the header and the claims of a JWT, its moments as such, and no signature', () => {
    const { rows, json } = decodeText(JWT);
    expect(rows.map(({ part, name }) => `${part} ${name}`)).to.deep.equal([
      ...[
        'header alg',
        'header kid',
        'header typ',
        'payload aud',
        'payload iss',
        'payload iat',
        'payload nbf',
      ],
      ...['payload exp', 'payload sub', 'payload streams'],
    ]);
    expect(rows.flatMap(({ name, at }) => (at === undefined ? [] : [`${name} ${at}`]))).to.deep.equal([
      ...['iat 1700000000', 'nbf 1700000000', 'exp 1800000000'],
    ]);
    expect(rows.at(-1)?.text).to.equal('["AAAAA-BBBBB"]');
    expect(JSON.stringify(json)).not.to.include(JWT.split('.')[2]);
  });

  it('has the values of a V2 token without the token', () => {
    const { rows, json } = decodeText(JSON.stringify(STS));
    expect(rows.map(({ name }) => name)).to.deep.equal(['token', 'expires', 'options', 'tag']);
    expect(rows[1]?.at).to.equal(1_800_000_000);
    expect(JSON.stringify([rows, json])).not.to.include(DIGEST);
  });

  it('has what an ingest token says, and of a damaged token what is left', () => {
    expect(decodeText(INGEST).rows.map(({ name }) => name)).to.include.members(['ingesturl', 'streamname']);
    const [header, , signature] = JWT.split('.');
    expect(decodeText(`${header}.!!!.${signature}`).json).to.equal(undefined);
    expect(decodeText(`${header}.eyJ4.${signature}`).rows.map(({ part }) => part)).to.include('header');
  });

  it('makes no date of what is none', () => {
    for (const exp of [1e300, -1e300]) {
      const text = unsignedJwt({ ...playbackClaims(), iat: exp });
      expect(decodeText(text).rows.find(({ name }) => name === 'iat')).not.to.have.property('at');
    }
  });
});

describe('visibleJson', () => {
  it('escapes what is invisible or turns the text, and stays the same JSON', () => {
    const value = { a: '\u202e\u200b\u0000\u2028\u{e0041}\u00ad', '\u2066': [1, 'ü🎥'] };
    const text = visibleJson(value);
    expect(text).not.to.match(/[^\n\P{Cc}]|[\p{Cf}\p{Zl}]/u);
    expect(text).to.include('ü🎥').and.to.include('\\u202e');
    expect(JSON.parse(text)).to.deep.equal(value);
  });
});
