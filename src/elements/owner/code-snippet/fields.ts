import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

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

/** A field for a text without white space around it. @param isWrong whether there is no code because of it */
export function text(
  label: string,
  value: string,
  take: (value: string) => void,
  isWrong = false,
): TemplateResult {
  return html`<label>
    <span>${label}</span>
    <input
      type="text"
      spellcheck="false"
      autocomplete="off"
      autocapitalize="off"
      autocorrect="off"
      enterkeyhint="done"
      dir="ltr"
      aria-invalid=${isWrong ? 'true' : nothing}
      aria-describedby=${isWrong ? 'issue' : nothing}
      .value=${live(value)}
      @change=${({ target }: Event) => take((target as HTMLInputElement).value.trim())}
    />
  </label>`;
}

/** A switch. */
export function check(label: string, on: boolean, take: (on: boolean) => void): TemplateResult {
  return html`<label class="check">
    <input
      type="checkbox"
      .checked=${live(on)}
      @change=${({ target }: Event) => take((target as HTMLInputElement).checked)}
    />
    <span>${label}</span>
  </label>`;
}

/** Values that are their own names. */
export function named(values: readonly string[]): Record<string, string> {
  return Object.fromEntries(values.map((value) => [value, value]));
}
