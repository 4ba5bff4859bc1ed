import { documentOf } from './page-document.js';

/**
 * A style sheet in a shadow root whose text can change. Where the browser has constructed sheets it asks nothing of a
 * Content-Security-Policy; elsewhere it is a `style` element with the nonce that is given. It is kept when the root is
 * taken into another document and {@link ScopedSheet.set} is called there: browsers drop constructed sheets on the way.
 */
export class ScopedSheet {
  readonly #root: ShadowRoot;
  readonly #nonce: string;
  #css = '';
  #document: Document | undefined;
  #sheet: CSSStyleSheet | HTMLStyleElement | undefined;

  constructor(root: ShadowRoot, nonce = '') {
    this.#root = root;
    this.#nonce = nonce;
  }

  /** Makes `css` the text of the sheet. Does nothing where it is that already. */
  set(css: string): void {
    const { ownerDocument } = this.#root;
    if (css === this.#css && ownerDocument === this.#document) return;
    const isElsewhere = ownerDocument !== this.#document;
    if (isElsewhere && this.#sheet && 'replaceSync' in this.#sheet) this.#sheet = undefined;
    this.#css = css;
    this.#document = ownerDocument;
    this.#sheet ??= this.#create();
    if ('replaceSync' in this.#sheet) this.#sheet.replaceSync(css);
    else this.#sheet.textContent = css;
  }

  // A sheet can be adopted only in the document whose window it was made by.
  #create(): CSSStyleSheet | HTMLStyleElement {
    const owner = documentOf(this.#root);
    const Sheet = owner.defaultView?.CSSStyleSheet;
    if (Sheet && 'replaceSync' in Sheet.prototype && 'adoptedStyleSheets' in this.#root) {
      const sheet = new Sheet();
      this.#root.adoptedStyleSheets = [...this.#root.adoptedStyleSheets, sheet];
      return sheet;
    }
    const style = owner.createElement('style');
    if (this.#nonce) style.nonce = this.#nonce;
    this.#root.append(style);
    return style;
  }
}
