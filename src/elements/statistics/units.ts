import { fill, type Texts } from '../../locales/index.js';

const KILO = 1000;
const MEGA = 1_000_000;
const TWO_PLACES = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;
const AS_NEEDED = { maximumFractionDigits: 1 } as const;
const WHOLE = { maximumFractionDigits: 0 } as const;

/** Milliseconds as seconds with two places: `0.90 sec`. */
export function secondsText(milliseconds: number, locale: string): string {
  return unitText(milliseconds / 1000, 'second', TWO_PLACES, locale);
}

/** Milliseconds as seconds with no more places than needed: `60 sec`, `0.5 sec`. */
export function roundSecondsText(milliseconds: number, locale: string): string {
  return unitText(milliseconds / 1000, 'second', AS_NEEDED, locale);
}

/** Milliseconds as seconds with two places, for where the unit stands elsewhere: `0.90`. */
export function secondsNumber(milliseconds: number, locale: string): string {
  return new Intl.NumberFormat(locale, TWO_PLACES).format(milliseconds / 1000);
}

/** Bits in a second as kilobits or megabits: `157 kb/s`, `2.50 Mb/s`. */
export function bitrateText(bitrate: number, locale: string): string {
  return bitrate < MEGA
    ? unitText(bitrate / KILO, 'kilobit-per-second', WHOLE, locale)
    : unitText(bitrate / MEGA, 'megabit-per-second', TWO_PLACES, locale);
}

/** Pictures in a second: `25.00 fps`. Browsers have no such unit, so the label gives it. */
export function framerateText(framerate: number, locale: string, labels: Texts['statistics']): string {
  const value = new Intl.NumberFormat(locale, TWO_PLACES).format(framerate);
  return fill(labels.framerateValue, { value });
}

function unitText(value: number, unit: string, places: Intl.NumberFormatOptions, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, ...places }).format(value);
}
