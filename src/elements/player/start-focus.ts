import type { ReactiveController } from 'lit';
import type { PlayerElement } from './player-element.js';

/**
 * Keeps the focus in a player when what a page has put into the slot `start` leaves with it: the keys must go on working.
 * Of the element's own button the element sees to that itself.
 */
export class StartFocus implements ReactiveController {
  readonly #element: PlayerElement;
  #focused: HTMLElement | null = null;

  constructor(element: PlayerElement) {
    this.#element = element;
    element.addController(this);
  }

  hostUpdate(): void {
    this.#focused = this.#element.querySelector(':is([slot=start], [slot=start] *):focus');
  }

  hostUpdated(): void {
    if (this.#focused?.getClientRects().length !== 0) return;
    this.#focused.blur();
    this.#element.focus();
  }
}
