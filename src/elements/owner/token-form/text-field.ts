import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { TextClaim } from '../../../token-api/index.js';
import { describedBy, faultLine, invalid, lackingLine, valueOf, type FormView } from './form-view.js';

/** A field for one line of text. */
export interface TextField {
  readonly field: 'groupId' | 'organisation' | TextClaim;
  readonly help: string;
  readonly optional?: boolean;
  /** Not needed for this kind of token; the explanation says why. */
  readonly unused?: boolean;
  readonly inputMode?: 'decimal' | 'url' | undefined;
  /** What stands beneath the field. */
  readonly below?: TemplateResult | undefined;
}

/** A field with its name, its explanation, and what is wrong with it. */
export function textField(
  view: FormView,
  { field, help, optional = false, unused = false, inputMode, below }: TextField,
): TemplateResult {
  const { labels, values, reading } = view;
  return html`<div class="field">
    <label for="f-${field}">
      ${labels.field[field]}${optional ? html` <span class="optional">(${labels.optional})</span>` : nothing}
    </label>
    <input
      id="f-${field}"
      type="text"
      dir="ltr"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      inputmode=${ifDefined(inputMode)}
      ?disabled=${unused || reading.lacking.has(field)}
      aria-required=${optional || unused ? 'false' : 'true'}
      aria-invalid=${invalid(view, field)}
      aria-describedby=${describedBy(view, field)}
      .value=${live(values[field])}
      @input=${(event: Event) => view.type(field, { [field]: valueOf(event) })}
      @change=${() => view.leave(field)}
    />
    ${faultLine(view, field)}${lackingLine(view, field)}
    <p class="help" id="h-${field}">${help}</p>
    ${below ?? nothing}
  </div>`;
}

/** What the page has fixed, as text. */
export function fixedField(name: string, value: string, { labels }: FormView): TemplateResult {
  return html`<div class="field">
    <span class="label">${name}</span>
    <p class="fixed" part="fixed"><bdi dir="ltr">${value}</bdi></p>
    <p class="help">${labels.fixed}</p>
  </div>`;
}
