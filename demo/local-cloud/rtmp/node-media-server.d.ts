// The parts of the library that are used here: it comes without types.

declare module 'node-media-server/src/protocol/rtmp.js' {
  /** A message on its way in: its chunks are put together in `payload`. */
  interface RtmpPacket {
    readonly header: {
      readonly fmt: number;
      readonly timestamp: number;
      readonly length: number;
      readonly type: number;
      readonly stream_id: number;
    };
    /** Milliseconds. */
    clock: number;
    /** May be longer than the message. */
    readonly payload: Buffer;
    /** How many of the message's bytes are there. */
    readonly bytes: number;
  }

  /** One side of a connection, without its socket. */
  export default class Rtmp {
    protected readonly parserPacket: RtmpPacket;
    protected readonly inPackets: ReadonlyMap<number, RtmpPacket>;
    protected readonly inChunkSize: number;
    /** After how many bytes the other side wants to hear that they came. */
    protected readonly ackSize?: number;
    protected readonly streamApp?: unknown;
    protected streamId: number;
    protected onOutputCallback: (bytes: Buffer) => void;
    parserData(bytes: Buffer): string | null;
    protected packetParse(): void;
    protected packetAlloc(): void;
    protected controlHandler(): void;
    protected invokeHandler(): void;
    protected dataHandler(): void;
    protected onPublish(message: { readonly streamName?: unknown }): void;
    protected onPlay(message: object): void;
    protected onDeleteStream(message: object): void;
    protected sendACK(bytes: number): void;
    protected sendStatusMessage(streamId: number, level: string, code: string, description: string): void;
  }
}

declare module 'node-media-server/src/protocol/amf.js' {
  const amf: {
    decodeAmf0Data(bytes: Buffer): { readonly cmd?: unknown; readonly dataObj?: unknown };
    amf0EncodeOne(value: unknown): Buffer;
  };
  export default amf;
}

declare module 'node-media-server/src/core/logger.js' {
  const logger: { log: (line: string, level?: string) => void };
  export default logger;
}
