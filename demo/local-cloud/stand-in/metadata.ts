// Metadata as they come over the wire: in numbered pieces, of JSON as text. More than one piece was never seen.

/** What the MetaData event tells. */
export interface MetadataEventData {
  readonly handlerName: unknown;
  readonly message: unknown;
  /** In seconds. */
  readonly streamTime: unknown;
}

/**
 * Reads the one piece that metadata come in, numbered from 1, as the vendor's version 5.0.8 does.
 *
 * @returns what is told, or the code of the error instead
 */
export function readPiece(piece: Readonly<Record<string, unknown>>): MetadataEventData | 2012 | 2013 {
  const { chunkIndex, chunkCount, handlerName, message, streamTime } = piece;
  if (chunkIndex !== 1 || chunkCount !== 1) return 2013;
  try {
    return { handlerName, message: JSON.parse(String(message)) as unknown, streamTime };
  } catch {
    return 2012;
  }
}
