import type { Admission } from '../../demo/local-cloud/wire/session.js';

/** What the connections of one viewer come to, by the edge's own log. Times in milliseconds. */
export interface Overlaps {
  /** How long there were two and more, each time that there were, in order. */
  readonly doubles: readonly number[];
  /** The most at once. */
  readonly most: number;
}

/**
 * Finds how long a viewer had more than one connection. One that runs still counts until the end.
 *
 * @param log the edge's admissions; what was not served is left out
 * @param end when to stop counting, by the clock of `steadyAt`
 */
export function overlapsOf(log: readonly Admission[], end: number): Overlaps {
  const served = log.filter(({ outcome }) => outcome === 'admitted');
  const steps = served
    .flatMap(({ steadyAt, steadyEnd = end }): [at: number, change: number][] => [
      [steadyAt, 1],
      [steadyEnd, -1],
    ])
    // One that takes the place of another at the same moment is no second one.
    .sort(([one, left], [other, right]) => one - other || left - right);
  const doubles: number[] = [];
  let [count, most, since] = [0, 0, 0];
  for (const [at, change] of steps) {
    if (count === 1 && change === 1) since = at;
    if (count === 2 && change === -1) doubles.push(at - since);
    count += change;
    most = Math.max(most, count);
  }
  return { doubles, most };
}
