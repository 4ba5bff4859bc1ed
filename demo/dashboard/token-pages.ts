import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import type { SecureH5liveTokenOverview, TokenCreatedEvent } from 'secure-h5live-player/owner';
import { cloud, TOKEN_ENDPOINTS } from './cloud.js';
import type { PageContext } from './context.js';
import { localOptions, playoutPage } from './playback-token.js';

/** The form on a page of its own; what was made is shown in a dialog. */
export class DashTokenPage extends LitElement {
  @query('secure-h5live-token-overview') private overview!: SecureH5liveTokenOverview;
  @state() private streamName = '';
  @state() private groupId = '';

  @property({ attribute: false }) context!: PageContext;

  readonly #options = localOptions();

  protected override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { labels, language, organisation } = this.context;
    return html`<h1 class="sr" tabindex="-1">${labels.tokenTitle}</h1>
      <secure-h5live-token-form
        organisation-hash=${organisation.hash}
        endpoint=${TOKEN_ENDPOINTS.jwt}
        endpoint-v2=${TOKEN_ENDPOINTS.sts}
        address-endpoint="/viewer/address"
        lang=${language}
        @h5live-token-created=${this.#created}
      ></secure-h5live-token-form>
      <secure-h5live-token-overview
        dialog
        stream-name=${this.streamName || nothing}
        group-id=${this.groupId || nothing}
        playback-page=${playoutPage()}
        lang=${language}
        .options=${this.#options}
        .revokeToken=${cloud.revoke}
      ></secure-h5live-token-overview>`;
  }

  readonly #created = async ({ token, fields }: TokenCreatedEvent): Promise<void> => {
    const { scope } = fields;
    this.streamName = scope.kind === 'streams' ? (scope.streams[0] ?? '') : '';
    this.groupId = scope.kind === 'group' ? scope.groupId : '';
    await this.updateComplete;
    Object.assign(this.overview, { token, ip: fields.ip ?? '', domain: fields.domain ?? '' });
    this.overview.showModal();
  };
}

/** Shows what a token is. */
export class DashDecodePage extends LitElement {
  @property({ attribute: false }) context!: PageContext;

  protected override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { labels, language } = this.context;
    return html`<h1 class="sr" tabindex="-1">${labels.decodeTitle}</h1>
      <secure-h5live-token-decoder
        lang=${language}
        .verifyToken=${cloud.verify}
      ></secure-h5live-token-decoder>`;
  }
}

customElements.define('dash-token-page', DashTokenPage);
customElements.define('dash-decode-page', DashDecodePage);
