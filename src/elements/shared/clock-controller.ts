import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Milliseconds } from '../../shared/index.js';
import { pageClock } from '../../playback/index.js';

/** Renders its host again when the moment comes that the host named last, while the host is in the document. */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #cancel: (() => void) | undefined;
  #endCorrections: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** The moment by the page's clock, which is corrected by what was learnt from a server. */
  now(): Milliseconds {
    return pageClock.now();
  }

  /** Replaces the moment that was named before; `undefined` sleeps for good. */
  renderAt(moment: Milliseconds | undefined): void {
    this.#cancel?.();
    const waits = moment !== undefined && this.#host.isConnected;
    this.#cancel = !waits ? undefined : pageClock.wakeAt(moment, () => this.#host.requestUpdate());
  }

  hostConnected(): void {
    this.#endCorrections = pageClock.onCorrection(() => this.#host.requestUpdate());
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#endCorrections?.();
    this.renderAt(undefined);
  }
}
