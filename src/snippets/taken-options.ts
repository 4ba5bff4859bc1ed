import { isPlaybackToken } from '../token/index.js';
import { OFFICIAL_PLAYERS } from '../nanoplayer/index.js';
import type { ParsedSnippet } from './parsed-snippet.js';
import type { SnippetOptions } from './options.js';
import { panelOption } from './panel-form.js';
import { isRefusal, readSnippetOptions } from './read-options.js';
import { onceEach, type Ignored } from './vendor-settings.js';

/** What code that was read becomes. */
export interface TakenOptions {
  /** What {@link createSnippet} takes, but for a stream where none was named. Holds the token that was found. */
  readonly options: SnippetOptions;
  /** What has no option, or no value that one can have: attributes and the vendor's settings, with the reason. */
  readonly ignored: readonly Ignored[];
}

type Taker = (value: string | true) => Partial<SnippetOptions>;

const text =
  (name: keyof SnippetOptions): Taker =>
  (value) =>
    value === true ? {} : { [name]: value };
const on =
  (name: keyof SnippetOptions): Taker =>
  () => ({ [name]: true });

/** The attributes of the element that options have another form of. The texts are judged afterwards. */
const ATTRIBUTES: Readonly<Record<string, Taker>> = {
  'start-quality': text('startQuality'),
  'keep-token': on('keepToken'),
  integrity: text('playerIntegrity'),
  loading: text('loading'),
  poster: text('poster'),
  autoplay: on('autoplay'),
  muted: on('muted'),
  controls: text('controls'),
  panel: (value) => (value === 'none' || value === 'compact' ? { panel: panelOption(value) } : {}),
  captions: text('captions'),
  'captions-src': text('captionsSrc'),
  'captions-integrity': text('captionsIntegrity'),
  'captions-server': text('captionsServer'),
  statistics: on('statistics'),
  'latency-mode': text('latencyMode'),
  'media-over-quic': (value) => (value === 'on' || value === 'off' ? { mediaOverQuic: value === 'on' } : {}),
  adaption: text('adaption'),
  'omit-renditions': text('omitRenditions'),
  metadata: on('metadata'),
  'metrics-account-id': text('metricsAccountId'),
  'event-id': text('eventId'),
  'user-id': text('userId'),
  'aspect-ratio': text('aspectRatio'),
  'max-width': (value) => ({ maxWidth: Number(value) }),
  lang: text('lang'),
};

/**
 * Turns code that {@link parseSnippet} has read, such as a page of the vendor's, into options for code of our own. Pure, and
 * never throws. Reveals nothing by itself, but keeps the token for code that is to hold it.
 *
 * @example
 * createSnippet('html-tag', snippetOptions(parseSnippet(page)).options)
 */
export function snippetOptions(parsed: ParsedSnippet): TakenOptions {
  const { streamName, groupId, token, tokenEndpoint, apiUrl, playerSrc, servers } = parsed;
  const rows = Object.entries(parsed.options).map(([name, value]) => ({
    name,
    taken: (Object.hasOwn(ATTRIBUTES, name) && ATTRIBUTES[name]?.(value)) || {},
  }));
  const isOfficial = playerSrc === OFFICIAL_PLAYERS[5] || playerSrc === OFFICIAL_PLAYERS[4];
  const isInline = tokenEndpoint === undefined && isPlaybackToken(token);
  const given: SnippetOptions = {
    autoplay: false,
    ...(groupId === undefined ? streamName !== undefined && { streamName } : { groupId }),
    placement: tokenEndpoint !== undefined ? 'endpoint' : isInline ? 'inline' : 'none',
    ...(tokenEndpoint !== undefined && { tokenEndpoint }),
    ...(isInline && { token }),
    ...servers,
    ...(apiUrl !== undefined && { apiUrl }),
    ...(playerSrc !== undefined && !isOfficial && { playerSrc }),
    ...(playerSrc === OFFICIAL_PLAYERS[4] && { playerVersion: 4 as const }),
    ...Object.fromEntries(rows.flatMap(({ taken }) => Object.entries(taken))),
  };
  const { options, refused } = withoutWrong(given);
  const unknown = rows.filter(({ taken }) => Object.keys(taken).length === 0);
  const left = unknown.map(({ name }): Ignored => {
    const why = Object.hasOwn(ATTRIBUTES, name) ? 'value' : 'none';
    return { name: /^[a-z-]{1,40}$/.test(name) ? name : '…', why };
  });
  // One that cannot be read is no use to the code, but its owner wrote it.
  const wrong = [...refused, ...(token.kind === 'malformed' ? ['token'] : [])];
  const all = [...(parsed.ignored ?? []), ...left, ...wrong.map((name): Ignored => ({ name, why: 'value' }))];
  return { options, ignored: onceEach(all) };
}

// One by one, for only the first is named.
function withoutWrong(given: SnippetOptions): { options: SnippetOptions; refused: string[] } {
  const options: Record<string, unknown> = { ...given };
  const refused: string[] = [];
  for (;;) {
    const result = readSnippetOptions({
      groupId: 'any',
      ...options,
      ...{ token: undefined, placement: 'none' },
    });
    if (!isRefusal(result) || result.option === undefined || !(result.option in options))
      return { options, refused };
    refused.push(result.option);
    delete options[result.option];
  }
}
