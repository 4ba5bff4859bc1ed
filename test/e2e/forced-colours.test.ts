// The gallery as somebody sees it whose system forces its colours upon pages.
import { after, afterEach, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Browser } from 'puppeteer-core';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { lacks } from '../engines/engines.mjs';
import { forceColours } from '../engines/forced-colours.js';
import { launchBrowser } from '../engines/launch.js';

/** What cannot be told from its ground: the part, its colour, and what it lies on. */
type Unseen = readonly [part: string, colour: string, ground: string];

describe('the elements where the system forces its colours', { skip: lacks('forced colours') }, () => {
  let browser: Browser | undefined;
  let edge: Edge;

  before(async () => void (edge = await startEdge()));
  afterEach(() => browser?.close());
  after(() => edge?.close());

  for (const scheme of ['light', 'dark'] as const)
    it(`have every word, icon, curve and dot stand out from what it lies on: ${scheme}`, async () => {
      browser = await launchBrowser({ forcedColours: scheme });
      const page = await browser.newPage();
      await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
      await forceColours(page, scheme);
      await page.goto(`${edge.origin}/demo/gallery.html`);
      await page.waitForFunction(
        `[...document.querySelectorAll('#exhibits > section > div > *')].every(({ shadowRoot }) => shadowRoot?.childElementCount > 0)`,
      );
      const seen = await page.evaluate(seenParts);
      expect([seen.forced, seen.dark]).to.deep.equal([true, scheme === 'dark']);
      expect(seen.count).to.be.greaterThan(300);
      expect(seen.unseen).to.deep.equal([]);
    });
});

// Runs in the page.
function seenParts(): { forced: boolean; dark: boolean; count: number; unseen: Unseen[] } {
  const channels = (colour: string): number[] => {
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = channels(colour)
      .slice(0, 3)
      .map((value) => (value <= 10 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one: string, other: string): number => {
    const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const above = (part: Element): Element | null =>
    part.assignedSlot ?? part.parentElement ?? (part.getRootNode() as Partial<ShadowRoot>).host ?? null;
  const groundOf = (part: Element | null): string => {
    if (!part) return getComputedStyle(document.documentElement).backgroundColor;
    const { backgroundColor } = getComputedStyle(part);
    return channels(backgroundColor)[3] === 255 ? backgroundColor : groundOf(above(part));
  };
  const parts = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((part) => [
      part,
      ...(part.shadowRoot ? parts(part.shadowRoot) : []),
    ]);
  const unseen: Unseen[] = [];
  let count = 0;
  const check = (part: Element, colour: string, ground: string, least: number): void => {
    count += 1;
    if (contrast(colour, ground) < least) unseen.push([part.outerHTML.slice(0, 80), colour, ground]);
  };
  const shown = [...document.querySelectorAll('#exhibits > section > div > *')].flatMap((element) =>
    element.shadowRoot ? parts(element.shadowRoot) : [],
  );
  for (const part of shown) {
    if (!part.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
    if (part.matches('style, option, :disabled')) continue;
    const { color, stroke, fill, backgroundColor } = getComputedStyle(part);
    const says = [...part.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    if (says) check(part, color, groundOf(part), 4.5);
    if (part instanceof SVGGraphicsElement && !(part instanceof SVGSVGElement))
      for (const paint of [stroke, fill]) if (paint.startsWith('rgb')) check(part, paint, groundOf(part), 3);
    if (part.matches('.dot') && channels(backgroundColor)[3] === 255)
      check(part, backgroundColor, groundOf(above(part)), 3);
  }
  return {
    forced: matchMedia('(forced-colors: active)').matches,
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    count,
    unseen,
  };
}
