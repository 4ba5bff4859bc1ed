/** What runs in a page: a function of a test, or its text. */
export type PageFunction = string | ((...args: never[]) => unknown);

/** The document that an element is in, and what acts on it. */
export interface ElementHome {
  readonly keyboard: { press(key: string): Promise<void>; type(text: Iterable<string>): Promise<void> };
  readonly mouse: { click(x: number, y: number): Promise<void> };
  evaluate(run: PageFunction, ...args: unknown[]): Promise<unknown>;
  call(source: string, ...args: unknown[]): Promise<unknown>;
}

/** An element of a page that is driven by WebDriver. */
export class WebDriverElement {
  readonly #home: ElementHome;
  readonly id: string;

  constructor(home: ElementHome, id: string) {
    this.#home = home;
    this.id = id;
  }

  evaluate(run: PageFunction, ...args: unknown[]): Promise<unknown> {
    return this.#home.evaluate(run, this, ...args);
  }

  async isVisible(): Promise<boolean> {
    const seen = '(element) => element.checkVisibility() && element.getBoundingClientRect().width > 0';
    return (await this.#home.call(seen, this)) === true;
  }

  async click(): Promise<void> {
    const [x, y] = (await this.#home.call(
      `async (element) => {
      element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x + width / 2, y + height / 2];
    }`,
      this,
    )) as [number, number];
    await this.#home.mouse.click(x, y);
  }

  async focus(): Promise<void> {
    await this.#home.call('(element) => element.focus()', this);
  }

  async press(key: string): Promise<void> {
    await this.focus();
    await this.#home.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.focus();
    await this.#home.keyboard.type(text);
  }

  /** An element is let go of with its document. */
  dispose(): Promise<void> {
    return Promise.resolve();
  }
}
