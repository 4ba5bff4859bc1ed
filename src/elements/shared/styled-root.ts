import {
  adoptStyles,
  type CSSResultOrNative,
  type ReactiveController,
  type ReactiveElement,
} from '@lit/reactive-element';
import { documentOf } from '../../playback/page-document.js';

/**
 * The shadow root of an element, with the styles of its class, in whatever document the element stands: an element that is
 * taken into the document of a frame loses constructed style sheets on the way, and cannot have those of another document.
 */
export function styledRoot(element: ReactiveElement): ShadowRoot {
  const { elementStyles, shadowRootOptions } = element.constructor as typeof ReactiveElement;
  const root = element.shadowRoot ?? element.attachShadow(shadowRootOptions);
  // A page that was saved may bring one along, with what was shown then.
  root.replaceChildren();
  const styles: ReactiveController & { of?: Document } = {
    hostConnected() {
      const { ownerDocument } = element;
      if (ownerDocument === styles.of) return;
      styles.of = ownerDocument;
      // What else was adopted has been dropped as well, or comes after this.
      const { defaultView } = documentOf(element);
      if (ownerDocument === document) adoptStyles(root, elementStyles);
      // A document without a window has no sheets, and shows nothing.
      else if (defaultView)
        root.adoptedStyleSheets = elementStyles.map((style) => sheetIn(defaultView, style));
    },
  };
  styles.hostConnected?.();
  element.addController(styles);
  return root;
}

function sheetIn(owner: typeof globalThis, style: CSSResultOrNative): CSSStyleSheet {
  const sheet = new owner.CSSStyleSheet();
  sheet.replaceSync('cssText' in style ? style.cssText : '');
  return sheet;
}
