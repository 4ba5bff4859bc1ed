// The server that a stream comes from where a site has none: it judges tokens and plays the recording, as if it was live.
import type { Clip } from '../../demo/local-cloud/live/clip.js';
import { helloTexts } from '../../demo/local-cloud/live/hello.js';
import { LiveSource } from '../../demo/local-cloud/live/live-source.js';
import { Viewer, viewerLimits } from '../../demo/local-cloud/live/viewer.js';
import { ADMITTED, refused, type Verdict } from '../../demo/local-cloud/verdict/outcome.js';
import { STREAM } from './recorded-endpoint.js';
import type { ServerSide } from './recorded-socket.js';
import { verifyToken } from './recorded-tokens.js';

/** What a browser says of a connection that came to nothing. */
const LOST = 1006;

/** One for all players of a document. */
export class RecordedEdge {
  readonly #loadClip: () => Promise<Clip>;
  #source: Promise<LiveSource> | undefined;

  /** @param loadClip is called when the first viewer is let in */
  constructor(loadClip: () => Promise<Clip>) {
    this.#loadClip = loadClip;
  }

  /** Answers a player's connection: with the picture, or with the code that refuses it. */
  async connect(address: string, server: ServerSide): Promise<void> {
    const query = new URLSearchParams(address.slice(address.indexOf('?')));
    try {
      const verdict = await judge(query);
      const source = verdict.admitted ? await this.#playing() : undefined;
      if (!server.open()) return;
      if (source) serve(source, query, server);
      else if (!verdict.admitted) server.end(verdict.code);
    } catch {
      server.end(LOST);
    }
  }

  #playing(): Promise<LiveSource> {
    const start = async (): Promise<LiveSource> => {
      const source = new LiveSource(await this.#loadClip());
      source.start();
      return source;
    };
    this.#source ??= start().catch((error: unknown) => {
      this.#source = undefined;
      throw error;
    });
    return this.#source;
  }
}

async function judge(query: URLSearchParams): Promise<Verdict> {
  const [stream, token] = [query.get('stream') ?? '', query.get('jwtoken') ?? ''];
  if (token === '') return query.has('token') ? refused(4901, 'not made here') : refused(4903, 'no token');
  const verified = await verifyToken(token);
  if (!verified.ok) return refused(verified.issue === 'expired' ? 4903 : 4901, verified.code);
  const { streams } = verified.claims;
  if (!Array.isArray(streams) || !streams.includes(stream)) return refused(4901, 'for another stream');
  return stream === STREAM ? ADMITTED : refused(4404, 'no such stream');
}

function serve(source: LiveSource, query: URLSearchParams, server: ServerSide): void {
  const { format } = source;
  const viewer = new Viewer({ send: (data) => server.send(data), bufferedAmount: 0 }, viewerLimits(format));
  server.onEnd(source.subscribe((fragment) => viewer.push(fragment)));
  const stream = { url: query.get('url') ?? '', name: query.get('stream') ?? '' };
  viewer.join({ hello: helloTexts(format, stream), init: format.init, backlog: source.backlog() });
}
