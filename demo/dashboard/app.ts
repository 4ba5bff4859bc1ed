import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { cloud } from './cloud.js';
import { failureLabel, type Failure, type PageContext } from './context.js';
import './create-stream.js';
import './home.js';
import { askedLanguage, labelsFor, languages, labelsLoading, pageLanguage } from './texts.js';
import { hrefOf, routeOf, type PageName, type Route } from './routes.js';
import './sign-in.js';
import './stream-page.js';
import './streams.js';
import './token-pages.js';
import type { Organisation } from './stream-info.js';

/** The dashboard: who is signed in, which page is shown, in which language. */
export class DashApp extends LitElement {
  @state() private route: Route = routeOf(location.hash);
  @state() private organisation: Organisation | 'nobody' | undefined;
  #link: Element | null = null;
  #pages: Element | null = null;
  // Also where the phone is turned, or the text grows.
  readonly #resizes = new ResizeObserver(() => this.#showCurrent());
  /** What is shown; nothing until it is known who is signed in. */
  #page: Route | 'nobody' | undefined;
  @state() private language = askedLanguage();
  @state() private failure: Failure = '';

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#changed);
    void this.#look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#changed);
    this.#resizes.disconnect();
    this.#pages = null;
  }

  protected override async scheduleUpdate(): Promise<void> {
    await labelsLoading(this.language);
    await super.scheduleUpdate();
  }

  protected override createRenderRoot(): this {
    return this;
  }

  protected override willUpdate(): void {
    Object.assign(document.documentElement, pageLanguage(this.language));
  }

  protected override updated(changed: PropertyValues): void {
    document.title = `${this.#title} – ${labelsFor(this.language).product}`;
    // A page that took another's place is announced by its heading; the first one is not.
    const page = typeof this.organisation === 'object' ? this.route : this.organisation;
    const isOther = this.#page !== undefined && page !== this.#page;
    if (isOther) void this.updateComplete.then(() => this.querySelector<HTMLElement>('main h1')?.focus());
    this.#page = page;
    const pages = this.querySelector('nav ul');
    if (pages !== this.#pages) {
      this.#resizes.disconnect();
      if (pages) this.#resizes.observe(pages);
      this.#pages = pages;
    }
    const link = this.querySelector('nav [aria-current]');
    if (link !== this.#link || changed.has('language')) this.#showCurrent();
    this.#link = link;
  }

  override render(): TemplateResult {
    const labels = labelsFor(this.language);
    const { organisation } = this;
    const isSignedIn = organisation !== undefined && organisation !== 'nobody';
    return html`<a class="skip" href="#content" @click=${this.#skip}>${labels.skip}</a>
      <header>
        <a class="brand" href="#/"
          ><img src="/demo/icon.svg" alt="" width="28" height="28" /><span>${labels.product}</span></a
        >
        <label class="language"
          ><span class="sr">${labels.language}</span>
          <select @change=${this.#speak}>
            ${languages().map(
              ({ lang, name }) =>
                html`<option value=${lang} lang=${lang} ?selected=${labels.lang === lang}>${name}</option>`,
            )}
          </select>
        </label>
        ${
          isSignedIn
            ? html`<button type="button" @click=${this.#signOut}>${labels.signOut}</button>`
            : nothing
        }
      </header>
      <div class="frame">
        ${isSignedIn ? this.#navigation() : nothing}
        <main id="content" tabindex="-1" @dash-session-change=${this.#look}>
          ${
            this.failure === ''
              ? this.#content(organisation)
              : html`<p class="failure" role="alert">${labels[this.failure]}</p>
                  <button type="button" @click=${this.#look}>${labels.tryAgain}</button>`
          }
        </main>
      </div>`;
  }

  #navigation(): TemplateResult {
    const labels = labelsFor(this.language);
    const pages = [
      ['home', labels.home],
      ['streams', labels.streams],
      ['create', labels.createStream],
      ['token', labels.tokenPage],
      ['decode', labels.decode],
    ] as const;
    const shown = this.#section;
    return html`<nav aria-label=${labels.navigation}>
      <ul>
        ${pages.map(
          ([page, title]) =>
            html`<li>
              <a class=${page} href=${hrefOf(page)} aria-current=${page === shown ? 'page' : nothing}
                >${title}</a
              >
            </li>`,
        )}
        <li><a class="errors" href="/demo/errors.html?lang=${this.language}">${labels.errors}</a></li>
      </ul>
    </nav>`;
  }

  #content(organisation: Organisation | 'nobody' | undefined): TemplateResult {
    const { route } = this;
    const labels = labelsFor(this.language);
    if (organisation === undefined) return html`<p class="help">${labels.loading}</p>`;
    if (organisation === 'nobody') return html`<dash-sign-in .labels=${labels}></dash-sign-in>`;
    const context: PageContext = { labels, language: pageLanguage(this.language).lang, organisation };
    switch (route.page) {
      case 'home':
        return html`<dash-home .context=${context}></dash-home>`;
      case 'streams':
        return html`<dash-streams .context=${context}></dash-streams>`;
      case 'create':
        return html`<dash-create-stream .context=${context}></dash-create-stream>`;
      case 'token':
        return html`<dash-token-page .context=${context}></dash-token-page>`;
      case 'decode':
        return html`<dash-decode-page .context=${context}></dash-decode-page>`;
      case 'stream':
      case 'created':
        return html`<dash-stream-page
          .context=${context}
          .streamId=${route.streamId}
          .isNew=${route.page === 'created'}
        ></dash-stream-page>`;
      default:
        return html`<h1 tabindex="-1">${labels.notFound}</h1>
          <p><a href="#/">${labels.backHome}</a></p>`;
    }
  }

  /** On a phone the row of pages is longer than the screen is wide: it scrolls to the one that is shown, and the page stays. */
  #showCurrent(): void {
    const link = this.querySelector('nav [aria-current]')?.getBoundingClientRect();
    const pages = this.querySelector('nav ul');
    if (!link || !pages) return;
    const { left, width } = pages.getBoundingClientRect();
    pages.scrollLeft += link.left + link.width / 2 - (left + width / 2);
  }

  /** The entry of the navigation that a page belongs to. */
  get #section(): PageName {
    const { page } = this.route;
    if (page === 'stream') return 'streams';
    return page === 'created' ? 'create' : page;
  }

  get #title(): string {
    const labels = labelsFor(this.language);
    if (this.organisation === 'nobody') return labels.signInTitle;
    const titles: Readonly<Record<PageName, string>> = {
      home: labels.home,
      streams: labels.streams,
      create: labels.createStream,
      created: labels.createdTitle,
      stream: labels.overview,
      token: labels.tokenPage,
      decode: labels.decode,
      unknown: labels.notFound,
    };
    return titles[this.route.page];
  }

  readonly #changed = (): void => {
    this.route = routeOf(location.hash);
  };

  readonly #skip = (event: Event): void => {
    event.preventDefault();
    this.querySelector<HTMLElement>('main')?.focus();
  };

  readonly #speak = (event: Event): void => {
    this.language = (event.target as HTMLSelectElement).value;
  };

  readonly #signOut = async (): Promise<void> => {
    await cloud.signOut().catch(() => undefined);
    await this.#look();
  };

  readonly #look = async (): Promise<void> => {
    try {
      this.organisation = (await cloud.session()) ?? 'nobody';
      this.failure = '';
    } catch (error) {
      this.organisation = 'nobody';
      this.failure = failureLabel(error, this);
    }
  };
}

customElements.define('dash-app', DashApp);
