import amf from 'node-media-server/src/protocol/amf.js';
import Rtmp from 'node-media-server/src/protocol/rtmp.js';
import logger from 'node-media-server/src/core/logger.js';
import { must } from '../ingest/ingest-error.js';

// It writes what it does not know to standard output, which is for others, and with it what an encoder was given as key.
logger.log = () => undefined;

/** What a media message holds, by the number of its type. */
export const RTMP_MEDIA = { audio: 8, video: 9, data: 18 } as const;

/** What comes of the bytes of an encoder. */
export interface RtmpEvents {
  /** Bytes for the encoder. */
  output(bytes: Buffer): void;
  /** It wants to broadcast: to an application, under a name, with whatever stands behind the name's question mark. */
  publish(application: string, name: string, query: string): void;
  /** It wants to watch. */
  play(): void;
  /** It ends its broadcast as it wishes. */
  stop(): void;
  /**
   * A message with sound, picture or data.
   *
   * @param timestamp milliseconds, which begin again at 0 after 2³²
   * @param bytes of the receiver's own
   */
  media(type: number, timestamp: number, bytes: Buffer): void;
}

/** The first byte of a connection: version 3. Whatever else begins otherwise, as what a page could send does. */
const VERSION = 3;
/** How many bytes a message may have before and after an encoder was let in. */
const LARGEST_BEFORE = 16 * 1024;
const LARGEST_MESSAGE = 2 * 1024 * 1024;
const LARGEST_CHUNK = 0xffffff;
/** Encoders use five or six. */
const MOST_CHUNK_STREAMS = 12;
/** Encoders send six or seven. */
const MOST_COMMANDS = 50;
const WRAPS_AT = 2 ** 32;
/** After how many bytes an encoder hears that they came, at the least. */
const OFTEN_ENOUGH = 1_000_000;

/**
 * The protocol of one encoder: handshake, chunks, commands. The library reads and writes them; the limits are added here,
 * and times that wrap around. Knows no sockets and no streams.
 *
 * `take` throws where the bytes break a rule: an `IngestError`, or whatever the library stumbles over.
 */
export class RtmpProtocol extends Rtmp {
  readonly #events: RtmpEvents;
  #begun = false;
  #isAdmitted = false;
  #commands = 0;
  #received = 0;
  #acknowledged = 0;

  constructor(events: RtmpEvents) {
    super();
    this.#events = events;
    this.onOutputCallback = (bytes) => events.output(bytes);
  }

  /** Takes the next bytes of the connection. */
  take(bytes: Buffer): void {
    if (!this.#begun) must(bytes[0] === VERSION, 'handshake: it must be RTMP, version 3.');
    this.#begun = true;
    const failure = this.parserData(bytes);
    must(failure === null, 'chunk: it cannot be read.');
    this.#received += bytes.length;
    if (this.#received - this.#acknowledged < Math.min(this.ackSize ?? Infinity, OFTEN_ENOUGH)) return;
    this.#acknowledged = this.#received;
    this.sendACK(this.#received % WRAPS_AT);
  }

  /** Lets the encoder begin. */
  admit(description: string): void {
    this.#isAdmitted = true;
    this.sendStatusMessage(this.streamId, 'status', 'NetStream.Publish.Start', description);
  }

  /** Tells the encoder, for its log, why it may not go on. The connection has to be closed then. */
  refuse(code: string, description: string): void {
    this.sendStatusMessage(this.streamId, 'error', code, description);
  }

  protected override packetParse(): void {
    super.packetParse();
    const { bytes, header } = this.parserPacket;
    must(bytes === 0 || header.fmt === 3, 'chunk: a message begins within another.');
    must(
      this.inPackets.size <= MOST_CHUNK_STREAMS,
      `chunk: there may be ${MOST_CHUNK_STREAMS} streams at most.`,
    );
  }

  protected override packetAlloc(): void {
    const most = this.#isAdmitted ? LARGEST_MESSAGE : LARGEST_BEFORE;
    must(this.parserPacket.header.length <= most, `message: it may have ${most} bytes at most.`);
    // The library adds up what lies between messages, and takes no more of them when that has reached 2³².
    this.parserPacket.clock %= WRAPS_AT;
    super.packetAlloc();
  }

  protected override controlHandler(): void {
    must(this.parserPacket.header.length >= 4, 'control: it is too short.');
    super.controlHandler();
    const size = this.inChunkSize;
    must(size > 0 && size <= LARGEST_CHUNK, `chunk: its size must be 1 to ${LARGEST_CHUNK}.`);
  }

  protected override invokeHandler(): void {
    must(++this.#commands <= MOST_COMMANDS, `command: there may be ${MOST_COMMANDS} at most.`);
    super.invokeHandler();
  }

  protected override dataHandler(): void {
    const { header, clock, payload } = this.parserPacket;
    if (this.#isAdmitted)
      this.#events.media(header.type, clock, Buffer.from(payload.subarray(0, header.length)));
  }

  protected override onPublish({ streamName }: { readonly streamName?: unknown }): void {
    this.streamId = this.parserPacket.header.stream_id;
    const [name = '', query = ''] = textOf(streamName).split('?', 2);
    this.#events.publish(textOf(this.streamApp), name, query);
  }

  protected override onPlay(): void {
    this.streamId = this.parserPacket.header.stream_id;
    this.#events.play();
  }

  protected override onDeleteStream(): void {
    this.#events.stop();
  }
}

/** Pictures in a second, as the encoder says in its `onMetaData`; nothing where the message says none that can be. */
export function frameRateOf(message: Buffer): number | undefined {
  const { dataObj } = amf.decodeAmf0Data(message);
  const said = typeof dataObj === 'object' && dataObj !== null && 'framerate' in dataObj && dataObj.framerate;
  return typeof said === 'number' && said > 0 && said <= 120 ? said : undefined;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
