// Renders the player's shell and the validity panel on a server, as declarative shadow DOM that the elements take over in the page.
// For servers alone: what the page does with it is in the elements themselves, and nothing here is loaded there. No token
// is ever part of what is rendered. Who imports this has both tags in the server's registry.
import { isPlaybackToken } from '../../token/index.js';
import { LANGUAGES } from '../../locales/registry.js';
import { textsLoading } from '../../locales/localize.js';
import { readToken, readTokenNow } from '../../playback/tokens/token-reader.js';
import type { PlayerProperties } from '../player/player-properties.js';
import { SecureH5livePlayer } from '../player/player.js';
import { defineAll } from '../shared/define-element.js';
import { readerLoading } from '../shared/token-report.js';
import { SecureH5liveTokenStatus } from '../token-status/token-status.js';
import { attributesHtml, elementHtml } from './markup.js';
import { panelHtml } from './panel-html.js';
import { playerHtml } from './player-html.js';
import type { ServerOptions } from './server-options.js';

export type { ServerOptions } from './server-options.js';

defineAll([SecureH5livePlayer, SecureH5liveTokenStatus]);

/** What is rendered here: its class, or one that was derived from it, whatever its tag. */
export type ServedElement = SecureH5livePlayer | SecureH5liveTokenStatus;

/** A part of what is rendered, as `@lit-labs/ssr` has it: text, or what gives it later. */
export type Rendered = string | (() => Rendered[] | Promise<Rendered[]>);

/** How a JWT begins, whatever it is in. */
const JWT_LIKE = /eyJ[\w-]{12,}/;

// A server has its files beside it: whatever is said is there before the first viewer comes, or is waited for.
const ready = Promise.all([
  readToken(' ').catch(() => undefined),
  ...LANGUAGES.map(({ lang }) => textsLoading(lang, ['viewer'])),
]);
let isReady = false;
void ready.then(() => (isReady = true));

/** What is in the shadow root of an element; a promise of it where a text or a token has to be waited for. */
function shadowHtml(element: ServedElement, options: ServerOptions): string | Promise<string> {
  const draw = (): string =>
    element instanceof SecureH5livePlayer ? playerHtml(element, options) : panelHtml(element, options);
  const reading = element instanceof SecureH5livePlayer ? undefined : readerLoading(element);
  return isReady && !reading ? draw() : Promise.all([ready, reading]).then(draw);
}

/** Whether a class is rendered here. */
function isServed(kind: unknown): boolean {
  return [SecureH5livePlayer, SecureH5liveTokenStatus].some(
    (one) => kind === one || (kind as { prototype?: unknown } | undefined)?.prototype instanceof one,
  );
}

/**
 * The attributes that a server writes of an element. Never a token, not even with `keep-token`, nor anything that could be
 * one; nor what has no attribute, of which text says nothing.
 */
function servedAttributes(
  element: ServedElement,
  attributes: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  const { elementProperties } = element.constructor as typeof SecureH5livePlayer;
  const unnamed = [...elementProperties].flatMap(([name, { attribute }]) =>
    attribute === false ? [String(name).toLowerCase()] : [],
  );
  const reading = readTokenNow(element.token);
  const secret = reading && isPlaybackToken(reading) ? reading.secret.reveal() : undefined;
  // That long runs of hex digits could be a token is no reason here: pictures have such names.
  const holdsToken = (value: string): boolean =>
    JWT_LIKE.test(value) || (secret !== undefined && value.includes(secret));
  const isWritten = ([name, value]: readonly [string, string]): boolean =>
    name !== 'token' && !unnamed.includes(name.replaceAll('-', '')) && !holdsToken(value);
  return Object.fromEntries([...attributes].filter(isWritten));
}

/** What renders one tag, as `@lit-labs/ssr` goes about it. */
export interface TagRenderer {
  readonly tagName: string;
  element: ServedElement;
  readonly shadowRootOptions: ShadowRootInit;
  connectedCallback(): void;
  attributeChangedCallback(): void;
  setProperty(name: string, value: unknown): void;
  setAttribute(name: string, value: string): void;
  renderAttributes(): string[];
  renderShadow(): Rendered[];
  renderLight(): undefined;
}

/** What makes one for each tag that it knows. */
export interface TagRendererKind {
  readonly prototype: TagRenderer;
  new (tagName: string): TagRenderer;
  /** Whether a tag is rendered here. */
  matchesClass(kind: unknown): boolean;
}

/**
 * Renders our elements for `@lit-labs/ssr`: `render(template, { elementRenderers: [LitElementRenderer, elementRenderer()] })`. It is
 * what that calls an `ElementRenderer`, without importing it.
 *
 * @param options of the viewer for whom this is rendered; make one for each
 */
export function elementRenderer(options: ServerOptions = {}): TagRendererKind {
  return class implements TagRenderer {
    static matchesClass(kind: unknown): boolean {
      return isServed(kind);
    }

    readonly tagName: string;
    element: ServedElement;
    readonly #attributes = new Map<string, string>();

    constructor(tagName: string) {
      this.tagName = tagName;
      const kind = customElements.get(tagName) as (new () => ServedElement) | undefined;
      this.element = new kind!();
    }

    get shadowRootOptions(): ShadowRootInit {
      return { mode: 'open' };
    }

    connectedCallback(): void {
      // Nothing is connected on a server.
    }

    attributeChangedCallback(): void {
      // The element is told in `setAttribute`.
    }

    setProperty(name: string, value: unknown): void {
      Object.assign(this.element, { [name]: value });
    }

    setAttribute(name: string, value: string): void {
      const lower = name.toLowerCase();
      this.#attributes.set(lower, String(value));
      setServed(this.element, lower, String(value));
    }

    renderAttributes(): string[] {
      return [attributesHtml(servedAttributes(this.element, this.#attributes))];
    }

    renderShadow(): Rendered[] {
      const html = shadowHtml(this.element, options);
      return [typeof html === 'string' ? html : () => html.then((text) => [text])];
    }

    renderLight(): undefined {
      return undefined;
    }
  };
}

/** Tells an element of an attribute, where it has one of that name. */
function setServed(element: ServedElement, name: string, value: string): void {
  const { observedAttributes } = element.constructor as typeof SecureH5livePlayer;
  if (observedAttributes.includes(name)) element.attributeChangedCallback(name, null, value);
}

/** What can be said of a panel on a server. */
export type ServedPanelProperties = Partial<
  Pick<
    SecureH5liveTokenStatus,
    | 'token'
    | 'streamName'
    | 'groupId'
    | 'expiringWithin'
    | 'leeway'
    | 'compact'
    | 'elsewhere'
    | 'renews'
    | 'lang'
    | 'timeZone'
  >
>;

/** Attributes beside those of our own, such as `class` and `id`. */
export type OtherAttributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/**
 * The tag of a player with its shell in it. Its properties become attributes where they have one; what is given of its token, and
 * everything without an attribute, the page's script has to set again.
 *
 * @returns HTML, which a server writes as it is. It is read as it is meant by the parser of a page, not by `innerHTML`
 */
export function renderPlayer(
  properties: Partial<PlayerProperties> & { readonly attributes?: OtherAttributes } = {},
  options: ServerOptions = {},
): Promise<string> {
  return renderTag('secure-h5live-player', new SecureH5livePlayer(), properties, options);
}

/**
 * The tag of a validity panel that says how long this token is valid at this moment, with nothing of the token in it: the
 * page's script has to set that again, within ten seconds of its start.
 *
 * @returns HTML, as {@link renderPlayer} gives it
 */
export function renderTokenStatus(
  properties: ServedPanelProperties & { readonly attributes?: OtherAttributes } = {},
  options: ServerOptions = {},
): Promise<string> {
  return renderTag('secure-h5live-token-status', new SecureH5liveTokenStatus(), properties, options);
}

async function renderTag(
  tag: string,
  element: ServedElement,
  { attributes: others = {}, ...properties }: object & { readonly attributes?: OtherAttributes },
  options: ServerOptions,
): Promise<string> {
  const { elementProperties } = element.constructor as typeof SecureH5livePlayer;
  const written = new Map<string, string>();
  const write = (name: string, value: OtherAttributes[string]): void => {
    if (value === undefined || value === null || value === false) return;
    written.set(name, value === true ? '' : `${value}`);
  };
  for (const [name, value] of Object.entries(others)) {
    write(name.toLowerCase(), value);
    if (typeof value === 'string') setServed(element, name.toLowerCase(), value);
  }
  for (const [name, value] of Object.entries(properties)) {
    const attribute = elementProperties.get(name)?.attribute;
    if (typeof attribute === 'string' && isWritable(value)) write(attribute, value);
    Object.assign(element, { [name]: value });
  }
  const shadow = await shadowHtml(element, options);
  const root = elementHtml('template', { shadowrootmode: 'open' }, shadow);
  return elementHtml(tag, servedAttributes(element, written), root);
}

const isWritable = (value: unknown): value is string | number | boolean =>
  /^(?:string|number|boolean)$/.test(typeof value);
