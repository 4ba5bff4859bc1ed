import { plainHost, type Seconds } from '../shared/index.js';
import {
  isPlaybackToken,
  restrictionsOf,
  tokenInfo,
  type Restriction,
  type TokenReading,
} from '../token/index.js';
import { EMBED_PAGE } from '../nanoplayer/index.js';
import type { FormatDefinition, SnippetLanguage } from './format.js';
import type { SnippetOptions, SnippetRefusal, SnippetRequest } from './options.js';
import { isRefusal, readSnippetOptions } from './read-options.js';
import { formatOf, type SnippetFormat } from './registry.js';
import { encoded } from './formats/query.js';

/**
 * What whoever copies the code should know:
 * - `token-inside` – whoever sees the code can watch
 * - `token-in-address` – the address holds the token, and addresses are logged and passed on
 * - `stops-working` – at the moment `worksUntil`
 * - `opens-everything` – the token opens every stream of the organisation
 * - `domain-in-frame` – the token is bound to a domain, and the frame is a page of another
 * - `ip-bound` – the token works for one address only
 * - `write-metrics-key` – the key of the metrics account is not in the code, and is written there by its owner
 * - `metrics-elsewhere` – the page that the address opens says itself where metrics go
 * - `write-viewer-check` – the code turns everybody away until the owner says who may watch
 */
export type SnippetNote =
  | 'token-inside'
  | 'token-in-address'
  | 'stops-working'
  | 'opens-everything'
  | 'domain-in-frame'
  | 'ip-bound'
  | 'write-metrics-key'
  | 'metrics-elsewhere'
  | 'write-viewer-check';

/** Code to embed a stream. */
export interface Snippet {
  readonly format: SnippetFormat;
  readonly language: SnippetLanguage;
  readonly fileName: string;
  /** The code, which ends with the end of a line. Reveals the token where there is one in it. */
  readonly text: string;
  /** Whether a token stands in the text. */
  readonly holdsToken: boolean;
  /** When the text stops working, as Unix time; nothing where it does not. */
  readonly worksUntil?: Seconds;
  readonly notes: readonly SnippetNote[];
}

/**
 * Writes the code for a format. Pure, and the same from run to run. Never throws: where there can be no code, it says why.
 *
 * @example
 * createSnippet('react', { streamName: 'AbCdE-12345', tokenEndpoint: '/playback-token' })
 */
export function createSnippet(format: string, options: SnippetOptions): Snippet | SnippetRefusal {
  const definition = formatOf(format);
  if (!definition) return { issue: 'unknown-format' };
  const request = readSnippetOptions(definition.token === 'never' ? withoutToken(options) : options);
  if (isRefusal(request)) return request;
  if (definition.token === 'always' && request.token.kind === 'none')
    return { issue: 'needs-inline-token', option: 'placement' };
  const issue = definition.unfit?.(request);
  if (issue) return { issue };
  const worksUntil = tokenInfo(request.token)?.validUntil;
  return {
    format: definition.format,
    language: definition.language,
    fileName: definition.fileName,
    text: definition.write(request),
    holdsToken: request.token.kind !== 'none',
    ...(worksUntil !== undefined && { worksUntil }),
    notes: notesOf(definition, request, worksUntil),
  };
}

// Its kind decides about some lines, but it does not stand in them.
function withoutToken(options: SnippetOptions): SnippetOptions {
  return options.placement === 'inline' ? { ...options, token: undefined, placement: 'endpoint' } : options;
}

function notesOf(
  { format, frame: inFrame = false, isEmbed }: FormatDefinition<SnippetFormat>,
  request: SnippetRequest,
  worksUntil: Seconds | undefined,
): SnippetNote[] {
  const { token } = request;
  const holdsToken = token.kind !== 'none';
  const inAddress = format === 'playout-url' || format === 'vendor-iframe';
  const bound = isPlaybackToken(token) ? restrictionsOf(token) : [];
  const hasMetrics = request.metricsAccountId !== undefined && isEmbed !== false;
  const rows: [SnippetNote, boolean][] = [
    ['token-inside', holdsToken && !inAddress],
    ['token-in-address', holdsToken && inAddress],
    ['stops-working', worksUntil !== undefined],
    ['opens-everything', bound.some(({ reason }) => reason === 'opens-everything')],
    ['domain-in-frame', inFrame && isBoundElsewhere(format, request, bound)],
    ['ip-bound', bound.some(({ kind }) => kind === 'ip')],
    ['write-metrics-key', hasMetrics && !inFrame],
    ['metrics-elsewhere', hasMetrics && inFrame],
    ['write-viewer-check', format === 'token-endpoint'],
  ];
  return rows.filter(([, holds]) => holds).map(([note]) => note);
}

// What is played in a frame is asked for by the frame's host, whatever page it stands in.
function isBoundElsewhere(
  format: SnippetFormat,
  { embedSrc, pageHost }: SnippetRequest,
  restrictions: readonly Restriction[],
): boolean {
  const bound = restrictions.find(({ kind }) => kind === 'domain');
  if (!bound) return false;
  const frame = format === 'vendor-iframe' ? new URL(EMBED_PAGE).host : (hostOf(embedSrc) ?? pageHost);
  // A V2 token does not tell its domain: that is hardly the vendor's, or another than the page's.
  const domain = bound.value ?? pageHost;
  return frame !== undefined && (domain === undefined || hostname(frame) !== hostname(domain));
}

// A token is bound to a host, whatever the port.
function hostname(host: string): string {
  return plainHost(host.replace(/:\d{1,5}$/, ''));
}

function hostOf(address: string): string | undefined {
  try {
    return new URL(address).host;
  } catch {
    return undefined;
  }
}

/** Code with a token in it, without the token: for being looked at. Whatever the format writes around it. */
export function maskedCode(code: string, token: TokenReading): string {
  if (!isPlaybackToken(token)) return code;
  const secret = token.secret.reveal();
  if (secret === '') return code;
  // A V2 token may be any text: then it is written otherwise in an address, and within quotes.
  const written = [secret, encoded(secret), JSON.stringify(secret).slice(1, -1)];
  return written.reduce((text, form) => text.replaceAll(form, '•'.repeat(12)), code);
}
