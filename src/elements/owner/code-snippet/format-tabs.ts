import { html, type TemplateResult } from 'lit';
import type { SnippetFormat } from '../../../snippets/index.js';
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
