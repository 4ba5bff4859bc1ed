import { html, type TemplateResult } from 'lit';
import { fill, type Localized } from '../../../locales/index.js';
import type { CheckState } from './server-check.js';

/** Asks the server on demand, and tells what it says. */
export function checkView(
  state: CheckState,
  { ask }: Localized<'decoder'>,
  press: () => void,
): TemplateResult {
  const text = {
    idle: '',
    running: ask.running,
    accepted: ask.accepted,
    failed: ask.failed,
  };
  const kind = typeof state === 'string' ? state : 'refused';
  const said = typeof state === 'string' ? text[state] : fill(ask.refused, { reason: reasonOf(state) });
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
