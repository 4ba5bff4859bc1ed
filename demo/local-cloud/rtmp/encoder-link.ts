import type { Socket } from 'node:net';
import type { Encoders } from '../encoders.js';
import type { BroadcastEnd, BroadcastSource } from '../ingest/broadcast-source.js';
import { SILENT_AFTER_MS } from '../ingest/broadcaster-link.js';
import { MOST_BYTES_PER_MS } from '../ingest/fragment.js';
import type { Ingest, Slot } from '../ingest/ingest.js';
import { readInit } from '../ingest/init-segment.js';
import { IngestError, must } from '../ingest/ingest-error.js';
import type { LiveClock } from '../live/clock.js';
import { readAudioTag, readVideoTag } from './flv.js';
import { Fragmenter } from './fragmenter.js';
import { tokenOf } from './ingest-token.js';
import { Refusal, REFUSALS, type RefusalCode } from './refusal.js';
import { frameRateOf, RTMP_MEDIA, RtmpProtocol } from './rtmp-protocol.js';

/** What a link needs of the edge. */
export interface EncoderLinkOptions {
  readonly ingest: Pick<Ingest, 'occupy'>;
  readonly encoders: Encoders;
  /** Why nobody may broadcast to a stream of this name with that ingest token, or none; nothing where one may. */
  refusalOf(streamName: string, token: string): RefusalCode | undefined | Promise<RefusalCode | undefined>;
  /** Takes one line for the log. */
  log(line: string): void;
  readonly clock: LiveClock;
}

/** How long an encoder has to read why it is let go, in milliseconds. */
const READS_FOR_MS = 1_000;
/** What a key frame may have beyond its share, in bytes: one that stands for two seconds. */
const BURST = 1024 * 1024;
/** What an encoder may send at once, in bytes, and in a millisecond over time: a tenth more than its media may have. */
const SENT_AT_ONCE = 16 * 1024 * 1024;
const SENT_PER_MS = 1.1 * MOST_BYTES_PER_MS;
const USUAL_FRAME_RATE = 25;

/**
 * Takes a broadcast from the connection of an encoder until it closes. Whatever breaks a rule ends it, and the encoder is
 * told why, where it got so far; viewers get nothing of it. Who closes without a word is waited for.
 */
export function takeEncoder(socket: Socket, options: EncoderLinkOptions): void {
  const { clock, encoders, ingest, log } = options;
  let streamName: string | undefined;
  let slot: Slot | undefined;
  let isJudged = false;
  let source: BroadcastSource | undefined;
  let frameRate = USUAL_FRAME_RATE;
  let over = false;
  const began = clock.now();
  let credit = { bytes: SENT_AT_ONCE, at: began };
  let goodbye: unknown;
  const silent = (): void => end('lost', `nothing came for ${SILENT_AFTER_MS / 1000} s`);
  let timer = clock.setTimer(silent, SILENT_AFTER_MS);

  const fragmenter = new Fragmenter({
    begin(init) {
      // Viewers stay where the encoder changes its format, if they can.
      source?.end('lost');
      source = slot?.begin(readInit(init), frameRate, BURST);
    },
    fragment: (bytes) => void source?.push(bytes),
  });
  const protocol = new RtmpProtocol({
    output: (bytes) => void socket.write(bytes),
    publish,
    play: () => {
      throw new Refusal('plays-nothing');
    },
    stop: () => end('stopped'),
    media,
  });

  function publish(application: string, name: string, query: string): void {
    if (!/^live\/*$/.test(application)) throw new Refusal('other-application');
    if (slot) throw new Refusal('on-air');
    must(!isJudged, 'publish: it is asked for once.');
    const refusal = options.refusalOf(name, tokenOf(query));
    if (!(refusal instanceof Promise)) return begin(name, refusal);
    isJudged = true;
    refusal
      .then((code) => {
        if (!over) begin(name, code);
      })
      .catch((error: unknown) => refuse(...refusalFor(error)));
  }

  function begin(name: string, refusal: RefusalCode | undefined): void {
    if (refusal !== 'unknown-name') streamName ??= name;
    if (refusal !== undefined) throw new Refusal(refusal);
    slot = ingest.occupy(name, { close: () => refuse('ended', REFUSALS.ended[1]) });
    if (!slot) throw new Refusal('on-air');
    protocol.admit('The broadcast begins with the first key frame.');
    encoders.note(name, { isOnAir: true });
  }

  function media(type: number, timestamp: number, bytes: Buffer): void {
    if (!slot || over || streamName === undefined) return;
    if (type === RTMP_MEDIA.data) frameRate = frameRateOf(bytes) ?? frameRate;
    else if (type === RTMP_MEDIA.audio) fragmenter.audio(timestamp, readAudioTag(bytes));
    else if (type === RTMP_MEDIA.video) {
      fragmenter.video(timestamp, readVideoTag(bytes));
      encoders.note(streamName, { isOnAir: true, measured: fragmenter.measured });
    }
  }

  function end(how: BroadcastEnd, why?: string): void {
    if (over) return;
    over = true;
    clock.clearTimer(timer);
    if (why !== undefined) log(`An encoder was let go: ${why}.`);
    source?.end(how);
    slot?.ended();
    if (slot && streamName !== undefined) encoders.note(streamName, { isOnAir: false });
    socket.end();
    goodbye = clock.setTimer(() => socket.destroy(), READS_FOR_MS);
  }

  function refuse(code: RefusalCode, description: string): void {
    if (over) return;
    try {
      protocol.refuse(REFUSALS[code][0], description);
    } catch {
      // It did not get so far that it could be told.
    }
    // Who is on air goes on; the owner is told that another one came.
    if (code === 'on-air' && slot === undefined && streamName !== undefined) encoders.turnAway(streamName);
    const isOthers = streamName !== undefined && slot === undefined && encoders.report(streamName)?.isOnAir;
    const isTold = slot !== undefined || (code !== 'on-air' && !isOthers);
    end(code === 'ended' ? 'stopped' : 'lost', description.replace(/\.$/, ''));
    if (isTold && streamName !== undefined) encoders.note(streamName, { isOnAir: false, refused: code });
  }

  socket.on('data', (bytes: Buffer) => {
    if (over) return;
    clock.clearTimer(timer);
    // Before it is let in, an encoder has that time for everything; afterwards it must not fall silent.
    timer = clock.setTimer(
      silent,
      slot ? SILENT_AFTER_MS : Math.max(0, began + SILENT_AFTER_MS - clock.now()),
    );
    const now = clock.now();
    const earned = Math.min(SENT_AT_ONCE, credit.bytes + SENT_PER_MS * (now - credit.at));
    credit = { bytes: earned - bytes.length, at: now };
    try {
      if (credit.bytes < 0) throw new Refusal('too-much');
      protocol.take(bytes);
    } catch (error) {
      // Whatever it was: one encoder must not end the process.
      const [code, description] = refusalFor(error);
      refuse(code, description);
    }
  });
  socket.once('close', () => {
    end('lost');
    clock.clearTimer(goodbye);
    socket.destroy();
  });
}

/** What stands behind the rules of the ingest that an encoder's settings can break. */
const BROKEN_RULES: readonly (readonly [rule: RegExp, code: RefusalCode])[] = [
  [/^trun: there was no key frame/, 'key-frames'],
  [/^tfdt: media runs ahead/, 'too-fast'],
  [/more bytes than its length|bytes without a key frame/, 'too-much'],
  [/^avc1: the picture's sides/, 'video-codec'],
];

function refusalFor(error: unknown): readonly [code: RefusalCode, description: string] {
  if (error instanceof Refusal) return [error.code, error.message];
  if (!(error instanceof IngestError)) return ['broken', REFUSALS.broken[1]];
  const code = BROKEN_RULES.find(([rule]) => rule.test(error.message))?.[1];
  return code ? [code, REFUSALS[code][1]] : ['broken', error.message];
}
