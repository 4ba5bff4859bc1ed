import { expect } from 'chai';
import { H5LiveError, redact } from '../../../src/token/index.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';

const JWT = unsignedJwt(playbackClaims());
const [HEADER = '', PAYLOAD = ''] = JWT.split('.');
const JWE = `${HEADER}.a2V5.aXYaXYaXY.Y2lwaGVydGV4dA.dGFndGFndGFn`;
const DIGEST = 'c939185322336a1cd71d0441eb47ed82';
const LINES = JWT.match(/.{1,50}/g) ?? [];
const encode = encodeURIComponent;

describe('redact', () => {
  const rows: [title: string, text: string, secret: string][] = [
    ['a JWT in a sentence', `refused ${JWT}, sorry`, JWT],
    ['a JWT that is cut off', `got "${JWT.slice(0, 60)}"`, JWT.slice(0, 60)],
    ['a JWT in a WebSocket address', `wss://h/x?url=a&jwtoken=${JWT}&x=1`, JWT],
    ['a JWT without its signature', `${HEADER}.${PAYLOAD}`, PAYLOAD],
    ['an encrypted JWT', `refused ${JWE}, sorry`, 'dGFndGFndGFn'],
    ['an encrypted JWT without a key', `refused ${JWE.replace('.a2V5', '.')}`, 'dGFndGFndGFn'],
    ['a JWT in an encoded address', encode(`?security.jwtoken=${JWT}&x=1`), JWT],
    ['a JWT with encoded dots', `jwtoken%3D${JWT.replaceAll('.', '%2E')}`, PAYLOAD],
    ['a JWT in an address encoded twice', encode(encode(`?security.jwtoken=${JWT}`)), JWT],
    ['the digest of a V2 token', `token ${DIGEST} expired`, DIGEST],
    ['the digest in an address', `?token=${DIGEST}&expires=1`, DIGEST],
    ['the digest in an encoded address', encode(`?token=${DIGEST}&expires=1`), DIGEST],
    ['a digest with a word before it', `id_${DIGEST}`, DIGEST],
    ['a short token that an address names', '?security.token=s3cr3t&expires=1', 's3cr3t'],
    ['a short token in an encoded address', encode('?security.jwtoken=s3cr3t&x=1'), 's3cr3t'],
    ['a short token in an address encoded twice', encode(encode('?token=s3cr3t&x=1')), 's3cr3t'],
    ['a short token in JSON', '{"token":"s3cr3t","tag":"a"}', 's3cr3t'],
    ['a short token in encoded JSON', encode('{"token":"s3cr3t","tag":"a"}'), 's3cr3t'],
    ['a short token in JSON within JSON', JSON.stringify(JSON.stringify({ token: 's3cr3t' })), 's3cr3t'],
    ['a token after a colon', 'token: s3cr3t', 's3cr3t'],
    ['an upper-case name', 'TOKEN=s3cr3t', 's3cr3t'],
  ];
  for (const [title, text, secret] of rows) {
    it(`removes ${title}`, () => {
      expect(redact(text)).not.to.contain(secret);
      expect(redact(text)).to.contain('[token removed]');
    });
  }

  const broken: [title: string, text: string][] = [
    ['in lines', `refused:\n${LINES.join('\n')}\nat once`],
    ['in lines that end a text', `refused:\n${LINES.join('\n')}`],
    ['in lines of quoted-printable', `refused: ${LINES.join('=\r\n')}\r\nat once`],
    ['in lines that a mail quotes', `refused:\n> ${LINES.join('\n> ')}\nat once`],
    ['in lines, with a name before', `security.jwtoken="${LINES.join('\n')}"`],
  ];
  for (const [title, text] of broken) {
    it(`removes every line of a JWT ${title}`, () => {
      for (const line of LINES) expect(redact(text)).not.to.contain(line);
      expect(redact(text)).to.contain('[token removed]');
    });
  }

  const kept: [title: string, text: string, result: string][] = [
    [
      'text without a token',
      'Stream AAAAA-BBBBB at wss://host/h5live?stream=A&expires=1611858276: code 4901, 42 frames.',
      'Stream AAAAA-BBBBB at wss://host/h5live?stream=A&expires=1611858276: code 4901, 42 frames.',
    ],
    ['the next parameter', `?token=${DIGEST}&expires=1`, '?token=[token removed]&expires=1'],
    ['the next encoded parameter', '%3Ftoken%3Ds3cr3t%26x%3D1', '%3Ftoken%3D[token removed]%26x%3D1'],
    [
      'the lines of a stack',
      `bad ${JWT}\n    at foo (a.js:1:2)`,
      'bad [token removed]\n    at foo (a.js:1:2)',
    ],
    ['what it covered before', 'token=[token removed], then', 'token=[token removed], then'],
  ];
  for (const [title, text, result] of kept) {
    it(`keeps ${title}`, () => {
      expect(redact(text)).to.equal(result);
    });
  }

  it('is what an error message passes through', () => {
    const error = new H5LiveError('player-failed', `bad ${JWT}`);
    expect(error.message).to.equal('bad [token removed]');
    expect(String(error.stack)).not.to.contain(JWT);
  });
});

describe('redact, for a token whose marks are escaped', () => {
  const marks = ['=', '%3D', '%253d', '&#61;', '&#061;', '&#x3D;', '&equals;', '\\u003d', '\\x3d', '=3D'];
  for (const mark of marks)
    it(`leaves nothing of what is named with ${mark}`, () => {
      expect(redact(`https://h.example/?security.token${mark}short-one&x=1`)).not.to.contain('short-one');
      expect(redact(`{&quot;token&quot;&#58;&quot;short-one&quot;}`)).not.to.contain('short-one');
    });
});
