// The playback page: reads its own address, a Web Playout URL, and hands it to the element.
import { learnServerTime, parsePlayoutUrl, type PlaybackPhase } from 'secure-h5live-player';
import 'secure-h5live-player/define';

const STAND_IN = '/nanoplayer/stand-in.js';

const PHASES: Readonly<Record<PlaybackPhase, string>> = {
  idle: 'Not playing',
  loading: 'Connecting',
  playing: 'Live',
  buffering: 'Waiting for data',
  paused: 'Paused',
  reconnecting: 'Connecting again',
  blocked: 'Waiting for you to start it',
  suspended: 'Suspended',
  failed: 'Not playing',
};

const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const player = document.querySelector('secure-h5live-player')!;
const phase = byId('phase');

const address = new URL(location.href);
const { streamName, token } = parsePlayoutUrl(address);
const secured = token.kind !== 'none';
const name = streamName ?? '';

byId('stream-name').textContent = name || 'No stream';
document.title = name ? `${name} – Secure playback` : 'Secure playback';
byId('note').textContent = secured
  ? 'The address of this page contains the token: whoever has the address can watch while the token is valid.'
  : '';

player.addEventListener('playback-change', ({ state }) => {
  phase.textContent = PHASES[state.phase];
  phase.className = `phase ${state.phase}`;
});

// The local edge plays everything here; which of its two sockets depends on the token, as with nanoStream Cloud.
player.rtmpUrl = `rtmp://localhost/${secured ? 'splay' : 'play'}`;
player.websocketUrl = `ws://${location.host}/h5live/${secured ? 'authstream' : 'stream'}`;
player.playerSrc = address.searchParams.get('player') === 'official' ? '' : STAND_IN;
player.token = token;
player.streamName = name;

player.owner = address.searchParams.has('owner');

// A device whose clock is wrong would misjudge the token; the server's answer to anything tells the time.
void fetch(address.pathname, { method: 'HEAD', cache: 'no-store' })
  .then((answer) => learnServerTime(answer.headers.get('date')))
  .catch(() => undefined);
