// Names, tags and addresses that try to run something, in every format that a browser reads: it runs nothing of them.
import { expect } from '@open-wc/testing';
import { createSnippet, isRefusal } from '../../src/snippets/index.js';
import { reservedSize } from '../../src/snippets/reserved-size.js';
import type { SnippetFormat, SnippetOptions } from '../../src/snippets/index.js';

const HACKS = [
  '</script><script>hacked=1</script>',
  '<img/src=x/onerror=hacked=1>',
  '"onfocus="hacked=1"autofocus="',
  "'onclick='hacked=1'",
  '`+(hacked=1)+`',
  '${hacked=1}',
  "'+(hacked=1)+'",
  "\\'+(hacked=1)//",
  '"+(hacked=1)+"',
  '--><script>hacked=1</script><!--',
  '<!--<script>',
  ']]><script>hacked=1</script>',
  '&quot;onload=&quot;hacked=1',
  '&#34;&#62;<script>hacked=1</script>',
  'javascript:hacked=1',
  '{{constructor.constructor("hacked=1")()}}',
  '*/hacked=1/*',
  '\u0027+(hacked=1)+\u0027',
  '🎥</style><svg/onload=hacked=1>',
];
const FORMATS: readonly SnippetFormat[] = ['html-tag', 'wordpress', 'iframe', 'vendor-page', 'vendor-iframe'];
const HAS_STYLE: readonly SnippetFormat[] = ['html-tag', 'wordpress'];
/** The one rule of ours that code may bring. */
const ROOM = reservedSize({})
  .replace(/^(?=.)/gm, '  ')
  .trim();
const STS = { token: '0123456789abcdef0123456789abcdef', expires: '1895086400', options: '9' };

/** A document in which the code stands, and whose scripts run. Nothing of it can reach out. */
async function run(html: string): Promise<Window & { hacked?: unknown; eval(code: string): unknown }> {
  const frame = document.createElement('iframe');
  const policy = `default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'`;
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}">
    <script>NanoPlayer = class { setup() { return Promise.resolve(); } }; fetch = () => new Promise(() => {});</script>
    ${html}<script>document.body.dataset.end = '';</script>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame.contentWindow as never;
}

describe('hostile texts in code that is pasted into a page', () => {
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  for (const format of FORMATS)
    for (const hack of HACKS)
      it(`are texts in ${format}: ${hack}`, async () => {
        const streamName = hack.replace(/\s/g, '');
        const token = { ...STS, tag: `\0\u2028 ${hack}` };
        const tokenEndpoint = `/${encodeURI(hack)}`;
        const isFetched = format === 'vendor-page' || format === 'html-tag';
        for (const placement of isFetched ? (['inline', 'endpoint'] as const) : (['inline'] as const)) {
          const options: SnippetOptions = { streamName, token, placement, tokenEndpoint };
          const snippet = createSnippet(format, options);
          if (isRefusal(snippet)) throw new Error(snippet.issue);
          const page = await run(snippet.text);
          await new Promise((resolve) => setTimeout(resolve));
          expect(page.hacked, placement).to.equal(undefined);
          expect(page.document.body.dataset['end'], 'read to its end').to.equal('');
          expect(page.document.querySelectorAll('img, svg, [onfocus], [onclick], [onload]')).to.have.length(
            0,
          );
          const styles = [...page.document.querySelectorAll('style')].map(({ textContent }) =>
            textContent.trim(),
          );
          expect(styles).to.deep.equal(HAS_STYLE.includes(format) ? [ROOM] : []);
          const player = page.document.querySelector('secure-h5live-player');
          if (player) expect(player.getAttribute('stream-name')).to.equal(streamName);
          if (player && placement === 'inline')
            expect(JSON.parse(player.getAttribute('token') ?? '')).to.deep.equal(token);
          if (format === 'vendor-page')
            expect(page.eval('config.source.entries[0].h5live.rtmp.streamname')).to.equal(streamName);
        }
      });

  it('would be seen to run: the test page runs what it is given', async () => {
    const page = await run('<script>hacked=1</script>');
    expect(page.hacked).to.equal(1);
  });
});
