// The script of the embed page: what the page's address asks for becomes the properties of its player.
import { pageDocument } from './playback/page-document.js';
import { propertiesOf, publicAddress } from './snippets/embed-properties.js';
import { NO_TOKEN, readAtOnce } from './token/index.js';

const player =
  globalThis.document &&
  pageDocument.querySelector<Element & { tokenEndpoint?: string }>('secure-h5live-player');
// Where there is no page, as on a server, it can be imported all the same.
if (player) {
  const allowed = pageDocument
    .querySelector('meta[name="h5live-token-endpoints" i]')
    ?.getAttribute('content');
  const page = {
    tokenEndpoint: player.tokenEndpoint ?? player.getAttribute('token-endpoint') ?? '',
    tokenEndpoints: (allowed ?? '').split(/\s+/).filter((one) => one !== ''),
  };
  const address = location.href;
  let isWrapped = false;
  const properties = propertiesOf(address, page, (input) => {
    const token = readAtOnce(input);
    isWrapped ||= token === undefined;
    return token ?? NO_TOKEN;
  });
  // Nobody who looks over a shoulder, or copies the address of the frame, gets the token with it.
  const shown = publicAddress(address);
  if (location.hash !== '' || shown !== location.pathname + location.search)
    history.replaceState(history.state, '', shown);
  // Only few addresses need all that tokens can be wrapped in.
  const all = isWrapped ? await import('./snippets/parse-snippet.js') : undefined;
  Object.assign(player, all?.embedProperties(address, page) ?? properties);
}
