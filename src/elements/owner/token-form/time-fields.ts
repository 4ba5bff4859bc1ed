import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { toMilliseconds, type Seconds } from '../../../shared/index.js';
import { LONGEST_REVOCABLE_LIFE } from '../../../token-api/index.js';
import {
  fill,
  fillIsolated,
  formatDuration,
  formatMoment,
  gapAfter,
  type Localized,
} from '../../../locales/index.js';
import {
  checkField,
  describedBy,
  fieldGroup,
  type FormView,
  invalid,
  issueLine,
  lackingLine,
  WARNING_SIGN,
} from './fields.js';
import { foldView } from './fold-view.js';
import { livesTooLong, HALF_A_DATE, type ClockTime, type Expiry } from './form-state.js';
import { clockText, momentsAt } from './local-time.js';
import { momentSentence, withMoment } from './rights.js';

/** How long the token is valid: quick choices, or the very moment. */
export function timeFields(view: FormView): TemplateResult {
  const { labels, values, reading, timeZone } = view;
  const { expiry } = values;
  const { expiresAt } = reading.fields;
  const shown = expiresAt === undefined ? '' : clockText(expiresAt, timeZone);
  return fieldGroup(
    'part',
    labels.time,
    html`${lives(view)}
    ${dateField(view, {
      field: 'expiresAt',
      time: expiry.kind === 'at' ? expiry : { text: shown, later: false },
      optional: false,
      meaning: expiryMeaning(view),
      take: (time) => view.type('expiresAt', { expiry: { kind: 'at', ...time }, longerExpiry: undefined }),
    })}
    ${offers(view)}`,
    'time',
  );
}

/** When the token begins, whether it can be ended before its time, and what its end means. */
export function endFields(view: FormView): TemplateResult {
  const { labels, values } = view;
  return foldView(
    view,
    'ends',
    labels.ends,
    html`${dateField(view, {
      field: 'notBefore',
      time: values.notBefore,
      optional: true,
      meaning: beginningMeaning(view),
      take: (notBefore) => view.type('notBefore', { notBefore }),
    })}
    ${checkField(view, 'revocable', ['expiresAt'])}${checkField(view, 'forceDisconnect', [])}`,
  );
}

function lives(view: FormView): TemplateResult {
  const { labels, values } = view;
  const { expiry, kind } = values;
  const v3 = kind === 'jwt';
  const choose = (chosen: Expiry): void =>
    view.choose({ expiry: chosen, longerExpiry: undefined }, 'expiresAt', 'notBefore');
  const chosen = (life: number): boolean => expiry.kind === 'life' && expiry.life === life;
  return fieldGroup(
    'chips',
    labels.life,
    html`${Object.entries(labels.lives).map(([life, name]) => {
      const length = Number(life);
      return chip(life, name, chosen(length), () => choose({ kind: 'life', life: length }));
    })}
    ${v3 ? nothing : chip('never', labels.never, expiry.kind === 'never', () => choose({ kind: 'never' }))}`,
    'lives',
  );
}

function chip(value: string, name: string, chosen: boolean, choose: () => void): TemplateResult {
  return html`<label class="chip">
    <input type="radio" name="life" value=${value} .checked=${live(chosen)} @change=${choose} />
    <span>${name}</span>
  </label>`;
}

function expiryMeaning(view: FormView): TemplateResult {
  const { labels, values, reading, now } = view;
  const { expiresAt, notBefore, forceDisconnect } = reading.fields;
  if (expiresAt === undefined)
    return values.kind === 'sts' && values.expiry.kind === 'never'
      ? html`<span class="warning">${WARNING_SIGN}<span>${labels.neverWarning}</span></span>`
      : html``;
  if (reading.issues.some(({ field }) => field === 'expiresAt')) return html``;
  const parts = withMoment(labels.validUntil, expiresAt, {
    duration: formatDuration(expiresAt - Math.max(now, notBefore ?? now), labels.lang),
    ending: labels.ending[forceDisconnect ? 'ends' : 'goesOn'],
  });
  return momentSentence(parts, view);
}

function beginningMeaning(view: FormView): TemplateResult {
  const { labels, reading } = view;
  const { notBefore } = reading.fields;
  if (reading.lacking.has('notBefore')) return html`${labels.help.notBefore}`;
  if (notBefore === undefined)
    return html`${labels.atOnce}${gapAfter(labels.atOnce)}${labels.help.notBefore}`;
  return momentSentence(withMoment(labels.validFrom, notBefore), view);
}

// What was chosen is not given up for something else without asking, and can be had back.
function offers(view: FormView): TemplateResult | typeof nothing {
  const { labels, values, reading } = view;
  const { expiry, longerExpiry } = values;
  if (livesTooLong(reading)) {
    const shorter: Expiry = { kind: 'life', life: LONGEST_REVOCABLE_LIFE };
    const shorten = (): void =>
      view.choose({ expiry: shorter, longerExpiry: expiry }, 'expiresAt', 'notBefore');
    const drop = (): void => view.choose({ revocable: false }, 'expiresAt');
    return html`<div class="offer" part="offer" role="group" aria-labelledby="offer">
      <p id="offer">${labels.shortenOffer}</p>
      <button type="button" @click=${shorten}>${labels.shorten}</button>
      <button type="button" @click=${drop}>${labels.dropRevocable}</button>
    </div>`;
  }
  if (!longerExpiry || reading.fields.revocable) return nothing;
  const restore = (): void => view.choose({ expiry: longerExpiry, longerExpiry: undefined }, 'expiresAt');
  return html`<div class="offer" part="offer" role="group" aria-labelledby="offer">
    <p id="offer">${labels.restoreOffer}</p>
    <button type="button" @click=${restore}>
      ${fill(labels.restore, { expiry: expiryName(longerExpiry, labels, view) })}
    </button>
  </div>`;
}

function expiryName(expiry: Expiry, labels: Localized<'form'>, { locale, timeZone }: FormView): string {
  if (expiry.kind === 'never') return labels.never;
  if (expiry.kind === 'life') {
    const names: Readonly<Record<string, string>> = labels.lives;
    return names[String(expiry.life)] ?? formatDuration(expiry.life, labels.lang);
  }
  return expiry.text === '' ? '' : expiryDate(expiry.text, locale, timeZone);
}

function expiryDate(text: string, locale: string, timeZone: string | undefined): string {
  const [moment] = momentsAt(text, timeZone) ?? [];
  return moment === undefined ? text : formatMoment(toMilliseconds(moment), locale, timeZone);
}

/** A field for a date and time. */
interface DateField {
  readonly field: 'expiresAt' | 'notBefore';
  /** What the field shows. */
  readonly time: ClockTime;
  readonly optional: boolean;
  /** What the moment means, as far as it is known. */
  readonly meaning: TemplateResult | string;
  take(time: ClockTime): void;
}

/** A date and time by the viewer's clocks, with the zone beside it, and the question which one where there are two. */
function dateField(view: FormView, date: DateField): TemplateResult {
  const { labels, reading } = view;
  const { field, time, optional, meaning, take } = date;
  // A change of the expiry can mend or spoil the beginning, and the other way round.
  const fields = time.text === '' ? [field] : (['expiresAt', 'notBefore'] as const);
  return html`<div class="field">
    <div class="date">
      <label for="f-${field}">
        ${labels.field[field]}${optional ? html` <span class="optional">(${labels.optional})</span>` : nothing}
      </label>
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
        >${fillIsolated(labels.zone, { zone: zoneName(view, reading.fields[field]) })}</span
      >
    </div>
    ${twice(view, date)}${issueLine(view, field)}${lackingLine(view, field)}
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
  return fieldGroup(
    'twice',
    labels.twice,
    moments.map(
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
    ),
  );
}

// The zone by its own name, and by the offset that it has at that moment.
function zoneName({ locale, timeZone, now }: FormView, moment: Seconds = now): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' });
  const short = format.formatToParts(toMilliseconds(moment)).find(({ type }) => type === 'timeZoneName');
  const { timeZone: name } = format.resolvedOptions();
  return short && short.value !== name ? `${name}, ${short.value}` : name;
}
