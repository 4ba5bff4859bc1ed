import { EMBED_PAGE, endpointsFor, PLAYER_PAGE, serviceAddresses } from '../../nanoplayer/index.js';
import { isBeneath } from '../../shared/index.js';
import { SERVER_ATTRIBUTE_NAMES } from '../servers.js';
import { htmlAttribute } from '../escape.js';
import { tagAttributes, type Attribute, tag } from '../tag.js';
import type { FormatDefinition } from '../format.js';
import type { SnippetIssue, SnippetRequest } from '../options.js';
import { query, securityParameters, type Parameter } from './query.js';

const WIDTH = 1280;

function frame(
  src: string,
  { aspectRatio = '16/9', maxWidth = WIDTH, lang, loading }: SnippetRequest,
): string {
  const [across = 16, down = 9] = aspectRatio.split('/').map(Number);
  const attributes: Attribute[] = [
    ['src', src],
    ['width', String(maxWidth)],
    ['height', String(Math.round((maxWidth * down) / across))],
    ['allow', 'autoplay; fullscreen; picture-in-picture'],
    ['title', 'Live stream'],
    ...(loading === 'eager' ? [] : [['loading', 'lazy'] as const]),
    ...(lang ? [['lang', lang] as const] : []),
  ];
  return `${tag('iframe', attributes, { value: (text) => `"${htmlAttribute(text)}"` })}\n`;
}

function cannotFetch({ placement }: SnippetRequest): SnippetIssue | undefined {
  return placement === 'endpoint' ? 'cannot-fetch-tokens' : undefined;
}

// Whatever is in here can be read by the page, its scripts and its visitors, and by the server of the frame.
function vendorAddress(request: SnippetRequest): string {
  const { token, groupId, streamName, latencyMode, mediaOverQuic, autoplay, muted, servers } = request;
  const playback: Parameter[] = [
    ['playback.autoplay', autoplay ? undefined : 'false'],
    ['playback.muted', muted ? 'true' : undefined],
    ['playback.latencyControlMode', latencyMode],
    ['playback.enableMediaOverQuic', mediaOverQuic === undefined ? undefined : String(mediaOverQuic)],
  ];
  if (token.kind === 'sts') return `${PLAYER_PAGE}?${query([...stsParameters(request), ...playback])}`;
  const source: Parameter[] =
    token.kind === 'none' && groupId === undefined
      ? [['entry.rtmp.streamname', streamName]]
      : [
          ['group.id', groupId ?? streamName],
          ['group.startQuality', request.startQuality],
          ['group.apiurl', request.apiUrl],
          ['options.adaption.rule', request.adaption],
          ...securityParameters(token, 'group.security.'),
        ];
  const domain: Parameter = ['general.serverDomain', servers.serverDomain];
  return `${EMBED_PAGE}?${query([...source, domain, ...playback])}`;
}

function stsParameters({ token, streamName, servers }: SnippetRequest): Parameter[] {
  const { rtmpUrl, ...documented } = endpointsFor(true, servers);
  const { websocketUrl, hlsUrl } =
    servers.serverDomain === undefined ? documented : serviceAddresses(true, servers);
  return [
    ['h5live.rtmp.url', rtmpUrl],
    ['h5live.rtmp.streamname', streamName],
    ['h5live.server.websocket', websocketUrl],
    ['h5live.server.hls', hlsUrl],
    ...securityParameters(token, 'h5live.security.'),
  ];
}

/**
 * A frame with the vendor's page: the embed page for groups, for JWTs and for open streams, the player page for V2
 * tokens, since only that is documented to take them.
 */
export const vendorIframe: FormatDefinition<'vendor-iframe'> = {
  format: 'vendor-iframe',
  label: 'nanoPlayer iframe',
  language: 'html',
  fileName: 'nanoplayer-iframe.html',
  token: 'as-placed',
  frame: true,
  unfit: cannotFetch,
  write: (request) => frame(vendorAddress(request), request),
};

// The embed page takes neither servers nor scripts nor metrics from its address, and its own element has its size from the frame.
const NOT_IN_ADDRESS: readonly string[] = [
  'token',
  'keep-token',
  ...SERVER_ATTRIBUTE_NAMES,
  'api-url',
  'player-src',
  'integrity',
  'loading',
  'poster',
  'captions-src',
  'captions-integrity',
  'captions-server',
  'metadata',
  'metrics-account-id',
  'event-id',
  'user-id',
  'aspect-ratio',
  'max-width',
];

/** What the page comes with, and lets its address choose. */
const STOCK_ENDPOINT = '/playback-token';

// Any other endpoint has to be allowed by the page in the frame: a link alone may not have it asked for.
function naming({ placement, tokenEndpoint, embedSrc }: SnippetRequest): string {
  const page = new URL(embedSrc, 'https://page.invalid/');
  const url = new URL(tokenEndpoint, page);
  if (placement !== 'endpoint' || isBeneath(url, new URL(STOCK_ENDPOINT, page))) return '';
  const meta = `<meta name="h5live-token-endpoints" content="${htmlAttribute(url.pathname)}" />`;
  return `<!-- In the head of the page in the frame:\n  ${meta}\n-->\n`;
}

/**
 * A frame with our own page, which the owner hosts, and which names the servers where they are others than nanoStream
 * Cloud's. A token goes behind the `#`, so that no server is told it. One is fetched from the page's own
 * host only, and where the page allows that endpoint.
 */
export const iframe: FormatDefinition<'iframe'> = {
  format: 'iframe',
  label: 'iframe',
  language: 'html',
  fileName: 'iframe.html',
  token: 'as-placed',
  frame: true,
  unfit: ({ placement, tokenEndpoint, embedSrc }) => {
    const page = new URL(embedSrc, 'https://page.invalid/');
    const isForeign = new URL(tokenEndpoint, page).origin !== page.origin;
    return placement === 'endpoint' && isForeign ? 'cannot-fetch-tokens' : undefined;
  },
  write: (request) => {
    const { placement } = request;
    const shown = tagAttributes(request).filter(([name]) => !NOT_IN_ADDRESS.includes(name));
    const parameters = shown.map(([name, value]) => [name, value === true ? '' : value] as const);
    // A page that names an endpoint for all streams is told that this one needs none.
    if (placement === 'none') parameters.push(['token-endpoint', '']);
    const secret = query(securityParameters(request.token, 'security.'));
    return `${naming(request)}${frame(`${request.embedSrc}?${query(parameters)}${secret && `#${secret}`}`, request)}`;
  },
};
