import { expect } from 'chai';
import { parseToken } from '../../../src/token/index.js';
import { createSnippet, maskedCode, playoutAddress } from '../../../src/snippets/index.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';

const streamName = 'AbCdE-12345';
const jwt = unsignedJwt(playbackClaims());
const sts = { token: '0123456789abcdef0123456789abcdef', expires: '1795086400', options: '9', tag: 't 7' };

describe('playoutAddress', () => {
  it('is the address that the format writes, without the end of the line', () => {
    for (const token of [jwt, sts]) {
      const snippet = createSnippet('playout-url', { streamName, token, placement: 'inline' });
      const address = playoutAddress({ streamName, token });
      expect('text' in snippet && snippet.text).to.equal(typeof address === 'string' && `${address}\n`);
    }
  });

  it('is there also for a token that opens the whole organisation', () => {
    const wide = unsignedJwt({ ...playbackClaims(), streams: undefined, orgawide: true });
    expect(playoutAddress({ streamName, token: wide })).to.include(`security.jwtoken=${wide}`);
  });

  it('goes on in the query of an owner’s page that has one', () => {
    const playoutBase = 'https://play.example/watch?stream=';
    expect(playoutAddress({ streamName, token: jwt, playoutBase })).to.equal(
      `https://play.example/watch?stream=${streamName}&security.jwtoken=${jwt}`,
    );
  });

  it('says why there is none', () => {
    expect(playoutAddress({ token: jwt })).to.deep.include({ issue: 'stream-name-missing' });
    expect(playoutAddress({ streamName, token: 'x' })).to.deep.include({ issue: 'token-unusable' });
    expect(playoutAddress({ streamName, token: jwt, playoutBase: 'javascript:1' })).to.deep.equal({
      issue: 'option-invalid',
      option: 'playoutBase',
    });
  });

  it('is one also where a value holds half of a character', () => {
    expect(playoutAddress({ streamName, token: { ...sts, tag: '\ud83c' } })).to.include('tag=%EF%BF%BD&');
  });
});

describe('maskedCode', () => {
  it('hides a V2 token that is written otherwise in an address or within quotes', () => {
    const odd = { ...sts, token: 'zwölf "boxers" <jump>' };
    for (const format of ['playout-url', 'security-config'] as const) {
      const snippet = createSnippet(format, { streamName, token: odd, placement: 'inline' });
      const masked = maskedCode('text' in snippet ? snippet.text : '', parseToken(odd));
      expect(masked).to.include('•');
      expect(masked).not.to.include('boxers');
    }
  });
});
