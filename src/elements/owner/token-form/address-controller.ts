import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AddressHelp } from './limit-fields.js';
import { ownAddress } from './own-address.js';

/** Finds out this viewer's own address when it is asked to, and drops the answer when its host is gone. */
export class AddressController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #take: (ip: string) => void;
  #asking: AbortController | undefined;
  #state: AddressHelp['state'] = 'idle';

  constructor(host: ReactiveControllerHost, take: (ip: string) => void) {
    this.#host = host;
    this.#take = take;
    host.addController(this);
  }

  /** What the form shows of it. */
  help(endpoint: string): AddressHelp {
    return { canAsk: endpoint !== '', state: this.#state, ask: () => void this.#ask(endpoint) };
  }

  /** What was said of an address is not said of another one. */
  forget(): void {
    this.#asking?.abort();
    this.#asking = undefined;
    this.#state = 'idle';
  }

  hostDisconnected(): void {
    this.forget();
  }

  async #ask(endpoint: string): Promise<void> {
    if (this.#asking) return;
    const asking = (this.#asking = new AbortController());
    this.#show('asking');
    const found = await ownAddress(endpoint, asking.signal);
    if (this.#asking !== asking) return;
    this.#asking = undefined;
    if (typeof found === 'object') this.#take(found.ip);
    this.#show(typeof found === 'object' ? 'found' : found === 'ipv6' ? found : 'failed');
  }

  #show(state: AddressHelp['state']): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}
