import { html, nothing, type TemplateResult } from 'lit';
import type { FormView } from './form-view.js';
import { momentSentence } from './moment-sentence.js';
import { honestNotes, rightsSentence } from './rights-sentence.js';

/** What the token can do, said anew when a field was changed, and what nobody can check. */
export function rightsView(view: FormView): TemplateResult {
  const { labels, reading } = view;
  const { fields, faults } = reading;
  const right = faults.length === 0;
  return html`<section class="rights" part="rights" aria-labelledby="rights">
    <h3 id="rights">${labels.rights.heading}</h3>
    <p class="sentence" part="sentence" aria-live="polite" aria-atomic="true">
      ${right ? momentSentence(rightsSentence(fields, labels.rights), view) : labels.rights.unfinished}
    </p>
    ${
      right
        ? html`<ul class="honest">
            ${honestNotes(fields, labels.rights).map((note) => html`<li>${note}</li>`)}
          </ul>`
        : nothing
    }
  </section>`;
}
