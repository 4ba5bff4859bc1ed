import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FormView } from './form-view.js';

const KINDS = ['jwt', 'sts'] as const;

/** The choice between the two kinds of token. `available` are those that the page can have made. */
export function kindFields(view: FormView, available: readonly ('jwt' | 'sts')[]): TemplateResult {
  const { labels, values } = view;
  return html`<fieldset class="box" part="kind">
    <legend>${labels.kind}</legend>
    <div class="cards">
      ${KINDS.map((kind) => {
        const missing = !available.includes(kind);
        return html`<label class="card">
          <input
            type="radio"
            name="kind"
            id="f-kind-${kind}"
            value=${kind}
            ?disabled=${missing}
            aria-describedby="h-kind-${kind}"
            .checked=${live(values.kind === kind)}
            @change=${() => view.choose({ kind }, 'kind')}
          />
          <span class="title">${labels.kinds[kind]}</span>
          <span class="help" id="h-kind-${kind}">
            ${labels.kindHelp[kind]}${missing ? html` <em>${labels.kindMissing}</em>` : nothing}
          </span>
        </label>`;
      })}
    </div>
  </fieldset>`;
}
