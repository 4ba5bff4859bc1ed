import { html, nothing, type TemplateResult } from 'lit';
import type { SnippetOptions } from '../../../snippets/index.js';
import { fillIsolated, type Localized } from '../../../locales/index.js';
import { check, choice, text } from './fields.js';

/** What the controls show and change. */
export interface OptionControls {
  readonly options: SnippetOptions;
  readonly labels: Localized<'snippets'>;
  /** The option because of which there is no code. */
  readonly wrong: keyof SnippetOptions | undefined;
  change(options: SnippetOptions): void;
}

type Labels = Localized<'snippets'>;
type Group = keyof Labels['groups'];
type Field = keyof Labels['fields'];

// The order of the reference within each.
const GROUPS: Readonly<Record<Group, readonly Field[]>> = {
  quality: ['adaption', 'omitRenditions'],
  metrics: ['metricsAccountId', 'eventId', 'userId'],
  look: ['loading', 'poster', 'maxWidth', 'metadata', 'keepToken'],
  servers: ['serverDomain', 'rtmpUrl', 'websocketUrl', 'hlsUrl', 'webtransportUrl', 'apiUrl'],
  captionService: ['captionsSrc', 'captionsIntegrity', 'captionsServer'],
  files: [
    'playerSrc',
    'playerIntegrity',
    'scriptSrc',
    'scriptIntegrity',
    'singleFile',
    'embedSrc',
    'playoutBase',
  ],
};
const SWITCHES = ['metadata', 'keepToken', 'singleFile'] as const;

/** What is changed seldom, folded; each heading says what is set beneath it. */
export function optionGroups(controls: OptionControls): TemplateResult {
  const { options, labels } = controls;
  const rows = (Object.entries(GROUPS) as [Group, readonly Field[]][]).map(
    ([group, fields]) => [group, fields.filter((field) => isOfUse(field, options))] as const,
  );
  return html`<div class="groups">
    ${rows.map(([group, fields]) => {
      if (fields.length === 0) return nothing;
      const set = fields.flatMap((field) => setText(field, options, labels)).join(' · ');
      return html`<details class="group">
        <summary>
          <span>${labels.groups[group]}</span>
          ${set === '' ? nothing : html`<bdi class="set">${set}</bdi>`}
        </summary>
        <div class="fields">${fields.map((field) => control(field, controls))}</div>
      </details>`;
    })}
  </div>`;
}

function isOfUse(field: Field, { groupId, captions, placement, scriptSrc }: SnippetOptions): boolean {
  if (field === 'apiUrl') return Boolean(groupId);
  if (field === 'keepToken') return placement === 'inline';
  if (field === 'singleFile') return !scriptSrc;
  return !GROUPS.captionService.includes(field) || Boolean(captions);
}

function setText(field: Field, options: SnippetOptions, labels: Labels): string | [] {
  const value = options[field];
  if (value === undefined || value === '' || value === false) return [];
  if (value === true) return labels.fields[field];
  if (field === 'loading' && value === 'eager') return [];
  const shown = choicesOf(field, labels)?.[String(value)] ?? String(value);
  return fillIsolated(`${labels.fields[field]}: {shown}`, { shown });
}

function choicesOf(field: Field, labels: Labels): Readonly<Record<string, string>> | undefined {
  return { adaption: labels.adaptions, loading: labels.loadings }[field as string];
}

function control(field: Field, { options, labels, wrong, change }: OptionControls): TemplateResult {
  const label = labels.fields[field];
  if ((SWITCHES as readonly Field[]).includes(field))
    return check(label, options[field] === true, (on) => change({ [field]: on }));
  const value = String(options[field] ?? '');
  const choices = choicesOf(field, labels);
  if (choices)
    return choice(label, field === 'loading' ? value || 'eager' : value, choices, (chosen) =>
      change({ [field]: chosen || undefined }),
    );
  const read = (given: string): unknown =>
    given === '' ? undefined : field === 'maxWidth' ? Number(given) : given;
  return text(label, value, (given) => change({ [field]: read(given) }), wrong === field);
}
