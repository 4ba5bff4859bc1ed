// The playback page: reads its own address, a Web Playout URL, and hands it to the element.
import { statistics, textsFor } from '#dashboard-texts';
import { learnServerTime } from 'secure-h5live-player';
import 'secure-h5live-player/define';
import { parseSnippet } from 'secure-h5live-player/snippets';
import { localOptions } from './dashboard/playback-token.js';
import { askedLanguage, labelsFor, labelsLoading, pageLanguage } from './dashboard/texts.js';
import { localServers } from './local-servers.js';

// What `player` in the address chooses; `canvas` has the picture that Media over QUIC has.
const STAND_IN = '/nanoplayer/stand-in.js';
const SCRIPTS: Readonly<Record<string, string>> = { official: '', canvas: `${STAND_IN}?picture=canvas` };

const byId = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const player = document.querySelector('secure-h5live-player')!;

const address = new URL(location.href);
const { streamName = '', groupId = '', token } = parseSnippet(address.href);
const secured = token.kind !== 'none' || address.searchParams.has('life');
const name = groupId || streamName;

const language = askedLanguage();

/** Says everything in the language that was asked for, in English until its texts are there. */
function speak(): void {
  const labels = labelsFor(language);
  Object.assign(document.documentElement, pageLanguage(language));
  document.title = name ? `${name} – ${labels.product}` : labels.product;
  byId('product').textContent = labels.product;
  byId('stream-name').textContent = name || labels.withoutStream;
  byId('note').textContent = token.kind === 'none' ? '' : labels.tokenInAddress;
  const { phase } = player.playback;
  byId('phase').textContent = textsFor('statistics', statistics, language).phase[phase];
  byId('phase').className = `phase ${phase}`;
}

/** The code to embed the stream, which names files of this machine. */
async function showCode(): Promise<void> {
  await import('secure-h5live-player/code-snippet');
  const code = document.createElement('secure-h5live-code-snippet');
  const { captions, statistics: measures, lang } = player;
  Object.assign(code, { streamName, groupId, token, lang });
  code.options = {
    ...localOptions(secured),
    placement: secured ? 'endpoint' : 'none',
    statistics: measures,
    ...(captions !== '' && {
      captions,
      captionsSrc: player.captionsSrc,
      captionsServer: player.captionsServer,
    }),
  };
  player.after(code);
}

// Instead of a token of its own, the page can have short-lived ones from the edge's endpoint: `life` in seconds, and
// `force` where they end a session when they expire.
function endpointOf(query: URLSearchParams): string | undefined {
  if (!query.has('life')) return undefined;
  const asked = new URLSearchParams();
  for (const key of ['life', 'force', 'kind', 'fault'])
    if (query.has(key)) asked.set(key, query.get(key) ?? '');
  return `/viewer/token?${asked.toString()}`;
}

player.addEventListener('playback-change', speak);
speak();
void labelsLoading(language, ['viewer']).then(speak);

Object.assign(player, localServers(secured));
player.playerSrc = SCRIPTS[address.searchParams.get('player') ?? ''] ?? STAND_IN;
const endpoint = endpointOf(address.searchParams);
if (endpoint === undefined) player.token = token;
else player.tokenEndpoint = endpoint;
if (groupId) player.groupId = groupId;
else player.streamName = streamName;
player.statistics = address.searchParams.has('statistics');
player.captions = address.searchParams.get('captions') ?? '';
player.captionsSrc = '/captions/nmessenger.js';
player.captionsServer = location.host;
player.owner = address.searchParams.has('owner');
player.lang = address.searchParams.get('lang') ?? '';
if (address.searchParams.has('snippet')) void showCode();

// A device whose clock is wrong would misjudge the token; the server's answer to anything tells the time.
void fetch(address.pathname, { method: 'HEAD', cache: 'no-store' })
  .then((answer) => learnServerTime(answer.headers.get('date')))
  .catch(() => undefined);
