import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { runAt, type EdgeClock } from './edge-clock.js';
import type { Ingest } from './ingest/ingest.js';
import type { LiveSource } from './live/live-source.js';
import type { ViewerSource } from './live/viewer-source.js';
import { serveViewer } from './live/serve-viewer.js';
import { findProvocation } from './provocations.js';
import type { Cloud } from './cloud.js';
import type { EdgeStream } from './streams.js';
import { refused, type Verdict } from './verdict/outcome.js';
import { judge } from './verdict/verdict.js';
import { readViewerRequest, type ViewerRequest } from './verdict/viewer-request.js';
import { reset } from './wire/close.js';
import { Connection } from './wire/connection.js';
import { WireFaults } from './wire/faults.js';
import { provoke, refuseUpgrade } from './wire/provoke.js';
import { Admissions } from './wire/session.js';

// The application that each path stands for: secured streams, and streams that may be open.
const RTMP_URLS: Readonly<Record<string, string>> = {
  '/h5live/authstream': 'rtmp://localhost/splay',
  '/h5live/stream': 'rtmp://localhost/play',
  '/h5live/stream/stream.mp4': 'rtmp://localhost/play',
};

// The vendor documents that such a session is ended, not with which code: this is the one for an expired token.
const FORCED_END_CODE = 4903;
// Documented likewise: the one for a token that is not valid, for it is not valid any more.
const REVOKED_CODE = 4901;
// What makes the vendor's player 5.0.8 report 2004: the source stream has been stopped.
const STOPPED_CODE = 4403;

/** What the sockets need of the edge. */
export interface SocketContext {
  readonly cloud: Cloud;
  /** The clip, for provocations. */
  readonly source: LiveSource;
  /** Where the picture of a stream comes from at present, if it has one. */
  sourceOf(stream: EdgeStream): ViewerSource | undefined;
  readonly ingest: Ingest;
  readonly clock: EdgeClock;
  /** Takes one line for the log, without a token. */
  log(line: string): void;
}

/** An upgrade on its way to a decision. */
interface Upgrade {
  readonly viewer: ViewerRequest;
  readonly rtmpUrl: string;
  readonly socket: Duplex;
  accept(use: (client: WebSocket) => void): void;
}

/** A viewer who is let in, and to what. */
interface Admitted {
  readonly name: string;
  readonly live: ViewerSource;
  readonly endsAtMs?: number;
  readonly jwtDigest?: string;
}

/** The H5Live WebSocket: accepts, judges, then serves or closes with the vendor's code. */
export class LiveSockets {
  readonly faults: WireFaults;
  readonly admissions: Admissions;
  readonly #context: SocketContext;
  readonly #connections = new Set<Connection>();
  readonly #sockets = new Set<Duplex>();
  // Viewers have nothing to say, so what they may send is small.
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: 4096, perMessageDeflate: false });

  constructor(context: SocketContext) {
    this.#context = context;
    this.admissions = new Admissions(context.clock.now);
    this.faults = new WireFaults({
      connections: this.#connections,
      sockets: this.#sockets,
      clock: context.clock,
    });
    const { streams, revocations } = context.cloud;
    revocations.onRevoked((digest) => this.#end(REVOKED_CODE, ({ jwtDigest }) => jwtDigest === digest));
    streams.onChange(({ name, state }) => {
      if (state !== 'live') this.#end(STOPPED_CODE, ({ session }) => session.streamName === name);
    });
  }

  /** The running sessions, oldest first. */
  get connections(): readonly Connection[] {
    return [...this.#connections];
  }

  /** Handles an upgrade; requests for other paths are dropped. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    if (this.#context.ingest.upgrade(request, socket, head)) return;
    this.#sockets.add(socket);
    socket.once('close', () => this.#sockets.delete(socket));
    const path = (request.url ?? '').split('?')[0] ?? '';
    const rtmpUrl = Object.hasOwn(RTMP_URLS, path) ? RTMP_URLS[path] : undefined;
    if (rtmpUrl === undefined) return refuseUpgrade(socket, 404);
    const accept: Upgrade['accept'] = (use) => {
      this.#server.handleUpgrade(request, socket, head, (client) => {
        client.on('error', () => client.terminate());
        use(client);
      });
    };
    const upgrade = { viewer: readViewerRequest(request), rtmpUrl, socket, accept };
    // Whatever it is: one viewer must not end the process.
    this.#answer(upgrade).catch(() => socket.destroy());
  }

  /** Ends all sessions at once. */
  close(): void {
    for (const client of this.#server.clients) client.terminate();
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    this.#context.ingest.close();
  }

  #end(code: number, which: (connection: Connection) => boolean): void {
    for (const connection of this.connections) if (which(connection)) connection.close(code);
  }

  async #answer(upgrade: Upgrade): Promise<void> {
    const { viewer, rtmpUrl, socket, accept } = upgrade;
    const { cloud, source, sourceOf, log } = this.#context;
    const provocation = findProvocation(viewer.streamName);
    const stream = cloud.streams.find(viewer.streamName);
    const fault = this.faults.atUpgrade;
    if (fault !== undefined) {
      this.admissions.note(viewer, stream?.name ?? provocation?.name ?? '', 'dropped');
      return fault === 'reset' ? reset(socket) : refuseUpgrade(socket, fault);
    }
    if (provocation) {
      this.admissions.note(viewer, provocation.name, 'provoked');
      log(`viewer provoked: ${provocation.name}`);
      return provoke({ source, stream: { url: rtmpUrl, name: provocation.name }, socket, accept });
    }
    const judged = await judge(viewer, stream, cloud);
    const live = stream && sourceOf(stream);
    const verdict: Verdict = judged.admitted && !live ? refused(4404, 'no such stream') : judged;
    const name = stream?.name ?? 'unknown stream';
    // Refused after the upgrade: a browser does not tell a page the status of a refused upgrade, but does tell the code.
    accept((client) => {
      if (verdict.admitted && live) {
        log(`viewer admitted: ${name}`);
        this.#serve(upgrade, client, { name, live, ...verdict });
      } else if (!verdict.admitted) {
        log(`viewer refused: ${name}, code ${verdict.code}, ${verdict.reason}`);
        this.admissions.note(viewer, stream?.name ?? '', 'refused', verdict.code);
        client.close(verdict.code, 'refused');
      }
    });
  }

  #serve({ viewer, rtmpUrl, socket }: Upgrade, client: WebSocket, admitted: Admitted): void {
    const { clock, log } = this.#context;
    const { name, live, endsAtMs, jwtDigest } = admitted;
    const session = this.admissions.note(viewer, name, 'admitted');
    const stream = { url: rtmpUrl, name };
    const served = serveViewer(client, live, stream, {
      log,
      greeting: { namesEvents: !this.faults.endlessSwitches },
      silent: this.faults.silent,
      damaged: this.faults.damaged,
    });
    const connection = new Connection({ session, jwtDigest, socket, client, viewer: served });
    this.#connections.add(connection);
    const callOff =
      endsAtMs === undefined
        ? undefined
        : runAt(endsAtMs, clock.now, () => connection.close(FORCED_END_CODE));
    client.once('close', () => {
      callOff?.();
      this.#connections.delete(connection);
      this.admissions.end(session);
    });
  }
}
