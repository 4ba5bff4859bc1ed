import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { FlagClaim, TextClaim } from '../../../token-api/index.js';
import {
  checkedOf,
  describedBy,
  issueLine,
  invalid,
  lackingLine,
  valueOf,
  type FormView,
} from './form-view.js';
import type { FormField } from './form-values.js';

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
    ${issueLine(view, field)}${lackingLine(view, field)}
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
    ${issueLine(view, field)}${lackingLine(view, field)}
    <p class="help" id="h-${field}">${labels.help[field]}</p>
  </div>`;
}

/** Where the API key is typed in. What it holds is read once, and stands nowhere but in the field itself. */
export function keyField(view: FormView): TemplateResult {
  const { labels } = view;
  return html`<div class="field key" part="key">
    <label for="f-apiKey">${labels.field.apiKey}</label>
    <input
      id="f-apiKey"
      type="password"
      dir="ltr"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      aria-required="true"
      aria-invalid=${invalid(view, 'apiKey')}
      aria-describedby=${describedBy(view, 'apiKey')}
      @input=${() => view.type('apiKey', {})}
    />
    ${issueLine(view, 'apiKey')}
    <p class="help" id="h-apiKey">${labels.help.apiKey}</p>
  </div>`;
}

/**
 * Brings the focus to a field. One that cannot be used, or that the page has fixed, is answered for by the choice above
 * it, or by the summary.
 */
export function focusField(root: ParentNode, field: FormField): void {
  const places = [`#f-${field}`, ...(field === 'groupId' ? ['#f-scope-streams'] : []), '#summary'];
  for (const place of places) {
    const target = root.querySelector<HTMLInputElement>(place);
    if (!target || target.disabled) continue;
    target.focus();
    return;
  }
}
