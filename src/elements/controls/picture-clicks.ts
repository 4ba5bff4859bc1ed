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
  /** By finger. */
  tap(): void;
}

/**
 * Tells clicks, double clicks and taps on the picture apart. A double click is never a click as well: playing a live
 * stream again after a pause means a new connection.
 */
export class PictureClicks {
  readonly #actions: PictureActions;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #touch = false;
  #dismissed = false;

  constructor(actions: PictureActions) {
    this.#actions = actions;
  }

  /** The pointer went down: from here on it is known what kind it is. */
  readonly pointerDown = ({ pointerType }: PointerEvent): void => {
    this.#touch = pointerType === 'touch';
    this.#dismissed = this.#actions.dismiss();
  };

  readonly click = ({ detail }: MouseEvent): void => {
    this.cancel();
    if (this.#dismissed) return;
    if (this.#touch) this.#actions.tap();
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
