import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { toMilliseconds, type Seconds } from '../../../shared/index.js';
import { fill, formatMoment } from '../../../locales/index.js';
import { describedBy, faultLine, invalid, lackingLine, type FormView } from './form-view.js';
import { HALF_A_DATE, type ClockTime } from './form-values.js';
import { momentsAt } from './local-time.js';

/** A field for a date and time. */
export interface DateField {
  readonly field: 'expiresAt' | 'notBefore';
  /** What the field shows. */
  readonly time: ClockTime;
  readonly optional: boolean;
  /** What the moment means, as far as it is known. */
  readonly meaning: TemplateResult | string;
  take(time: ClockTime): void;
}

/** A date and time by the viewer's clocks, with the zone beside it, and the question which one where there are two. */
export function dateField(view: FormView, date: DateField): TemplateResult {
  const { labels, reading } = view;
  const { field, time, optional, meaning, take } = date;
  // A change of the expiry can mend or spoil the beginning, and the other way round.
  const fields = time.text === '' ? [field] : (['expiresAt', 'notBefore'] as const);
  return html`<div class="field">
    <label for="f-${field}">
      ${labels.field[field]}${optional ? html` <span class="optional">(${labels.optional})</span>` : nothing}
    </label>
    <div class="date">
      <input
        id="f-${field}"
        type="datetime-local"
        ?disabled=${reading.lacking.has(field)}
        aria-invalid=${invalid(view, field)}
        aria-describedby="${describedBy(view, field)} z-${field}"
        .value=${live(time.text === HALF_A_DATE ? '' : time.text)}
        @input=${(event: Event) => take({ text: dateIn(event), later: false })}
        @blur=${() => view.leave(...fields)}
        @change=${() => view.leave(...fields)}
      />
      <span class="zone" id="z-${field}"
        >${fill(labels.zone, { zone: zoneName(view, reading.fields[field]) })}</span
      >
    </div>
    ${twice(view, date)}${faultLine(view, field)}${lackingLine(view, field)}
    <p class=${reading.lacking.has(field) ? 'help' : 'meaning'} id="h-${field}" part="meaning">${meaning}</p>
  </div>`;
}

function dateIn({ target }: Event): string {
  const { value, validity } = target as HTMLInputElement;
  return validity.badInput ? HALF_A_DATE : value;
}

function twice(view: FormView, { time, field, take }: DateField): TemplateResult | typeof nothing {
  const { labels, locale, timeZone } = view;
  const moments = momentsAt(time.text, timeZone) ?? [];
  if (moments.length < 2) return nothing;
  return html`<fieldset class="twice">
    <legend>${labels.twice}</legend>
    ${moments.map(
      (moment, index) =>
        html`<label class="check">
          <input
            type="radio"
            name="twice-${field}"
            .checked=${live(time.later === index > 0)}
            @change=${() => take({ ...time, later: index > 0 })}
          />
          <span lang=${locale} dir="auto">${formatMoment(toMilliseconds(moment), locale, timeZone)}</span>
        </label>`,
    )}
  </fieldset>`;
}

// The zone by its own name, and by the offset that it has at that moment.
function zoneName({ locale, timeZone, now }: FormView, moment: Seconds = now): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' });
  const short = format.formatToParts(toMilliseconds(moment)).find(({ type }) => type === 'timeZoneName');
  const { timeZone: name } = format.resolvedOptions();
  return short && short.value !== name ? `${name}, ${short.value}` : name;
}
