import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Tells while something in an element is being pressed, and has it rendered again afterwards. What moves away between
 * press and release is not clicked: so who leaves a field by pressing a button must not make that button move.
 */
export class PressHold implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #pressed = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether a pointer is down in the element. */
  get isPressed(): boolean {
    return this.#pressed;
  }

  hostConnected(): void {
    this.#host.addEventListener('pointerdown', this.#press);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('pointerdown', this.#press);
    this.#release();
  }

  readonly #press = (): void => {
    this.#pressed = true;
    addEventListener('pointerup', this.#after, true);
    addEventListener('pointercancel', this.#after, true);
  };

  // The click comes after the release of the pointer, and before this.
  readonly #after = (): void => void setTimeout(() => this.#release());

  #release(): void {
    removeEventListener('pointerup', this.#after, true);
    removeEventListener('pointercancel', this.#after, true);
    if (!this.#pressed) return;
    this.#pressed = false;
    this.#host.requestUpdate();
  }
}
