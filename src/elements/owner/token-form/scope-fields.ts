import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { foldView } from './fold-view.js';
import { scopeKind, type ScopeKind } from './form-state.js';
import {
  describedBy,
  fieldGroup,
  fixedField,
  type FormView,
  invalid,
  issueLine,
  lackingLine,
  textField,
  valueOf,
  WARNING_SIGN,
} from './fields.js';

const KINDS = ['jwt', 'sts'] as const;

/** One of several ways, with what is to be known of it. */
interface Card {
  readonly group: 'kind' | 'scope';
  readonly value: string;
  readonly title: string;
  readonly help: string | TemplateResult;
  readonly isChosen: boolean;
  readonly isDisabled: boolean;
  /** The id of a warning that belongs to it. */
  readonly warning?: string | undefined;
  readonly isDanger?: boolean;
  choose(): void;
}

function card({ group, value, title, help, warning = '', ...card }: Card): TemplateResult {
  return html`<label class="card ${card.isDanger ? 'danger' : ''}">
    <input
      type="radio"
      name=${group}
      id="f-${group}-${value}"
      value=${value}
      ?disabled=${card.isDisabled}
      aria-describedby="h-${group}-${value} ${warning}"
      .checked=${live(card.isChosen)}
      @change=${card.choose}
    />
    <span class="title">${title}</span>
    <span class="help" id="h-${group}-${value}">${help}</span>
  </label>`;
}

/** The choice between the two kinds of token. `available` are those that the page can have made. */
export function kindFields(view: FormView, available: readonly ('jwt' | 'sts')[]): TemplateResult {
  const { labels, values } = view;
  const cards = KINDS.map((kind) => {
    const isDisabled = !available.includes(kind);
    const help = labels.kindHelp[kind];
    return card({
      group: 'kind',
      value: kind,
      title: labels.kinds[kind],
      help: isDisabled ? html`${help} <em>${labels.kindMissing}</em>` : help,
      isChosen: values.kind === kind,
      isDisabled,
      choose: () => view.choose({ kind }, 'kind'),
    });
  });
  return foldView(view, 'kind', labels.kind, html`<div class="cards">${cards}</div>`);
}

/** What the token opens: the choice, as far as there is one, and the value that goes with it. */
export function scopeFields(view: FormView): TemplateResult {
  const { labels, fixed, values } = view;
  const scope = scopeKind(values, fixed);
  return fieldGroup(
    'part',
    labels.scope,
    html`${
      fixed.scopes.length > 1
        ? html`<div class="cards">${fixed.scopes.map((kind) => scopeCard(view, kind, kind === scope))}</div>`
        : html`<p class="fixed">${labels.scopes[scope]}</p>`
    }
    ${scope === 'organisation' ? warning(labels.organisationWarning) : nothing} ${valueField(view, scope)}`,
    'scope',
  );
}

function scopeCard(view: FormView, scope: ScopeKind, isChosen: boolean): TemplateResult {
  const { labels, reading } = view;
  const isDisabled = scope === 'group' && reading.lacking.has('groupId');
  const isDanger = scope === 'organisation';
  return card({
    group: 'scope',
    value: scope,
    title: labels.scopes[scope],
    help: isDisabled ? labels.notInV2 : labels.scopeHelp[scope],
    warning: isDanger && isChosen ? 'warning' : undefined,
    ...{ isChosen, isDisabled, isDanger },
    choose: () => view.choose({ scope }),
  });
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
      autocorrect="off"
      spellcheck="false"
      enterkeyhint="enter"
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
