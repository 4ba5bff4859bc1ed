import { documentOf } from './page-document.js';

/**
 * Keeps the page's CSS from what the vendor's player draws in a `div`. That stands in the page's own tree, where any rule
 * for `video` or `div` finds it; but the `div` and those in it get shadow roots, and important rules of a shadow root
 * come before everything that the page says. What the player says itself, in attributes, is said again there. Does not
 * reach into drawings.
 */
export class Shield {
  readonly #root: HTMLElement;
  readonly #sheets = new WeakMap<Element, { readonly sheet: CSSStyleSheet; css: string }>();
  readonly #watch = new MutationObserver(() => this.refresh());

  constructor(root: HTMLElement) {
    this.#root = root;
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
    for (const box of [this.#root, ...this.#root.querySelectorAll('div')]) this.#shield(box);
  }

  /** Lets go of it. */
  end(): void {
    this.#watch.disconnect();
  }

  // A constructed sheet asks nothing of a Content-Security-Policy. Browsers drop it on the way to another document, whose
  // window another has to be made by; where there is none, nobody sees it.
  #shield(box: HTMLElement): void {
    let shown = this.#sheets.get(box);
    const within = documentOf(box);
    const Sheet = within.defaultView?.CSSStyleSheet;
    if (!Sheet || (!shown && box.shadowRoot)) return;
    const root = box.shadowRoot ?? box.attachShadow({ mode: 'open' });
    if (!shown) root.append(within.createElement('slot'));
    if (!shown || !(shown.sheet instanceof Sheet)) {
      const sheet = new Sheet();
      root.adoptedStyleSheets = [sheet];
      this.#sheets.set(box, (shown = { sheet, css: '' }));
    }
    const css = [...(box === this.#root ? rootCss(box) : []), ...NOTHING_AROUND, ...childCss(box)].join('\n');
    if (css !== shown.css) shown.sheet.replaceSync(css);
    shown.css = css;
  }
}

function rule(selector: string, declarations: readonly string[]): string {
  return `${selector} { ${declarations.map((one) => `${one} !important;`).join(' ')} }`;
}

// A picture fills its frame; the next one gets ready behind it, and is drawn all the same: what is not drawn may not be
// decoded. Of what the player says of its own place only the colour counts.
function rootCss(root: HTMLElement): string[] {
  const background = `background: ${root.style.backgroundColor || '#000'}`;
  const place = ['all: revert', 'display: block', 'position: absolute', 'inset: 0', 'overflow: hidden'];
  return [
    rule(':host', [...place, background]),
    rule(":host([slot='standby'])", ['z-index: 0', 'opacity: 0', 'pointer-events: none']),
    rule(':host([hidden])', ['display: none']),
  ];
}

// The player draws nothing before and after its elements.
const NOTHING_AROUND = [':host', '::slotted(*)']
  .flatMap((one) => [`${one}::before`, `${one}::after`])
  .map((one) => rule(one, ['all: revert', 'content: none']));

// A canvas is not distorted either where the player says nothing of that, as before 5.0.7: browsers fit videos only.
const REVERTED = ['all: revert', 'object-fit: contain'];

function childCss(box: HTMLElement): string[] {
  return [...box.children].map((child, index) =>
    rule(`::slotted(:nth-child(${index + 1}))`, [...REVERTED, ...drawn(child), ...styled(child)]),
  );
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
