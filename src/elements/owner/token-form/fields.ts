import { html, noChange, nothing, type TemplateResult } from 'lit';
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

interface LineInput {
  readonly field: FormField;
  readonly type: 'text' | 'password';
  readonly inputMode?: 'decimal' | 'url' | undefined;
  readonly isDisabled?: boolean;
  readonly isRequired: boolean;
  /** What it holds; where it is left out, that is nobody's business but the browser's. */
  readonly value?: string;
  take(event: Event): void;
  leave?(): void;
}

// What is typed in here is no word of a language, and nothing that a browser should remember.
function lineInput(view: FormView, input: LineInput): TemplateResult {
  const { field, value } = input;
  return html`<input
    id="f-${field}"
    type=${input.type}
    dir="ltr"
    autocomplete="off"
    autocapitalize="off"
    spellcheck="false"
    inputmode=${input.inputMode ?? nothing}
    ?disabled=${input.isDisabled}
    aria-required=${input.isRequired}
    aria-invalid=${invalid(view, field)}
    aria-describedby=${describedBy(view, field)}
    .value=${value === undefined ? noChange : live(value)}
    @input=${input.take}
    @change=${input.leave}
  />`;
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
    ${lineInput(view, {
      field,
      type: 'text',
      inputMode,
      isDisabled: unused || reading.lacking.has(field),
      isRequired: !optional && !unused,
      value: values[field],
      take: (event) => view.type(field, { [field]: valueOf(event) }),
      leave: () => view.leave(field),
    })}
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
    ${lineInput(view, {
      field: 'apiKey',
      type: 'password',
      isRequired: true,
      take: () => view.type('apiKey', {}),
    })}
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
