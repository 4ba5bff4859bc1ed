import { expect } from 'chai';
import {
  opensHere,
  parseToken,
  restrictionsOf,
  type PageContext,
  type PlaybackToken,
} from '../../../src/token/index.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';

const jwt = (claims: object) => parseToken(unsignedJwt(playbackClaims(claims))) as PlaybackToken;
const sts = (options: string, tag = '') =>
  parseToken({ token: 'ab'.repeat(16), expires: '1800000000', options, tag }) as PlaybackToken;
const PAGE: PageContext = { streamName: 'AAAAA-BBBBB', host: 'www.example.com', ancestorHosts: [] };
const bare = { streams: undefined };

describe('restrictionsOf', () => {
  const rows: [title: string, token: PlaybackToken, page: PageContext, kind: string, verdict: string][] = [
    ['the stream of the page', jwt({}), PAGE, 'stream', 'ok stream-listed'],
    ['one of several streams', jwt({ streams: ['X', 'AAAAA-BBBBB'] }), PAGE, 'stream', 'ok stream-listed'],
    ['another stream', jwt({ streams: ['X'] }), PAGE, 'stream', 'violated stream-not-listed'],
    [
      'a stream in other letters',
      jwt({ streams: ['aaaaa-bbbbb'] }),
      PAGE,
      'stream',
      'violated stream-not-listed',
    ],
    ['no stream at all', jwt({ streams: [] }), PAGE, 'stream', 'violated stream-not-listed'],
    ['a stream, on a page that names none', jwt({}), {}, 'stream', 'unknown stream-not-named'],
    ['no scope', jwt(bare), PAGE, 'stream', 'unknown scope-not-told'],
    [
      'the group of the page',
      jwt({ ...bare, groupid: 'g' }),
      { groupId: 'g' },
      'stream-group',
      'ok group-equal',
    ],
    [
      'another group',
      jwt({ ...bare, groupid: 'g' }),
      { groupId: 'h' },
      'stream-group',
      'violated group-differs',
    ],
    [
      'a group, for a stream',
      jwt({ ...bare, groupid: 'g' }),
      PAGE,
      'stream-group',
      'unknown group-members-unknown',
    ],
    ['the organisation', jwt({ ...bare, orgawide: true }), PAGE, 'organisation', 'ok opens-everything'],
    ['the page’s domain', jwt({ domain: 'www.example.com' }), PAGE, 'domain', 'ok domain-equal'],
    [
      'the page’s domain with capitals and a dot',
      jwt({ domain: 'WWW.Example.com.' }),
      PAGE,
      'domain',
      'ok domain-equal',
    ],
    ['another domain', jwt({ domain: 'example.org' }), PAGE, 'domain', 'violated domain-differs'],
    [
      'a domain that only ends alike',
      jwt({ domain: 'ample.com' }),
      PAGE,
      'domain',
      'violated domain-differs',
    ],
    ['the domain above', jwt({ domain: 'example.com' }), PAGE, 'domain', 'unknown domain-above'],
    [
      'the domain of the page around a frame',
      jwt({ domain: 'owner.example' }),
      { ...PAGE, ancestorHosts: ['owner.example'] },
      'domain',
      'violated domain-of-embedder',
    ],
    ['a domain, on no known page', jwt({ domain: 'example.org' }), {}, 'domain', 'unknown page-unknown'],
    [
      'the page’s domain, which the page hides',
      jwt({ domain: 'www.example.com' }),
      { ...PAGE, referrerPolicy: 'no-referrer' },
      'domain',
      'unknown referrer-withheld',
    ],
    [
      'the page’s domain, which the page tells',
      jwt({ domain: 'www.example.com' }),
      { ...PAGE, referrerPolicy: 'strict-origin' },
      'domain',
      'ok domain-equal',
    ],
    ['an IP address', jwt({ ip: '203.0.113.7' }), PAGE, 'ip', 'unknown ip-not-checkable'],
    ['a tag', jwt({ tag: 't' }), PAGE, 'tag', 'ok only-a-note'],
    ['a user', jwt({ user: 'u' }), PAGE, 'user', 'ok only-a-note'],
    ['revocation', jwt({ revocable: true }), PAGE, 'revocable', 'unknown may-be-revoked'],
    ['a forced end', jwt({ forceDisconnect: true }), PAGE, 'force-disconnect', 'ok ends-playback'],
    ['a claim nobody knows', jwt({ moon: 'full' }), PAGE, 'unrecognised', 'unknown not-understood'],
    ['a known claim of a wrong type', jwt({ domain: 7 }), PAGE, 'unrecognised', 'unknown not-understood'],
    ['a V2 token for a stream', sts('1'), PAGE, 'stream', 'unknown scope-not-told'],
    ['a V2 token for the organisation', sts('17'), PAGE, 'organisation', 'ok opens-everything'],
    ['a V2 token bound to a referer', sts('5'), PAGE, 'domain', 'unknown domain-not-told'],
    ['a V2 token bound to an IP', sts('3'), PAGE, 'ip', 'unknown ip-not-checkable'],
    ['a V2 token with a tag', sts('9', 't'), PAGE, 'tag', 'ok only-a-note'],
  ];
  for (const [title, token, page, kind, verdict] of rows) {
    it(`says ${verdict} of ${title}`, () => {
      const found = restrictionsOf(token, page).filter((restriction) => restriction.kind === kind);
      expect(found.map(({ state, reason }) => `${state} ${reason}`)).to.deep.equal([verdict]);
    });
  }

  it('says nothing of what a token does not mention', () => {
    expect(restrictionsOf(jwt({}), PAGE).map(({ kind }) => kind)).to.deep.equal(['stream']);
    const denied = jwt({ revocable: false, forceDisconnect: false, orgawide: false });
    expect(restrictionsOf(denied, PAGE).map(({ kind }) => kind)).to.deep.equal(['stream']);
  });

  it('lists each unknown claim by its name', () => {
    const found = restrictionsOf(jwt({ moon: 1, sun: 2 }), PAGE).filter(
      ({ kind }) => kind === 'unrecognised',
    );
    expect(found.map(({ value }) => value)).to.deep.equal(['moon', 'sun']);
  });
});

describe('opensHere', () => {
  const rows: [title: string, opens: boolean, token: PlaybackToken, page?: PageContext][] = [
    ['a token for the stream', true, jwt({})],
    ['one for the stream and the domain', true, jwt({ domain: 'www.example.com', tag: 'x' })],
    ['one that may be revoked, and ends playback', true, jwt({ revocable: true, forceDisconnect: true })],
    ['one for the group', true, jwt({ ...bare, groupid: 'g' }), { ...PAGE, groupId: 'g' }],
    ['one for another stream', false, jwt({ streams: ['X'] })],
    ['one for another domain', false, jwt({ domain: 'x.example' })],
    [
      'one for a domain, where nobody knows the page',
      false,
      jwt({ domain: 'x.example' }),
      { ...PAGE, host: '' },
    ],
    ['one for an IP address', false, jwt({ ip: '203.0.113.7' })],
    ['one for a whole organisation, which may be another', false, jwt({ ...bare, orgawide: true })],
    ['one that says more than is understood', false, jwt({ moon: 1 })],
    ['a V2 token, which does not tell its stream', false, sts('1')],
  ];
  for (const [title, opens, token, page = PAGE] of rows)
    it(`is ${opens} of ${title}`, () => expect(opensHere(restrictionsOf(token, page))).to.equal(opens));

  it('is false where nothing is known', () => expect(opensHere([])).to.equal(false));
});
