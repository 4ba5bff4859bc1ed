import { expect } from 'chai';
import { OFFICIAL_PLAYER, OFFICIAL_PLAYERS } from '../../../src/nanoplayer/index.js';
import {
  createSnippet,
  FORMATS,
  isRefusal,
  parseSnippet,
  type SnippetFormat,
  type SnippetOptions,
} from '../../../src/snippets/index.js';

/** Those that put the element into the page itself. */
const ELEMENTS: readonly SnippetFormat[] = FORMATS.filter(
  ({ format, frame, isEmbed }) => isEmbed !== false && !frame && !format.startsWith('vendor-'),
).map(({ format }) => format);
const DIGEST = `sha384-${'A'.repeat(64)}`;

function textOf(format: SnippetFormat, options: SnippetOptions): string {
  const snippet = createSnippet(format, { streamName: 'AbCdE-12345', ...options });
  if (isRefusal(snippet)) throw new Error(snippet.issue);
  return snippet.text;
}

/** The addresses that code allows, as the script reads them. */
const allowed = (text: string) =>
  [...text.matchAll(/allowPlayerScript\('((?:\\.|[^'\\])*)'\)/g)].map(([, address = '']) =>
    address.replace(/\\u(....)|\\(.)/g, (_, code?: string, other?: string) =>
      code === undefined ? (other ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
    ),
  );

describe('code with a player script', () => {
  const rows: [title: string, playerSrc: string, allowed: string[]][] = [
    ['of another origin', 'https://cdn.example/p.js', ['https://cdn.example/p.js']],
    ['of another origin by a relative scheme', '//cdn.example/p.js', ['https://cdn.example/p.js']],
    [
      'that looks like the official one',
      'https://demo.nanocosmos.de/x.js',
      ['https://demo.nanocosmos.de/x.js'],
    ],
    [
      'that is the official one over plain http',
      'http://demo.nanocosmos.de/nanoplayer/api/release/nanoplayer.5.min.js',
      ['http://demo.nanocosmos.de/nanoplayer/api/release/nanoplayer.5.min.js'],
    ],
    ['of the page’s own origin', '/assets/p.js', []],
    ['beside the page', './p.js', []],
    [
      'that is an official release',
      'https://demo.nanocosmos.de/nanoplayer/api/release/nanoplayer.4.min.js',
      [],
    ],
  ];
  for (const format of ELEMENTS)
    for (const [title, playerSrc, expected] of rows)
      it(`${expected.length > 0 ? 'allows' : 'needs not allow'} one ${title}, as ${format}`, () => {
        const text = textOf(format, { playerSrc });
        expect(allowed(text)).to.deep.equal(expected);
        expect(parseSnippet(text).playerSrc).to.equal(playerSrc);
      });

  for (const format of ELEMENTS)
    it(`names its digest where that is known, and allows nothing then, as ${format}`, () => {
      const text = textOf(format, { playerSrc: 'https://cdn.example/p.js', playerIntegrity: DIGEST });
      expect(allowed(text)).to.deep.equal([]);
      expect(parseSnippet(text).options['integrity']).to.equal(DIGEST);
    });

  for (const format of ['html-tag', 'html-npm', 'wordpress'] as const)
    it(`is run by the page itself, ahead of everything, as ${format}, where the player starts by itself`, () => {
      const tagOf = (options: SnippetOptions) =>
        /<script\s+async\s[^>]*>/.exec(textOf(format, options))?.[0].replace(/\s+/g, ' ');
      const src = 'https://cdn.example/p.js';
      const pinned = { autoplay: true, playerIntegrity: DIGEST };
      expect(tagOf({ autoplay: true })).to.equal(
        `<script async src="${OFFICIAL_PLAYER}" fetchpriority="high" >`,
      );
      expect(tagOf({ autoplay: true, playerVersion: 4 })).to.equal(
        `<script async src="${OFFICIAL_PLAYERS[4]}" fetchpriority="high" >`,
      );
      expect(tagOf({ autoplay: true, playerSrc: src })).to.equal(
        `<script async src="${src}" fetchpriority="high">`,
      );
      // As the element asks for it: another way would be another script.
      expect(tagOf({ ...pinned, playerSrc: src })).to.equal(
        `<script async src="${src}" integrity="${DIGEST}" crossorigin="anonymous" fetchpriority="high" >`,
      );
      expect(tagOf({ ...pinned, playerSrc: '/p.js' })).to.match(
        /^<script async src="\/p.js" integrity="[^"]+" fetchpriority="high" >$/,
      );
      expect(tagOf({ autoplay: false })).to.equal(undefined);
      expect(textOf(format, { autoplay: true }).indexOf('<script async')).to.be.below(
        textOf(format, { autoplay: true }).indexOf('type="module"'),
      );
      expect(textOf(format, { autoplay: true })).not.to.include('rel="preload"');
    });

  it('lets the address end no string, no script and no block of WordPress', () => {
    const playerSrc = `https://cdn.example/'</script><script>x()</script>[x]\\u0027`;
    for (const format of ELEMENTS) {
      const text = textOf(format, { playerSrc });
      expect(allowed(text), format).to.deep.equal([new URL(playerSrc).href]);
      expect(text.split('</script>').length, format).to.be.at.most(4);
    }
    expect(textOf('wordpress', { playerSrc })).not.to.match(/[[\]]/);
  });

  it('is refused where the digest is none', () => {
    for (const playerIntegrity of ['', 'x', 'md5-x', 'sha384-x', `${DIGEST} x`]) {
      const options = { streamName: 'AbCdE-12345', playerIntegrity };
      expect(createSnippet('html-tag', options)).to.deep.equal({
        issue: 'option-invalid',
        option: 'playerIntegrity',
      });
    }
  });
});
