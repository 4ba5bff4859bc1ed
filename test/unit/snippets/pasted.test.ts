import { expect } from 'chai';
import {
  createSnippet,
  embedProperties,
  FORMATS,
  isRefusal,
  parseSnippet,
} from '../../../src/snippets/index.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';

const JWT = unsignedJwt(playbackClaims());
const STS = { token: 'c939185322336a1cd71d0441eb47ed82', expires: '1611858276', options: '9', tag: 'a & b' };
const query = new URLSearchParams(Object.entries(STS).map(([name, value]) => [`security.${name}`, value]));
const ADDRESS = `https://h.example/playout/AAAAA-BBBBB?${query.toString()}`;

describe('code that was pasted', () => {
  const QUOTES = ['“”', '””', '„“', '«»', '»«', '‘’'];
  for (const [before = '', after = ''] of QUOTES)
    it(`is read with ${before} ${after} around its values, with what is between them`, () => {
      const code = `<secure-h5live-player stream-name=${before}AAAAA-BBBBB${after} token=${before}${JWT}${after} token-endpoint=${before}/my token${after} autoplay lang=${before}de${after}></secure-h5live-player>`;
      const parsed = parseSnippet(before === '‘' ? code.replace('/my token', '/my') : code);
      expect(parsed).to.include({ from: 'element', streamName: 'AAAAA-BBBBB' });
      expect(parsed.token.kind).to.equal('jwt');
      expect(parsed.tokenEndpoint).to.match(/^\/my(?: token)?$/);
      expect(parsed.options).to.include({ autoplay: true });
    });

  const wrapped: [title: string, text: string][] = [
    ['escaped for HTML', ADDRESS.replaceAll('&', '&#038;')],
    ['escaped for JSON', ADDRESS.replaceAll('&', '\\u0026').replaceAll('/', '\\/')],
    ['percent-encoded', encodeURIComponent(ADDRESS)],
    ['percent-encoded twice', encodeURIComponent(encodeURIComponent(ADDRESS))],
    ['behind a mail filter', `https://filter.example/?url=${encodeURIComponent(ADDRESS)}&data=05`],
    ['in a frame, escaped', `<iframe src="${ADDRESS.replaceAll('&', '&#x26;')}"></iframe>`],
    [
      'in a frame that is shown as text',
      `&lt;iframe src=&quot;${ADDRESS.replaceAll('&', '&amp;amp;')}&quot;&gt;`,
    ],
  ];
  for (const [title, text] of wrapped)
    it(`names the stream and the token of an address ${title}`, () => {
      const parsed = parseSnippet(text);
      expect(parsed).to.include({ streamName: 'AAAAA-BBBBB' });
      expect(parsed.token).to.include({ kind: 'sts', tag: 'a & b' });
    });

  // Its token stands behind the stream's name, which is found without it as well.
  const LATER = `https://h.example/play?stream=AAAAA-BBBBB&${query.toString()}`;
  const later: [title: string, text: string][] = [
    ['&amp;', LATER.replaceAll('&', '&amp;')],
    ['&#038;', LATER.replaceAll('&', '&#038;')],
    ['&amp;amp;', LATER.replaceAll('&', '&amp;amp;')],
    ['\\u0026', LATER.replaceAll('&', '\\u0026')],
    ['\\x26', LATER.replaceAll('&', '\\x26')],
    ['angle brackets', `<${LATER}>`],
    ['the link of a chat', `<${LATER}|watch>`],
    ['base64 in a redirect', `https://r.example/?u=${btoa(LATER)}&x=1`],
  ];
  for (const [title, text] of later)
    it(`names the stream and the token behind it in an address with ${title}`, () => {
      const parsed = parseSnippet(text);
      expect(parsed).to.include({ streamName: 'AAAAA-BBBBB' });
      expect(parsed.token).to.include({ kind: 'sts', tag: 'a & b' });
    });

  it('is written from options as they were meant', () => {
    const meant = { streamName: 'AAAAA-BBBBB', tokenEndpoint: '/token', lang: 'de-DE', aspectRatio: '4/3' };
    const pasted = {
      streamName: '„AAAAA\u2011BBBBB"',
      tokenEndpoint: '«\u00a0/token\u00a0»',
      lang: 'de_DE',
      aspectRatio: '\u200b4:3',
    };
    for (const { format } of FORMATS)
      expect(createSnippet(format, pasted), format).to.deep.equal(createSnippet(format, meant));
    const snippet = createSnippet('html-tag', pasted);
    expect(isRefusal(snippet) ? snippet.issue : snippet.text).to.contain('lang="de-DE"');
  });

  it('in the address of an embed page decides only what stands in it plainly', () => {
    const inner = encodeURIComponent('https://page.example/embed.html?stream-name=B&token-endpoint=/logout');
    expect(embedProperties(`https://page.example/embed.html?next=${inner}`)).to.include({
      streamName: '',
      tokenEndpoint: '',
    });
    expect(embedProperties('https://page.example/embed.html?stream-name=“A”')).to.include({
      streamName: 'A',
    });
  });
});
