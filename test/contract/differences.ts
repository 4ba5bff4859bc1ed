// What a run of the contract says of one build, and the table of what tells builds apart.

/** How a build did in one row: `again` failed beside others and passed alone. */
export type Verdict = 'passed' | 'again' | 'failed';

/** What one build did: a verdict for the title of each row it was asked. */
export interface BuildResult {
  readonly name: string;
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

const MARKS: Readonly<Record<Verdict, string>> = { passed: 'yes', again: 'alone', failed: 'no' };

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

/** A Markdown table of the rows that not every build passed: rows down, builds across. Says so where there is none. */
export function differencesTable(results: readonly BuildResult[]): string {
  const titles = new Set(results.flatMap(({ verdicts }) => [...verdicts.keys()]));
  const differing = [...titles].filter((title) =>
    results.some(({ verdicts }) => verdicts.get(title) !== 'passed'),
  );
  if (differing.length === 0) return `All ${titles.size} rows hold for each build.`;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cellsOf = (title: string) => results.map(({ verdicts }) => markOf(verdicts.get(title)));
  return [
    line([`${differing.length} of ${titles.size} rows differ`, ...results.map(({ name }) => name)]),
    line(['---', ...results.map(() => '---')]),
    ...differing.map((title) => line([title.replaceAll('|', '\\|'), ...cellsOf(title)])),
    line(['**rows that hold**', ...results.map(({ verdicts }) => String(heldRows(verdicts)))]),
  ].join('\n');
}

/** A row that a build was never asked, in a run that broke off, has not held. */
function markOf(verdict: Verdict | undefined): string {
  return verdict ? MARKS[verdict] : 'not run';
}

function heldRows(verdicts: ReadonlyMap<string, Verdict>): number {
  return [...verdicts.values()].filter((verdict) => verdict !== 'failed').length;
}
