import { pageDocument } from '../../playback/page-document.js';

/** The element that has the focus, also inside of shadow roots that can be looked into. */
export function deepFocus(): Element | undefined {
  let focus = pageDocument.activeElement;
  while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
  return focus ?? undefined;
}
