import { html, type TemplateResult } from 'lit';
import { describedBy, faultLine, invalid, type FormView } from './form-view.js';

/** Where the API key is typed in. What it holds is read once, and stands nowhere but in the field itself. */
export function keyField(view: FormView): TemplateResult {
  const { labels } = view;
  return html`<div class="field key" part="key">
    <label for="f-apiKey">${labels.field.apiKey}</label>
    <input
      id="f-apiKey"
      type="password"
      dir="ltr"
      autocomplete="off"
      autocapitalize="off"
      spellcheck="false"
      aria-required="true"
      aria-invalid=${invalid(view, 'apiKey')}
      aria-describedby=${describedBy(view, 'apiKey')}
      @input=${() => view.type('apiKey', {})}
    />
    ${faultLine(view, 'apiKey')}
    <p class="help" id="h-apiKey">${labels.help.apiKey}</p>
  </div>`;
}
