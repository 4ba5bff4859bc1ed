import { html, nothing, type TemplateResult } from 'lit';
import type { Restriction, TokenInfo } from '../../token/index.js';
import { toMilliseconds, type Seconds } from '../../shared/index.js';
import { fill, formatMoment, type Texts } from '../../locales/index.js';

/** What became of the last attempt to copy the token. */
export type CopyOutcome = 'none' | 'copied' | 'failed';

/** What the details need of their panel. */
export interface DetailsView {
  readonly labels: Texts['panel'];
  readonly locale: string;
  readonly timeZone: string | undefined;
  readonly copyOutcome: CopyOutcome;
  copy(): void;
}

/** Everything the token says about itself, in rows. The token itself is masked. */
export function tokenDetails(info: TokenInfo, view: DetailsView): TemplateResult {
  const { details } = view.labels;
  const moment = (value: Seconds | undefined) =>
    value === undefined ? nothing : momentText(value, view.locale, view.timeZone);
  return html`
    <dl>
      ${row(details.kind, details.kinds[info.kind])}
      ${info.restrictions.map((restriction) => restrictionRow(restriction, view.labels))}
      ${info.validFrom === undefined ? nothing : row(details.validFrom, moment(info.validFrom))}
      ${row(details.validUntil, info.validUntil === undefined ? details.never : moment(info.validUntil))}
      ${info.issuedAt === undefined ? nothing : row(details.issuedAt, moment(info.issuedAt))}
      ${info.issuer === undefined ? nothing : row(details.issuer, foreign(info.issuer))}
      ${row(details.token, maskedToken(info, view))}
    </dl>
  `;
}

function restrictionRow({ kind, state, reason, value }: Restriction, labels: Texts['panel']): TemplateResult {
  const why = html`<span class="reason">${labels.reason[reason]}</span>`;
  return html`<dt>${labels.restriction[kind]}</dt>
    <dd class=${state}>${value ? foreign(value) : nothing} ${why}</dd>`;
}

function maskedToken({ length }: TokenInfo, { labels, copy, copyOutcome }: DetailsView): TemplateResult {
  const { details } = labels;
  const outcome = { none: '', copied: details.copied, failed: details.copyFailed }[copyOutcome];
  return html`<span>${fill(details.masked, { count: String(length) })}</span>
    <button type="button" part="copy" @click=${copy}>${details.copy}</button>
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
  // The date is in the viewer's language, which may be another than that of the sentence around it.
  return html`<time datetime=${new Date(milliseconds).toISOString()} lang=${locale} dir="auto"
    >${formatMoment(milliseconds, locale, timeZone)}</time
  >`;
}
