import { html, nothing, svg, type TemplateResult } from 'lit';
import { fill } from '../../../locales/index.js';
import type { OverviewField } from './overview-content.js';
import { type CopyItem, byHand } from './copies.js';
import type { OverviewDialog } from './dialog.js';
import type { OverviewView } from './details.js';

const KEY = svg`<circle cx="8" cy="15" r="4" /><path d="m11 12 9-9M17 6l3 3M14 9l2 2" />`;
const CROSS = svg`<path d="m6 6 12 12M18 6 6 18" />`;
const SIGN = svg`<path d="M12 3 2 20h20L12 3zM12 10v4M12 17v.5" />`;

/** What can be done with the whole of it. */
export interface HeadSteps {
  /** Absent where the overview stands in the page. */
  readonly dialog: OverviewDialog | undefined;
  download(): void;
  dismiss(): void;
}

/** What it is, that it is shown once, whether somebody has it, and the ways to keep it. */
export function overviewHead(view: OverviewView, all: CopyItem, steps: HeadSteps): TemplateResult {
  const { labels, copies, token } = view;
  const { dialog } = steps;
  const { saved } = copies;
  const label = token.kind === 'jwt' ? labels.copyToken : labels.copyValues;
  return html`${dialog ? closeButton(dialog, labels.close) : nothing}
    <header>
      <div class="title">
        <svg class="key" viewBox="0 0 24 24" aria-hidden="true">${KEY}</svg>
        <h2 id="heading" tabindex="-1">${labels.heading}</h2>
        <span class="saved ${saved}" part="saved" role="status">${labels.saved[saved]}</span>
      </div>
      ${dialog?.isAsking ? leaveView(view, dialog, steps) : nothing}
      <div class="once ${saved}">
        <svg viewBox="0 0 24 24" aria-hidden="true">${SIGN}</svg>
        <p>${labels.once}</p>
      </div>
      <div class="actions" ?inert=${dialog?.isAsking ?? false}>
        <button type="button" class="first" part="copy" @click=${() => void copies.copy(all)}>
          ${label}
        </button>
        <button type="button" part="download" @click=${steps.download}>${labels.download}</button>
        <button type="button" part="dismiss" @click=${steps.dismiss}>${labels.dismiss}</button>
      </div>
      ${byHand(all, label, copies, labels)}
    </header>`;
}

// Beside what is scrolled and not in it: the way out is at hand wherever the overview is read.
function closeButton(dialog: OverviewDialog, name: string): TemplateResult {
  return html`<div class="corner">
    <button type="button" class="close" part="close" aria-label=${name} @click=${dialog.requestClose}>
      <svg viewBox="0 0 24 24" aria-hidden="true">${CROSS}</svg>
    </button>
  </div>`;
}

function leaveView(
  { labels: { leave } }: OverviewView,
  dialog: OverviewDialog,
  steps: HeadSteps,
): TemplateResult {
  return html`<div class="leave" role="alertdialog" aria-labelledby="leave">
    <p id="leave">${leave.question}</p>
    <button type="button" class="first" @click=${dialog.stay}>${leave.back}</button>
    <button type="button" class="danger" @click=${steps.dismiss}>${leave.away}</button>
  </div>`;
}

/** What became of the last attempt to copy something, for who cannot see the button. */
export function copyLine({ labels, copies, token }: OverviewView): string {
  const { outcome } = copies;
  if (!outcome) return '';
  if (outcome.how === 'selected') return labels.selected;
  const names: Readonly<Record<string, string>> = {
    all: token.kind === 'jwt' ? labels.field.token : labels.copyValues,
    address: labels.link.heading,
    config: labels.config.heading,
  };
  const [field = ''] = outcome.id.split('-');
  return fill(labels.copiedNamed, { name: names[outcome.id] ?? labels.field[field as OverviewField] });
}
