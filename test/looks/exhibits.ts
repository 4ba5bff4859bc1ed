import { PNG } from 'pngjs';
import type { Page } from 'puppeteer-core';
import type { Engine } from '../engines/engines.mjs';
import { forceColours } from '../engines/forced-colours.js';
import { launchBrowser } from '../engines/launch.js';
import type { Part } from './parts.js';

/** How the gallery is looked at. */
export interface Look {
  /** What the page says of its colours. */
  readonly scheme: 'light' | 'dark';
  readonly direction: 'ltr' | 'rtl';
  /** The system forces its colours upon the page. */
  readonly forced?: boolean;
}

/** One element of the gallery, as an engine draws it. */
export interface Exhibit {
  readonly name: string;
  readonly picture: PNG;
  /** What is to be seen of it that has a name, or can be used, in the order of the document. */
  readonly parts: readonly Part[];
}

// Every engine's window can be so large. What is higher is drawn piece by piece.
const VIEWPORT = { width: 760, height: 900 };

// One moment for all engines, so that all dates and remaining times are the same.
const STOPPED_CLOCK = `{
  const NOW = Date.UTC(2026, 4, 4, 12);
  globalThis.Date = class extends Date {
    constructor(...given) {
      super(...(given.length > 0 ? given : [NOW]));
    }
    static now() {
      return NOW;
    }
  };
}`;

// One exhibit at a time, in the corner of the page: there, no engine rounds its place otherwise than another.
const ONE_AT_A_TIME = `
  html { overflow: hidden; }
  body > header, h1, h2, .note, #scheme, #exhibits section { display: none !important; }
  #exhibits section.seen {
    display: block !important;
    position: fixed;
    top: 0;
    left: 0;
    box-sizing: border-box;
    width: 440px;
    padding: 16px;
    background: var(--page);
  }
  #exhibits section.seen.wide { width: 720px; }`;

/** What is drawn of the gallery. */
export interface Wishes {
  /** The names of exhibits, where not all are wanted. */
  readonly only?: readonly string[];
  /** Done in the page before, as the text of a script. */
  readonly first?: string;
}

/** Draws each element of the gallery in an engine. */
export async function exhibitsOf(
  engine: Engine,
  origin: string,
  look: Look,
  { only, first = '' }: Wishes = {},
): Promise<readonly Exhibit[]> {
  const { scheme, forced = false } = look;
  const browser = await launchBrowser(forced ? { forcedColours: scheme } : {}, engine);
  try {
    const page = await browser.newPage();
    await page.setViewport(VIEWPORT);
    await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
    await page.evaluateOnNewDocument(STOPPED_CLOCK);
    if (forced) await forceColours(page, scheme, engine);
    await page.goto(`${origin}/demo/gallery.html`);
    await page.waitForSelector('#exhibits section:last-child');
    await page.evaluate(prepare, look, ONE_AT_A_TIME);
    await page.mouse.move(VIEWPORT.width - 4, VIEWPORT.height - 4);
    await page.evaluate(first);
    const names =
      only ?? (await page.$$eval('#exhibits section', (sections) => sections.map(({ id }) => id)));
    const exhibits: Exhibit[] = [];
    for (const name of names) {
      const size = await page.evaluate(showAlone, name);
      const parts = await page.evaluate(readParts);
      exhibits.push({ name, parts, picture: await pictureOf(page, size) });
    }
    return exhibits;
  } finally {
    await browser.close();
  }
}

/** Runs in the page, whose policy takes no other style sheets than those of scripts. */
function prepare({ scheme, direction }: Look, css: string): void {
  document.documentElement.style.colorScheme = scheme;
  document.documentElement.dir = direction;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

async function pictureOf(page: Page, { width, height }: { width: number; height: number }): Promise<PNG> {
  const picture = new PNG({ width, height });
  for (let top = 0; top < height; top += VIEWPORT.height) {
    await page.evaluate(moveUp, top);
    const piece = PNG.sync.read(Buffer.from(await page.screenshot()));
    PNG.bitblt(piece, picture, 0, 0, width, Math.min(height - top, VIEWPORT.height), 0, top);
  }
  return picture;
}

/** Runs in the page: moves what is seen up, and waits until that is drawn. */
async function moveUp(pixels: number): Promise<void> {
  const section = document.querySelector<HTMLElement>('section.seen')!;
  section.style.top = `${-pixels}px`;
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}

/** Runs in the page: shows one exhibit, waits until nothing of it changes any more, and says how large it is. */
async function showAlone(name: string): Promise<{ width: number; height: number }> {
  const STILL_FRAMES = 12;
  const section = document.getElementById(name)!;
  document.querySelector('section.seen')?.classList.remove('seen');
  section.classList.add('seen');
  const deep = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? deep(element.shadowRoot) : []),
    ]);
  let last = '';
  for (let still = 0; still < STILL_FRAMES;) {
    await new Promise(requestAnimationFrame);
    const all = deep(section);
    // What sticks to an edge of the window does so otherwise in each engine, for the section itself is fixed.
    for (const element of all)
      if (element instanceof HTMLElement && getComputedStyle(element).position === 'sticky')
        element.style.position = 'static';
    // An animation is seen at its end, or, where it has none, at its start.
    for (const element of all)
      for (const animation of element.getAnimations())
        if (animation.effect?.getComputedTiming().endTime === Infinity) animation.cancel();
        else animation.finish();
    const places = all.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [element.localName, x, y, width, height, element.matches(':defined')];
    });
    const now = JSON.stringify(places);
    still = now === last ? still + 1 : 0;
    last = now;
  }
  const { width, height } = section.getBoundingClientRect();
  return { width: Math.round(width), height: Math.ceil(height) };
}

/** Runs in the page: where the parts of what is shown alone are. */
function readParts(): Part[] {
  const PARTS = '[part], button, input, select, textarea, summary, legend, a, dt, dd';
  const section = document.querySelector('section.seen')!;
  const seen = section.getBoundingClientRect();
  const inside = (root: ParentNode): Part[] =>
    [...root.querySelectorAll('*')].flatMap((element) => {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) return [];
      const { x, y, width, height } = element.getBoundingClientRect();
      const name = [element.localName, ...element.part].join(' ');
      const own = element.matches(PARTS) && width > 0 && height > 0;
      return [
        ...(own ? [{ name, x: x - seen.x, y: y - seen.y, width, height }] : []),
        ...(element.shadowRoot ? inside(element.shadowRoot) : []),
      ];
    });
  return inside(section);
}
