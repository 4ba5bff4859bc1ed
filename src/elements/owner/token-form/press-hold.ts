import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long, in milliseconds, the click of a finger is waited for: browsers that zoom wait for a second tap, 300 ms at most. */
const CLICK_MS = 400;

/**
 * Tells while something in an element is being pressed, and has it rendered again afterwards. What moves away between
 * press and release is not clicked: so who leaves a field by pressing a button must not make that button move.
 */
export class PressHold implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #pressed = false;
  #waiting: ReturnType<typeof setTimeout> | undefined;

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
    clearTimeout(this.#waiting);
    addEventListener('pointerup', this.#lift, true);
    addEventListener('pointercancel', this.#after, true);
  };

  // A mouse clicks as it is released. The click of a finger is an event of its own, and before it the focus moves.
  readonly #lift = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') return this.#after();
    addEventListener('click', this.#after, true);
    this.#waiting = setTimeout(() => this.#release(), CLICK_MS);
  };

  // What listens to the click comes first.
  readonly #after = (): void => void setTimeout(() => this.#release());

  #release(): void {
    removeEventListener('pointerup', this.#lift, true);
    removeEventListener('pointercancel', this.#after, true);
    removeEventListener('click', this.#after, true);
    if (!this.#pressed) return;
    this.#pressed = false;
    this.#host.requestUpdate();
  }
}
