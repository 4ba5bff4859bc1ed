import type { ElementHandle, Page } from 'puppeteer-core';
import { testedEngine } from '../engines/engines.mjs';

/** A phone as it is emulated. Sizes in CSS pixels. */
export interface Phone {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** Upright. */
export const PHONES: readonly Phone[] = [
  { name: 'small Android', width: 360, height: 640 },
  { name: 'large Android', width: 412, height: 915 },
  { name: 'iPhone SE of 2016', width: 320, height: 568 },
  { name: 'iPhone SE', width: 375, height: 667 },
  { name: 'iPhone Pro Max', width: 430, height: 932 },
];

/** The same phone, lying on its side. */
export function turned({ name, width, height }: Phone): Phone {
  return { name: `${name}, on its side`, width: height, height: width };
}

/**
 * Makes a page that of a phone: with fingers, and with the rules that browsers of phones have for widths. Firefox has only their
 * size, and none but that of its screen in full screen; it has fingers where the test has launched it with them.
 */
export async function hold(
  page: Page,
  { width, height }: Pick<Phone, 'width' | 'height'>,
  deviceScaleFactor = 2,
): Promise<void> {
  const isChromium = testedEngine() === 'chromium';
  if (!isChromium && (await page.evaluate(() => document.fullscreenElement !== null))) return;
  const phone = { deviceScaleFactor, isMobile: true, hasTouch: true };
  await page.setViewport({ width, height, ...(isChromium && phone) });
}

/** Taps the middle of something, which gives it the focus as a finger does. */
export async function tap(page: Page, target: ElementHandle): Promise<void> {
  const { x, y } = await target.evaluate((element) => {
    element.scrollIntoView({ block: 'nearest' });
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: Math.floor(left + width / 2), y: Math.floor(top + height / 2) };
  });
  await page.touchscreen.tap(x, y);
}

/** What is wrong with a page for a finger, in words. */
export interface PhoneFaults {
  /** The picture of a page with one player, where it is higher than the screen; a list of them is read by scrolling. */
  readonly tall: readonly string[];
  /** What can be pressed and is smaller than 44 × 44, as in WCAG 2.5.5: links within a text may be. */
  readonly small: readonly string[];
  /** Fields that browsers of phones zoom in on, for their text is smaller than 16 pixels. */
  readonly zooming: readonly string[];
  /** What reaches out of the page, where the page can be scrolled sideways. */
  readonly sideways: readonly string[];
}

/** A page that is as it should be. */
export const NO_FAULTS: PhoneFaults = { tall: [], small: [], zooming: [], sideways: [] };

/** Finds what is wrong with all that is to be seen of a page, in all its shadow roots. */
export function phoneFaults(page: Page): Promise<PhoneFaults> {
  return page.evaluate(() => {
    const deep = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => [
        element,
        ...(element.shadowRoot ? deep(element.shadowRoot) : []),
      ]);
    const all = deep(document).filter((element) => element.checkVisibility({ visibilityProperty: true }));
    const named = (element: Element): string => {
      const { width, height, right } = element.getBoundingClientRect();
      const name = element.getAttribute('aria-label') ?? element.textContent.replace(/\s+/g, ' ').trim();
      const at = [Math.round(width), Math.round(height)].join('×');
      const kind = [element.localName, ...element.classList].join('.');
      return `${kind} “${name.slice(0, 30)}” ${at}, to ${Math.round(right)}`;
    };
    const PRESSED =
      'a[href], button, input, select, textarea, summary, [role^=menuitem], [role=button], [role=slider]';
    const isInText = (element: Element): boolean =>
      element.localName === 'a' &&
      getComputedStyle(element).display === 'inline' &&
      element.parentElement!.textContent.trim() !== element.textContent.trim();
    const isSmall = (element: Element): boolean => {
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      const boxes = [element, ...labels].map((each) => each.getBoundingClientRect());
      // What is a point is there for those who use keys.
      if (boxes.every(({ width, height }) => width <= 1 && height <= 1)) return false;
      return (
        Math.max(...boxes.map(({ width }) => width)) < 43.5 ||
        Math.max(...boxes.map(({ height }) => height)) < 43.5
      );
    };
    // What is in a box of its own that cuts or scrolls does not make the page wider.
    const isBoxed = (element: Element): boolean => {
      const parent =
        element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
      if (!parent || parent === document.body) return false;
      return getComputedStyle(parent).overflowX !== 'visible' || isBoxed(parent);
    };
    const reachesOut = (element: Element): boolean => {
      const { left, right } = element.getBoundingClientRect();
      return right + scrollX > clientWidth + 0.5 || left + scrollX < -0.5;
    };
    const isTyped = (element: Element): boolean =>
      element.matches('select, textarea, input:not([type=radio], [type=checkbox], [type=range])');
    const { clientWidth, scrollWidth } = document.documentElement;
    const players = [...document.querySelectorAll('secure-h5live-player')];
    return {
      tall: (players.length === 1 ? players : [])
        .map((player) => player.shadowRoot!.querySelector('.frame')!)
        .filter((frame) => frame.getBoundingClientRect().height > innerHeight + 0.5)
        .map(named),
      small: all
        .filter((element) => element.matches(PRESSED) && !isInText(element) && isSmall(element))
        .map(named),
      zooming: all
        .filter((element) => isTyped(element) && parseFloat(getComputedStyle(element).fontSize) < 16)
        .map(named),
      sideways:
        scrollWidth <= clientWidth
          ? []
          : [
              `${scrollWidth} in ${clientWidth}`,
              ...all
                .filter((element) => reachesOut(element) && !isBoxed(element))
                .slice(-4)
                .map(named),
            ],
    };
  });
}
