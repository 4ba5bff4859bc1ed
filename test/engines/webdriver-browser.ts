import type { BrowserWishes } from './launch.js';
import { Proxy, type Asked, type Hearing } from './proxy.js';
import { WebDriverPage, type PageHome } from './webdriver-page.js';
import { WebDriver } from './webdriver.js';

/**
 * Runs first in each page of a browser with a camera. In WebKitGTK 2.50.6, a page that asks whether video can be encoded is gone,
 * whatever its settings are, and one that encodes is not. The pictures of a camera are drawn by the processor, and the larger
 * ones that a page may wish for come three times in a second on a busy machine. What is set at `navigator.mediaDevices` itself is
 * forgotten with that object, which WebKit makes anew when it is asked for again.
 */
const CAMERA_PAGE = `if (globalThis.VideoEncoder)
  VideoEncoder.isConfigSupported = (config) => Promise.resolve({ supported: true, config });
if (globalThis.MediaDevices) {
  const { getUserMedia } = MediaDevices.prototype;
  const small = { width: { exact: 640 }, height: { exact: 480 } };
  MediaDevices.prototype.getUserMedia = function ({ video, ...others }) {
    return getUserMedia.call(this, { ...others, video: video && small });
  };
}`;

/** A browser that is driven by WebDriver, with puppeteer's names. */
export class WebDriverBrowser implements Hearing, PageHome<WebDriverBrowser> {
  readonly #wishes: BrowserWishes;
  readonly #contexts: WebDriverBrowser[] = [];
  #driver: WebDriver | undefined;
  #proxy: Proxy | undefined;
  /** The one that was used last is the first. */
  #pages: WebDriverPage[] = [];

  private constructor(wishes: BrowserWishes) {
    this.#wishes = wishes;
  }

  /** Starts one. Nothing that it does leaves this machine. */
  static async launch(wishes: BrowserWishes = {}): Promise<WebDriverBrowser> {
    const browser = new WebDriverBrowser(wishes);
    browser.#proxy = await Proxy.start(browser, wishes.hosts);
    try {
      await browser.#start();
    } catch (error) {
      browser.#proxy.close();
      throw error;
    }
    return browser;
  }

  async #start(): Promise<void> {
    this.#driver = await WebDriver.start(this.#proxy!.address, args(this.#wishes));
  }

  get driver(): WebDriver {
    return this.#driver!;
  }

  get browser(): this {
    return this;
  }

  version(): Promise<string> {
    return Promise.resolve(`WebKitGTK/${this.driver.version}`);
  }

  /** Opens a page in a window of its own; a tab hides the page that was used last. */
  async newPage({ type = 'window' }: { type?: 'window' | 'tab' } = {}): Promise<WebDriverPage> {
    const covered = type === 'tab' ? this.#pages[0] : undefined;
    const page = await WebDriverPage.open(this, covered).catch((error) => this.#openAnew(error));
    if (this.#wishes.fakeCamera) await page.evaluateOnNewDocument(CAMERA_PAGE);
    this.used(page);
    return page;
  }

  /**
   * Opens a page in a new process of the browser, where nothing is lost by that. WebKitGTK 2.50.6 crashes now and then a moment after
   * a page was closed, most often where one was in full screen, and takes the next test with it.
   */
  async #openAnew(error: unknown): Promise<WebDriverPage> {
    if (this.#pages.some((page) => !page.isClosed())) throw error;
    console.log(`WebKitGTK is started anew: ${String(error)}`);
    await this.driver.close();
    await this.#start();
    return WebDriverPage.open(this);
  }

  /** Another visitor, with cookies of their own: another browser, as this one has but one. */
  async createBrowserContext(): Promise<WebDriverBrowser> {
    const context = await WebDriverBrowser.launch(this.#wishes);
    this.#contexts.push(context);
    return context;
  }

  async close(): Promise<void> {
    await Promise.all(this.#contexts.splice(0).map((context) => context.close()));
    await this.driver.close();
    this.#proxy?.close();
  }

  used(page: WebDriverPage): void {
    if (this.#pages[0] !== page) this.#pages = [page, ...this.#pages.filter((one) => one !== page)];
  }

  async asked(request: Asked): ReturnType<Hearing['asked']> {
    return (await this.#pageOf(request)?.asked(request)) ?? 'passes';
  }

  answered(request: Asked, status: number): void {
    this.#pageOf(request)?.answered(request, status);
  }

  firstScript(request: Asked): string {
    return this.#pageOf(request)?.firstScript ?? '';
  }

  /** A request says at most which document it comes from. Where it does not, it is of the page that is used. */
  #pageOf({ headers }: Asked): WebDriverPage | undefined {
    const open = this.#pages.filter((page) => !page.isClosed());
    return open.find((page) => page.hasDocument(headers['referer'] ?? '')) ?? open[0];
  }
}

function args({ autoplay, fakeCamera, forgetsPages }: BrowserWishes): string[] {
  return [
    `--autoplay-policy=${autoplay === 'blocked' ? 'allow-without-sound' : 'allow'}`,
    ...(fakeCamera ? ['--enable-media-stream=TRUE', '--enable-mock-capture-devices=TRUE'] : []),
    ...(forgetsPages ? ['--enable-page-cache=FALSE'] : []),
  ];
}
