import {
  CAPTIONS_HOST,
  ELEMENT_NEEDS,
  EMBED_PAGE,
  OFFICIAL_CAPTIONS,
  PLAYER_PAGE,
  serviceAddresses,
  VENDOR_NEEDS,
  type VendorNeedCase,
} from '../../nanoplayer/index.js';
import { playerAddress } from '../tag.js';
import type { FormatDefinition } from '../format.js';
import type { SnippetRequest } from '../options.js';
import { reservedStyle } from '../reserved-size.js';
import { sha256 } from '../sha256.js';
import { allowingScript } from './html-tag.js';

/** The lines of a Content-Security-Policy that the chosen embed needs, on a page that allows nothing else. */
export const contentPolicy: FormatDefinition<'content-policy'> = {
  format: 'content-policy',
  isEmbed: false,
  label: 'Content-Security-Policy',
  language: 'text',
  fileName: 'content-security-policy.txt',
  token: 'never',
  write: (request) => {
    const lines = [...needs(request)].map(
      ([directive, sources]) => `${[directive, ...sources].join(' ')};\n`,
    );
    return lines.join('');
  },
};

function needs(request: SnippetRequest): Map<string, Set<string>> {
  const all = new Map<string, Set<string>>();
  const allow = (directive: string, ...sources: readonly string[]): void => {
    const named = all.get(directive) ?? new Set();
    for (const source of sources) named.add(source);
    all.set(directive, named);
  };
  const { embed } = request;
  if (embed === 'iframe') allow('frame-src', originOf(request.embedSrc));
  else if (embed === 'vendor-iframe')
    allow('frame-src', originOf(request.token.kind === 'sts' ? PLAYER_PAGE : EMBED_PAGE));
  else {
    allow('script-src', originOf(playerAddress(request)));
    const { websocketUrl, hlsUrl, webtransportUrl } = serviceAddresses(
      request.placement !== 'none',
      request.servers,
    );
    allow('connect-src', originOf(websocketUrl));
    const takesQuic = request.playerVersion === 5 && request.mediaOverQuic !== false;
    if (webtransportUrl !== undefined && takesQuic) allow('connect-src', originOf(webtransportUrl));
    if (request.groupId !== undefined) {
      if (request.apiUrl === undefined) allowVendor('stream-group', allow);
      else allow('connect-src', originOf(request.apiUrl));
    }
    if (request.metricsAccountId !== undefined) allowVendor('metrics', allow);
    if (request.placement === 'endpoint') allow('connect-src', originOf(request.tokenEndpoint));
    allow('media-src', 'blob:', ...(hlsUrl === undefined ? [] : [originOf(hlsUrl)]));
    if (embed.startsWith('vendor-')) allowPlainPage(allow);
    else allowElement(request, allow);
  }
  return all;
}

// Stands for the page that the code is for.
const PAGE = 'https://page.invalid';

type Allow = (directive: string, ...sources: readonly string[]) => void;

function allowElement(request: SnippetRequest, allow: Allow): void {
  const { embed, scriptSrc, controls, captions, poster } = request;
  const isTag = ['html-tag', 'wordpress'].includes(embed);
  allow('script-src', isTag ? originOf(scriptSrc) : "'self'");
  const allowing = isTag ? allowingScript(request) : '';
  if (isTag || embed === 'html-npm') allow('style-src', `'sha256-${sha256(reservedStyle(request))}'`);
  if (allowing !== '') allow('script-src', `'sha256-${sha256(allowing)}'`);
  for (const { directive, sources } of ELEMENT_NEEDS)
    if (directive !== 'media-src') allow(directive, ...sources);
  if (controls === 'vendor') allowVendor('vendor-drawings', allow);
  if (captions) allowCaptions(request, allow);
  if (poster !== undefined) allow('img-src', originOf(poster));
}

function allowCaptions(
  { captionsSrc = OFFICIAL_CAPTIONS, captionsServer }: SnippetRequest,
  allow: Allow,
): void {
  allow('script-src', originOf(captionsSrc));
  allow('connect-src', originOf(`wss://${captionsServer ?? CAPTIONS_HOST}`));
}

function allowVendor(needed: VendorNeedCase, allow: Allow): void {
  for (const { when, directive, sources } of VENDOR_NEEDS) if (when === needed) allow(directive, ...sources);
}

// The plain page has a script and a style of its own in it, and the vendor's player draws its controls.
function allowPlainPage(allow: Allow): void {
  allow('script-src', "'unsafe-inline'");
  allow('style-src', "'unsafe-inline'");
}

function originOf(address: string): string {
  const { origin } = new URL(address, PAGE);
  return origin === PAGE ? "'self'" : origin;
}
