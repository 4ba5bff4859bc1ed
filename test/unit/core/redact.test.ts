import { expect } from 'chai';
import { H5LiveError, redact } from '../../../src/core/index.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';

const JWT = unsignedJwt(playbackClaims());
const DIGEST = 'c939185322336a1cd71d0441eb47ed82';

describe('redact', () => {
  const rows: [title: string, text: string, secret: string][] = [
    ['a JWT in a sentence', `refused ${JWT}, sorry`, JWT],
    ['a JWT that is cut off', `got "${JWT.slice(0, 60)}"`, JWT.slice(0, 60)],
    ['a JWT in a WebSocket address', `wss://h/x?url=a&jwtoken=${JWT}&x=1`, JWT],
    ['a JWT without its signature', JWT.split('.').slice(0, 2).join('.'), JWT.split('.')[1] ?? ''],
    ['the digest of a V2 token', `token ${DIGEST} expired`, DIGEST],
    ['the digest in an address', `?token=${DIGEST}&expires=1`, DIGEST],
    ['a short token that an address names', '?security.token=s3cr3t&expires=1', 's3cr3t'],
    ['a short token in JSON', '{"token":"s3cr3t","tag":"a"}', 's3cr3t'],
    ['a token after a colon', 'token: s3cr3t', 's3cr3t'],
    ['an upper-case name', 'TOKEN=s3cr3t', 's3cr3t'],
  ];
  for (const [title, text, secret] of rows) {
    it(`removes ${title}`, () => {
      expect(redact(text)).not.to.contain(secret);
      expect(redact(text)).to.contain('[token removed]');
    });
  }

  it('leaves everything else as it is', () => {
    const text = 'Stream AAAAA-BBBBB at wss://host/h5live?stream=A&expires=1611858276: code 4901, 42 frames.';
    expect(redact(text)).to.equal(text);
  });

  it('is what an error message passes through', () => {
    const error = new H5LiveError('player-failed', `bad ${JWT}`);
    expect(error.message).to.equal('bad [token removed]');
    expect(String(error.stack)).not.to.contain(JWT);
  });
});
