// The script of the embed page: what the page's address asks for becomes the properties of its player.
import { pageDocument } from './player/page-document.js';
import { embedProperties } from './snippets/index.js';

const player = pageDocument.querySelector('secure-h5live-player');
if (player) {
  Object.assign(player, embedProperties(location.href));
  // Nobody who looks over a shoulder, or copies the address of the frame, gets the token with it.
  if (location.hash !== '') history.replaceState(history.state, '', location.pathname + location.search);
}
