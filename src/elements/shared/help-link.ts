import { html, type TemplateResult } from 'lit';
import { helpAddress } from '../../shared/published.js';

/** The code of an error or of a finding, as a link to what it means. */
export function helpLink(code: number | string): TemplateResult {
  return html`<a rel="help noreferrer" target="_blank" href=${helpAddress(code)}><code>${code}</code></a>`;
}
