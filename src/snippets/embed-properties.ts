import { languageTag, stsFields, type StsFields } from '../core/index.js';
import { LATENCY_MODES } from '../nano/index.js';
import { parseAddress, parseSnippet } from './parse-snippet.js';

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
  panel: 'status' | 'none';
  statistics: boolean;
  latencyMode: string;
  mediaOverQuic: 'on' | 'off' | '';
  lang: string;
}

/**
 * What the address of an embed page asks for. Whoever makes a link decides what is played and how it looks, but neither
 * which server a token is sent to, nor which script runs; and tokens are only asked for on the page's own host.
 */
export function embedProperties(address: string): EmbedProperties {
  const {
    streamName = '',
    groupId = '',
    token,
    tokenEndpoint = '',
    options,
  } = parseAddress(address) ?? parseSnippet('');
  const text = (name: string): string => (typeof options[name] === 'string' ? options[name] : '');
  const one = <T extends string>(name: string, allowed: readonly T[], otherwise: T): T =>
    allowed.find((value) => value === text(name)) ?? otherwise;
  return {
    streamName,
    groupId,
    startQuality: text('start-quality'),
    token: token.kind === 'sts' ? stsFields(token) : token.kind === 'jwt' ? token.secret.reveal() : undefined,
    tokenEndpoint: isOwn(tokenEndpoint, address) ? tokenEndpoint : '',
    autoplay: 'autoplay' in options,
    muted: 'muted' in options,
    controls: one('controls', ['accessible', 'vendor', 'none'], 'accessible'),
    panel: one('panel', ['status', 'none'], 'status'),
    statistics: 'statistics' in options,
    latencyMode: one('latency-mode', ['', ...LATENCY_MODES], ''),
    mediaOverQuic: one('media-over-quic', ['', 'on', 'off'], ''),
    lang: languageTag(text('lang')) ?? '',
  };
}

function isOwn(endpoint: string, address: string): boolean {
  try {
    return endpoint !== '' && new URL(endpoint, address).origin === new URL(address).origin;
  } catch {
    return false;
  }
}
