/** What somebody puts into a stream beside picture and sound. */
export interface SentMetadata {
  readonly handlerName: string;
  /** Anything that JSON can say. */
  readonly message: unknown;
  /** In seconds of the stream. */
  readonly streamTime: number;
}

/** Metadata as the vendor's player takes them between media: one piece of one. Observed with 5.0.8. */
export function metadataText({ handlerName, message, streamTime }: SentMetadata): string {
  const piece = { chunkIndex: 1, chunkCount: 1, handlerName, streamTime, message: JSON.stringify(message) };
  return JSON.stringify({ eventType: 'onMetaData', onMetaData: piece });
}
