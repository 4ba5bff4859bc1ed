import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { FlagClaim } from '../../../token-api/index.js';
import { checkedOf, describedBy, faultLine, invalid, lackingLine, type FormView } from './form-view.js';
import type { FormField } from './form-values.js';

/** A right that is ticked or not. `spoils` are the fields that it can make wrong. */
export function checkField(view: FormView, field: FlagClaim, spoils: readonly FormField[]): TemplateResult {
  const { labels, values, reading } = view;
  return html`<div class="field">
    <label class="check">
      <input
        id="f-${field}"
        type="checkbox"
        ?disabled=${reading.lacking.has(field)}
        aria-invalid=${invalid(view, field)}
        aria-describedby=${describedBy(view, field)}
        .checked=${live(values[field])}
        @change=${(event: Event) => view.choose({ [field]: checkedOf(event) }, field, ...spoils)}
      />
      <span>${labels.field[field]}</span>
    </label>
    ${faultLine(view, field)}${lackingLine(view, field)}
    <p class="help" id="h-${field}">${labels.help[field]}</p>
  </div>`;
}
