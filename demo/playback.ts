// The playback page: reads its own address, a Web Playout URL, and hands it to the element.
import { learnServerTime, type PlaybackPhase } from 'secure-h5live-player';
import 'secure-h5live-player/define';
import { parseSnippet } from 'secure-h5live-player/snippets';

// What `player` in the address chooses; `canvas` has the picture that Media over QUIC has.
const STAND_IN = '/nanoplayer/stand-in.js';
const SCRIPTS: Readonly<Record<string, string>> = { official: '', canvas: `${STAND_IN}?picture=canvas` };

const PHASES: Readonly<Record<PlaybackPhase, string>> = {
  idle: 'Not playing',
  loading: 'Connecting',
  playing: 'Live',
  buffering: 'Waiting for data',
  reconnecting: 'Reconnecting',
  scheduled: 'Scheduled',
  paused: 'Paused',
  blocked: 'Press play',
  suspended: 'Paused',
  failed: 'Not playing',
};

const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const player = document.querySelector('secure-h5live-player')!;
const phase = byId('phase');

const address = new URL(location.href);
const { streamName = '', groupId = '', token } = parseSnippet(address.href);
const secured = token.kind !== 'none' || address.searchParams.has('life');
const name = groupId || streamName;

byId('stream-name').textContent = name || 'No stream';
document.title = name ? `${name} – Secure playback` : 'Secure playback';
byId('note').textContent =
  token.kind !== 'none'
    ? 'The address of this page contains the token: whoever has the address can watch while the token is valid.'
    : '';

// Instead of a token of its own, the page can have short-lived ones from the edge's endpoint: `life` in seconds, and
// `force` where they end a session when they expire.
function endpointOf(query: URLSearchParams): string | undefined {
  if (!query.has('life')) return undefined;
  const asked = new URLSearchParams();
  for (const key of ['life', 'force', 'kind', 'fault'])
    if (query.has(key)) asked.set(key, query.get(key) ?? '');
  return `/viewer/token?${asked.toString()}`;
}

player.addEventListener('playback-change', ({ state }) => {
  phase.textContent = PHASES[state.phase];
  phase.className = `phase ${state.phase}`;
});

// The local edge plays everything here; which of its two sockets depends on the token, as with nanoStream Cloud.
player.rtmpUrl = `rtmp://localhost/${secured ? 'splay' : 'play'}`;
player.websocketUrl = `ws://${location.host}/h5live/${secured ? 'authstream' : 'stream'}`;
player.playerSrc = SCRIPTS[address.searchParams.get('player') ?? ''] ?? STAND_IN;
const endpoint = endpointOf(address.searchParams);
if (endpoint === undefined) player.token = token;
else player.tokenEndpoint = endpoint;
if (groupId) player.groupId = groupId;
else player.streamName = streamName;
player.statistics = address.searchParams.has('statistics');
player.snippet = address.searchParams.has('snippet');
player.captions = address.searchParams.get('captions') ?? '';
player.captionsSrc = '/captions/nmessenger.js';
player.captionsServer = location.host;
player.owner = address.searchParams.has('owner');
player.lang = address.searchParams.get('lang') ?? '';

// A device whose clock is wrong would misjudge the token; the server's answer to anything tells the time.
void fetch(address.pathname, { method: 'HEAD', cache: 'no-store' })
  .then((answer) => learnServerTime(answer.headers.get('date')))
  .catch(() => undefined);
