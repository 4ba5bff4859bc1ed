import { fixture, html } from '@open-wc/testing';
import type { FormField } from '../../src/elements/owner/token-form/form-state.js';
import { SecureH5liveTokenForm, type TokenCreatedEvent } from '../../src/owner.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';

export const STREAM = 'AAAAA-BBBBB';

/** A form in English and UTC, with the attributes that a test names. */
export async function mount(
  attributes: Readonly<Record<string, string>> = {},
): Promise<SecureH5liveTokenForm> {
  const element = document.createElement('secure-h5live-token-form');
  for (const [name, value] of Object.entries({ lang: 'en', 'time-zone': 'UTC', ...attributes }))
    element.setAttribute(name, value);
  await fixture(html`<div>${element}</div>`);
  await element.updateComplete;
  return element;
}

/** The first element in the form's shadow root. @throws where there is none */
export function find<E extends Element = HTMLInputElement>(form: SecureH5liveTokenForm, selector: string): E {
  const found = form.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
}

export function findAll(form: SecureH5liveTokenForm, selector: string): HTMLElement[] {
  return [...(form.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

/** The text in a place, on one line; nothing where there is no such place. */
export function textIn(form: SecureH5liveTokenForm, selector: string): string | undefined {
  return form.shadowRoot?.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim();
}

/** What is said of a field; nothing where nothing is. */
export const issueAt = (form: SecureH5liveTokenForm, field: FormField) => textIn(form, `#e-${field}`);

/** What every field that is minded is minded for, from the top of the form. */
export const issues = (form: SecureH5liveTokenForm) => findAll(form, '.issue').map(({ id }) => id.slice(2));

/** Types into a field as far as a key stroke goes. */
export async function type(form: SecureH5liveTokenForm, field: FormField, text: string): Promise<void> {
  const input = find(form, `#f-${field}`);
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  await form.updateComplete;
}

/** Types into a field, and leaves it. */
export async function enter(form: SecureH5liveTokenForm, field: FormField, text: string): Promise<void> {
  await type(form, field, text);
  find(form, `#f-${field}`).dispatchEvent(new Event('change', { bubbles: true }));
  await form.updateComplete;
}

/** Clicks, and waits for what follows at once. */
export async function click(form: SecureH5liveTokenForm, selector: string): Promise<void> {
  find<HTMLElement>(form, selector).click();
  await form.updateComplete;
}

/** Opens every group that is folded away. */
export async function unfold(form: SecureH5liveTokenForm): Promise<void> {
  for (const fold of findAll(form, 'details')) (fold as HTMLDetailsElement).open = true;
  await new Promise((next) => setTimeout(next));
}

/** Sends the form with its button, and waits until it is sent, if it is. */
export async function send(form: SecureH5liveTokenForm): Promise<void> {
  await click(form, '[part=submit]');
  while (find(form, 'form').getAttribute('aria-busy') === 'true')
    await new Promise((next) => setTimeout(next));
  await form.updateComplete;
}

/** A moment so many seconds from now, in UTC, as a date field has it. */
export const clock = (offset: number) => new Date(Date.now() + offset * 1000).toISOString().slice(0, 16);

/** A token that says what the body of the V3 call asks for. */
export function tokenFor(body: Readonly<Record<string, unknown>>): string {
  return unsignedJwt({ ...playbackClaims({ nbf: undefined, streams: undefined }), ...body });
}

/** The events that tell of tokens, in their order. */
export function listen(form: SecureH5liveTokenForm): TokenCreatedEvent[] {
  const events: TokenCreatedEvent[] = [];
  form.parentElement?.addEventListener('h5live-token-created', (event) => events.push(event));
  return events;
}

/** Takes the place of `fetch`. Give it back with {@link restoreFetch}. */
export function stubFetch(answer: (address: string, init: RequestInit) => Response | Promise<Response>): {
  readonly address: string;
  readonly init: RequestInit;
}[] {
  const asked: { address: string; init: RequestInit }[] = [];
  globalThis.fetch = ((address: string, init: RequestInit = {}) => {
    asked.push({ address, init });
    return Promise.resolve().then(() => answer(address, init));
  }) as typeof fetch;
  return asked;
}

const realFetch = globalThis.fetch;

export function restoreFetch(): void {
  globalThis.fetch = realFetch;
}

SecureH5liveTokenForm.define();
