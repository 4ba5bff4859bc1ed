// A page with a strict Content-Security-Policy: everything it may do is in the header that the edge sends with it.
import 'secure-h5live-player/define';

const STAND_IN = '/nanoplayer/stand-in.js';

const player = document.querySelector('secure-h5live-player')!;
const phase = document.getElementById('phase') as HTMLElement;

player.addEventListener('playback-change', ({ state }) => {
  phase.textContent = state.phase;
  phase.className = `phase ${state.phase}`;
});

player.rtmpUrl = 'rtmp://localhost/splay';
player.websocketUrl = `ws://${location.host}/h5live/authstream`;
const q = new URLSearchParams(location.search);
if (q.has('controls')) player.controls = q.get('controls') as never;
player.playerSrc = new URLSearchParams(location.search).get('player') === 'official' ? '' : STAND_IN;
