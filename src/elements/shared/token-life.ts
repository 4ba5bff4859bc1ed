import { css } from './css.js';
import { html, nothing, svg, type TemplateResult } from 'lit';
import { dateLocale, fill, formatMoment, gapAfter, type Localized } from '../../locales/index.js';
import { milliseconds, toMilliseconds, type Milliseconds, type Seconds } from '../../shared/index.js';
import { lifeBegin } from '../../token/diagnosis.js';
import { isPlaybackToken, type TokenReading } from '../../token/index.js';
import { span } from '../../token/validity.js';

/** How many steps the bar has: it is drawn again at each, and not more often than each second. */
const STEPS = 200;
const SECOND_MS = 1000;

/** From when until when a token is valid, where now is in that, and when it is renewed. Moments in Unix milliseconds. */
export interface TokenLife {
  readonly from: Milliseconds;
  readonly until: Milliseconds;
  /** The part of it that has passed, from 0 to 1, in whole steps of the bar. */
  readonly passed: number;
  /** When another token is fetched, where that is known and lies ahead. */
  readonly renewal: Milliseconds | undefined;
  /** When this is no longer true; nothing where it stays. */
  readonly changesAt: Milliseconds | undefined;
}

/**
 * A token's life at a moment.
 *
 * @param renewsAt when another token is to be fetched
 * @returns nothing where there is none, or it has no end, or does not tell of its beginning, as V2 tokens do not
 */
export function tokenLife(
  token: TokenReading,
  now: Milliseconds,
  renewsAt?: Milliseconds,
): TokenLife | undefined {
  if (!isPlaybackToken(token)) return undefined;
  return lifeBetween(lifeBegin(token), span(token).validUntil, now, renewsAt);
}

/** The same between two moments; nothing where one is not known, or they are not in this order. */
export function lifeBetween(
  begins: Seconds | undefined,
  ends: Seconds | undefined,
  now: Milliseconds,
  renewsAt?: Milliseconds,
): TokenLife | undefined {
  if (begins === undefined || ends === undefined || begins >= ends) return undefined;
  const [from, until] = [toMilliseconds(begins), toMilliseconds(ends)];
  const length = until - from;
  const step = Math.max(length / STEPS, SECOND_MS);
  const steps = Math.floor(Math.max(now - from, 0) / step);
  const next = from + (steps + 1) * step;
  const isAhead = renewsAt !== undefined && renewsAt > now && renewsAt < until;
  return {
    ...{ from, until },
    passed: now >= until ? 1 : (steps * step) / length,
    renewal: isAhead ? renewsAt : undefined,
    changesAt: now >= until ? undefined : milliseconds(Math.ceil(Math.min(next, until))),
  };
}

/** How a bar is written. */
export interface LifeBarTexts {
  readonly labels: Localized<'life'>;
  readonly locale: string;
  /** One that there is. */
  readonly timeZone?: string | undefined;
}

/** What a bar shows, in thousandths of its width, and what it tells in words. */
export interface LifeMarks {
  readonly label: string;
  readonly now: number;
  readonly renewal: number | undefined;
}

/** How wide a bar is in its own units. */
export const LIFE_WIDTH = 1000;

/** What the bar of a life shows. */
export function lifeMarks(life: TokenLife, texts: LifeBarTexts): LifeMarks {
  const { renewal, from, until, passed } = life;
  const at = (share: number): number => Math.round(share * LIFE_WIDTH);
  return {
    label: lifeText(life, texts),
    now: at(passed),
    renewal: renewal === undefined ? undefined : at((renewal - from) / (until - from)),
  };
}

/** A slim bar: what has passed of a token's life, where now is, and a mark where it is renewed. It tells that in words, too. */
export function lifeBar(life: TokenLife | undefined, texts: LifeBarTexts): TemplateResult | typeof nothing {
  if (!life) return nothing;
  const { label, now, renewal } = lifeMarks(life, texts);
  return html`<svg
    class="life"
    part="life"
    role="img"
    aria-label=${label}
    viewBox="0 0 ${LIFE_WIDTH} 1"
    preserveAspectRatio="none"
  >
    <rect class="passed" width=${now} height="1"></rect>
    ${renewal === undefined ? nothing : svg`<path class="renewal" d="M${renewal} 0V1"></path>`}
    <path class="now" d="M${now} 0V1"></path>
  </svg>`;
}

function lifeText({ from, until, passed, renewal }: TokenLife, texts: LifeBarTexts): string {
  const { labels } = texts;
  const locale = dateLocale(texts.locale, labels.lang);
  const moment = (value: Milliseconds): string => formatMoment(value, locale, texts.timeZone);
  // Never said to be over before it is.
  const percent = Math.floor(passed * 100) / 100;
  const told = fill(labels.span, {
    from: moment(from),
    until: moment(until),
    share: new Intl.NumberFormat(locale, { style: 'percent' }).format(percent),
  });
  if (renewal === undefined) return told;
  return told + gapAfter(told) + fill(labels.renewal, { renewal: moment(renewal) });
}

/** What the bar looks like; where it lies is for who shows it. Its colour is `--_tone`. */
export const lifeStyles = css`
  .life {
    display: block;
    inline-size: 100%;
    block-size: 4px;
    margin: 0;
    background: var(--_line);
  }

  .life:dir(rtl) {
    transform: scaleX(-1);
  }

  .life .passed {
    fill: var(--_tone);
    stroke: none;
  }

  .life path {
    fill: none;
    stroke: var(--_text);
    stroke-width: 2px;
    vector-effect: non-scaling-stroke;
  }

  .life .renewal {
    stroke: var(--_muted);
    stroke-dasharray: 2px 1px;
  }

  @media (forced-colors: active) {
    .life {
      background: Canvas;
      outline: 1px solid CanvasText;
      forced-color-adjust: none;
    }

    .life .passed {
      fill: LinkText;
    }

    .life path {
      stroke: CanvasText;
    }
  }
`;
