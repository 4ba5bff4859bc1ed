// What a run of the contract says of one build, and the table of what tells builds apart.
import { table } from '../../docs/generated/sources.mjs';

/** How a build did in one row: `again` failed beside others and passed alone. */
export type Verdict = 'passed' | 'again' | 'failed';

/** What one build did: a verdict for the title of each row it was asked. */
export interface BuildResult {
  readonly name: string;
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

/**
 * The rows in a report of Node's runner in the TAP format, by title; what is no row of `subject` is left out.
 *
 * @param subject the beginning of a row's title, up to the first comma
 */
export function verdictsIn(tap: string, subject: string): Map<string, Verdict> {
  const rows = tap.matchAll(/^ *(not )?ok \d+ - (?!.* # SKIP)(.+)$/gm);
  return new Map(
    [...rows]
      .map(([, not, title = '']) => [title.replaceAll('\\', ''), not ? 'failed' : 'passed'] as const)
      .filter(([title]) => title.startsWith(`${subject}, `))
      .map(([title, verdict]) => [title.slice(subject.length + 2), verdict]),
  );
}

/** The verdicts after the failed rows were run once more: what passes then did fail beside others only. */
export function withSecondRun(
  first: ReadonlyMap<string, Verdict>,
  second: ReadonlyMap<string, Verdict>,
): Map<string, Verdict> {
  const verdict = (title: string, was: Verdict): Verdict =>
    was === 'failed' && second.get(title) === 'passed' ? 'again' : was;
  return new Map([...first].map(([title, was]) => [title, verdict(title, was)]));
}

/**
 * What tells builds apart, in Markdown: how many rows hold for each, newest first, and for each row that not every build passed,
 * those that did not. Builds down, so that it fits a page however many there are. Says so where there is no difference.
 *
 * @param results the builds, oldest first
 */
export function differencesTable(results: readonly BuildResult[]): string {
  const titles = new Set(results.flatMap(({ verdicts }) => [...verdicts.keys()]));
  const differing = [...titles].filter((title) =>
    results.some(({ verdicts }) => verdicts.get(title) !== 'passed'),
  );
  if (differing.length === 0) return `All ${titles.size} rows hold for each build.`;
  const buildsWith = (title: string, ...wanted: (Verdict | undefined)[]): string =>
    rangesOf(results.map(({ name, verdicts }) => [name, wanted.includes(verdicts.get(title))]));
  return [
    table(
      ['Build', `Rows that hold, of ${titles.size}`],
      results.map(({ name, verdicts }) => [name, String(heldRows(verdicts))]).reverse(),
    ),
    table(
      [`${differing.length} rows differ`, 'Does not hold in', 'Holds only when run alone in'],
      differing.map((title) => [
        title,
        // A row that a build was never asked, in a run that broke off, has not held.
        buildsWith(title, 'failed', undefined),
        buildsWith(title, 'again'),
      ]),
    ),
  ].join('\n\n');
}

/** The builds that something is true of, those that follow one another as a range. */
function rangesOf(builds: readonly (readonly [name: string, isTrue: boolean])[]): string {
  const ranges: string[][] = [];
  for (const [index, [name, isTrue]] of builds.entries()) {
    if (!isTrue) continue;
    if (builds[index - 1]?.[1]) ranges.at(-1)?.push(name);
    else ranges.push([name]);
  }
  return ranges.map((names) => [...new Set([names[0], names.at(-1)])].join(' – ')).join(', ');
}

function heldRows(verdicts: ReadonlyMap<string, Verdict>): number {
  return [...verdicts.values()].filter((verdict) => verdict !== 'failed').length;
}
