import { H5LiveError } from '../../token/index.js';
import type { CaptionServer, NanoMessenger, NanoMessengerConstructor } from '../../nanoplayer/index.js';

/** What a connection is made with. */
export interface CaptionRequest {
  readonly server: CaptionServer;
  readonly channel: string;
  /** The JWT. */
  readonly token: string;
}

/** The element that the library writes into, in the document and out of sight. */
export interface CaptionPlace {
  readonly element: HTMLElement;
  remove(): void;
}

/** What becomes of a connection. */
export interface CaptionListener {
  /** The library has connected. */
  connected(): void;
  /** Text as it came; empty where there is none to show any more. */
  caption(text: string): void;
  /** `captions-unavailable`, `captions-refused`. The library may connect again by itself. */
  failed(error: H5LiveError): void;
}

/** What a connection needs of the page. */
export interface CaptionEnvironment {
  readonly load: () => Promise<NanoMessengerConstructor>;
  readonly place: () => CaptionPlace;
}

/** Not longer than a person reads. */
const LONGEST_REASON = 300;

/** What no documentation names, and an instance may have all the same: what ends it. */
const ENDINGS = ['disconnect', 'close', 'destroy'] as const;

/**
 * One channel of captions, by the vendor's library: loads it, gives it an element to write into, and passes on what stands
 * there. Never throws, and lets nothing that the library throws reach anybody.
 */
export class CaptionConnection {
  readonly request: CaptionRequest;
  readonly #listener: CaptionListener;
  #place: CaptionPlace | undefined;
  #messenger: NanoMessenger | undefined;
  #watch: MutationObserver | undefined;
  #ended = false;

  constructor(request: CaptionRequest, environment: CaptionEnvironment, listener: CaptionListener) {
    this.request = request;
    this.#listener = listener;
    void this.#start(environment);
  }

  /** Whether it can be ended: nothing has begun yet, or the library has a way to end it. */
  get canEnd(): boolean {
    return this.#messenger === undefined || this.#ending !== undefined;
  }

  /**
   * Tells nothing any more, and ends the connection where the library has a way to. Where it has none, it goes on for as
   * long as the page is there, and writes into an element that is no longer in it.
   */
  end(): void {
    this.#ended = true;
    this.#watch?.disconnect();
    try {
      this.#ending?.call(this.#messenger);
    } catch {
      // It is of no more use either way.
    }
    this.#place?.remove();
  }

  get #ending(): (() => unknown) | undefined {
    const messenger = this.#messenger as Record<string, unknown> | undefined;
    try {
      const found = ENDINGS.map((name) => messenger?.[name]).find((one) => typeof one === 'function');
      return found as (() => unknown) | undefined;
    } catch {
      return undefined;
    }
  }

  async #start({ load, place }: CaptionEnvironment): Promise<void> {
    try {
      const Messenger = await load();
      if (this.#ended) return;
      this.#place = place();
      this.#connect(Messenger, this.#place.element);
    } catch (error) {
      this.#fail(error instanceof H5LiveError ? error : refusal(error));
    }
  }

  #connect(Messenger: NanoMessengerConstructor, element: HTMLElement): void {
    const { server, token, channel } = this.request;
    this.#watch = new MutationObserver(() => this.#listener.caption(element.textContent.trim()));
    this.#watch.observe(element, { childList: true, characterData: true, subtree: true });
    this.#messenger = new Messenger(server.host, server.port, { overlayDiv: element.id });
    const failed = (error: unknown): void => this.#fail(refusal(error));
    const connected = (): void => void (this.#ended || this.#listener.connected());
    // No promise is documented; where there is one, nobody else catches what it rejects with.
    const answer: unknown = this.#messenger.connect(token, null, channel, connected, failed);
    Promise.resolve(answer).catch(failed);
  }

  #fail(error: H5LiveError): void {
    if (!this.#ended) this.#listener.failed(error);
  }
}

function refusal(error: unknown): H5LiveError {
  const why = whyOf(error);
  const told = why === '' ? '' : ` (${why})`;
  return new H5LiveError(
    'captions-refused',
    `The server of the captions refused the connection, or it was lost${told}.`,
  );
}

// Whatever it is, an error, a text or an event: what it says for people. Errors of ours say it without a token.
function whyOf(error: unknown): string {
  try {
    const { message, reason, code } = Object(error) as Readonly<Record<string, unknown>>;
    const texts = [error, message, reason].filter((text) => typeof text === 'string');
    const said = [...texts, ...(typeof code === 'number' ? [String(code)] : [])].join(' ');
    return said.slice(0, LONGEST_REASON).trim();
  } catch {
    return '';
  }
}
