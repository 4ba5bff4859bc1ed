import { fixture, html } from '@open-wc/testing';
import { SecureH5liveTokenOverview } from '../../src/elements/owner/token-overview/token-overview.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';

/** A stream, and tokens for it. */
export const STREAM = 'AAAAA-BBBBB';
export const jwt = (claims: object = {}): string =>
  unsignedJwt(playbackClaims({ exp: 4_102_444_800, ...claims }));
export const TOKEN = jwt();
export const STS = {
  token: '0123456789abcdef0123456789abcdef',
  expires: '4102444800',
  options: '9',
  tag: 't 7',
};

/** Puts an overview of a token into the document. */
export async function mount(
  token: unknown,
  settings: Partial<SecureH5liveTokenOverview> = {},
): Promise<SecureH5liveTokenOverview> {
  SecureH5liveTokenOverview.define();
  const element = await fixture<SecureH5liveTokenOverview>(
    html`<secure-h5live-token-overview lang="en" time-zone="UTC"></secure-h5live-token-overview>`,
  );
  Object.assign(element, { streamName: STREAM, token }, settings);
  await element.updateComplete;
  if (snippetOf(element)) await customElements.whenDefined('secure-h5live-code-snippet');
  await snippetOf(element)?.updateComplete;
  return element;
}

export function snippetOf(element: SecureH5liveTokenOverview) {
  return element.shadowRoot?.querySelector('secure-h5live-code-snippet');
}

export function all<E extends Element = HTMLElement>(element: Element, selector: string): E[] {
  return [...(element.shadowRoot?.querySelectorAll<E>(selector) ?? [])];
}

export function find<E extends Element = HTMLElement>(element: Element, selector: string): E {
  const [found] = all<E>(element, selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
}

export function textOf(element: Element, selector: string): string {
  return (find(element, selector).textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Lets what was pressed have its effects. */
export async function settled(element: SecureH5liveTokenOverview): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
  await element.updateComplete;
}

export async function press(element: SecureH5liveTokenOverview, selector: string): Promise<void> {
  find(element, selector).click();
  await settled(element);
}

/** Whether the browser would ask before the page is left. */
export function asksBeforeLeaving(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  dispatchEvent(event);
  return event.defaultPrevented;
}

/** A clipboard that takes everything, or nothing; it stands until `putBack`. */
export class FakeClipboard {
  readonly taken: string[] = [];
  refuses = false;

  constructor() {
    const writeText = (text: string): Promise<void> =>
      this.refuses
        ? Promise.reject(new DOMException('no', 'NotAllowedError'))
        : Promise.resolve(void this.taken.push(text));
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  }

  putBack(): void {
    Reflect.deleteProperty(navigator, 'clipboard');
  }
}

/** Everything that stands in an element as markup, with what its own elements hold. */
export function markupOf(element: Element): string {
  const inner = [...(element.shadowRoot?.querySelectorAll('*') ?? [])].map((child) =>
    child.shadowRoot ? markupOf(child) : '',
  );
  return [element.outerHTML, element.shadowRoot?.innerHTML ?? '', ...inner].join('\n');
}
