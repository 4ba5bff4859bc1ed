import type { Result } from './report.js';

/** What the documentation shows of `npm run bench:start`. */
export interface KeptResults {
  /** Of the day it was measured on, as `2026-01-31`. */
  readonly date: string;
  /** Of the package. */
  readonly version: string;
  /** What kind of machine it was, and which browser. */
  readonly machine: string;
  /** The machine’s load in the last minute when it ended. */
  readonly load: number;
  readonly results: readonly Pick<Result, 'player' | 'line' | 'rounds' | 'ratio' | 'meetsGoal'>[];
}

/** Where a result was measured. */
export interface Measured extends Pick<KeptResults, 'version' | 'load'> {
  readonly now: Date;
  readonly processors: readonly { readonly model: string }[];
  readonly browser: string;
}

/** Ratios alone, and where they are from: times say little of another machine. */
export function keptResults(
  results: readonly Result[],
  { now, version, processors, browser, load }: Measured,
): KeptResults {
  const [first] = processors;
  return {
    date: now.toISOString().slice(0, 10),
    version,
    machine: `${processors.length} × ${first?.model.trim() ?? 'a processor of an unknown kind'}, ${browser}`,
    load,
    results: results.map(({ player, line, rounds, ratio, meetsGoal }) => ({
      ...{ player, line, rounds, ratio, meetsGoal },
    })),
  };
}
