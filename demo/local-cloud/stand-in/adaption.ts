// `setAdaption`: what the vendor's player says about a rule. It switches nothing here: no automatic switch was ever seen.
const RULES: ReadonlySet<unknown> = new Set(['deviationOfMean', 'deviationOfMean2', 'none']);

/**
 * The warnings that an adaption object earns, in our words; none if all is well.
 *
 * @param entries how many entries the source has
 * @throws {TypeError} for null and undefined, after the first warning: like the vendor's
 */
export function adaptionWarnings(given: unknown, entries: number, warn: (message: string) => void): void {
  const { rule, downStep } = (given ?? {}) as { rule?: unknown; downStep?: unknown };
  if (typeof given !== 'object' || given === null || !('rule' in given)) {
    warn('The adaption object is invalid: the adaption stays as it was.');
  }
  if (given === undefined || given === null) throw new TypeError('The adaption is no object.');
  if (!RULES.has(rule)) warn('The adaption rule is unknown: the adaption stays as it was.');
  else if (entries < 2 && rule !== 'none') warn('There is only one entry: the adaption stays as it was.');
  else if (typeof downStep !== 'number') warn('The adaption has no valid "downStep": it is 1.');
}
