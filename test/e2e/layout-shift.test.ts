// A page does not jump when the element comes: the rule that the code to embed has keeps its room, measured as browsers do.
import { after, before, describe, it } from 'node:test';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import type { Browser, Page } from 'puppeteer-core';
import { createSnippet, isRefusal } from '../../src/snippets/index.js';
import { reservedSize } from '../../src/snippets/reserved-size.js';
import { isWithout } from '../engines/abilities.js';
import { launchBrowser } from '../engines/launch.js';
import { bundledModule, sourceFile } from '../helpers/bundle.js';
import { openFromMemory } from '../helpers/memory-site.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';

const ORIGIN = 'http://127.0.0.1';
const source = (path: string): string => fileURLToPath(new URL(`../../src/${path}`, import.meta.url));
const TEXT = '<p>What stands beneath the player, and is being read.</p>'.repeat(40);

/** The code to embed, whose scripts are the ones of the page. */
function codeOf(options: object): string {
  const made = createSnippet('html-tag', {
    streamName: 'AAAAA-BBBBB',
    autoplay: false,
    token: unsignedJwt(playbackClaims({ exp: 4_102_444_800 })),
    placement: 'inline',
    ...options,
  });
  if (isRefusal(made)) throw new Error(made.issue);
  return made.text.replace(/<script[^>]*>\s*<\/script>|<link[^>]*>/g, '');
}

describe('the room of a player', () => {
  let browser: Browser;
  let script: string;
  let probe: Page;

  before(async () => {
    script = await bundledModule(`import ${sourceFile('define.ts')};`);
    browser = await launchBrowser();
    probe = await browser.newPage();
  });
  after(() => browser?.close());

  /** How far a page has shifted when its element has come, long after its text, by the browser's own measure. */
  async function shiftOf(html: string, width: number): Promise<number> {
    const page: Page = await openFromMemory(browser, `${ORIGIN}/`, {
      [`${ORIGIN}/`]: {
        type: 'text/html',
        body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><body>${html}${TEXT}</body></html>`,
      },
      [`${ORIGIN}/late.js`]: { type: 'text/javascript', body: script },
    });
    try {
      await page.setViewport({ width, height: 900 });
      return await page.evaluate(async () => {
        const frames = async (count: number): Promise<void> => {
          for (let left = count; left > 0; left -= 1) await new Promise(requestAnimationFrame);
        };
        let shift = 0;
        // What is measured before is that of the window itself.
        await frames(5);
        const observer = new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            shift += (entry as PerformanceEntry & { value: number }).value;
        });
        observer.observe({ type: 'layout-shift' });
        const late: string = '/late.js';
        await import(late);
        const player = document.querySelector('secure-h5live-player')!;
        await player.updateComplete;
        await frames(5);
        for (const entry of observer.takeRecords())
          shift += (entry as PerformanceEntry & { value: number }).value;
        observer.disconnect();
        return shift;
      });
    } finally {
      await page.close();
    }
  }

  const rows: [what: string, options: object][] = [
    ['with its panel', {}],
    ['of another shape, no wider than 500 pixels', { aspectRatio: '4/3', maxWidth: 500 }],
    ['with its panel as one line', { panel: 'compact' }],
    ['of another shape, with one line', { aspectRatio: '4/3', maxWidth: 500, panel: 'compact' }],
    ['without a panel', { panel: false }],
  ];
  for (const [what, options] of rows)
    for (const width of [1280, 375])
      it(`is kept until it comes: ${what}, at ${width} px`, async (test) => {
        if (await isWithout(test, probe, 'layout shifts')) return;
        const code = codeOf(options);
        const [kept, jumping] = [
          await shiftOf(code, width),
          await shiftOf(code.replace(/<style>[^]*<\/style>/, ''), width),
        ];
        expect(kept, `${kept} with the rule, ${jumping} without`).to.be.below(0.01);
        expect(jumping).to.be.above(0.03);
      });

  it('is kept by the same rule in the documentation', () => {
    expect(readFileSync(source('../docs/pages/theming.md'), 'utf8')).to.include(reservedSize({}));
  });

  it('is kept by the same rule in embed.css, within what a frame has beneath the picture', () => {
    const rule = reservedSize({}).replace(/(?<=padding-bottom: )[^;]+/, 'min($&, 100vh - 56.25vw)');
    expect(readFileSync(source('embed.css'), 'utf8')).to.include(rule);
  });

  it('is less for a panel of one line, as the documentation says', () => {
    const [rule = ''] = /padding-bottom: [^;]+/.exec(reservedSize({ panel: 'compact' })) ?? [];
    expect(rule).to.equal('padding-bottom: 62px');
    expect(readFileSync(source('../docs/pages/theming.md'), 'utf8')).to.include(`\`${rule}\``);
  });
});
