import { html, nothing, type TemplateResult } from 'lit';
import { displayText, type PlaybackToken } from '../../../token/index.js';
import { type Seconds } from '../../../shared/index.js';
import { isNote, TEXT_CLAIMS } from '../../../token-api/index.js';
import { fill, type Localized } from '../../../locales/index.js';
import { momentText } from '../../token-status/moment-text.js';
import type { Copies, CopyItem } from './copies.js';
import { byHand, copyButton, wholeField } from './copy-view.js';
import type { OverviewRow, RowValue } from './overview-rows.js';

/** What all of the overview is shown with. */
export interface OverviewView {
  readonly token: PlaybackToken;
  readonly labels: Localized<'overview'>;
  readonly locale: string;
  readonly timeZone: string | undefined;
  readonly copies: Copies;
  /** Whether the token itself is shown. */
  readonly isShown: boolean;
  toggle(): void;
  /** How far a moment lies ahead or back; it is shown again when that changes. */
  distance(moment: Seconds): string;
}

// What is written in words may be from right to left; names and numbers of machines never are.
const IN_WORDS: readonly string[] = [...TEXT_CLAIMS.filter(isNote), 'issuer'];

/** The rows as a list of names and values, each of which can be copied. */
export function rowsView(rows: readonly OverviewRow[], view: OverviewView): TemplateResult {
  return html`<dl class="rows" part="rows">${rows.map((row, index) => rowView(row, index, view))}</dl>`;
}

/** The name that a row's copy has within the overview; a token may have several claims that are not known. */
function rowId({ field }: OverviewRow, index: number): string {
  return field === 'other' ? `other-${index}` : field;
}

function rowView(row: OverviewRow, index: number, view: OverviewView): TemplateResult {
  const { labels, copies, token } = view;
  const { field, copy, askedFor, source } = row;
  const isWhole = field === 'token' && token.kind === 'jwt';
  const item = copy === undefined ? undefined : { id: rowId(row, index), text: copy, isWhole };
  const name = labels.field[field];
  return html`<div class="row ${field}">
    <dt>${name}</dt>
    <dd class="value">
      ${valueView(row, item, view)}
      ${source === 'asked' ? html`<span class="asked">${labels.asAsked}</span>` : nothing}
      ${
        askedFor === undefined
          ? nothing
          : html`<p class="differs">${fill(labels.askedFor, { value: displayText(askedFor) })}</p>`
      }
      ${item ? byHand(item, name, copies, labels) : nothing}
    </dd>
    ${item ? html`<dd class="act">${copyButton(item, name, copies, labels)}</dd>` : nothing}
  </div>`;
}

function valueView(row: OverviewRow, item: CopyItem | undefined, view: OverviewView): unknown {
  const { value, field } = row;
  const { labels } = view;
  switch (value.kind) {
    case 'secret':
      return item ? secretView(item, view) : nothing;
    case 'text':
      return html`<bdi dir=${IN_WORDS.includes(field) ? 'auto' : 'ltr'}>${displayText(value.text)}</bdi>`;
    case 'moment':
      return momentView(value.at, field !== 'issuedAt', view);
    case 'options':
      return optionsView(value, row.copy ?? '', view);
    case 'word':
      return html`<span class="word ${value.word}">${labels.word[value.word]}</span>`;
  }
}

function secretView(item: CopyItem, { labels, copies, isShown, toggle }: OverviewView): TemplateResult {
  const name = labels.field.token;
  return html`${
      isShown
        ? wholeField(item, name, copies, 'whole')
        : html`<span class="dots" aria-hidden="true">••••••••••••</span>
            <span class="muted">${fill(labels.masked, { count: String(item.text.length) })}</span>`
    }
    <button type="button" class="toggle" part="show" @click=${toggle}>
      ${isShown ? labels.hide : labels.show}
    </button>`;
}

function momentView(
  at: Seconds,
  isAhead: boolean,
  { labels, locale, timeZone, distance }: OverviewView,
): TemplateResult {
  return html`${momentText(at, locale, timeZone)}
    ${isAhead ? html`<span class="muted">${distance(at)}</span>` : nothing}
    <span class="unix"><span class="muted">${labels.unixSeconds}</span> <code dir="ltr">${at}</code></span>`;
}

function optionsView(
  { names, unknownBits }: Extract<RowValue, { kind: 'options' }>,
  written: string,
  { labels }: OverviewView,
): TemplateResult {
  const words = names.map((name) => labels.option[name]);
  if (unknownBits !== 0) words.push(fill(labels.unknownOption, { bits: String(unknownBits) }));
  const list = new Intl.ListFormat(labels.lang, { type: 'conjunction' }).format(words);
  return html`${written === '' ? nothing : html`<code dir="ltr">${displayText(written)}</code>`}
    <span class="muted">${words.length > 0 ? list : labels.noOption}</span>`;
}
