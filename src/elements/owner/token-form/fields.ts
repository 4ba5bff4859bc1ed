import { html, noChange, nothing, type TemplateResult, svg } from 'lit';
import { live } from 'lit/directives/live.js';
import { type FlagClaim, type TextClaim, RULE_LIMITS } from '../../../token-api/index.js';
import type { Folds } from './folds.js';
import type { FormField, FormReading, FixedValues, FormIssue, FormRule, FormValues } from './form-state.js';
import type { Seconds } from '../../../shared/index.js';
import { fill, type Localized } from '../../../locales/index.js';

/** What the parts of the form show, and how they tell what is typed. */
export interface FormView {
  readonly values: FormValues;
  readonly fixed: FixedValues;
  readonly reading: FormReading;
  readonly labels: Localized<'form'>;
  /** Of the bar of the token's life. */
  readonly life: Localized<'life'>;
  readonly locale: string;
  readonly timeZone: string | undefined;
  readonly now: Seconds;
  readonly folds: Folds;
  /** What is wrong with a field, once it is time to say so. */
  issueOf(field: FormField): FormIssue | undefined;
  /** Takes what is being typed into a field. */
  type(field: FormField, values: Partial<FormValues>): void;
  /** Takes what was chosen; nothing more is to come. The fields are those whose issues may now be shown. */
  choose(values: Partial<FormValues>, ...fields: FormField[]): void;
  /** A field was left: what is wrong with it may now be shown. */
  leave(...fields: FormField[]): void;
}

const LIMITS: Readonly<Partial<Record<FormRule, number>>> = RULE_LIMITS;

/** Fields that belong together, beneath a title within their box: a legend floats where its group is a block. */
export function fieldGroup(kind: string, title: string, fields: unknown, part?: string): TemplateResult {
  return html`<fieldset class=${kind} part=${part ?? nothing}>
    <legend>${title}</legend>
    <div>${fields}</div>
  </fieldset>`;
}

/** What is said of an issue. */
export function issueText({ field, rule }: FormIssue, labels: Localized<'form'>): string {
  const { required, invalidName } = labels;
  if (rule === 'required' || rule === 'invalid-name') {
    const texts: Readonly<Record<string, string>> = rule === 'required' ? required : invalidName;
    return Object.hasOwn(texts, field) ? (texts[field] ?? '') : labels.rule.server;
  }
  return fill(labels.rule[rule], { limit: String(LIMITS[rule] ?? '') });
}

/** The ids of everything that describes a field, for `aria-describedby`. */
export function describedBy({ issueOf, reading }: FormView, field: FormField): string {
  return `${issueOf(field) ? `e-${field} ` : ''}${reading.lacking.has(field) ? `n-${field} ` : ''}h-${field}`;
}

/** Whether a field is invalid, for `aria-invalid`. */
export function invalid(view: FormView, field: FormField): 'true' | 'false' {
  return view.issueOf(field) ? 'true' : 'false';
}

/** A sign that does not depend on colours. */
export const WARNING_SIGN = svg`<svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="7" /><path d="M8 4v5M8 11.5v.5" /></svg>`;

/** What is wrong with a field, beneath it. */
export function issueLine(view: FormView, field: FormField): TemplateResult | typeof nothing {
  const issue = view.issueOf(field);
  if (!issue) return nothing;
  return html`<p class="issue" id="e-${field}">
    ${WARNING_SIGN}<span>${issueText(issue, view.labels)}</span>
  </p>`;
}

/** Why a field cannot be used with this kind of token. */
export function lackingLine(view: FormView, field: FormField): TemplateResult | typeof nothing {
  if (!view.reading.lacking.has(field)) return nothing;
  return html`<p class="lacking" id="n-${field}">${view.labels.notInV2}</p>`;
}

/** What an input now holds. */
export function valueOf({ target }: Event): string {
  return (target as HTMLInputElement).value;
}

/** Whether a checkbox is now ticked. */
export function checkedOf({ target }: Event): boolean {
  return (target as HTMLInputElement).checked;
}

/** A field for one line of text. */
export interface TextField {
  readonly field: 'groupId' | 'organisation' | TextClaim;
  readonly help: string;
  readonly optional?: boolean;
  /** Not needed for this kind of token; the explanation says why. */
  readonly unused?: boolean;
  readonly inputMode?: 'url' | undefined;
  /** What stands beneath the field. */
  readonly below?: TemplateResult | undefined;
}

interface LineInput {
  readonly field: FormField;
  readonly type: 'text' | 'password';
  readonly inputMode?: 'url' | undefined;
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
    autocorrect="off"
    spellcheck="false"
    inputmode=${input.inputMode ?? nothing}
    enterkeyhint="go"
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
    // What is folded away takes no focus.
    const fold = target.closest('details');
    if (fold) fold.open = true;
    target.focus();
    return;
  }
}
