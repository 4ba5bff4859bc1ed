import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { scopeKind } from './form-state.js';
import {
  describedBy,
  issueLine,
  invalid,
  lackingLine,
  valueOf,
  WARNING_SIGN,
  type FormView,
} from './form-view.js';
import type { ScopeKind } from './form-values.js';
import { fixedField, textField } from './fields.js';

const KINDS = ['jwt', 'sts'] as const;

/** The choice between the two kinds of token. `available` are those that the page can have made. */
export function kindFields(view: FormView, available: readonly ('jwt' | 'sts')[]): TemplateResult {
  const { labels, values } = view;
  return html`<fieldset class="box" part="kind">
    <legend>${labels.kind}</legend>
    <div class="cards">
      ${KINDS.map((kind) => {
        const missing = !available.includes(kind);
        return html`<label class="card">
          <input
            type="radio"
            name="kind"
            id="f-kind-${kind}"
            value=${kind}
            ?disabled=${missing}
            aria-describedby="h-kind-${kind}"
            .checked=${live(values.kind === kind)}
            @change=${() => view.choose({ kind }, 'kind')}
          />
          <span class="title">${labels.kinds[kind]}</span>
          <span class="help" id="h-kind-${kind}">
            ${labels.kindHelp[kind]}${missing ? html` <em>${labels.kindMissing}</em>` : nothing}
          </span>
        </label>`;
      })}
    </div>
  </fieldset>`;
}

/** What the token opens: the choice, as far as there is one, and the value that goes with it. */
export function scopeFields(view: FormView): TemplateResult {
  const { labels, fixed, values } = view;
  const scope = scopeKind(values, fixed);
  return html`<fieldset class="box" part="scope">
    <legend>${labels.scope}</legend>
    ${
      fixed.scopes.length > 1
        ? html`<div class="cards">${fixed.scopes.map((kind) => card(view, kind, kind === scope))}</div>`
        : html`<p class="fixed">${labels.scopes[scope]}</p>`
    }
    ${scope === 'organisation' ? warning(labels.organisationWarning) : nothing} ${valueField(view, scope)}
  </fieldset>`;
}

function card(view: FormView, scope: ScopeKind, chosen: boolean): TemplateResult {
  const { labels, reading } = view;
  const lacking = scope === 'group' && reading.lacking.has('groupId');
  return html`<label class="card ${scope === 'organisation' ? 'danger' : ''}">
    <input
      type="radio"
      name="scope"
      id="f-scope-${scope}"
      value=${scope}
      ?disabled=${lacking}
      aria-describedby="h-scope-${scope}${scope === 'organisation' && chosen ? ' warning' : ''}"
      .checked=${live(chosen)}
      @change=${() => view.choose({ scope })}
    />
    <span class="title">${labels.scopes[scope]}</span>
    <span class="help" id="h-scope-${scope}">${lacking ? labels.notInV2 : labels.scopeHelp[scope]}</span>
  </label>`;
}

function warning(text: string): TemplateResult {
  return html`<p class="warning" id="warning" part="warning">${WARNING_SIGN}<span>${text}</span></p>`;
}

function valueField(view: FormView, scope: ScopeKind): TemplateResult {
  const { labels, fixed, values } = view;
  if (scope === 'streams') {
    return fixed.streams === undefined
      ? streamsField(view)
      : html`${fixedField(labels.field.streams, fixed.streams, view)}${issueLine(view, 'streams')}`;
  }
  if (scope === 'group') {
    return fixed.groupId === undefined
      ? textField(view, { field: 'groupId', help: labels.help.groupId })
      : html`${fixedField(labels.field.groupId, fixed.groupId, view)}${issueLine(view, 'groupId')}
        ${lackingLine(view, 'groupId')}`;
  }
  const unused = values.kind === 'jwt';
  return fixed.organisation === undefined
    ? textField(view, { field: 'organisation', help: labels.help.organisation, unused })
    : html`${fixedField(labels.field.organisation, fixed.organisation, view)}
      ${issueLine(view, 'organisation')}`;
}

function streamsField(view: FormView): TemplateResult {
  const { labels, values } = view;
  return html`<div class="field">
    <label for="f-streams">${labels.field.streams}</label>
    <textarea
      id="f-streams"
      rows="1"
      dir="ltr"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      aria-required="true"
      aria-invalid=${invalid(view, 'streams')}
      aria-describedby=${describedBy(view, 'streams')}
      .value=${live(values.streams)}
      @input=${(event: Event) => view.type('streams', { streams: valueOf(event) })}
      @change=${() => view.leave('streams')}
    ></textarea>
    ${issueLine(view, 'streams')}
    <p class="help" id="h-streams">${values.kind === 'sts' ? labels.help.streamsV2 : labels.help.streams}</p>
  </div>`;
}
