import { html, type TemplateResult } from 'lit';
import { toMilliseconds } from '../../../shared/index.js';
import { displayText } from '../../../token/index.js';
import { fill, fillIsolated, formatMoment } from '../../../locales/index.js';
import type { FormView } from './fields.js';
import { FOLDED, type FoldName } from './folds.js';
import type { FormField } from './form-state.js';

/** A group that is folded away beneath its title, and says there what is set in it. */
export function foldView(view: FormView, name: FoldName, title: string, fields: unknown): TemplateResult {
  const { folds } = view;
  return html`<details
    class="box fold"
    part=${name}
    .open=${folds.isOpen(name)}
    @toggle=${({ target }: Event) => folds.take(name, (target as HTMLDetailsElement).open)}
  >
    <summary>
      <h3 id="fold-${name}">${title}</h3>
      <span class="set">${setText(view, FOLDED[name])}</span>
    </summary>
    <div role="group" aria-labelledby="fold-${name}">${fields}</div>
  </details>`;
}

/** What is set of some fields, in words; that nothing is, and what could be. Pure and total. */
export function setText(view: FormView, fields: readonly FormField[]): string {
  const { labels, reading } = view;
  if (fields.every((field) => reading.lacking.has(field))) return labels.notInV2;
  const list = new Intl.ListFormat(labels.lang, { type: 'conjunction' });
  const set = fields.map((field) => fieldText(view, field)).filter((text) => text !== undefined);
  if (set.length > 0) return list.format(set);
  return fill(labels.nothingSet, { names: list.format(fields.map((field) => labels.field[field])) });
}

// A choice by its own name, a right by the name of its field, all else with its value.
function fieldText({ labels, reading, locale, timeZone }: FormView, field: FormField): string | undefined {
  if (field === 'kind') return labels.kinds[reading.fields.kind];
  const value = (reading.fields as Readonly<Partial<Record<FormField, unknown>>>)[field];
  const name = labels.field[field];
  if (value === true) return name;
  if (typeof value === 'string')
    // The name first: it tells in which direction the rest is.
    return fillIsolated(fill(labels.summaryItem, { field: name }), { text: displayText(value) });
  const { notBefore } = reading.fields;
  if (field !== 'notBefore' || notBefore === undefined) return undefined;
  return fill(labels.summaryItem, {
    field: name,
    text: formatMoment(toMilliseconds(notBefore), locale, timeZone),
  });
}
