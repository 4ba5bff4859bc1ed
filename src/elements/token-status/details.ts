import { html, nothing, type TemplateResult } from 'lit';
import type { Restriction, TokenInfo } from '../../token/index.js';
import { toMilliseconds, type Seconds } from '../../shared/index.js';
import { fill, formatMoment, type Texts } from '../../locales/index.js';

/** What became of the last attempt to copy the token. */
export type CopyOutcome = 'none' | 'copied' | 'failed';

/** What the details need of their panel. */
export interface DetailsView {
  readonly labels: Texts['details'];
  readonly locale: string;
  readonly timeZone: string | undefined;
  readonly copyOutcome: CopyOutcome;
  copy(): void;
  /** The button that copies diagnostics. */
  readonly copying: TemplateResult;
}

/** Everything the token says about itself, if there is one, and the button that copies diagnostics. */
export function detailsView(info: TokenInfo | undefined, view: DetailsView): TemplateResult {
  return html`${info ? tokenRows(info, view) : nothing}
    <p class="copying">${view.copying}</p>`;
}

// The token itself is masked.
function tokenRows(info: TokenInfo, view: DetailsView): TemplateResult {
  const { labels } = view;
  const moment = (value: Seconds | undefined) =>
    value === undefined ? nothing : momentText(value, view.locale, view.timeZone);
  return html`
    <dl>
      ${row(labels.kind, labels.kinds[info.kind])}
      ${info.restrictions.map((restriction) => restrictionRow(restriction, labels))}
      ${info.validFrom === undefined ? nothing : row(labels.validFrom, moment(info.validFrom))}
      ${row(labels.validUntil, info.validUntil === undefined ? labels.never : moment(info.validUntil))}
      ${info.issuedAt === undefined ? nothing : row(labels.issuedAt, moment(info.issuedAt))}
      ${info.issuer === undefined ? nothing : row(labels.issuer, foreign(info.issuer))}
      ${row(labels.token, maskedToken(info, view))}
    </dl>
  `;
}

function restrictionRow(
  { kind, state, reason, value }: Restriction,
  labels: Texts['details'],
): TemplateResult {
  const why = html`<span class="reason">${labels.reason[reason]}</span>`;
  return html`<dt>${labels.restriction[kind]}</dt>
    <dd class=${state}>${value ? foreign(value) : nothing} ${why}</dd>`;
}

function maskedToken({ length }: TokenInfo, { labels, copy, copyOutcome }: DetailsView): TemplateResult {
  const outcome = { none: '', copied: labels.copied, failed: labels.copyFailed }[copyOutcome];
  return html`<span class="masked">${fill(labels.masked, { count: String(length) })}</span>
    <button type="button" part="copy" @click=${copy}>${labels.copy}</button>
    <span role="status">${outcome}</span>`;
}

function row(name: string, value: unknown): TemplateResult {
  return html`<dt>${name}</dt>
    <dd>${value}</dd>`;
}

// What comes from outside has a direction of its own, which must not turn the text around it.
function foreign(text: string): TemplateResult {
  return html`<bdi>${text}</bdi>`;
}

/** A moment for people, and for machines: a `time` element with its date, time and time zone. */
export function momentText(moment: Seconds, locale: string, timeZone: string | undefined): TemplateResult {
  const milliseconds = toMilliseconds(moment);
  return html`<time datetime=${new Date(milliseconds).toISOString()} lang=${locale} dir="auto"
    >${formatMoment(milliseconds, locale, timeZone)}</time
  >`;
}
