import { expect } from 'chai';
import { stsFields, type JwtToken, type StsToken } from '../../../src/token/index.js';
import { parsePlayoutUrl } from '../../../src/nanoplayer/index.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';

const JWT = unsignedJwt(playbackClaims());
const STS = { token: 'c939185322336a1cd71d0441eb47ed82', expires: '1611858276', options: '9', tag: 'a b&c' };
const sts = (prefix: string) =>
  new URLSearchParams(Object.entries(STS).map(([name, value]) => [prefix + name, value])).toString();

describe('parsePlayoutUrl', () => {
  const rows: [title: string, address: string, streamName: string | undefined, kind: string][] = [
    ['a V2 playout URL', `https://h.example/playout/AAAAA-BBBBB?${sts('security.')}`, 'AAAAA-BBBBB', 'sts'],
    ['one with a JWT', `https://h.example/playout/AAAAA-BBBBB?security.jwtoken=${JWT}`, 'AAAAA-BBBBB', 'jwt'],
    ['one without a token', 'https://h.example/playout/AAAAA-BBBBB', 'AAAAA-BBBBB', 'none'],
    ['one with a slash at its end', 'https://h.example/playout/AAAAA-BBBBB/', 'AAAAA-BBBBB', 'none'],
    ['one with an encoded name', 'https://h.example/playout/A%2FB', 'A/B', 'none'],
    [
      'the stream in the query',
      `https://h.example/?stream=AAAAA-BBBBB&security.jwtoken=${JWT}`,
      'AAAAA-BBBBB',
      'jwt',
    ],
    [
      "the vendor's player page",
      `https://h.example/p?h5live.rtmp.streamname=AAAAA-BBBBB&${sts('h5live.security.')}`,
      'AAAAA-BBBBB',
      'sts',
    ],
    [
      "the vendor's iframe page",
      `https://h.example/p?group.id=g&group.security.jwtoken=${JWT}`,
      undefined,
      'jwt',
    ],
    ['a name with white space', 'https://h.example/playout/A%20B', undefined, 'none'],
    ['a name that is badly encoded', 'https://h.example/playout/%E0%A4%A', undefined, 'none'],
    ['a token that is none', 'https://h.example/playout/A?security.jwtoken=x', 'A', 'malformed'],
    [
      'a digest without its values',
      `https://h.example/playout/A?security.token=${STS.token}`,
      'A',
      'malformed',
    ],
    ['names without a prefix, which are not its own', `https://h.example/playout/A?${sts('')}`, 'A', 'none'],
    [
      'a token behind a hash, which no server sees',
      `https://h.example/playout/A#?${sts('security.')}`,
      'A',
      'none',
    ],
    ['text that is no address', 'hello', undefined, 'none'],
  ];
  for (const [title, address, streamName, kind] of rows) {
    it(`reads ${title}`, () => {
      const request = parsePlayoutUrl(address);
      expect(request.streamName).to.equal(streamName);
      expect(request.token.kind).to.equal(kind);
    });
  }

  it('reads the values of both token kinds exactly', () => {
    const v2 = parsePlayoutUrl(`https://h.example/playout/A?${sts('security.')}`).token as StsToken;
    expect(stsFields(v2)).to.deep.equal(STS);
    const v3 = parsePlayoutUrl(`https://h.example/playout/A?security.jwtoken=${JWT}`).token as JwtToken;
    expect(v3.secret.reveal()).to.equal(JWT);
  });
});
