import { aspectRatio, cleanValue, languageTag, plainHost, PUBLISHED } from '../shared/index.js';
import { NO_TOKEN, parseToken, restrictionsOf } from '../token/index.js';
import {
  ADAPTION_RULES,
  isGroupId,
  isIntegrity,
  isPublic,
  isStreamName,
  LATENCY_MODES,
  omittedRenditions,
  PLAYOUT_PAGE,
  QUALITIES,
  readCaptionLanguages,
  readCaptionServer,
} from '../nanoplayer/index.js';
import { serversOf } from './servers.js';
import type { SnippetIssue, SnippetOptions, SnippetRefusal, SnippetRequest } from './options.js';

const CHOICES: Readonly<Partial<Record<keyof SnippetOptions, readonly unknown[]>>> = {
  startQuality: QUALITIES,
  placement: ['endpoint', 'inline', 'none'],
  playerVersion: [5, 4],
  loading: ['eager', 'lazy', 'click'],
  controls: ['accessible', 'vendor', 'none'],
  panel: [true, false, 'compact'],
  latencyMode: LATENCY_MODES,
  adaption: ADAPTION_RULES,
};
const SWITCHES = [
  'keepToken',
  'autoplay',
  'muted',
  'statistics',
  'mediaOverQuic',
  'metadata',
  'allowOrganisationWide',
  'singleFile',
] as const;
const WEB = ['http:', 'https:'];
/** Which schemes an address may have. The first six may also be relative. */
const ADDRESSES = {
  tokenEndpoint: WEB,
  scriptSrc: WEB,
  embedSrc: WEB,
  playerSrc: WEB,
  poster: WEB,
  captionsSrc: WEB,
  playoutBase: WEB,
  hlsUrl: WEB,
  webtransportUrl: ['https:'],
  apiUrl: WEB,
  rtmpUrl: ['rtmp:', 'rtmps:'],
  websocketUrl: ['ws:', 'wss:'],
} as const satisfies Partial<Record<keyof SnippetOptions, readonly string[]>>;
const MAY_BE_RELATIVE: readonly string[] = [
  'tokenEndpoint',
  'scriptSrc',
  'embedSrc',
  'playerSrc',
  'poster',
  'captionsSrc',
];
// `URL` takes hosts that no name server knows, with what ends a directive or stands for every host in a policy; some browsers
// write such a letter as `%2A`. Of the schemes that browsers do not know it leaves other alphabets escaped.
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])$/i;
const ESCAPED_HOST = /^[\w.%-]+$/;
/** What names an account, an event or a viewer for the metrics. */
const NOTES = ['metricsAccountId', 'eventId', 'userId'] as const;
/** Longer than what anybody looks for in metrics. */
const LONGEST_NOTE = 256;
/** Wider than any screen, in pixels. */
const WIDEST = 16_384;

/** Reads options, whatever they come from. Never throws. */
export function readSnippetOptions(given: SnippetOptions): SnippetRequest | SnippetRefusal {
  const options = cleaned(given);
  return (
    wrongName(options) ??
    wrongChoice(options) ??
    wrongText(options) ??
    wrongToken(options) ??
    complete(options)
  );
}

// What a page or a document put around a value; a token has a reader of its own.
function cleaned(options: SnippetOptions): SnippetOptions {
  const rows = Object.entries(options).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'string' && name !== 'token' ? cleanValue(value) : value,
  ]);
  return Object.fromEntries(rows) as SnippetOptions;
}

/** Whether there is code. */
export function isRefusal(result: object): result is SnippetRefusal {
  return 'issue' in result;
}

function refusal(issue: SnippetIssue, option?: keyof SnippetOptions): SnippetRefusal {
  return { issue, ...(option && { option }) };
}

function wrongName({ streamName, groupId }: SnippetOptions): SnippetRefusal | undefined {
  if (groupId) return isGroupId(String(groupId)) ? undefined : refusal('group-id-invalid', 'groupId');
  if (!streamName) return refusal('stream-name-missing', 'streamName');
  return isName(streamName) ? undefined : refusal('stream-name-invalid', 'streamName');
}

function isName(name: unknown): boolean {
  return typeof name === 'string' && isStreamName(name) && isWellFormed(name);
}

// Half of a character cannot be written into a file.
function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

function wrongChoice(options: SnippetOptions): SnippetRefusal | undefined {
  const isWrong = (name: keyof SnippetOptions, allowed: readonly unknown[]): boolean =>
    options[name] !== undefined && !allowed.includes(options[name]);
  const wrong =
    (Object.keys(CHOICES) as (keyof SnippetOptions)[]).find((name) => isWrong(name, CHOICES[name] ?? [])) ??
    SWITCHES.find((name) => isWrong(name, [true, false]));
  return wrong && refusal('option-invalid', wrong);
}

function wrongText(options: SnippetOptions): SnippetRefusal | undefined {
  const { maxWidth, lang, scriptIntegrity, playerIntegrity, captionsIntegrity, pageHost } = options;
  const { captionsServer, omitRenditions, serverDomain } = options;
  const isNumber = typeof maxWidth === 'number' && Number.isInteger(maxWidth) && maxWidth > 0;
  const rows: [keyof SnippetOptions, boolean][] = [
    ['aspectRatio', options.aspectRatio === undefined || ratioOf(options) !== undefined],
    ['maxWidth', maxWidth === undefined || (isNumber && maxWidth <= WIDEST)],
    ['lang', lang === undefined || languageTag(String(lang)) !== undefined],
    ['scriptIntegrity', scriptIntegrity === undefined || isIntegrity(String(scriptIntegrity))],
    ['playerIntegrity', playerIntegrity === undefined || isIntegrity(String(playerIntegrity))],
    ['captions', options.captions === undefined || captionsOf(options) !== undefined],
    ['captionsIntegrity', captionsIntegrity === undefined || isIntegrity(String(captionsIntegrity))],
    [
      'captionsServer',
      captionsServer === undefined || readCaptionServer(String(captionsServer)) !== undefined,
    ],
    ['serverDomain', serverDomain === undefined || /^[\w.-]{1,253}$/.test(String(serverDomain))],
    ['pageHost', pageHost === undefined || isHost(String(pageHost))],
    ['omitRenditions', omitRenditions === undefined || isOmission(omitRenditions)],
    ...NOTES.map((name): [keyof SnippetOptions, boolean] => [name, isNote(options[name])]),
    ...(Object.keys(ADDRESSES) as (keyof typeof ADDRESSES)[]).map((name): [keyof SnippetOptions, boolean] => [
      name,
      isAddress(name, options[name]),
    ]),
  ];
  const wrong = rows.find(([, isRight]) => !isRight)?.[0];
  return wrong && refusal('option-invalid', wrong);
}

// Whether all of it is understood.
function isOmission(text: unknown): boolean {
  if (typeof text !== 'string' || text === '') return text === '';
  const words = text.split(/[\s,]+/).filter((word) => word !== '');
  return new Set(words.map((word) => word.toLowerCase())).size === omittedRenditions(text).length;
}

function isNote(text: unknown): boolean {
  if (text === undefined) return true;
  const isShort = typeof text === 'string' && text.length <= LONGEST_NOTE && isWellFormed(text);
  return isShort && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text) && isPublic(text);
}

function ratioOf(options: SnippetOptions): string | undefined {
  return options.aspectRatio === undefined ? undefined : aspectRatio(String(options.aspectRatio));
}

// As they are written, with a space between them.
function captionsOf({ captions }: SnippetOptions): string | undefined {
  const { languages, wrong } = readCaptionLanguages(String(captions));
  const pairs = languages.map(({ source, target }) => `${source}-${target}`);
  return wrong === undefined && pairs.length > 0 ? pairs.join(' ') : undefined;
}

// With or without a port.
function isHost(text: string): boolean {
  return /^[\w.:[\]-]{1,253}$/.test(plainHost(text.replace(/:\d{1,5}$/, '')));
}

function isAddress(name: keyof typeof ADDRESSES, value: unknown): boolean {
  if (value === undefined) return true;
  if (typeof value !== 'string' || value === '' || /[\s\p{Cc}\p{Cf}]/u.test(value) || !isWellFormed(value))
    return false;
  try {
    // What is relative is so to the page that the code will stand in.
    const base = MAY_BE_RELATIVE.includes(name) ? 'https://page.invalid/' : undefined;
    const { protocol, username, password, hostname } = new URL(value, base);
    const isKind = (ADDRESSES[name] as readonly string[]).includes(protocol);
    const isHostname = HOST.test(hostname) || (/^rtmps?:$/.test(protocol) && ESCAPED_HOST.test(hostname));
    return isKind && username + password === '' && isHostname;
  } catch {
    return false;
  }
}

function wrongToken(options: SnippetOptions): SnippetRefusal | undefined {
  if (options.placement !== 'inline') return undefined;
  const token = parseToken(options.token);
  if (token.kind === 'none') return refusal('token-missing', 'token');
  // A V2 token is made for a stream, or for all of them.
  const isOfOther = token.kind === 'sts' && Boolean(options.groupId);
  if (token.kind === 'malformed' || isOfOther) return refusal('token-unusable', 'token');
  const isWide = restrictionsOf(token).some(({ reason }) => reason === 'opens-everything');
  return isWide && options.allowOrganisationWide !== true
    ? refusal('token-organisation-wide', 'token')
    : undefined;
}

// An empty text says nothing.
function notesIn(options: SnippetOptions): Pick<SnippetRequest, (typeof NOTES)[number]> {
  return Object.fromEntries(NOTES.flatMap((name) => (options[name] ? [[name, options[name]]] : [])));
}

function complete(options: SnippetOptions): SnippetRequest {
  const { streamName, groupId, startQuality, placement = 'endpoint' } = options;
  const { latencyMode, mediaOverQuic, adaption, maxWidth, pageHost } = options;
  const omitted = omittedRenditions(options.omitRenditions ?? '');
  const [ratio, lang] = [ratioOf(options), languageTag(String(options.lang ?? ''))];
  const { apiUrl, playerSrc, playerIntegrity, poster } = options;
  const { captionsSrc, captionsIntegrity, captionsServer } = options;
  const { scriptSrc = options.singleFile ? CDN_SINGLE_FILE : CDN_SCRIPT } = options;
  const known = scriptSrc === CDN_SINGLE_FILE ? releaseIntegrity() : undefined;
  const scriptIntegrity = options.scriptIntegrity ?? known;
  return {
    ...(groupId ? { groupId, ...(startQuality && { startQuality }) } : { streamName: streamName ?? '' }),
    token: placement === 'inline' ? parseToken(options.token) : NO_TOKEN,
    keepToken: placement === 'inline' && options.keepToken === true,
    placement,
    tokenEndpoint: options.tokenEndpoint ?? '/playback-token',
    playerVersion: options.playerVersion ?? 5,
    ...(playerSrc !== undefined && { playerSrc }),
    ...(playerIntegrity !== undefined && { playerIntegrity }),
    loading: options.loading ?? 'eager',
    ...(poster !== undefined && { poster }),
    autoplay: options.autoplay ?? true,
    muted: options.muted ?? false,
    controls: options.controls ?? 'accessible',
    panel: options.panel ?? true,
    statistics: options.statistics ?? false,
    ...(options.captions !== undefined && { captions: captionsOf(options) ?? '' }),
    ...(captionsSrc !== undefined && { captionsSrc }),
    ...(captionsIntegrity !== undefined && { captionsIntegrity }),
    ...(captionsServer !== undefined && { captionsServer }),
    ...(latencyMode && { latencyMode }),
    ...(mediaOverQuic !== undefined && { mediaOverQuic }),
    ...(adaption && { adaption }),
    ...(omitted.length > 0 && { omitRenditions: omitted.join(' ') }),
    metadata: options.metadata ?? false,
    ...notesIn(options),
    ...(ratio && { aspectRatio: ratio }),
    ...(maxWidth !== undefined && { maxWidth }),
    ...(lang && { lang }),
    servers: serversOf((name) => options[name]),
    ...(apiUrl && { apiUrl }),
    scriptSrc,
    ...(scriptIntegrity && { scriptIntegrity }),
    embedSrc: options.embedSrc ?? '/embed.html',
    playoutBase: options.playoutBase ?? PLAYOUT_PAGE,
    ...(pageHost && { pageHost }),
    embed: options.embed ?? 'html-tag',
  };
}

const CDN_SCRIPT = `${PUBLISHED}cdn/secure-h5live-player.js`;
const CDN_SINGLE_FILE = `${PUBLISHED}secure-h5live-player.min.js`;

// The build puts the digest of the single file here.
const DIGEST = '%digest of secure-h5live-player.min.js%';

/** The digest of the file at {@link CDN_SINGLE_FILE}, for `integrity`; nothing where this was not built. */
function releaseIntegrity(): string | undefined {
  return /^sha384-/.test(DIGEST) ? DIGEST : undefined;
}
