import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { html as staticHtml } from 'lit/static-html.js';
import { displayText, type PlaybackToken } from '../../../token/index.js';
import { maskedCode, type SnippetOptions } from '../../../snippets/index.js';
import { lazyPartView } from '../../shared/late-part.js';
import { CODE_SNIPPET } from '../../shared/later-parts.js';
import { fill, fillIsolated, type Localized } from '../../../locales/index.js';
import { codeView } from '../code-snippet/code-view.js';
import { configItem, type Copies, type CopyItem, byHand, copyButton, wholeField } from './copies.js';
import {
  overviewRows,
  type AskedFor,
  type OverviewRow,
  type RowValue,
  playoutLink,
  targetOf,
  type PlayoutLink,
} from './overview-content.js';
import type { RevokeState } from './revocation.js';
import type { Seconds } from '../../../shared/index.js';
import { isNote, TEXT_CLAIMS } from '../../../token-api/index.js';
import { momentText } from '../../token-status/details.js';
import { styles } from './details.styles.js';

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
          : html`<p class="differs">${fillIsolated(labels.askedFor, { value: displayText(askedFor) })}</p>`
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

/** What the details tell beside the token itself. */
export interface DetailsOptions {
  /** The overview: the code to embed is an element of its own, which is loaded when it is first shown. */
  readonly host: LitElement;
  readonly asked: AskedFor;
  /** The address of the owner's own playback page. */
  readonly page: string;
  readonly snippet: SnippetOptions;
  readonly lang: string;
  /** Absent where the token cannot be withdrawn. */
  readonly revoke: RevokeView | undefined;
}

/** Everything about a token, beneath the ways to keep it, and how it looks. */
export const details = { view: detailsView, styles };

function detailsView(view: OverviewView, options: DetailsOptions): TemplateResult {
  const { token, labels } = view;
  const { asked, page, revoke } = options;
  return html`<h3>${labels.details}</h3>
    ${rowsView(overviewRows(token, asked), view)} ${linkView(playoutLink(token, asked, page), view)}
    ${configView(view)} ${snippetView(token, options)} ${revoke ? revokeView(view, revoke) : nothing}`;
}

function snippetView(
  token: PlaybackToken,
  { host, asked, snippet, lang }: DetailsOptions,
): TemplateResult | typeof nothing {
  const { streamName = '', groupId = '' } = targetOf(token, asked);
  const options: SnippetOptions = { placement: 'inline', ...snippet };
  return lazyPartView(
    CODE_SNIPPET,
    host,
    (tag) => staticHtml`<${tag}
      part="snippet"
      .streamName=${streamName}
      .groupId=${groupId}
      .token=${token}
      .options=${options}
      .lang=${lang}
    ></${tag}>`,
  );
}

/** The Web Playout URL: masked, to be copied or opened, with what is to be known of it; or why there is none. */
function linkView(link: PlayoutLink, view: OverviewView): TemplateResult {
  const { labels, copies, token } = view;
  if ('issue' in link)
    return html`<section class="part" part="link" aria-labelledby="link">
      <h3 id="link">${labels.link.heading}</h3>
      <p class="muted">${labels.linkIssue[link.issue]}</p>
    </section>`;
  const { address, host, isVendors, domain, ip, notes } = link;
  const item = { id: 'address', text: address, isWhole: true };
  const values = { host, domain: displayText(domain ?? ''), ip: displayText(ip ?? labels.anIp) };
  // Not a link of its own: its address would stand in the page, with the token in it.
  const open = (): void => void window.open(address, '_blank', 'noopener');
  const goesElsewhere = isVendors && notes.includes('domain-elsewhere');
  return html`<section class="part" part="link" aria-labelledby="link">
    <div class="head">
      <h3 id="link">${labels.link.heading}</h3>
      ${copyButton(item, labels.link.heading, copies, labels)}
      <button type="button" part="open" @click=${open}>${labels.link.open}</button>
    </div>
    <p class="muted">${fillIsolated(labels.link.intro, values)}</p>
    <p class="address" dir="ltr"><code translate="no">${maskedCode(address, token)}</code></p>
    ${byHand(item, labels.link.heading, copies, labels)}
    <ul class="notes">
      ${notes.map((note) => html`<li class=${note}>${fillIsolated(labels.linkNote[note], values)}</li>`)}
      ${goesElsewhere ? html`<li>${fillIsolated(labels.ownPage, values)}</li>` : nothing}
    </ul>
  </section>`;
}

/** The security config object: masked, to be copied. */
function configView(view: OverviewView): TemplateResult {
  const { labels, copies, token } = view;
  const item = configItem(token);
  const { heading, intro } = labels.config;
  return html`<section class="part" part="config" aria-labelledby="config">
    <div class="head">
      <h3 id="config">${heading}</h3>
      ${copyButton(item, heading, copies, labels)}
    </div>
    <p class="muted">${intro}</p>
    <div class="view" role="region" tabindex="0" aria-label=${intro}>
      ${codeView(maskedCode(item.text, token), 'json')}
    </div>
    ${byHand(item, heading, copies, labels)}
  </section>`;
}

/** What withdrawing a token needs. */
export interface RevokeView {
  readonly state: RevokeState;
  ask(): void;
  keep(): void;
  confirm(): void;
}

/** Withdraws the token after a question, and tells what became of it. */
function revokeView({ labels: { revoke: labels } }: OverviewView, steps: RevokeView): TemplateResult {
  const { state } = steps;
  const result = state === 'done' ? labels.done : state === 'running' ? labels.running : '';
  const issue = typeof state === 'object' ? labels.issue[state.issue] : '';
  return html`<section class="part revoke" part="revoke" aria-labelledby="revoke">
    <h3 id="revoke">${labels.heading}</h3>
    <p class="muted">${labels.intro}</p>
    ${
      state === 'asking'
        ? html`<div class="question" role="group" aria-labelledby="revoke-question">
            <p id="revoke-question">${labels.question}</p>
            <button type="button" class="keep" @click=${steps.keep}>${labels.keep}</button>
            <button type="button" class="danger" @click=${steps.confirm}>${labels.confirm}</button>
          </div>`
        : state === 'running' || state === 'done'
          ? nothing
          : html`<button type="button" class="danger ask" @click=${steps.ask}>${labels.revoke}</button>`
    }
    <p role="status" class=${state === 'done' ? 'good' : ''}>${result}</p>
    <p role="alert" class="bad">${issue}</p>
  </section>`;
}
