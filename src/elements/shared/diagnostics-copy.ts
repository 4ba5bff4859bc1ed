import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../../locales/texts.js';
import { copyText, type CopyRoot } from './copy-text.js';

/** Who has a button that copies diagnostics. */
export interface DiagnosticsHost {
  readonly renderRoot: CopyRoot;
  readonly updateComplete: Promise<boolean>;
  requestUpdate(): void;
}

/** A button that copies diagnostics, and what became of that. */
export class DiagnosticsCopy {
  readonly #host: DiagnosticsHost;
  readonly #make: () => string | Promise<string>;
  #last: { readonly about: unknown; readonly isCopied: boolean } | undefined;

  /** @param make gives the text; what it waits for is there already, or browsers refuse to copy it */
  constructor(host: DiagnosticsHost, make: () => string | Promise<string>) {
    this.#host = host;
    this.#make = make;
  }

  /** @param about what is shown, such as a failure: what became of copying is told for as long as that is the same */
  view(labels: Texts['diagnostics'], about: unknown): TemplateResult {
    const last = this.#last?.about === about ? this.#last : undefined;
    const outcome = last ? (last.isCopied ? labels.copied : labels.failed) : nothing;
    return html`<button
        class="action minor"
        part="diagnostics"
        type="button"
        @click=${({ currentTarget }: Event) => this.#copy(about, currentTarget as Element)}
      >
        ${labels.copy}
      </button>
      <span class="outcome" role="status">${outcome}</span>`;
  }

  async #copy(about: unknown, button: Element): Promise<void> {
    const text = await this.#make();
    const isCopied = text !== '' && (await copyText(text, this.#host.renderRoot));
    this.#last = { about, isCopied };
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    // On a small picture it lies beneath what is seen of the message.
    button.nextElementSibling?.scrollIntoView({ block: 'nearest' });
  }
}
