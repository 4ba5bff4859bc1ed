import type { ReactiveElement } from 'lit';

const FOCUSABLE =
  ':is(a[href], button, input, select, textarea, summary, [tabindex]):not(:disabled, [tabindex^="-"])';

/**
 * What `focus()` of an element does: gives the focus to the first thing in its shadow root that the Tab key would reach,
 * also within the elements there. Leaves it where it is if it is in there already. Call it when everything is drawn.
 */
export function focusInside(element: ReactiveElement, options?: FocusOptions): void {
  const root = element.shadowRoot;
  if (!root || root.activeElement) return;
  for (const part of root.querySelectorAll<HTMLElement>('*')) {
    // Whether it takes the focus is known only afterwards: it may not be seen, or have nothing in it that does.
    if (part.localName.startsWith('secure-h5live-') || part.matches(FOCUSABLE)) part.focus(options);
    if (root.activeElement) return;
  }
}
