import { html, nothing, type TemplateResult } from 'lit';
import { TEXT_CLAIMS, type TextClaim } from '../../../token-api/index.js';
import type { FormView } from './form-view.js';
import { textField } from './fields.js';

const INPUT_MODES: Readonly<Partial<Record<TextClaim, 'decimal' | 'url'>>> = { ip: 'decimal', domain: 'url' };

/** What is known of this viewer's own address, and how to ask for it. */
export interface AddressHelp {
  /** Whether there is anybody to ask. */
  readonly canAsk: boolean;
  readonly state: 'idle' | 'asking' | 'found' | 'ipv6' | 'failed';
  ask(): void;
}

/** Who may use the token: its IP address, its domain, and notes on whose it is. */
export function limitFields(view: FormView, address: AddressHelp): TemplateResult {
  const { labels } = view;
  return html`<fieldset class="box" part="limits">
    <legend>${labels.limits}</legend>
    <p class="intro">${labels.limitsHelp}</p>
    <div class="columns">
      ${TEXT_CLAIMS.map((field) =>
        textField(view, {
          field,
          help: labels.help[field],
          optional: true,
          inputMode: INPUT_MODES[field],
          below: field === 'ip' ? addressHelp(view, address) : undefined,
        }),
      )}
    </div>
  </fieldset>`;
}

function addressHelp({ labels }: FormView, { canAsk, state, ask }: AddressHelp): TemplateResult {
  if (!canAsk) return html`<p class="help">${labels.address.how}</p>`;
  return html`<div class="address">
    <button type="button" part="address" aria-disabled=${state === 'asking' ? 'true' : 'false'} @click=${ask}>
      ${labels.address.ask}
    </button>
    <span role="status">${state === 'idle' ? nothing : labels.address[state]}</span>
  </div>`;
}
