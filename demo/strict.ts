// A page with a strict Content-Security-Policy, which the edge sends with it. All it allows is in that header.
import 'secure-h5live-player/define';

const STAND_IN = '/nanoplayer/stand-in.js';

const player = document.querySelector('secure-h5live-player')!;
const phase = document.getElementById('phase') as HTMLElement;
const query = new URLSearchParams(location.search);

player.addEventListener('playback-change', ({ state }) => {
  phase.textContent = state.phase;
  phase.className = `phase ${state.phase}`;
});

player.rtmpUrl = 'rtmp://localhost/splay';
player.websocketUrl = `ws://${location.host}/h5live/authstream`;
player.playerSrc = query.get('player') === 'official' ? '' : STAND_IN;
player.captions = 'en-de en-en';
player.captionsSrc = '/captions/nmessenger.js';
player.captionsServer = location.host;
if (query.get('controls') === 'vendor') player.controls = 'vendor';
if (query.has('metrics')) Object.assign(player, { metricsAccountId: 'demo', metricsAccountKey: 'demo' });
if (query.has('group')) player.groupId = 'H5DEM-GROUP';
else player.streamName = 'H5DEM-LIVE1';
