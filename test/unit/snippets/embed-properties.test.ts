import { expect } from 'chai';
import {
  createSnippet,
  embedProperties,
  isRefusal,
  publicAddress,
  type EmbedPage,
} from '../../../src/snippets/index.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';

const ORIGIN = 'https://www.example.com';
const PAGE = `${ORIGIN}/video/embed.html`;
const chosen = (endpoint: string, page?: EmbedPage, address = PAGE) =>
  embedProperties(`${address}?stream-name=AAAAA-BBBBB&token-endpoint=${encodeURIComponent(endpoint)}`, page)
    .tokenEndpoint;

describe('the token endpoint of an embed page', () => {
  const TOKENS: EmbedPage = { tokenEndpoints: ['/tokens', 'https://api.example.com/v1/tokens/'] };

  const allowed: [address: string, resolved?: string][] = [
    ['/tokens'],
    ['/tokens?life=60'],
    ['/tokens/a/b'],
    ['/tokens/'],
    ['../tokens', '/tokens'],
    ['/x/../tokens/a', '/tokens/a'],
    [`${ORIGIN}/tokens`, '/tokens'],
    [`https://WWW.example.com:443/tokens#x`, '/tokens'],
    ['//www.example.com/tokens', '/tokens'],
    ['https://api.example.com/v1/tokens/a', 'https://api.example.com/v1/tokens/a'],
  ];
  for (const [endpoint, resolved = endpoint] of allowed)
    it(`may be chosen beneath what the page allows: ${endpoint}`, () => {
      expect(chosen(endpoint, TOKENS)).to.equal(new URL(resolved, PAGE).href);
    });

  const refused = [
    '/logout?all=1',
    '/logout?x=/tokens',
    '/tokens-of-others',
    '/Tokens',
    '/tokens/../logout',
    '/tokens/%2e%2e/logout',
    '/tokens/..%2flogout',
    '/tokens/..%2Flogout',
    '/tokens/%2e%2e%2flogout',
    '/tokens/..%5clogout',
    '/tokens/..\\logout',
    '\\tokens\\..\\logout',
    '/tokens/..;/logout',
    '/tokens/..%3b/logout',
    '/tokens/%252e%252e/logout',
    '/tokens/%00/a',
    '/tokens/%u002e%u002e/logout',
    '/tokens/%c0%ae%c0%ae/logout',
    '/tokens/..%c0%aflogout',
    '/tokens/%e0%80%ae%e0%80%ae/logout',
    '/tokens/%0a/a',
    'tokens',
    'https://evil.example/tokens',
    'http://www.example.com/tokens',
    'https://www.example.com:8443/tokens',
    'https://www.example.com@evil.example/tokens',
    'https://user:pw@www.example.com/tokens',
    'https://www.example.com.evil.example/tokens',
    '//evil.example/tokens',
    '/\\evil.example/tokens',
    'https://api.example.com/v1/tokens',
    'https://api.example.com/v1/users',
    'javascript:alert(1)',
    'data:application/json,{}',
    'https://',
  ];
  for (const endpoint of refused)
    it(`may not be chosen elsewhere: ${endpoint}`, () => {
      expect(chosen(endpoint, TOKENS)).to.equal('');
      expect(chosen(endpoint, { ...TOKENS, tokenEndpoint: '/named' })).to.equal('/named');
    });

  it('may not be chosen at all where the page allows none', () => {
    for (const page of [
      undefined,
      {},
      { tokenEndpoints: [] },
      { tokenEndpoints: ['', 'https://', 'ftp://x/'] },
    ])
      expect(chosen('/playback-token', page)).to.equal('');
  });

  it('is the one that the page names, also where the address chooses none', () => {
    const page = { tokenEndpoint: '/named?tenant=1' };
    expect(embedProperties(`${PAGE}?stream-name=AAAAA-BBBBB`, page).tokenEndpoint).to.equal(
      '/named?tenant=1',
    );
    expect(chosen('/named?tenant=2', page)).to.equal('/named?tenant=1');
    expect(chosen('/tokens', { ...TOKENS, ...page })).to.equal(`${ORIGIN}/tokens`);
  });

  it('is none where the address says that the stream is open', () => {
    expect(chosen('', { tokenEndpoint: '/named' })).to.equal('');
  });

  it('is judged without the name and password of the page’s own address', () => {
    const address = 'https://name:password@www.example.com/video/embed.html';
    expect(chosen('/tokens/a', TOKENS, address)).to.equal(`${ORIGIN}/tokens/a`);
  });

  it('is named in the code of a frame, unless the page comes with it', () => {
    const rows: [tokenEndpoint: string, content: string | undefined][] = [
      ['/playback-token', undefined],
      ['/playback-token/eu?x=1', undefined],
      ['/playback-tokens', '/playback-tokens'],
      ['/my/token?life=60', '/my/token'],
      ['/a"-->&<b>', '/a%22--%3E&amp;%3Cb%3E'],
    ];
    for (const [tokenEndpoint, content] of rows) {
      const snippet = createSnippet('iframe', { streamName: 'AAAAA-BBBBB', tokenEndpoint });
      if (isRefusal(snippet)) throw new Error(snippet.issue);
      const [, written] =
        /<!-- In the head of the page in the frame:\n {2}<meta name="h5live-token-endpoints" content="(.*)" \/>\n-->\n<iframe/.exec(
          snippet.text,
        ) ?? [];
      expect(written, tokenEndpoint).to.equal(content);
      const src = /src="([^"]*)"/.exec(snippet.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
      const page = { tokenEndpoints: [content?.replaceAll('&amp;', '&') ?? '/playback-token'] };
      expect(embedProperties(`${ORIGIN}${src}`, page).tokenEndpoint).to.equal(
        new URL(tokenEndpoint, ORIGIN).href,
      );
    }
  });

  it('is left out in the code of a frame with an open stream, also on a page that names one', () => {
    const snippet = createSnippet('iframe', { streamName: 'AAAAA-BBBBB', placement: 'none' });
    if (isRefusal(snippet)) throw new Error(snippet.issue);
    const src = /src="([^"]*)"/.exec(snippet.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(embedProperties(`${ORIGIN}${src}`, { tokenEndpoint: '/named' }).tokenEndpoint).to.equal('');
  });
});

describe('the address of an embed page that is shown', () => {
  const jwt = unsignedJwt(playbackClaims());
  const digest = '0123456789abcdef0123456789abcdef';
  const SHOWN = '?stream-name=AAAAA-BBBBB&autoplay=&token-endpoint=%2Fplayback-token';
  const rows: [title: string, query: string, shown: string][] = [
    ['nothing', '', ''],
    ['no token', `${SHOWN}&theme=dark`, `${SHOWN}&theme=dark`],
    ['a token behind the #', `${SHOWN}#security.jwtoken=${jwt}`, SHOWN],
    ['a JWT in the query', `${SHOWN}&security.jwtoken=${jwt}`, SHOWN],
    ['a JWT of the vendor’s frame', `?group.security.jwtoken=${jwt}&group.id=abc`, '?group.id=abc'],
    [
      'a V2 token in the query',
      `${SHOWN}&security.token=${digest}&security.expires=1795086400&security.options=9&security.tag=news`,
      SHOWN,
    ],
    [
      'a V2 token of the vendor’s page',
      `?h5live.security.token=x&h5live.security.tag=secret&${SHOWN.slice(1)}`,
      SHOWN,
    ],
    ['a token whose name is escaped', `${SHOWN}&security%2Ejwtoken=${jwt}`, SHOWN],
    ['a token under another name', `${SHOWN}&jwt=${jwt}&session=1`, SHOWN],
    ['a token under no name', `?${jwt}&${SHOWN.slice(1)}`, SHOWN],
    ['a token within an address', `${SHOWN}&u=https%3A%2F%2Fx%2F%3Ftoken%3Dabc`, SHOWN],
    ['a token where the name of a stream belongs', `?stream-name=${jwt}&muted=`, '?muted='],
    [
      'a token that is read by mistake',
      `?token-endpoint=${encodeURIComponent(`/x?token=${jwt}`)}&muted=`,
      '?muted=',
    ],
    ['a token alone', `?token=${jwt}`, ''],
  ];
  for (const [title, query, shown] of rows)
    it(`has nothing secret in it where there was ${title}`, () => {
      expect(publicAddress(PAGE + query)).to.equal(`/video/embed.html${shown}`);
    });
});
