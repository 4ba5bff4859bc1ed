import { html, nothing, type TemplateResult } from 'lit';
import { displayText } from '../../../token/index.js';
import { toMilliseconds, type Seconds } from '../../../shared/index.js';
import { isNote, TEXT_CLAIMS, type TokenFields } from '../../../token-api/index.js';
import { fill, fillIsolated, formatMoment, type Texts } from '../../../locales/index.js';
import { lifeBar, lifeBetween } from '../../shared/token-life.js';
import type { FormView } from './fields.js';

/**
 * What the token can do, said anew when a field was changed, and what nobody can check; and its life as the panel will show
 * it, which goes along with what is typed.
 *
 * @param said the form as it is told
 * @param typed the form as it is
 */
export function rightsView(said: FormView, typed: FormView): TemplateResult {
  const { labels, reading } = said;
  const { fields, issues } = reading;
  const right = issues.length === 0;
  return html`<section class="rights" part="rights" aria-labelledby="rights">
    <h3 id="rights">${labels.rights.heading}</h3>
    <p class="sentence" part="sentence" aria-live="polite" aria-atomic="true">
      ${right ? momentSentence(rightsSentence(fields, labels.rights), said) : labels.rights.unfinished}
    </p>
    ${previewBar(typed)}
    ${
      right
        ? html`<ul class="honest">
            ${honestNotes(fields, labels.rights).map((note) => html`<li>${note}</li>`)}
          </ul>`
        : nothing
    }
  </section>`;
}

// A token that is made now begins now, unless it says otherwise. The panel shows none of V2, which does not tell that.
function previewBar({ reading, now, life, locale, timeZone }: FormView): TemplateResult | typeof nothing {
  const { kind, notBefore, expiresAt } = reading.fields;
  const isRight = !reading.issues.some(({ field }) => field === 'expiresAt' || field === 'notBefore');
  if (kind === 'sts' || !isRight) return nothing;
  const shown = lifeBetween(notBefore ?? now, expiresAt, toMilliseconds(now));
  return lifeBar(shown, { labels: life, locale, timeZone });
}

/** A piece of a sentence: text, or a moment that is shown as a date. */
export type SentencePart = string | Seconds;

/** The most stream names that are read out. */
const MOST_NAMES = 5;
// Stand for the moments until the sentence is whole; no text that is made fit to be shown holds such characters.
const [FROM, UNTIL] = ['\ue000', '\ue001'];

/**
 * What a token can do, in one sentence. The fields have to be right: a restriction that no server would take is told
 * as if it held.
 */
export function rightsSentence(
  fields: TokenFields,
  labels: Texts['form']['rights'],
): readonly SentencePart[] {
  const { notBefore, expiresAt, ip, domain, revocable, forceDisconnect } = fields;
  const limits = [
    notBefore !== undefined && fill(labels.limits.from, { from: FROM }),
    expiresAt === undefined ? labels.limits.endless : fill(labels.limits.until, { until: UNTIL }),
    ip && fillIsolated(labels.limits.ip, { ip: displayText(ip) }),
    domain && fillIsolated(labels.limits.domain, { domain: displayText(domain) }),
  ];
  const sentence = fill(expiresAt === undefined ? labels.endless : labels.sentence, {
    opens: opens(fields, labels),
    limits: limits.filter(Boolean).join(''),
    revocation: labels.revocation[revocable ? 'yes' : 'no'],
    ending: labels.ending[forceDisconnect ? 'ends' : 'goesOn'],
  });
  const moments: Readonly<Record<string, Seconds | undefined>> = { [FROM]: notBefore, [UNTIL]: expiresAt };
  return sentence
    .split(/([\ue000\ue001])/)
    .filter((part) => part !== '')
    .map((part) => moments[part] ?? part);
}

/** What no token and no server can keep anybody from, as far as these fields are concerned. */
export function honestNotes(fields: TokenFields, labels: Texts['form']['rights']): readonly string[] {
  const { ip, domain } = fields;
  const hasNotes = TEXT_CLAIMS.some((name) => isNote(name) && fields[name]);
  const { honest } = labels;
  return [
    ip || domain ? honest.holderWithin : honest.holder,
    ...(ip ? [honest.address] : []),
    ...(domain ? [honest.domain] : []),
    ...(hasNotes ? [honest.notes] : []),
  ];
}

function opens({ scope }: TokenFields, { opens, between }: Texts['form']['rights']): string {
  if (scope.kind === 'organisation') return opens.organisation;
  if (scope.kind === 'group') return fillIsolated(opens.group, { name: displayText(scope.groupId) });
  const { length } = scope.streams;
  const names = scope.streams.slice(0, MOST_NAMES).map(displayText);
  const places = names.map((_, index) => `{${index}}`);
  const text = fill(length === 1 ? opens.stream : opens.streams, {
    names: [...places, ...(length > MOST_NAMES ? ['…'] : [])].join(between),
    count: length,
  });
  // Each by itself: where a line ends within a list of names, what divides them stays where it belongs.
  return fillIsolated(text, Object.fromEntries(names.entries()));
}

/** A sentence with its moments as dates. A date that only follows the clock is not read out anew each minute. */
export function momentSentence(parts: readonly SentencePart[], view: FormView): TemplateResult {
  const { locale, timeZone } = view;
  return html`${parts.map((part) =>
    typeof part === 'string'
      ? part
      : html`<time
          aria-live="off"
          lang=${locale}
          dir="auto"
          datetime=${new Date(toMilliseconds(part)).toISOString()}
          >${formatMoment(toMilliseconds(part), locale, timeZone)}</time
        >`,
  )}`;
}

/** The parts of a label that has one place for a moment, the other places filled in. */
export function withMoment(
  label: string,
  moment: Seconds,
  values: Readonly<Record<string, string>> = {},
): readonly SentencePart[] {
  const [before = '', after = ''] = label.split(/\{(?:until|from)\}/);
  return [fill(before, values), moment, fill(after, values)];
}
