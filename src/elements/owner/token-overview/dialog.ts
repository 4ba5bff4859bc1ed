import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { deepFocus } from '../../shared/deep-focus.js';

/** What a dialog needs of its element. */
export interface DialogHost extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** Whether closing gives up something that nobody has. */
  readonly isUnsaved: boolean;
  /** The dialog is to end for good. */
  dismiss(): void;
}

/** Opens and closes the native dialog of its host, and asks within it before something is given up. */
export class OverviewDialog implements ReactiveController {
  readonly #host: DialogHost;
  #isOpen = false;
  #isAsking = false;
  #opener: Element | undefined;

  constructor(host: DialogHost) {
    this.#host = host;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Whether it asks if it may really be closed. */
  get isAsking(): boolean {
    return this.#isAsking;
  }

  open(): void {
    if (!this.#isOpen) this.#opener = deepFocus();
    this.#isOpen = true;
    this.#host.requestUpdate();
  }

  /** Closes it at once; the focus goes back to where it was. */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = this.#isAsking = false;
    this.#element?.close();
    if (this.#opener instanceof HTMLElement) this.#opener.focus();
    this.#opener = undefined;
    this.#host.requestUpdate();
  }

  /** Somebody wants it closed: it asks while something would be lost by that. */
  readonly requestClose = (): void => {
    if (!this.#host.isUnsaved) return this.#host.dismiss();
    this.#ask(true);
  };

  /** It stays open. */
  readonly stay = (): void => this.#ask(false);

  /** Escape wants to close the dialog, or takes back the question. */
  readonly onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // Otherwise the browser closes the dialog the second time, whatever is said to its event.
    event.preventDefault();
    if (this.#isAsking) this.stay();
    else this.requestClose();
  };

  /** The browser asks to close it, for another reason than a key. */
  readonly onCancel = (event: Event): void => {
    if (event.target !== this.#element) return;
    event.preventDefault();
    this.requestClose();
  };

  /** The browser has closed it, which cannot be kept from doing so twice in a row. */
  readonly onClose = (event: Event): void => {
    const element = this.#element;
    // It may have been opened again by the time that this is told.
    if (event.target === element && this.#isOpen && !element?.open) this.#host.dismiss();
  };

  hostUpdated(): void {
    const element = this.#element;
    if (!element || !this.#isOpen || element.open || !element.isConnected) return;
    element.showModal();
    this.#focus('#heading');
  }

  hostDisconnected(): void {
    this.#isOpen = this.#isAsking = false;
    this.#opener = undefined;
    // Otherwise it would stand open in the page when it comes back.
    this.#element?.close();
  }

  get #element(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  #ask(asks: boolean): void {
    this.#isAsking = asks;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#focus(asks ? '.leave button' : '[part=close]'));
  }

  #focus(selector: string): void {
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

/** Has the browser ask before the page is left, while its host says so and is in the document. */
export class LeaveGuard implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #isNeeded: () => boolean;
  #isOn = false;

  constructor(host: ReactiveControllerHost & Element, isNeeded: () => boolean) {
    this.#host = host;
    this.#isNeeded = isNeeded;
    host.addController(this);
  }

  hostUpdated(): void {
    // An element is updated out of the document too.
    this.#turn(this.#host.isConnected && this.#isNeeded());
  }

  hostDisconnected(): void {
    this.#turn(false);
  }

  #turn(on: boolean): void {
    if (on === this.#isOn) return;
    this.#isOn = on;
    // A page with such a listener is not kept for the way back, so it is there only while it is needed.
    if (on) addEventListener('beforeunload', this.#ask);
    else removeEventListener('beforeunload', this.#ask);
  }

  // One for each element: the same one twice would count once, and end with the first.
  readonly #ask = (event: BeforeUnloadEvent): void => event.preventDefault();
}
