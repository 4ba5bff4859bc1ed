import type { ReactiveElement } from 'lit';

const FOCUSABLE =
  ':is(a[href], button, input, select, textarea, summary, [tabindex]):not(:disabled, [tabindex^="-"])';

/**
 * What `focus()` of an element does: gives the focus to the first thing that the Tab key would reach in its shadow root, also
 * within the elements there, or to what a page has put into the slot `start`. Leaves it where it is if it is in there
 * already. Call it when everything is drawn.
 */
export function focusInside(element: ReactiveElement, options?: FocusOptions): void {
  // Outside the document there is none, which nothing contains.
  const isIn = (): boolean => element.contains((element.getRootNode() as Document).activeElement);
  const root = element.shadowRoot;
  if (!root || isIn()) return;
  const start = element.querySelectorAll<HTMLElement>('[slot=start],[slot=start] *');
  for (const part of [...start, ...root.querySelectorAll<HTMLElement>('*')]) {
    // Whether it takes the focus is known only afterwards: it may not be seen, or have nothing in it that does.
    if (part.localName.includes('-') || part.matches(FOCUSABLE)) part.focus(options);
    if (isIn()) return;
  }
}
