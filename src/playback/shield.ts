import { documentOf } from './page-document.js';
import { ScopedSheet } from './scoped-sheet.js';

/**
 * Keeps the page's CSS from what the vendor's player draws in a `div`. That stands in the page's own tree, where any rule
 * for `video` or `div` finds it; but the `div` and those in it get shadow roots, and important rules of a shadow root
 * come before everything that the page says. What the player says itself, in attributes, is said again there. Does not
 * reach into drawings.
 */
export class Shield {
  readonly #root: HTMLElement;
  readonly #nonce: string;
  readonly #sheets = new WeakMap<Element, ScopedSheet>();
  readonly #watch = new MutationObserver(() => this.refresh());

  constructor(root: HTMLElement, nonce = '') {
    this.#root = root;
    this.#nonce = nonce;
    this.refresh();
    this.#watch.observe(root, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['style'],
    });
  }

  /** Shields what stands there now. It is done by itself after each change; call it in another document. */
  refresh(): void {
    for (const box of [this.#root, ...this.#root.querySelectorAll('div')]) {
      this.#sheetOf(box)?.set(box === this.#root ? rootCss(box) : boxCss(box));
    }
  }

  /** Lets go of it. */
  end(): void {
    this.#watch.disconnect();
  }

  #sheetOf(box: HTMLElement): ScopedSheet | undefined {
    const known = this.#sheets.get(box);
    if (known || box.shadowRoot) return known;
    const root = box.attachShadow({ mode: 'open' });
    root.append(documentOf(box).createElement('slot'));
    const sheet = new ScopedSheet(root, this.#nonce);
    this.#sheets.set(box, sheet);
    return sheet;
  }
}

// A picture fills its frame; the next one gets ready behind it, and is drawn all the same: what is not drawn may not be
// decoded. Of what the player says of its own place only the colour counts.
function rootCss(root: HTMLElement): string {
  return `
    :host {
      all: revert !important;
      display: block !important;
      position: absolute !important;
      inset: 0 !important;
      overflow: hidden !important;
      background: ${root.style.backgroundColor || '#000'} !important;
    }
    :host([slot='standby']) {
      z-index: 0 !important;
      opacity: 0 !important;
      pointer-events: none !important;
    }
    :host([hidden]) {
      display: none !important;
    }
    ${boxCss(root)}`;
}

// The player draws nothing before and after its elements.
const NOTHING_AROUND = [':host', '::slotted(*)']
  .flatMap((one) => [`${one}::before`, `${one}::after`])
  .map((one) => `${one} { all: revert !important; content: none !important; }`)
  .join('\n');

function boxCss(box: HTMLElement): string {
  return NOTHING_AROUND + childCss(box);
}

function childCss(box: HTMLElement): string {
  return [...box.children]
    .map((child, index) => {
      const declarations = [...drawn(child), ...styled(child)].map((one) => `${one} !important;`);
      return `::slotted(:nth-child(${index + 1})) { all: revert !important; ${declarations.join(' ')} }`;
    })
    .join('\n');
}

/** What an element's `style` attribute says. */
function styled(element: Element): string[] {
  const { style } = element as Element & Partial<ElementCSSInlineStyle>;
  return [...(style ?? [])].map((name) => `${name}: ${style?.getPropertyValue(name)}`);
}

/** What a drawing's other attributes say that are CSS by other means: its colours, its size, how it is turned. */
function drawn(element: Element): string[] {
  if (!(element instanceof SVGElement)) return [];
  return [...element.attributes]
    .map(({ name, value }) => [
      name,
      /^(?:width|height)$/.test(name) && Number(value) > 0 ? `${value}px` : value,
    ])
    .filter(([name = '', value = '']) => CSS.supports(name, value))
    .map(([name, value]) => `${name}: ${value}`);
}
