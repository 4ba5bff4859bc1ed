/** Says why a file cannot be played endlessly. The message names the rule that is broken, and where. */
export class ClipError extends Error {
  override readonly name = 'ClipError';
}

/** Throws a `ClipError` with this message unless the condition holds. */
export function must(condition: boolean, message: string): asserts condition {
  if (!condition) throw new ClipError(message);
}
