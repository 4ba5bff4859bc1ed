/** Whose page is loaded: the element's, or the one with the vendor's own snippet. */
export type Side = 'ours' | 'vendor';

/** What was measured of both pages in one round, one right after the other. */
export type Round<T> = Readonly<Record<Side, T>>;

/** Which page a round begins with: each is first in every other one, so that neither has the better place. */
export function orderOf(round: number): readonly [first: Side, second: Side] {
  return round % 2 === 0 ? ['ours', 'vendor'] : ['vendor', 'ours'];
}

/**
 * One after the other, loads both pages so many times, in the order of {@link orderOf}. What is measured before the first
 * round, to warm everything up, is thrown away.
 */
export async function playRounds<T>(count: number, load: (side: Side) => Promise<T>): Promise<Round<T>[]> {
  await loadBoth(0, load);
  const rounds: Round<T>[] = [];
  for (let round = 0; round < count; round++) rounds.push(await loadBoth(round, load));
  return rounds;
}

async function loadBoth<T>(round: number, load: (side: Side) => Promise<T>): Promise<Round<T>> {
  const [first, second] = orderOf(round);
  const [one, other] = [await load(first), await load(second)];
  return first === 'ours' ? { ours: one, vendor: other } : { ours: other, vendor: one };
}

/**
 * How many times the vendor's value each round has as ours. The ratio of a pair says more than that of two medians: what
 * else the machine does at that moment slows both down.
 */
export function pairedRatios<T>(rounds: readonly Round<T>[], valueOf: (measured: T) => number): number[] {
  return rounds.map(({ ours, vendor }) => valueOf(ours) / valueOf(vendor));
}
