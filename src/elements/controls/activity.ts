import type { ReactiveController, ReactiveElement } from 'lit';

/** How long, in milliseconds, a click may still become a double click. */
const DOUBLE_CLICK_MS = 250;

/** What clicks on the picture do. */
export interface PictureActions {
  /** A double click has a meaning, so that a single one must wait for it. */
  doubles(): boolean;
  /** Closes what is open, and tells whether there was anything. */
  dismiss(): boolean;
  click(): void;
  doubleClick(): void;
  /** Whether the controls are hidden. */
  isHidden(): boolean;
  /** By finger. @param wasHidden whether the controls were, when it came down */
  tap(wasHidden: boolean): void;
}

/**
 * Tells clicks, double clicks and taps on the picture apart. A double click is never a click as well: playing a live
 * stream again after a pause means a new connection.
 */
export class PictureClicks {
  readonly #actions: PictureActions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #touch = false;
  #wasHidden = false;
  #dismissed = false;

  constructor(actions: PictureActions) {
    this.#actions = actions;
  }

  /** The pointer went down: from here on it is known what kind it is. */
  readonly pointerDown = ({ pointerType }: PointerEvent): void => {
    this.#touch = pointerType === 'touch';
    // The focus that comes next shows them.
    this.#wasHidden = this.#actions.isHidden();
    this.#dismissed = this.#actions.dismiss();
  };

  readonly click = ({ detail }: MouseEvent): void => {
    this.cancel();
    if (this.#dismissed) return;
    if (this.#touch) this.#actions.tap(this.#wasHidden);
    else if (!this.#actions.doubles()) this.#actions.click();
    else if (detail < 2) this.#timer = setTimeout(() => this.#actions.click(), DOUBLE_CLICK_MS);
  };

  readonly doubleClick = (): void => {
    this.cancel();
    if (!this.#touch && this.#actions.doubles()) this.#actions.doubleClick();
  };

  /** Forgets a click that may still become a double one. */
  cancel(): void {
    clearTimeout(this.#timer);
  }
}

/** Tells its host when there was no activity for a while, and when there is again. */
export class IdleController implements ReactiveController {
  readonly #host: ReactiveElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #idle = false;
  #keptActive = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether there was no activity for the time that was given last. */
  get idle(): boolean {
    return this.#idle && !this.#keptActive;
  }

  /** Somebody is there as long as this is on, whatever they do. */
  keepActive(on: boolean): void {
    this.#keptActive = on;
  }

  /** Somebody is there, for `forMs` milliseconds at least. */
  activity(forMs: number): void {
    this.#become(false);
    // An update may still be due when the element has already left the document: nobody would clear that timer.
    if (this.#host.isConnected) this.#timer = setTimeout(() => this.end(), forMs);
  }

  /** Nobody is there any more. */
  end(): void {
    this.#become(true);
  }

  hostDisconnected(): void {
    this.#become(false);
    this.#keptActive = false;
  }

  #become(idle: boolean): void {
    clearTimeout(this.#timer);
    if (idle === this.#idle) return;
    this.#idle = idle;
    this.#host.requestUpdate();
  }
}
