import { connect, type Socket } from 'node:net';
import amf from 'node-media-server/src/protocol/amf.js';
import { until } from '../../helpers/viewer.js';

/** The kinds of messages that a client sends. */
export const TYPES = { setChunkSize: 1, audio: 8, video: 9, data: 18, command: 20 } as const;

const HANDSHAKE_BYTES = 1 + 2 * 1536;

/** A message in chunks of 128 bytes. */
export function message(type: number, body: Buffer, { timestamp = 0, chunkStream = 3 } = {}): Buffer {
  const header = Buffer.alloc(12);
  header[0] = chunkStream;
  header.writeUIntBE(Math.min(timestamp, 0xffffff), 1, 3);
  header.writeUIntBE(body.length, 4, 3);
  header[7] = type;
  header.writeUInt32LE(1, 8);
  const extended = Buffer.alloc(timestamp >= 0xffffff ? 4 : 0);
  if (extended.length > 0) extended.writeUInt32BE(timestamp);
  const parts: Buffer[] = [header, extended];
  for (let at = 0; at < body.length; at += 128) {
    if (at > 0) parts.push(Buffer.from([0xc0 | chunkStream]), extended);
    parts.push(body.subarray(at, at + 128));
  }
  return Buffer.concat(parts);
}

/** A command with its arguments, as AMF0. */
export function command(name: string, ...values: readonly unknown[]): Buffer {
  return message(TYPES.command, Buffer.concat([name, ...values].map((value) => amf.amf0EncodeOne(value))));
}

/** The first half of a handshake; the second may be anything. */
export const HANDSHAKE = Buffer.concat([Buffer.from([3]), Buffer.alloc(2 * 1536)]);

/** An encoder that says what a test has it say. */
export class RtmpClient {
  readonly socket: Socket;
  received = Buffer.alloc(0);
  isClosed = false;

  constructor(rtmpUrl: string) {
    const { hostname, port } = new URL(rtmpUrl);
    this.socket = connect(Number(port), hostname);
    this.socket.on('data', (data) => (this.received = Buffer.concat([this.received, data])));
    this.socket.on('close', () => (this.isClosed = true));
    this.socket.on('error', () => undefined);
  }

  /** Sends bytes as they are. */
  sends(...bytes: readonly Buffer[]): this {
    this.socket.write(Buffer.concat(bytes));
    return this;
  }

  /** Shakes hands, and asks to broadcast. */
  async publishes(streamName: string, application = 'live'): Promise<this> {
    this.sends(
      HANDSHAKE,
      command('connect', 1, { app: application, tcUrl: `rtmp://localhost/${application}` }),
      command('createStream', 2, null),
      command('publish', 3, null, streamName, 'live'),
    );
    await this.hears(/NetStream\.|NetConnection\.Connect\.InvalidApp/);
    return this;
  }

  /** Waits for words in what the server says. */
  async hears(words: RegExp): Promise<string> {
    const text = (): string => this.received.subarray(HANDSHAKE_BYTES).toString('latin1');
    await until(`words like ${String(words)}`, () => words.test(text()) || this.isClosed);
    return text();
  }

  /** Waits until the server has closed the connection. */
  ends(limitMs = 5_000): Promise<void> {
    return until('the end of the connection', () => this.isClosed, limitMs);
  }

  close(): void {
    this.socket.destroy();
  }
}
