import { readFileSync } from 'node:fs';

/** What something may weigh, in kilobytes of 1000 bytes, in Brotli. */
export interface Budget {
  /** Before anything was loaded only when it is needed. */
  readonly before: number;
  readonly goal: number;
  /** What is held; above the goal where that is not reached yet. */
  readonly budget: number;
}

/** The file of all budgets. */
export interface Budgets {
  /** By how much, as a share, a budget may be overdrawn. */
  readonly tolerance: number;
  readonly scenarios: Readonly<Record<string, Budget>>;
  /** Files of `dist`, with what they import at once. */
  readonly files: Readonly<Record<string, number>>;
}

/** The budgets that the build and the tests are held to. */
export const BUDGETS = JSON.parse(
  readFileSync(new URL('../../size-budget.json', import.meta.url), 'utf8'),
) as Budgets;

/** The most bytes that a budget allows. */
export function mostBytes(kilobytes: number): number {
  return kilobytes * 1000 * (1 + BUDGETS.tolerance);
}
