import type { Page } from 'puppeteer-core';

/** What of a page cannot be read or pressed as it should be, in words. */
export interface Spoiled {
  /** Text, and what can be pressed, of which a part is cut off where nothing can be scrolled to see it. */
  readonly cut: readonly string[];
  /** What can be pressed and lies over something else that can be pressed. */
  readonly overlapping: readonly string[];
  /** Text that runs out of the button that it names, above, beneath or at a side. */
  readonly spilt: readonly string[];
  /** Text that lies over other text. */
  readonly overwritten: readonly string[];
  /** Words of which a part is on the next line. */
  readonly broken: readonly string[];
}

/**
 * Finds what is cut off, and what lies over something else, in all that is seen of a page with its shadow roots.
 *
 * @param whole what has to be read without scrolling, as a selector; all else only has to be within what can be scrolled
 */
export function spoiled(page: Page, whole = ''): Promise<Spoiled> {
  return page.evaluate(findSpoiled, whole);
}

/** Runs in the page. */
function findSpoiled(wholeOnes: string): Spoiled {
  interface Box {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  }
  interface Seen {
    readonly element: Element;
    readonly name: string;
    readonly box: Box;
  }
  const PRESSED = 'a[href], button, input, select, textarea, summary, [role^=menuitem], [role=button]';
  // Of captions the newest words are shown, and of measurements as many lines as there is room for: both by whole lines.
  const BY_LINES = '.lines, dl';
  const EVERYWHERE: Box = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

  const deep = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? deep(element.shadowRoot) : []),
    ]);
  const above = (element: Element): Element | null =>
    element.assignedSlot ??
    element.parentElement ??
    (element.getRootNode() as Partial<ShadowRoot>).host ??
    null;
  const ancestors = (element: Element): Element[] => {
    const found: Element[] = [];
    for (let at = above(element); at; at = above(at)) found.push(at);
    return found;
  };
  const met = (one: Box, other: Box): Box => ({
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  });
  const isEmpty = ({ left, top, right, bottom }: Box): boolean => right - left <= 0 || bottom - top <= 0;
  const shown = ({ left, top, right, bottom }: Box): string =>
    [left, top, right, bottom].map(Math.round).join(' ');

  /** What cuts off what is in it: where it can be scrolled, nothing is lost. */
  const clips = new Map<Element, { hidden: Box; scrolled: Box }>();
  const clipOf = (element: Element): { hidden: Box; scrolled: Box } => {
    const known = clips.get(element);
    if (known) return known;
    const parent = above(element);
    const outer = parent ? clipOf(parent) : { hidden: EVERYWHERE, scrolled: EVERYWHERE };
    const { overflowX, overflowY, display, position } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const isRoot = element === document.documentElement || element === document.body;
    const { hidden, scrolled } = position === 'fixed' ? { hidden: EVERYWHERE, scrolled: EVERYWHERE } : outer;
    const cuts = (overflow: string, kind: RegExp): boolean =>
      !isRoot && display !== 'contents' && display !== 'inline' && kind.test(overflow);
    const [across, down] = [overflowX, overflowY];
    const limit = (kind: RegExp): Box => ({
      left: cuts(across, kind) ? box.left : -Infinity,
      right: cuts(across, kind) ? box.right : Infinity,
      top: cuts(down, kind) ? box.top : -Infinity,
      bottom: cuts(down, kind) ? box.bottom : Infinity,
    });
    const [sideways, up] = [cuts(across, /auto|scroll/), cuts(down, /auto|scroll/)];
    // What is in a box that can be scrolled can be had into it.
    const kept = {
      left: sideways ? -Infinity : hidden.left,
      right: sideways ? Infinity : hidden.right,
      top: up ? -Infinity : hidden.top,
      bottom: up ? Infinity : hidden.bottom,
    };
    const clip = {
      hidden: met(kept, limit(/hidden|clip/)),
      scrolled: met(met(scrolled, hidden), limit(/auto|scroll/)),
    };
    clips.set(element, clip);
    return clip;
  };

  const isOnlyHeard = (element: Element): boolean =>
    [element, ...ancestors(element)].some((one) => {
      const { clipPath, opacity } = getComputedStyle(one);
      return clipPath === 'inset(50%)' || opacity === '0';
    });
  const dialog = deep(document)
    .filter((one) => one.matches(':fullscreen, dialog:modal'))
    .at(-1);
  // What is beneath a dialog or a menu is hidden by it on purpose, and beneath what sticks to an edge it is scrolled out.
  const layerOf = (element: Element): Element | undefined =>
    [element, ...ancestors(element)].find(
      (one) => one.matches('[role=menu], dialog:modal') || getComputedStyle(one).position === 'sticky',
    );
  const isBeneath = (element: Element): boolean =>
    dialog !== undefined && element !== dialog && !ancestors(element).includes(dialog);
  const all = deep(document).filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true }) && !isBeneath(element) && !isOnlyHeard(element),
  );
  const nameOf = (element: Element): string => {
    const text = element.getAttribute('aria-label') ?? element.textContent;
    const name = text.replace(/\s+/g, ' ').trim().slice(0, 30);
    return `${[element.localName, ...element.classList].join('.')} “${name}”`;
  };

  // An ellipsis stands for it.
  const isShortened = (element: Element): boolean =>
    [element, ...ancestors(element)].some((one) => getComputedStyle(one).textOverflow === 'ellipsis');
  // The name of what shows a sign.
  const isIndentedAway = (element: Element): boolean =>
    element.clientWidth > 0 && parseFloat(getComputedStyle(element).textIndent) >= element.clientWidth;
  const texts: (Seen & { whole: Box })[] = all.flatMap((element) =>
    [...element.childNodes]
      .filter((node): node is Text => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '')
      .flatMap((node) => {
        if (element.matches('option, script, style, title') || isIndentedAway(element)) return [];
        const range = document.createRange();
        range.selectNodeContents(node);
        const { hidden, scrolled } = clipOf(element);
        return [...range.getClientRects()]
          .filter(({ width, height }) => width > 1 && height > 1)
          .map((whole) => ({
            element,
            name: `${element.localName} “${node.textContent.replace(/\s+/g, ' ').trim().slice(0, 30)}”`,
            whole,
            box: met(whole, met(hidden, scrolled)),
          }));
      }),
  );
  const cut = texts.filter(({ element, whole }) => {
    if (isShortened(element)) return false;
    const clip = clipOf(element);
    const isWhole = wholeOnes !== '' && element.closest(wholeOnes) !== null;
    const hidden = isWhole ? met(clip.hidden, clip.scrolled) : clip.hidden;
    const seen = met(whole, hidden);
    if (element.closest(BY_LINES) && (isEmpty(seen) || seen.bottom - seen.top < 3)) return false;
    return (
      whole.left < hidden.left - 1.5 ||
      whole.right > hidden.right + 1.5 ||
      whole.top < hidden.top - 4 ||
      whole.bottom > hidden.bottom + 4
    );
  });

  // Of code, addresses and names any letter may be the last of a line. What is longer than most lines of large text is divided by
  // syllables, where a browser knows them.
  const ANYWHERE = 'code, pre, bdi, textarea, option, [translate=no], script, style, title';
  const broken = all.flatMap((element) => {
    if (element.closest(ANYWHERE)) return [];
    return [...element.childNodes]
      .filter((node): node is Text => node.nodeType === Node.TEXT_NODE)
      .flatMap((node) =>
        [...node.data.matchAll(/(?<!\S)\p{L}+(?=[.,:;!?)]?(?:\s|$))/gu)].flatMap(({ 0: word, index }) => {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const tops = [...range.getClientRects()].filter(({ width }) => width > 1).map(({ top }) => top);
          const isDivided = word.length > 14 && getComputedStyle(element).hyphens === 'auto';
          return Math.max(...tops) - Math.min(...tops) > 4 && !isDivided
            ? [`${element.localName} “${word}”`]
            : [];
        }),
      );
  });

  const pairs = (seen: readonly Seen[], leastX: number, leastY: number): string[] =>
    seen.flatMap((one, index) =>
      seen.slice(index + 1).flatMap((other) => {
        const { left, top, right, bottom } = met(one.box, other.box);
        if (right - left <= leastX || bottom - top <= leastY) return [];
        if (layerOf(one.element) !== layerOf(other.element)) return [];
        // What an ellipsis shortens is there twice, as it was and as it is.
        if (one.element === other.element && one.box.top === other.box.top) return [];
        if (ancestors(one.element).includes(other.element) || ancestors(other.element).includes(one.element))
          return [];
        return [`${one.name} ${shown(one.box)} and ${other.name} ${shown(other.box)}`];
      }),
    );
  const pressable = all
    .filter((element) => element.matches(PRESSED))
    .map((element) => ({ element, name: nameOf(element), whole: element.getBoundingClientRect() }))
    // What is a point is there for those who use keys.
    .filter(({ whole }) => whole.width > 1 && whole.height > 1);
  const spilt = texts.filter(({ element, whole }) => {
    const button = [element, ...ancestors(element)].find((one) => one.matches('button, [role=button]'));
    if (!button || isShortened(element)) return false;
    const box = button.getBoundingClientRect();
    // What a font has above and beneath its letters may be more than a line is high.
    const [across, down] = [1, 4];
    return (
      whole.left < box.left - across ||
      whole.right > box.right + across ||
      whole.top < box.top - down ||
      whole.bottom > box.bottom + down
    );
  });
  const cutAway = pressable.filter(({ element, whole }) => {
    const { left, top, right, bottom } = clipOf(element).hidden;
    const out = [left - whole.left, top - whole.top, whole.right - right, whole.bottom - bottom];
    return out.some((pixels) => pixels > 1.5);
  });
  const pressed: Seen[] = pressable
    .map(({ element, name, whole }) => {
      const { hidden, scrolled } = clipOf(element);
      return { element, name, box: met(whole, met(hidden, scrolled)) };
    })
    .filter(({ box }) => !isEmpty(box));
  return {
    cut: [...new Set([...cut, ...cutAway].map(({ name, whole }) => `${name} ${shown(whole)}`))],
    spilt: [...new Set(spilt.map(({ name }) => name))],
    overlapping: pairs(pressed, 1, 1),
    // Lines that are set closely touch each other.
    overwritten: pairs(
      texts.filter(({ box }) => !isEmpty(box)),
      2,
      6,
    ),
    broken: [...new Set(broken)],
  };
}
