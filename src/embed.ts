// The script of the embed page: what the page's address asks for becomes the properties of its player.
import { pageDocument } from './playback/page-document.js';
import { embedProperties, publicAddress } from './snippets/index.js';

const player = pageDocument.querySelector<Element & { tokenEndpoint?: string }>('secure-h5live-player');
if (player) {
  const allowed = pageDocument
    .querySelector('meta[name="h5live-token-endpoints" i]')
    ?.getAttribute('content');
  const page = {
    tokenEndpoint: player.tokenEndpoint ?? player.getAttribute('token-endpoint') ?? '',
    tokenEndpoints: (allowed ?? '').split(/\s+/).filter((one) => one !== ''),
  };
  Object.assign(player, embedProperties(location.href, page));
  // Nobody who looks over a shoulder, or copies the address of the frame, gets the token with it.
  const shown = publicAddress(location.href);
  if (location.hash !== '' || shown !== location.pathname + location.search)
    history.replaceState(history.state, '', shown);
}
