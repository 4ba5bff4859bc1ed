// Broadcasts a camera or a screen to the local edge. Knows no page: what a visitor sees is the page's own.
import type { BroadcastCode } from './broadcast/broadcast-code.js';
import { IngestSocket } from './broadcast/ingest-socket.js';
import { startLiveMp4, type LiveMp4 } from './broadcast/live-mp4.js';

export type { BroadcastCode } from './broadcast/broadcast-code.js';
export { cameraStream, CaptureError, screenStream, type CaptureCode } from './broadcast/capture.js';

/** Where a broadcast stands. `live` is what the edge says, not what was sent. */
export type BroadcastState =
  | { readonly phase: 'starting' | 'live'; readonly sound: boolean }
  | { readonly phase: 'stopped' }
  | { readonly phase: 'failed'; readonly code: BroadcastCode; readonly reason: string };

/** What is broadcast, and where to. */
export interface BroadcastOptions {
  /** Its tracks end with the broadcast. */
  readonly stream: MediaStream;
  /** The edge's WebSocket, `/ingest/<stream name>`; an address relative to the page is enough. */
  readonly ingestUrl: string;
  /** Called with each new state; never after `stopped` or `failed`. */
  onState(state: BroadcastState): void;
}

/** A broadcast under way. */
export interface Broadcast {
  /** Ends it: the stream is over for its viewers. A second call does nothing. */
  stop(): void;
  /** Fragments that were left out because the connection could not carry them. */
  readonly dropped: number;
}

/** An encoder without a first piece by then is none: Firefox may offer one that comes to no end with its first picture. */
const ENCODER_MS = 10_000;

/**
 * Begins a broadcast at once, and tells how it goes. It stops by itself when the picture's track ends, which is what a
 * browser does when its visitor ends the sharing of a screen.
 *
 * Needs `connect-src` for the edge in the page's policy; a screen, and in Firefox a camera, also needs `worker-src blob:` for a
 * steady pace.
 */
export function startBroadcast({ stream, ingestUrl, onState }: BroadcastOptions): Broadcast {
  const tracks = stream.getTracks();
  const [video] = stream.getVideoTracks();
  let encoder: LiveMp4 | undefined;
  let socket: IngestSocket | undefined;
  let over = false;
  let late: ReturnType<typeof setTimeout> | undefined;

  function finish(state: BroadcastState): void {
    if (over) return;
    over = true;
    clearTimeout(late);
    video?.removeEventListener('ended', stop);
    for (const track of tracks) track.stop();
    void encoder?.stop();
    socket?.close();
    onState(state);
  }
  const stop = (): void => finish({ phase: 'stopped' });
  const fail = (code: BroadcastCode, reason = ''): void => finish({ phase: 'failed', code, reason });

  async function begin(): Promise<void> {
    let init: Uint8Array<ArrayBuffer> | undefined;
    late = setTimeout(() => fail('no-encoder'), ENCODER_MS);
    const started = await startLiveMp4(stream, {
      init: (bytes) => void (init = bytes),
      fragment(bytes) {
        clearTimeout(late);
        // The socket is opened with the first fragment: so the edge never waits for a camera.
        socket ??= init && connect(init);
        socket?.send(bytes);
      },
      failed: (error) => fail('encoder', String(error)),
    });
    if (!started) return fail('no-encoder');
    encoder = started;
    if (over) return void started.stop();
    onState({ phase: 'starting', sound: started.hasSound });
  }

  function connect(init: Uint8Array<ArrayBuffer>): IngestSocket | undefined {
    if (over || !encoder) return undefined;
    const { frameRate, hasSound: sound } = encoder;
    return new IngestSocket(ingestUrl, [JSON.stringify({ version: 1, frameRate }), init], {
      live: () => onState({ phase: 'live', sound }),
      failed: fail,
    });
  }

  if (video) {
    video.addEventListener('ended', stop);
    void begin().catch((error: unknown) => fail('encoder', String(error)));
  } else queueMicrotask(() => fail('no-video'));
  return {
    stop,
    get dropped() {
      return socket?.dropped ?? 0;
    },
  };
}
