/** Says why a broadcast is refused. The message names the field and the rule, and holds nothing the sender wrote. */
export class IngestError extends Error {
  override readonly name = 'IngestError';
}

/** Throws an `IngestError` with this message unless the condition holds. */
export function must(condition: boolean, message: string): asserts condition {
  if (!condition) throw new IngestError(message);
}
