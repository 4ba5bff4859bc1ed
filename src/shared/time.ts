declare const unit: unique symbol;

/** A moment as Unix time in seconds: the unit of every token format here. */
export type Seconds = number & { readonly [unit]: 'seconds' };

/** A moment as Unix time in milliseconds: the unit of `Date.now()`. */
export type Milliseconds = number & { readonly [unit]: 'milliseconds' };

/** Marks a number as Unix seconds. Does not convert and does not check. */
export function seconds(value: number): Seconds {
  return value as Seconds;
}

/** Marks a number as Unix milliseconds. Does not convert and does not check. */
export function milliseconds(value: number): Milliseconds {
  return value as Milliseconds;
}

/** The same moment in milliseconds. */
export function toMilliseconds(moment: Seconds): Milliseconds {
  return milliseconds(moment * 1000);
}

/** Just within what a `Date` can hold, in seconds; what lies beyond cannot be shown or reckoned with as a date. */
export const LAST_MOMENT = seconds(8_639_900_000_000);
