import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type {
  SecureH5liveTokenForm,
  SecureH5liveTokenOverview,
  TokenCreatedEvent,
} from 'secure-h5live-player/owner';
import { cloud, TOKEN_ENDPOINTS } from './cloud.js';
import type { PageContext } from './context.js';
import { localOptions, playoutPage } from './playback-token.js';
import type { StreamInfo } from './stream-info.js';

/** How a stream is watched: its Web Playout URL, and the form for a token, which unfolds in place. */
export class DashPlayout extends LitElement {
  @query('secure-h5live-token-overview') private overview!: SecureH5liveTokenOverview | null;
  @query('secure-h5live-token-form') private form!: SecureH5liveTokenForm | null;
  @query('button[aria-controls]') private opener!: HTMLButtonElement | null;
  @state() private step: 'closed' | 'form' | 'overview' = 'closed';

  @property({ attribute: false }) context!: PageContext;

  @property({ attribute: false }) stream!: StreamInfo;

  readonly #options = localOptions();

  protected override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { labels } = this.context;
    const { secured, name } = this.stream;
    const address = `${playoutPage()}${encodeURIComponent(name)}`;
    return html`<dl class="facts">
        <div>
          <dt>${labels.playoutUrl}</dt>
          <dd>
            <a href=${address} target="_blank"><bdi dir="ltr">${address}</bdi></a>
          </dd>
        </div>
      </dl>
      <p class="help">${secured ? labels.playoutUrlBare : labels.openStream}</p>
      ${secured ? this.#token() : nothing}`;
  }

  #token(): TemplateResult {
    const { labels, language, organisation } = this.context;
    const isOpen = this.step === 'form';
    return html`<button
        type="button"
        class="primary"
        aria-expanded=${isOpen}
        aria-controls="token-form"
        @click=${this.#unfold}
      >
        ${this.step === 'overview' ? labels.anotherToken : labels.createToken}
      </button>
      <div id="token-form">
        ${
          isOpen
            ? html`<secure-h5live-token-form
                scope="streams organisation"
                stream-name=${this.stream.name}
                organisation-hash=${organisation.hash}
                endpoint=${TOKEN_ENDPOINTS.jwt}
                endpoint-v2=${TOKEN_ENDPOINTS.sts}
                address-endpoint="/viewer/address"
                lang=${language}
                @h5live-token-created=${this.#created}
              ></secure-h5live-token-form>`
            : nothing
        }
      </div>
      ${
        this.step === 'overview'
          ? html`<secure-h5live-token-overview
              stream-name=${this.stream.name}
              playback-page=${playoutPage()}
              lang=${language}
              .options=${this.#options}
              .revokeToken=${cloud.revoke}
              @h5live-token-dismissed=${this.#dismissed}
            ></secure-h5live-token-overview>`
          : nothing
      }`;
  }

  readonly #unfold = async (): Promise<void> => {
    this.step = this.step === 'form' ? 'closed' : 'form';
    await this.updateComplete;
    this.form?.focus();
  };

  // What had the focus is gone.
  readonly #dismissed = async (): Promise<void> => {
    this.step = 'closed';
    await this.updateComplete;
    this.opener?.focus();
  };

  readonly #created = async ({ token, fields }: TokenCreatedEvent): Promise<void> => {
    this.step = 'overview';
    await this.updateComplete;
    if (!this.overview) return;
    Object.assign(this.overview, { token, ip: fields.ip ?? '', domain: fields.domain ?? '' });
    this.overview.focus();
  };
}

customElements.define('dash-playout', DashPlayout);
