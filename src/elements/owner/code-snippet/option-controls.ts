import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { SnippetOptions, SnippetFormat } from '../../../snippets/index.js';
import type { Localized } from '../../../locales/index.js';

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

/** What the controls show and change. */
export interface OptionControls {
  readonly options: SnippetOptions;
  readonly labels: Localized<'snippets'>;
  change(options: SnippetOptions): void;
}

const RATIOS = ['16/9', '4/3', '1/1', '9/16', '21/9'];
const LANGUAGES = ['en', 'de'];

/** The options as form controls; those that a request has no use for are left out. */
export function optionControls({ options, labels, change }: OptionControls): TemplateResult {
  const { placement = 'endpoint', groupId, controls = 'accessible', playerVersion = 5 } = options;
  const { mediaOverQuic } = options;
  const quic = mediaOverQuic === undefined ? '' : mediaOverQuic ? 'on' : 'off';
  const switches = Object.entries(labels.switches) as [keyof Localized<'snippets'>['switches'], string][];
  return html`<details class="options" part="options">
    <summary>${labels.options}</summary>
    <div class="fields">
      ${choice(labels.placement, placement, labels.placements, (value) => change({ placement: value }))}
      ${
        placement === 'endpoint'
          ? text(labels.endpoint, options.tokenEndpoint ?? '/playback-token', (tokenEndpoint) =>
              change({ tokenEndpoint: tokenEndpoint || undefined }),
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
      ${text(labels.captions, options.captions ?? '', (captions) => change({ captions: captions || undefined }))}
      ${choice(labels.controls, controls, labels.controlKinds, (value) => change({ controls: value }))}
      ${choice(labels.ratio, options.aspectRatio ?? '16/9', named(RATIOS), (value) =>
        change({ aspectRatio: value === '16/9' ? undefined : value }),
      )}
      ${choice(
        labels.language,
        options.lang ?? '',
        { '': labels.languageOwn, ...named(LANGUAGES) },
        (value) => change({ lang: value || undefined }),
      )}
      ${switches.map(([name, label]) => check(label, options[name] ?? DEFAULTS[name], (on) => change({ [name]: on })))}
    </div>
  </details>`;
}

const DEFAULTS = { autoplay: true, muted: false, panel: true, statistics: false };

function named(values: readonly string[]): Record<string, string> {
  return Object.fromEntries(values.map((value) => [value, value]));
}

/** A choice of several values, each with its name. */
export function choice<K extends string>(
  label: string,
  chosen: K,
  names: Readonly<Record<K, string>>,
  choose: (value: K) => void,
): TemplateResult {
  const take = ({ target }: Event): void => choose((target as HTMLSelectElement).value as K);
  return html`<label>
    <span>${label}</span>
    <select @change=${take} .value=${live(chosen)}>
      ${(Object.entries(names) as [K, string][]).map(
        ([value, name]) => html`<option value=${value} ?selected=${value === chosen}>${name}</option>`,
      )}
    </select>
  </label>`;
}

function text(label: string, value: string, take: (value: string) => void): TemplateResult {
  return html`<label>
    <span>${label}</span>
    <input
      type="text"
      spellcheck="false"
      autocomplete="off"
      dir="ltr"
      .value=${live(value)}
      @change=${({ target }: Event) => take((target as HTMLInputElement).value.trim())}
    />
  </label>`;
}

function check(label: string, on: boolean, take: (on: boolean) => void): TemplateResult {
  return html`<label class="check">
    <input
      type="checkbox"
      .checked=${live(on)}
      @change=${({ target }: Event) => take((target as HTMLInputElement).checked)}
    />
    <span>${label}</span>
  </label>`;
}
