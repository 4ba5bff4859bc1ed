import { html, nothing, type TemplateResult } from 'lit';
import type { SnippetFormat } from '../../../snippets/index.js';
import type { Localized } from '../../../locales/index.js';
import { panelForm, panelOption } from '../../../snippets/panel-form.js';
import { LANGUAGES } from '../../../locales/registry.js';
import { check, choice, named, text } from './fields.js';
import { optionGroups, type OptionControls } from './option-groups.js';

/** What the tabs need to know. */
export interface FormatTabs {
  readonly formats: readonly SnippetFormat[];
  readonly chosen: SnippetFormat;
  readonly labels: Localized<'snippets'>;
  choose(format: SnippetFormat): void;
}

/** The formats as tabs, by the ARIA pattern: one stop for the Tab key, the arrows choose. */
export function formatTabs(tabs: FormatTabs): TemplateResult {
  const { formats, chosen, labels, choose } = tabs;
  return html`<div
    class="tabs"
    part="tabs"
    role="tablist"
    aria-label=${labels.formats}
    @keydown=${(event: KeyboardEvent) => walk(event, tabs)}
  >
    ${formats.map(
      (format) =>
        html`<button
          type="button"
          role="tab"
          id=${`tab-${format}`}
          aria-controls="code"
          aria-selected=${format === chosen ? 'true' : 'false'}
          tabindex=${format === chosen ? 0 : -1}
          @click=${() => choose(format)}
        >
          ${labels.format[format]}
        </button>`,
    )}
  </div>`;
}

function walk(event: KeyboardEvent, { formats, chosen, choose }: FormatTabs): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const list = event.currentTarget as HTMLElement;
  const step = getComputedStyle(list).direction === 'rtl' ? -1 : 1;
  const [at, last] = [formats.indexOf(chosen), formats.length - 1];
  const to = {
    ArrowRight: (at + step + formats.length) % formats.length,
    ArrowLeft: (at - step + formats.length) % formats.length,
    Home: 0,
    End: last,
  }[event.key];
  const format = to === undefined ? undefined : formats[to];
  if (!format) return;
  event.preventDefault();
  choose(format);
  list.querySelector<HTMLElement>(`#tab-${format}`)?.focus();
}

const RATIOS = ['16/9', '4/3', '1/1', '9/16', '21/9'];

/**
 * The options as form controls; those that a request has no use for are left out. What is changed seldom is folded, under
 * headings that say what is set.
 */
export function optionControls(controls: OptionControls): TemplateResult {
  const { options, labels, wrong, change } = controls;
  const { placement = 'endpoint', groupId, playerVersion = 5 } = options;
  const { mediaOverQuic } = options;
  const quic = mediaOverQuic === undefined ? '' : mediaOverQuic ? 'on' : 'off';
  const switches = Object.entries(labels.switches) as [keyof Localized<'snippets'>['switches'], string][];
  return html`<details class="options" part="options">
    <summary>${labels.options}</summary>
    <div class="fields">
      ${choice(labels.placement, placement, labels.placements, (value) => change({ placement: value }))}
      ${
        placement === 'endpoint'
          ? text(
              labels.endpoint,
              options.tokenEndpoint ?? '/playback-token',
              (tokenEndpoint) => change({ tokenEndpoint: tokenEndpoint || undefined }),
              wrong === 'tokenEndpoint',
            )
          : nothing
      }
      ${choice(labels.version, `${playerVersion}`, labels.versions, (value) =>
        change({ playerVersion: value === '4' ? 4 : 5 }),
      )}
      ${choice(labels.latency, options.latencyMode ?? '', labels.latencyModes, (value) =>
        change({ latencyMode: value || undefined }),
      )}
      ${
        groupId
          ? choice(
              labels.quality,
              (options.startQuality ?? '') as keyof Localized<'snippets'>['qualities'],
              labels.qualities,
              (value) => change({ startQuality: value || undefined }),
            )
          : nothing
      }
      ${choice(labels.quic, quic, labels.quics, (value) =>
        change({ mediaOverQuic: value === '' ? undefined : value === 'on' }),
      )}
      ${text(
        labels.captions,
        options.captions ?? '',
        (captions) => change({ captions: captions || undefined }),
        wrong === 'captions',
      )}
      ${choice(labels.controls, options.controls ?? 'accessible', labels.controlKinds, (value) =>
        change({ controls: value }),
      )}
      ${choice(labels.panel, panelForm(options.panel ?? true), labels.panels, (value) =>
        change({ panel: panelOption(value) }),
      )}
      ${choice(labels.ratio, options.aspectRatio ?? '16/9', named(RATIOS), (value) =>
        change({ aspectRatio: value === '16/9' ? undefined : value }),
      )}
      ${choice(
        labels.language,
        options.lang ?? '',
        { '': labels.languageOwn, ...named(['en', ...LANGUAGES.map(({ lang }) => lang)]) },
        (value) => change({ lang: value || undefined }),
      )}
      ${switches.map(([name, label]) => check(label, options[name] ?? DEFAULTS[name], (on) => change({ [name]: on })))}
    </div>
    ${optionGroups(controls)}
  </details>`;
}

const DEFAULTS = { autoplay: true, muted: false, statistics: false };
