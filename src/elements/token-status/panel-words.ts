import { toMilliseconds, type Milliseconds } from '../../shared/index.js';
import { validityAt, type Validity, type ValidityState } from '../../token/index.js';
import { dateLocale, fill, formatMoment, gapAfter, usableZone, type Localized } from '../../locales/index.js';
import type { Distance } from '../../locales/distance.js';
import { readingOf, validityOptions, type JudgedToken } from '../shared/token-report.js';

/** The attribute with which a server says when it drew a panel, as ISO 8601 has it. */
export const SERVED_AT = 'data-served-at';

/** What a server drew: the panel draws the same, and then takes its place. */
export const SERVED = `[${SERVED_AT}]`;

/** What came of a token: its stream plays, though by the clock it could not start, or the server has refused it. Empty before that. */
export type TokenOutcome = '' | 'goes-on' | 'against-clock' | 'refused';

/** What a panel's words go by, beside its token. */
export interface WordsHost extends JudgedToken {
  readonly renews: boolean;
  readonly outcome: TokenOutcome;
  readonly timeZone: string | undefined;
}

/** What words are made of. */
export interface WordsContext {
  readonly now: Milliseconds;
  readonly labels: Localized<'panel'>;
  /** Of dates, where that is one of the texts' language. */
  readonly locale: string;
  /** What is wrong with a text that is no token. */
  readonly issue: string;
  /** Says how far off a moment is; nothing while that is loaded. */
  readonly distanceOf: ((moment: Milliseconds, now: Milliseconds, locale: string) => Distance) | undefined;
}

/** What a panel says, in the order in which it stands there. */
export interface PanelWords {
  /** The state by which the panel is coloured. */
  readonly look: string;
  readonly heading: string;
  readonly before: string;
  /** The moment that the sentence is about. It matters to machines too, so it stands in a `time` element. */
  readonly time: { readonly dateTime: string; readonly lang: string; readonly text: string } | undefined;
  /** How far off that is. It has its room before it can be told. */
  readonly far: string;
  readonly after: string;
  /** When these words are no longer true. */
  readonly changesAt: Milliseconds | undefined;
}

/** Whether a token in a state can start playback. */
export const starts = (state: ValidityState): boolean => /^(?:valid|expiring|unlimited)$/.test(state);

/** Whether nothing is missing, because the first token is still to be fetched. */
export function awaitsToken({ renews }: WordsHost, { state }: Validity): boolean {
  return renews && state === 'none';
}

/** What a panel says of its token at a moment. */
export function panelWords(host: WordsHost, context: WordsContext): PanelWords {
  const { labels, now, distanceOf } = context;
  const validity = validityAt(readingOf(host), now, validityOptions(host));
  const { state, validFrom, validUntil, nextChangeAt } = validity;
  // It plays, so that whatever the clock says of such a token is wrong.
  const isAgainst = host.outcome === 'against-clock' && (state === 'expired' || state === 'not-yet-valid');
  const isRefused = host.outcome === 'refused' && starts(state);
  const isAwaited = awaitsToken(host, validity);
  // What is renewed in time is no cause for alarm.
  const isFine = (host.renews && state === 'expiring') || isAgainst;
  const look = isAgainst ? 'valid' : isRefused ? 'refused' : state;
  const heading = isAwaited
    ? labels.supply.awaited
    : isRefused
      ? labels.refused
      : labels.heading[isFine ? 'valid' : state];
  const detail = isAwaited
    ? labels.supply.awaitedDetail
    : isAgainst
      ? labels.playing.againstClock
      : state === 'expired' && host.outcome === 'goes-on'
        ? labels.playing.goesOn
        : fill(labels.detail[state], { issue: context.issue });
  const at = state === 'not-yet-valid' ? validFrom : validUntil;
  const plain = {
    look,
    heading,
    before: detail,
    time: undefined,
    far: '',
    after: '',
    changesAt: nextChangeAt,
  };
  if (at === undefined || isAgainst) return plain;
  const moment = toMilliseconds(at);
  const lang = dateLocale(context.locale, labels.lang);
  const distance = distanceOf?.(moment, now, labels.lang);
  const [before = '', end = ''] = detail.split(/\{(?:until|from)\}/);
  const meaning = meaningOf(host, validity, labels);
  const [, told = '', rest = end] = /^([^]*?\{distance\}[)）]?[.。]?)([^]*)$/.exec(end) ?? [];
  return {
    ...plain,
    before,
    time: {
      dateTime: new Date(moment).toISOString(),
      lang,
      text: formatMoment(moment, lang, usableZone(host.timeZone)),
    },
    far: fill(told, { distance: distance?.text ?? 'nn nn nnnnn' }),
    after: `${rest}${meaning && gapAfter(detail)}${meaning}`,
    changesAt: Math.min(distance?.nextChangeAt ?? Infinity, nextChangeAt ?? Infinity) as Milliseconds,
  };
}

function meaningOf(host: WordsHost, { state }: Validity, { meaning, supply }: Localized<'panel'>): string {
  if ((state !== 'valid' && state !== 'expiring') || host.outcome === 'refused') return '';
  if (host.renews) return supply.renews;
  const token = readingOf(host);
  return token.kind === 'jwt' && token.claims.forceDisconnect ? meaning.ends : meaning.goesOn;
}

const LOCK =
  'M7 11h10a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2v-6a2 2 0 0 1 2-2zM12 15v2M8 11V7a4 4 0 0 1 ';
const [OPEN, CLOSED] = ['7.5-2', '8 0v4'];

/** The path of the panel's lock, which is open where there is no token. */
export function lockPath({ state }: Validity): string {
  return `${LOCK}${state === 'none' ? OPEN : CLOSED}`;
}
