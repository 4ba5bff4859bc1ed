import { MILESTONES, type Milestone, type PageLoad } from './page-load.js';
import { pairedRatios, type Round, type Side } from './rounds.js';
import { spreadOf, type Spread } from './spread.js';
import type { Span } from './timeline.js';

/** Ours is to be there no later than the vendor's: the greatest median of the ratios. */
export const GOAL = 1;

/** How each milestone is called in tables. */
export const LABELS: Readonly<Record<Milestone, string>> = {
  tagDefined: 'tag defined',
  vendorArrived: 'vendor script arrived',
  vendorRan: 'vendor script has run',
  setupCalled: 'setup() called',
  panelText: 'text of the panel',
  socketAsked: 'socket asked for',
  socketOpen: 'socket open',
  firstMessage: 'first message',
  firstFragment: 'first fragment',
  firstPicture: 'first picture',
  playing: 'video plays',
};

/** When a milestone was reached, by medians in whole milliseconds after navigation began. */
export interface MilestoneResult {
  readonly milestone: Milestone;
  readonly ours?: number;
  readonly vendor?: number;
  /** The median of the pairs’ ratios; nothing where one of the pages has no such milestone. */
  readonly ratio?: number;
}

/** What a player’s rounds on one line came to. */
export interface Result {
  readonly player: string;
  readonly line: string;
  readonly rounds: number;
  /** Ours to the vendor’s, pair by pair, until the first picture. */
  readonly ratio: Spread;
  /** In whole milliseconds after navigation began. */
  readonly firstPicture: Round<Spread>;
  readonly milestones: readonly MilestoneResult[];
  /** Whether the median of the ratios, as it is printed, is within {@link GOAL}. */
  readonly meetsGoal: boolean;
}

/** Sums up rounds that all came to a picture. */
export function resultOf(player: string, line: string, rounds: readonly Round<PageLoad>[]): Result {
  const ratio = spreadOf(ratiosUntil(rounds, 'firstPicture'), 2);
  return {
    ...{ player, line, rounds: rounds.length, ratio },
    firstPicture: {
      ours: spreadOf(timesOf(rounds, 'ours', 'firstPicture')),
      vendor: spreadOf(timesOf(rounds, 'vendor', 'firstPicture')),
    },
    milestones: MILESTONES.map((milestone) => ({
      milestone,
      ...numbers({
        ours: spreadOf(timesOf(rounds, 'ours', milestone)).median,
        vendor: spreadOf(timesOf(rounds, 'vendor', milestone)).median,
        ratio: spreadOf(ratiosUntil(rounds, milestone), 2).median,
      }),
    })),
    meetsGoal: ratio.median <= GOAL,
  };
}

function timesOf(rounds: readonly Round<PageLoad>[], side: Side, milestone: Milestone): number[] {
  return rounds.map((round) => round[side].reached[milestone] ?? NaN);
}

function ratiosUntil(rounds: readonly Round<PageLoad>[], milestone: Milestone): number[] {
  return pairedRatios(rounds, ({ reached }) => reached[milestone] ?? NaN);
}

function numbers(values: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !Number.isNaN(value)));
}

/** The rows of a plain table: the ratios, and how the times of both pages lie. */
export function ratioRows(results: readonly Result[]): object[] {
  const ms = ({ lowerQuartile, median, upperQuartile }: Spread): string =>
    `${median} (${lowerQuartile}–${upperQuartile})`;
  return results.map(({ player, line, rounds, ratio, firstPicture }) => ({
    ...{ player, line, rounds },
    'ours, ms (quartiles)': ms(firstPicture.ours),
    'vendor, ms (quartiles)': ms(firstPicture.vendor),
    ...Object.fromEntries(Object.entries(ratio).map(([name, value]) => [name, (value as number).toFixed(2)])),
  }));
}

/** The rows of a plain table: when each milestone was reached, as medians in milliseconds. */
export function milestoneRows({ milestones }: Result): object[] {
  return milestones.map(({ milestone, ours = '–', vendor = '–', ratio }) => ({
    ...{ milestone: LABELS[milestone], 'ours, ms': ours, 'vendor, ms': vendor },
    'ratio of pairs': ratio?.toFixed(2) ?? '–',
  }));
}

/** Tells for each result whether it is within {@link GOAL}. */
export function goalLine(results: readonly Result[]): string {
  const each = results.map(
    ({ player, line, ratio, meetsGoal }) =>
      `${player}, ${line}: ${ratio.median.toFixed(2)}, ${meetsGoal ? 'met' : 'missed'}`,
  );
  return `Goal: a ratio of at most ${GOAL.toFixed(2)}. ${each.join('; ')}`;
}

/** What happened during one load, for a timeline. */
export function spansOf({ reached, loaded, busy }: PageLoad): Span[] {
  const files = loaded.map(({ file, initiator, askedMs, arrivedMs, bytes }) => ({
    what: `${file} (${initiator}, ${(bytes / 1000).toFixed(1)} KB)`,
    fromMs: askedMs,
    toMs: arrivedMs,
  }));
  // The file itself has a line.
  const moments = MILESTONES.filter((name) => name !== 'vendorArrived').flatMap((name) => {
    const fromMs = reached[name];
    return fromMs === undefined ? [] : [{ what: LABELS[name], fromMs }];
  });
  const tasks = busy.map(([fromMs, toMs]) => ({ what: 'main thread is busy', fromMs, toMs }));
  return [...files, ...moments, ...tasks];
}
