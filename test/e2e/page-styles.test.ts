// The page's CSS over an element that plays: the picture stays in its frame, and the player's own controls as they are.
import { it } from 'node:test';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { onBlankPages, playsOn } from '../helpers/blank-page.js';
import { misplacedPictures } from '../helpers/pictures.js';

const HOSTILE: readonly [what: string, css: string][] = [
  ['gives all videos a margin', 'video { margin: 2em 0; }'],
  ['pads every box of its content', '.c div { padding: 10px; }'],
  ['hides empty boxes', 'div:empty { display: none; } :empty { display: none; }'],
  ['hides what has no text', 'div:not(:has(p)) { display: none !important; }'],
  ['has videos that fit their column', 'video { max-width: 100% !important; height: auto !important; }'],
  ['has videos of a fixed size', '.c video { width: 200px !important; height: 100px !important; }'],
  [
    'rounds, turns and fades',
    'video, .c div { transform: rotate(9deg) !important; border-radius: 50%; opacity: 0.2; filter: blur(3px); }',
  ],
  [
    'takes everything out of its place',
    '* { position: static !important; float: left !important; inset: 3px !important; }',
  ],
  [
    'lays boxes out in columns',
    '.c div { display: grid !important; grid-template-columns: 1fr 1fr; gap: 2em; columns: 3; }',
  ],
  [
    'clips and contains',
    '.c div { contain: strict !important; clip-path: inset(40%); max-height: 40px !important; min-width: 900px !important; }',
  ],
  [
    'hides what it does not know',
    '.c > :not(p) > * { visibility: hidden; display: none; content-visibility: hidden; }',
  ],
  [
    'puts borders around everything',
    '.c > * * { border: 4px solid red; outline: 2px solid; box-sizing: border-box; zoom: 1.3; }',
  ],
  [
    'moves everything',
    '.c > * * { animation: away 1s infinite; transition: all 3s; translate: 20px; scale: 0.5; rotate: 9deg; } @keyframes away { to { opacity: 0; margin: 9px; } }',
  ],
  [
    'puts boxes before and after everything',
    '.c *::before, .c *::after { content: "x" !important; display: block !important; height: 50px !important; }',
  ],
  ['starts from nothing', '.c > * * { all: unset !important; }'],
];

/** Where everything but the lines of drawings lies in the player's `div`, seen from its frame, and whether it is seen. */
function places(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const player = stage.players[0]!;
    const frame = player.shadowRoot!.querySelector('[part=frame]')!.getBoundingClientRect();
    const probe = document.body.appendChild(document.createElement('div'));
    probe.style.cssText = 'width: 10px; zoom: 2';
    // WebKit tells of what is zoomed in pixels of its own.
    const hasOwnPixels = probe.getBoundingClientRect().width === 10;
    probe.remove();
    return [...player.querySelectorAll('[slot=player], [slot=player] *:not(svg *, source)')].map((part) => {
      const { left, top, width, height } = part.getBoundingClientRect();
      const { opacity, visibility, zoom } = getComputedStyle(part);
      const pixel = hasOwnPixels ? Number(zoom) : 1;
      const place = [left * pixel - frame.left, top * pixel - frame.top, width * pixel, height * pixel];
      // What is not drawn has no place that moves with the frame.
      const where = width + height > 0 ? place.map(Math.round).join() : 'nowhere';
      return `${part.localName} ${where} ${opacity} ${visibility}`;
    });
  });
}

async function playing(page: Page, controls: 'accessible' | 'vendor'): Promise<void> {
  await page.evaluate((controls) => {
    const box = document.body.appendChild(document.createElement('article'));
    box.className = 'c';
    box.style.width = '640px';
    box.append(stage.make({ controls, panel: 'none' }));
  }, controls);
  await playsOn(page);
}

/** Where everything is once what the player shows for a moment only has gone. */
async function settled(page: Page): Promise<string[]> {
  for (let before = await places(page); ;) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const now = await places(page);
    if (String(now) === String(before)) return now;
    before = now;
  }
}

onBlankPages('the CSS of a page', (blank) => {
  for (const controls of ['accessible', 'vendor'] as const) {
    it(`leaves the picture in its frame, with ${controls} controls`, async () => {
      const page = await blank.open();
      await playing(page, controls);
      const before = await settled(page);
      expect(before[0]).to.match(/^div 0,0,640,360 1 visible$/);
      const style = await page.addStyleTag({ content: 'p {}' });
      for (const [what, css] of HOSTILE) {
        await style.evaluate((tag, css) => (tag.textContent = css), css);
        // What the page moves in its time is where it was at first.
        await new Promise((resolve) => setTimeout(resolve, 300));
        expect(await places(page), what).to.deep.equal(before);
        expect(await misplacedPictures(page), what).to.deep.equal([]);
      }
    });
  }

  it('leaves the picture in its frame when it comes later, and when it is set up out of sight', async () => {
    const page = await blank.open();
    await page.addStyleTag({
      content:
        'div { display: block !important; padding: 20px !important } video { height: 50px !important }',
    });
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(globalThis, { seen });
      const watch = new MutationObserver(() => {
        for (const child of document.querySelectorAll('body > div[id]'))
          if (child.getBoundingClientRect().height > 0) seen.push(child.id);
      });
      watch.observe(document, { childList: true, subtree: true });
      const other = document.body.appendChild(document.createElement('section'));
      other.attachShadow({ mode: 'open' }).append(stage.make({ panel: 'none' }));
    });
    await playsOn(page);
    expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).to.deep.equal([]);
    const { video, frame } = await page.evaluate(() => {
      const place = (part: Element) => JSON.stringify(part.getBoundingClientRect());
      const player = stage.players[0]!;
      return {
        video: place(player.querySelector('video')!),
        frame: place(player.shadowRoot!.querySelector('[part=frame]')!),
      };
    });
    expect(video).to.equal(frame);
  });

  it('may still move and hide the element itself', async () => {
    const page = await blank.open();
    await playing(page, 'accessible');
    await page.addStyleTag({
      content: '.c { visibility: hidden } secure-h5live-player { margin-left: 40px }',
    });
    expect(
      await page.evaluate(() =>
        stage.players[0]!.querySelector('video')!.checkVisibility({ visibilityProperty: true }),
      ),
    ).to.equal(false);
    expect(
      await page.evaluate(
        () =>
          stage.players[0]!.getBoundingClientRect().left -
          document.querySelector('.c')!.getBoundingClientRect().left,
      ),
    ).to.equal(40);
  });
});
