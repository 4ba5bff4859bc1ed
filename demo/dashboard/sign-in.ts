import { html, LitElement, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { cloud, CloudError } from './cloud.js';
import { SessionChangeEvent, type Failure } from './context.js';
import type { Labels } from './texts.js';

/** Asks for the API key, once, and keeps it nowhere. */
export class DashSignIn extends LitElement {
  @state() private busy = false;
  @state() private failure: Failure = '';

  @property({ attribute: false }) labels!: Labels;

  protected override createRenderRoot(): this {
    return this;
  }

  override render(): TemplateResult {
    const { labels, failure } = this;
    return html`<section class="card narrow">
      <h1 tabindex="-1">${labels.signInTitle}</h1>
      <p>${labels.signInIntro}</p>
      <form @submit=${this.#submit}>
        <label for="api-key">${labels.apiKey}</label>
        <input
          id="api-key"
          type="password"
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="go"
          required
          aria-describedby="api-key-help api-key-failure"
          aria-invalid=${failure === '' ? 'false' : 'true'}
        />
        <p class="help" id="api-key-help">${labels.apiKeyHelp}</p>
        <p class="failure" id="api-key-failure" role="alert">${failure && labels[failure]}</p>
        <button class="primary" ?disabled=${this.busy}>
          ${this.busy ? labels.signingIn : labels.signIn}
        </button>
      </form>
    </section>`;
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const field = this.querySelector<HTMLInputElement>('#api-key');
    if (!field || this.busy) return;
    const key = field.value.trim();
    field.value = '';
    [this.busy, this.failure] = [true, ''];
    try {
      await cloud.signIn(key);
      this.dispatchEvent(new SessionChangeEvent());
    } catch (error) {
      const isDown = error instanceof CloudError && error.failure === 'unreachable';
      this.failure = isDown ? 'unreachable' : 'signInRefused';
      field.focus();
    } finally {
      this.busy = false;
    }
  };
}

customElements.define('dash-sign-in', DashSignIn);
