// What a site has in place of a local cloud: a recording, and in each frame that plays it an endpoint for tokens and a server.
import { answerForToken } from './recorded-endpoint.js';
import { RecordedEdge } from './recorded-edge.js';
import { RecordedSocket } from './recorded-socket.js';
import { clipOf, type RecordingIndex } from './recording.js';

export { answerForToken };

/** Beside this script. */
const [FILE, INDEX, SOCKET] = ['recording.mp4', 'recording.json', 'h5live/authstream'].map(
  (path) => new URL(path, import.meta.url),
) as [URL, URL, URL];

/** Where the examples say that their endpoint is. */
const ENDPOINT = '/playback-token';

/**
 * Has the document in which it is called ask the recording: for tokens, and for the stream. All else goes its way.
 *
 * Call it before anything asks.
 */
export function serveRecording(): void {
  const { fetch: ask, WebSocket: Native } = globalThis;
  const edge = new RecordedEdge(async () => {
    const [file, index] = await Promise.all([ask(FILE), ask(INDEX)]);
    return clipOf(new Uint8Array(await file.arrayBuffer()), (await index.json()) as RecordingIndex);
  });
  globalThis.fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
    return url.origin === origin && url.pathname === ENDPOINT ? answerForToken(url) : ask(input, init);
  };
  globalThis.WebSocket = new Proxy(Native, {
    construct(target, [address, protocols]: [string | URL, string[]?]) {
      const url = new URL(address, document.baseURI);
      return url.host === SOCKET.host && url.pathname === SOCKET.pathname
        ? new RecordedSocket(url.href, (asked, server) => void edge.connect(asked, server))
        : new target(url, protocols);
    },
  });
}
