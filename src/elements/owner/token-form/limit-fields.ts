import {
  html,
  nothing,
  type TemplateResult,
  type ReactiveController,
  type ReactiveControllerHost,
} from 'lit';
import type { TextClaim } from '../../../token-api/index.js';
import { type FormView, textField } from './fields.js';
import { foldView } from './fold-view.js';
import { FOLDED } from './folds.js';
import { H5LiveError, LONGEST_TOKEN_TEXT } from '../../../token/index.js';
import { ipv4Issue, limitedText } from '../../../shared/index.js';
import { ENDPOINT_LIMIT_MS, endpointUrl, withTimeout, pageBase, pageClock } from '../../../playback/index.js';

// The keys for decimal numbers have no point where numbers have a comma.
const INPUT_MODES: Readonly<Partial<Record<TextClaim, 'url'>>> = { ip: 'url', domain: 'url' };

/** What is known of this viewer's own address, and how to ask for it. */
export interface AddressHelp {
  /** Whether there is anybody to ask. */
  readonly canAsk: boolean;
  readonly state: 'idle' | 'asking' | 'found' | 'ipv6' | 'failed';
  ask(): void;
}

/** Who may use the token: its IP address, its domain, and a note on whose it is. */
export function limitFields(view: FormView, address: AddressHelp): TemplateResult {
  const { labels } = view;
  return foldView(
    view,
    'limits',
    labels.limits,
    html`<p class="intro">${labels.limitsHelp}</p>
      <div class="columns">
        ${FOLDED.limits.map((field) => claimField(view, field, field === 'ip' ? addressHelp(view, address) : undefined))}
      </div>`,
  );
}

/** A claim that is a text; none has to be there. */
export function claimField(view: FormView, field: TextClaim, below?: TemplateResult): TemplateResult {
  const help = view.labels.help[field];
  return textField(view, { field, help, optional: true, inputMode: INPUT_MODES[field], below });
}

function addressHelp({ labels }: FormView, { canAsk, state, ask }: AddressHelp): TemplateResult {
  if (!canAsk) return html`<p class="help">${labels.address.how}</p>`;
  return html`<div class="address">
    <button type="button" part="address" aria-disabled=${state === 'asking' ? 'true' : 'false'} @click=${ask}>
      ${labels.address.ask}
    </button>
    <span role="status">${state === 'idle' ? nothing : labels.address[state]}</span>
  </div>`;
}

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

/** What came of asking for this viewer's own address: an IPv4 address, or why there is none. */
export type OwnAddress = { readonly ip: string } | 'ipv6' | 'failed' | 'aborted';

/**
 * Asks an address under which IP address this page is seen. The answer is the IP address as text, or JSON with `ip`.
 * Never throws, and waits for ten seconds at most. Sends no cookies.
 */
export async function ownAddress(endpoint: string, signal: AbortSignal): Promise<OwnAddress> {
  const giveUp = (why: string): H5LiveError =>
    new H5LiveError('token-endpoint-unreachable', `The address given as address-endpoint ${why}.`);
  try {
    const limit = { clock: pageClock, limitMs: ENDPOINT_LIMIT_MS, signal, giveUp };
    return readAddress(await withTimeout((own) => ask(endpoint, own), limit));
  } catch {
    return signal.aborted ? 'aborted' : 'failed';
  }
}

async function ask(endpoint: string, signal: AbortSignal): Promise<string> {
  const url = endpointUrl(endpoint, pageBase());
  if (!url) return '';
  const response = await fetch(url.href, {
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal,
  });
  return response.ok ? ((await limitedText(response, LONGEST_TOKEN_TEXT)) ?? '') : '';
}

/** The IPv4 address in such an answer. Pure and total. */
export function readAddress(answer: string): OwnAddress {
  const ip = textWithin(answer).trim();
  if (ip === '') return 'failed';
  const issue = ipv4Issue(ip);
  if (issue === 'ip-v6') return 'ipv6';
  return issue === undefined ? { ip } : 'failed';
}

function textWithin(answer: string): string {
  try {
    const body = JSON.parse(answer) as unknown;
    if (typeof body === 'string') return body;
    const ip = typeof body === 'object' && body !== null && (body as Readonly<Record<string, unknown>>)['ip'];
    return typeof ip === 'string' ? ip : '';
  } catch {
    return answer;
  }
}
