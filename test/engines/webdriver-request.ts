import type { Asked, GivenAnswer } from './proxy.js';

/** What is to become of a request: an answer, or what the proxy does by itself. */
type Decision = GivenAnswer | 'passes' | 'fails';

// What a page says that it wants, where it says so (https://www.w3.org/TR/fetch-metadata/#sec-fetch-dest-header).
const KINDS: Readonly<Record<string, string>> = { empty: 'fetch', style: 'stylesheet', track: 'texttrack' };

/** A request of a page that is driven by WebDriver, with the names of puppeteer's `HTTPRequest`. */
export class WebDriverRequest {
  readonly #asked: Asked;
  /** Comes with what a test wants done. */
  readonly decided: Promise<Decision>;
  #decide!: (decision: Decision) => void;

  constructor(asked: Asked) {
    this.#asked = asked;
    this.decided = new Promise((resolve) => (this.#decide = resolve));
  }

  url(): string {
    return this.#asked.url;
  }

  method(): string {
    return this.#asked.method;
  }

  headers(): Readonly<Record<string, string>> {
    return this.#asked.headers;
  }

  /** Of a request that leaves this machine. */
  postData(): string | undefined {
    return this.#asked.body;
  }

  isNavigationRequest(): boolean {
    return this.#asked.isDocument;
  }

  resourceType(): string {
    const wanted = this.#asked.headers['sec-fetch-dest'] ?? '';
    return this.#asked.isDocument ? 'document' : (KINDS[wanted] ?? wanted);
  }

  continue(): Promise<void> {
    return Promise.resolve(this.#decide('passes'));
  }

  abort(): Promise<void> {
    return Promise.resolve(this.#decide('fails'));
  }

  respond(answer: GivenAnswer): Promise<void> {
    return Promise.resolve(this.#decide(answer));
  }
}
