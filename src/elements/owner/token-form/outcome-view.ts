import { html, nothing, type TemplateResult } from 'lit';
import { fill, fillIsolated } from '../../../locales/index.js';
import { issueText, WARNING_SIGN, type FormView } from './fields.js';
import type { FormIssue, FormField } from './form-state.js';
import { momentSentence, withMoment } from './rights.js';
import type { Created, SendFailure } from './send-token.js';

/** What became of the form: what has to be put right first, why there is no token, or that there is one. */
export function outcomeView(
  summary: readonly FormIssue[],
  {
    created,
    failure,
  }: { readonly created?: Created | undefined; readonly failure?: SendFailure | undefined },
  view: FormView,
  go: (field: FormField) => void,
): TemplateResult {
  // What was put right since then is no longer named.
  const left = summary.filter(({ field }) => view.issueOf(field));
  return html`<div role="alert">
      ${left.length > 0 ? summaryView(left, view, go) : nothing}
      ${failure ? failureView(failure, view, go) : nothing}
    </div>
    <div role="status">${created ? createdView(created, view) : nothing}</div>`;
}

// Each issue leads to its field.
function summaryView(
  issues: readonly FormIssue[],
  { labels }: FormView,
  go: (field: FormField) => void,
): TemplateResult {
  return html`<div class="outcome bad" part="summary" id="summary" tabindex="-1">
    <p class="title">${WARNING_SIGN}<span>${labels.summary}</span></p>
    <ul>
      ${issues.map((issue) => {
        const { field } = issue;
        const text = fill(labels.summaryItem, { field: labels.field[field], text: issueText(issue, labels) });
        return html`<li>${fieldLink(field, text, go)}</li>`;
      })}
    </ul>
  </div>`;
}

function fieldLink(field: FormField, text: string, go: (field: FormField) => void): TemplateResult {
  const follow = (event: Event): void => {
    event.preventDefault();
    go(field);
  };
  return html`<a href="#f-${field}" @click=${follow}>${text}</a>`;
}

// Why there is no token, whose job that is, and what the server said.
function failureView(
  { code, message, issue }: SendFailure,
  { labels }: FormView,
  go: (field: FormField) => void,
): TemplateResult {
  return html`<div class="outcome bad" part="failure" data-code=${code}>
    <p class="title">${WARNING_SIGN}<span>${labels.failed}</span></p>
    <p>${labels.failure[code]}</p>
    ${message ? html`<p class="said">${fillIsolated(labels.serverSaid, { message })}</p>` : nothing}
    ${issue ? html`<p>${fieldLink(issue.field, labels.field[issue.field], go)}</p>` : nothing}
  </div>`;
}

// Whether the token is what was asked for, and the way to take it along. It is not shown.
function createdView({ token, differences, copied, copy }: Created, view: FormView): TemplateResult {
  const { labels } = view;
  const until = token.kind === 'jwt' ? token.claims.expiresAt : token.expiresAt;
  return html`<div class="outcome good" part="created">
      <p class="title">
        <span>
          ${until === undefined ? labels.created : momentSentence(withMoment(labels.createdUntil, until), view)}
        </span>
      </p>
      <p>${labels.keepIt}</p>
      <div class="actions">
        <button type="button" part="copy" @click=${copy}>${labels.copy}</button>
        <span>${{ none: '', copied: labels.copied, failed: labels.copyFailed }[copied]}</span>
      </div>
    </div>
    ${
      differences.length === 0
        ? nothing
        : html`<div class="outcome notice" part="differences">
            <p class="title">${WARNING_SIGN}<span>${labels.differs}</span></p>
            <ul>
              ${differences.map(
                ({ field, how }) =>
                  html`<li>
                    ${fill(labels.difference[how], { field: field === 'organisation' ? labels.scopes.organisation : labels.field[field] })}
                  </li>`,
              )}
            </ul>
          </div>`
    }`;
}
