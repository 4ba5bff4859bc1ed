import { html, nothing, type TemplateResult } from 'lit';
import {
  displayText,
  restrictionsOf,
  type Finding,
  type FindingCode,
  type Restriction,
} from '../../../token/index.js';
import type { ParsedSnippet } from '../../../snippets/index.js';
import { fill, fillIsolated, gapAfter, type Localized, type Texts } from '../../../locales/index.js';
import { codeView } from '../code-snippet/code-view.js';
import { findingText, type FindingTexts } from '../../token-status/findings.js';
import { momentText } from '../../token-status/details.js';
import { visibleJson, type DecodedPart, type DecodedRow, type DecodedText } from './decoded-text.js';
import { styles } from './decoder-view.styles.js';
import type { CheckState } from './server-check.js';

/** What everything is shown with. */
export interface DecoderView {
  readonly labels: Localized<'decoder'>;
  /** Those that all elements share. */
  readonly common: Texts['details'];
  readonly sentences: FindingTexts;
  readonly locale: string;
  readonly timeZone: string | undefined;
  /** What the text around the token is, once that is known. */
  readonly around: ParsedSnippet | undefined;
}

/** What is found out beside what stands in the text. */
export interface DecoderResults {
  readonly decoded: DecodedText;
  readonly findings: readonly Finding[];
  /** The panel with the token's validity, where there is a token. */
  readonly status: TemplateResult | typeof nothing;
  /** What the server says of it; absent where it cannot be asked. */
  readonly check: { readonly state: CheckState; ask(): void } | undefined;
}

/** Everything that is told of a text that is no empty one, and how it looks. */
export const results = { view: resultsView, styles };

function resultsView(
  { decoded, findings, status, check }: DecoderResults,
  view: DecoderView,
): TemplateResult {
  const { token } = decoded;
  return html`${aroundView(view)} ${status} ${token ? restrictionsView(token, view) : nothing}
  ${findingsView(findings, view)} ${contentsView(decoded, view)}
  ${check ? checkView(check.state, view.labels, check.ask) : nothing}`;
}

/** More values than any token has; what is beyond is counted. */
const MOST_ROWS = 60;
/** More characters than the JSON of any token has. */
const LONGEST_JSON = 12_000;
const SCOPE: readonly Restriction['kind'][] = ['stream', 'stream-group', 'organisation'];

/** What the text around the token is, and what it names; nothing where it is nothing in particular. */
function aroundView({ labels, around }: DecoderView): TemplateResult | typeof nothing {
  if (!around || around.from === 'nothing' || around.from === 'token') return nothing;
  const { streamName, groupId, tokenEndpoint } = around;
  const named = (['stream', 'group', 'endpoint'] as const).flatMap((name) => {
    const value = { stream: streamName, group: groupId, endpoint: tokenEndpoint }[name];
    return value === undefined ? [] : [fillIsolated(labels.names[name], { value: displayText(value) })];
  });
  const said = [labels.found[around.from], ...named].reduce((text, next) => text + gapAfter(text) + next);
  return html`<p class="muted around">${said}</p>`;
}

/** What a token opens, and what it is bound to beyond that. */
function restrictionsView(token: NonNullable<DecodedText['token']>, view: DecoderView): TemplateResult {
  const { labels, around } = view;
  const all = restrictionsOf(token, {
    ...(around?.streamName !== undefined && { streamName: around.streamName }),
    ...(around?.groupId !== undefined && { groupId: around.groupId }),
  });
  const [scope, others] = [true, false].map((isScope) =>
    all.filter(({ kind }) => SCOPE.includes(kind) === isScope),
  );
  return html`<section class="part" part="restrictions">
    <h3>${labels.opens}</h3>
    ${restrictionList(scope ?? [], view)}
    <h3>${labels.restrictions}</h3>
    ${others?.length ? restrictionList(others, view) : html`<p class="muted">${labels.noRestrictions}</p>`}
  </section>`;
}

function restrictionList(restrictions: readonly Restriction[], { common }: DecoderView): TemplateResult {
  return html`<dl class="facts">
    ${restrictions.slice(0, MOST_ROWS).map(
      ({ kind, state, reason, value }) =>
        html`<div>
          <dt>${common.restriction[kind]}</dt>
          <dd class="${state} ${reason}">
            ${value ? html`<bdi>${displayText(value)}</bdi>` : nothing}
            <span class="muted">${reasonText(reason, common)}</span>
          </dd>
        </div>`,
    )}
  </dl>`;
}

// Neither a page nor a stream is at hand: that goes without saying.
function reasonText(reason: Restriction['reason'], { reason: texts }: Texts['details']): string {
  return reason === 'page-unknown' || reason === 'stream-not-named' ? '' : texts[reason];
}

/** What was found, worst first, each with whose job it is to mend it. */
function findingsView(findings: readonly Finding[], { labels, sentences }: DecoderView): TemplateResult {
  return html`<section class="part" part="findings" aria-labelledby="findings">
    <h3 id="findings">${labels.findings}</h3>
    ${
      findings.length === 0
        ? html`<p class="muted">${labels.noFindings}</p>`
        : html`<ul class="findings">
            ${findings.slice(0, MOST_ROWS).map(
              (finding) =>
                html`<li class="${finding.expectation} ${finding.code}">
                  <span class="job">${labels.job[FINDING_JOBS[finding.code]]}</span>
                  ${findingText(finding, sentences)} <code dir="ltr">${finding.code}</code>
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}

/** Everything that stands in it: as tables, and as JSON. */
function contentsView({ rows, json }: DecodedText, view: DecoderView): TemplateResult | typeof nothing {
  const { labels } = view;
  if (json === undefined) return nothing;
  const text = visibleJson(json);
  const parts = (['header', 'payload', 'values'] as const).filter((part) =>
    rows.some((row) => row.part === part),
  );
  return html`<section class="part" part="contents" aria-labelledby="contents">
    <h3 id="contents">${labels.contents}</h3>
    ${parts.map((part) => tableView(part, rows, view))}
    <details class="json" part="json" open>
      <summary>${labels.json}</summary>
      ${text.length > LONGEST_JSON ? html`<p class="muted">${labels.shortened}</p>` : nothing}
      <div class="view" role="region" tabindex="0" aria-label=${labels.json}>
        ${codeView(text.slice(0, LONGEST_JSON), 'json')}
      </div>
    </details>
  </section>`;
}

function tableView(part: DecodedPart, all: readonly DecodedRow[], view: DecoderView): TemplateResult {
  const { labels } = view;
  const rows = all.filter((row) => row.part === part);
  const hidden = rows.length - MOST_ROWS;
  return html`<table class=${part}>
      <caption>
        ${labels.part[part]}
      </caption>
      <thead>
        <tr>
          <th scope="col">${labels.column.name}</th>
          <th scope="col">${labels.column.value}</th>
          <th scope="col">${labels.column.meaning}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.slice(0, MOST_ROWS).map((row) => rowView(row, view))}
      </tbody>
    </table>
    ${hidden > 0 ? html`<p class="muted">${fill(labels.more, { count: String(hidden) })}</p>` : nothing}`;
}

function rowView({ name, text, at }: DecodedRow, { labels, locale, timeZone }: DecoderView): TemplateResult {
  const isKnown = Object.hasOwn(labels.meaning, name);
  return html`<tr>
    <th scope="row"><code dir="ltr">${displayText(name)}</code></th>
    <td>
      <bdi dir=${at === undefined ? 'auto' : 'ltr'}>${displayText(text)}</bdi>
      ${at === undefined ? nothing : momentText(at, locale, timeZone)}
    </td>
    <td class="muted">
      ${isKnown ? labels.meaning[name as keyof Texts['decoder']['meaning']] : labels.unknown}
    </td>
  </tr>`;
}

/** Asks the server on demand, and tells what it says. */
function checkView(state: CheckState, { ask }: Texts['decoder'], press: () => void): TemplateResult {
  const text = {
    idle: '',
    running: ask.running,
    accepted: ask.accepted,
    failed: ask.failed,
  };
  const kind = typeof state === 'string' ? state : 'refused';
  const said =
    typeof state === 'string' ? text[state] : fillIsolated(ask.refused, { reason: reasonOf(state) });
  return html`<section class="part" part="check" aria-labelledby="check">
    <h3 id="check">${ask.heading}</h3>
    <p class="muted">${ask.intro}</p>
    <div class="actions">
      <button type="button" part="ask" ?disabled=${state === 'running'} @click=${press}>${ask.button}</button>
      <span role="status" class="verdict ${kind}">${said}</span>
    </div>
  </section>`;
}

function reasonOf({ refused: { code, message } }: Exclude<CheckState, string>): string {
  return [message ?? '', code === undefined ? '' : `(${code})`].filter(Boolean).join(' ');
}

/**
 * Whose job it is to mend what was found about a token:
 * - `bearer` – who copied it, and copied too little, too much, or something else
 * - `maker` – who makes the tokens
 * - `page` – who runs the page that it is used on
 * - `device` – who uses this device
 */
type FindingJob = 'bearer' | 'maker' | 'page' | 'device';

/** The job that each finding is. */
const FINDING_JOBS: Readonly<Record<FindingCode, FindingJob>> = {
  'token-missing': 'page',
  'token-too-long': 'bearer',
  'token-no-token-shape': 'bearer',
  'token-object-as-text': 'page',
  'token-undecodable': 'bearer',
  'token-truncated': 'bearer',
  'token-snippet': 'bearer',
  'token-sts-incomplete': 'bearer',
  'token-expires-unusable': 'bearer',
  'token-options-unusable': 'bearer',
  'token-encrypted': 'maker',
  'token-ingest-token': 'bearer',
  'token-other-issuer': 'bearer',
  'token-other-audience': 'bearer',
  'token-api-error': 'maker',
  'token-exp-unusable': 'maker',
  'token-nbf-unusable': 'maker',
  'token-expired': 'maker',
  'token-not-yet-valid': 'maker',
  'token-never-valid': 'maker',
  'stream-mismatch': 'maker',
  'group-mismatch': 'maker',
  'domain-mismatch': 'maker',
  'domain-in-frame': 'maker',
  'domain-subdomain': 'maker',
  'referrer-withheld': 'page',
  'expiry-missing': 'bearer',
  'expiry-not-signed': 'bearer',
  'expiry-in-milliseconds': 'maker',
  'clock-fast': 'device',
  'clock-slow': 'device',
  'other-version': 'page',
  'token-expiring': 'maker',
  'ip-bound': 'maker',
  'organisation-wide': 'maker',
  'no-expiry': 'maker',
  'lifetime-over-24h': 'maker',
  'no-restriction': 'maker',
  'unrecognised-claim': 'maker',
  'boolean-attribute-false': 'page',
  'property-lost': 'page',
};
