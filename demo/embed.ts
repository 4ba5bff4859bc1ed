// The page for frames: its address names the stream, the page itself the servers.
import 'secure-h5live-player/define';
import { localServers } from './local-servers.js';

const player = document.querySelector('secure-h5live-player')!;
const query = new URLSearchParams(location.search);
const secured = query.has('token-endpoint') || location.hash.includes('security.');

Object.assign(player, localServers(secured));
player.playerSrc = '/nanoplayer/stand-in.js';
// Last, since it hides what it has read.
await import('secure-h5live-player/embed');
