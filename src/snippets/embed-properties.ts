import { cleanValue, languageTag, isBeneath } from '../shared/index.js';
import { NO_TOKEN, redact, stsFields, type StsFields } from '../token/index.js';
import { LATENCY_MODES } from '../nanoplayer/index.js';
import { ADDRESS_NAMES, readAddress, type ReadToken } from './address.js';
import type { PanelForm } from './panel-form.js';

/** The element's properties that the address of an embed page may decide. */
export interface EmbedProperties {
  streamName: string;
  groupId: string;
  startQuality: string;
  token: string | StsFields | undefined;
  tokenEndpoint: string;
  autoplay: boolean;
  muted: boolean;
  controls: 'accessible' | 'vendor' | 'none';
  panel: PanelForm;
  captions: string;
  statistics: boolean;
  latencyMode: string;
  mediaOverQuic: 'on' | 'off' | '';
  adaption: string;
  omitRenditions: string;
  lang: string;
}

/** What an embed page says of itself. Addresses may be relative to the page. */
export interface EmbedPage {
  /** The token endpoint that it names, as it names its servers. */
  readonly tokenEndpoint?: string | undefined;
  /** The token endpoints that its address may choose among: these, and what lies beneath them. */
  readonly tokenEndpoints?: readonly string[] | undefined;
}

/**
 * What the address of an embed page asks for. Whoever makes a link decides what is played and how it looks, but neither
 * which server a token is sent to, nor which script runs, nor what is asked for in the viewer's name: of token endpoints it
 * may choose one that the page allows. The page's own is used where it chooses none, or another; `token-endpoint=` without
 * a value says that the stream is open. Where metrics go, and who is named there, says the page alone.
 *
 * @param page what the page allows
 * @param read reads the token that the address names, and `undefined` where it names none
 */
export function propertiesOf(address: string, page: EmbedPage, read: ReadToken): EmbedProperties {
  const found = readAddress(address, read);
  const { streamName = '', groupId = '' } = found ?? {};
  const options = { ...Object.fromEntries(found?.attributes ?? []), ...found?.playback };
  const token = found?.token ?? NO_TOKEN;
  const text = (name: string): string => (typeof options[name] === 'string' ? options[name] : '');
  const chosen = cleanValue(text('token-endpoint'));
  const one = <T extends string>(name: string, allowed: readonly T[], otherwise: T): T =>
    allowed.find((value) => value === text(name)) ?? otherwise;
  return {
    streamName,
    groupId,
    startQuality: text('start-quality'),
    token: token.kind === 'sts' ? stsFields(token) : token.kind === 'jwt' ? token.secret.reveal() : undefined,
    tokenEndpoint: chosen === '' && saysOpen(address) ? '' : chosenEndpoint(chosen, address, page),
    autoplay: 'autoplay' in options,
    muted: 'muted' in options,
    controls: one('controls', ['accessible', 'vendor', 'none'], 'accessible'),
    panel: one('panel', ['status', 'compact', 'none'], 'status'),
    captions: text('captions'),
    statistics: 'statistics' in options,
    latencyMode: one('latency-mode', ['', ...LATENCY_MODES], ''),
    mediaOverQuic: one('media-over-quic', ['', 'on', 'off'], ''),
    adaption: text('adaption'),
    omitRenditions: text('omit-renditions'),
    lang: languageTag(text('lang')) ?? '',
  };
}

function saysOpen(address: string): boolean {
  return URL.canParse(address) && new URL(address).searchParams.get('token-endpoint') === '';
}

function chosenEndpoint(chosen: string, address: string, page: EmbedPage): string {
  const { tokenEndpoint: named = '', tokenEndpoints = [] } = page;
  const url = chosen === '' ? undefined : within(address, chosen);
  if (!url) return named;
  const isAllowed = tokenEndpoints
    .flatMap((one) => within(address, one) ?? [])
    .some((allowed) => isBeneath(url, allowed));
  // As it was judged: what a page takes for its base may be another address.
  return isAllowed ? url.href : named;
}

function within(address: string, text: string): URL | undefined {
  if (!URL.canParse(address)) return undefined;
  const base = new URL(address);
  // A page's own way in is no part of what is relative to it.
  [base.username, base.password] = ['', ''];
  if (!URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  url.hash = '';
  return /^https?:$/.test(url.protocol) ? url : undefined;
}

/**
 * The path and query of an embed page's address, without what only its player was to know: the fragment, and, where
 * anything of the query could be a token, all of it but what names the stream and says how it looks.
 */
export function publicAddress(address: string): string {
  const { pathname, search } = new URL(address);
  const parameters = search
    .slice(1)
    .split('&')
    .filter((text) => text !== '');
  const shown = parameters.some(isSecret) ? parameters.filter(isPublic) : parameters;
  return shown.length === 0 ? pathname : `${pathname}?${shown.join('&')}`;
}

function read(parameter: string): readonly [name: string, value: string] {
  return [...new URLSearchParams(parameter)][0] ?? ['', ''];
}

function isSecret(parameter: string): boolean {
  const text = read(parameter).join('=');
  return !isPublic(parameter) && (redact(text) !== text || redact(parameter) !== parameter);
}

// What is read by name is no token, unless somebody put one there by mistake. The name of a stream may look like the digest
// of a V2 token, which opens nothing by itself.
function isPublic(parameter: string): boolean {
  const [name, value] = read(parameter);
  const holdsToken = /eyJ|token/i.test(value) && redact(value) !== value;
  return ADDRESS_NAMES.includes(name) && !holdsToken;
}
