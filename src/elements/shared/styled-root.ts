import { adoptStyles, type CSSResultOrNative, type ReactiveElement } from '@lit/reactive-element';
import { documentOf } from '../../playback/page-document.js';

/**
 * The shadow root of an element, with the styles of its class, in whatever document the element stands: an element that is
 * taken into the document of a frame loses constructed style sheets on the way, and cannot have those of another document.
 *
 * @param more what follows the styles of the class; looked at whenever the element has updated
 * @param keeps whether the element itself takes the place of what is in the root: a page that a server rendered, or that was
 *   saved, may bring one along
 */
export function styledRoot(
  element: ReactiveElement,
  more: () => readonly CSSResultOrNative[] = () => [],
  keeps = false,
): ShadowRoot {
  const { elementStyles, shadowRootOptions } = element.constructor as typeof ReactiveElement;
  const root = element.shadowRoot ?? element.attachShadow(shadowRootOptions);
  if (!keeps) root.replaceChildren();
  let owner: Document | undefined;
  let shown = '';
  const adopt = (): void => {
    const { ownerDocument } = element;
    const added = more();
    const css = added.map(String).join('');
    if (ownerDocument === owner && css === shown) return;
    [owner, shown] = [ownerDocument, css];
    const styles = [...elementStyles, ...added];
    // What else was adopted has been dropped as well, or comes after this.
    const { defaultView } = documentOf(element);
    if (ownerDocument === document) adoptStyles(root, styles);
    // A document without a window has no sheets, and shows nothing.
    else if (defaultView) root.adoptedStyleSheets = styles.map((style) => sheetIn(defaultView, style));
  };
  adopt();
  element.addController({ hostConnected: adopt, hostUpdated: adopt });
  return root;
}

function sheetIn(owner: typeof globalThis, style: CSSResultOrNative): CSSStyleSheet {
  const sheet = new owner.CSSStyleSheet();
  sheet.replaceSync('cssText' in style ? style.cssText : '');
  return sheet;
}
