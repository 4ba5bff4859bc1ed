import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Seconds } from '../../../shared/index.js';
import { RULE_LIMITS } from '../../../token-api/index.js';
import { fill, type Localized } from '../../../locales/index.js';
import type { FormReading } from './form-state.js';
import type { FixedValues, FormIssue, FormField, FormRule, FormValues } from './form-values.js';

/** What the parts of the form show, and how they tell what is typed. */
export interface FormView {
  readonly values: FormValues;
  readonly fixed: FixedValues;
  readonly reading: FormReading;
  readonly labels: Localized<'form'>;
  readonly locale: string;
  readonly timeZone: string | undefined;
  readonly now: Seconds;
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
