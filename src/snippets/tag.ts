import { isPlaybackToken, tokenText } from '../token/index.js';
import { isOfficialPlayer, OFFICIAL_CAPTIONS, OFFICIAL_PLAYERS } from '../nanoplayer/index.js';
import type { SnippetRequest } from './options.js';
import { scriptString } from './escape.js';
import { panelForm } from './panel-form.js';
import { SERVER_ATTRIBUTE_NAMES, SERVER_ATTRIBUTES } from './servers.js';

/** The tag of the element. */
export const TAG = 'secure-h5live-player';
const CLASS = 'SecureH5livePlayer';

/** An attribute and its value; `true` where it has none. */
export type Attribute = readonly [name: string, value: string | true];

/** The address of the vendor's script that was asked for; nothing where it is the element's own choice. */
function chosenPlayer({ playerSrc, playerVersion }: SnippetRequest): string | undefined {
  return playerSrc ?? (playerVersion === 5 ? undefined : OFFICIAL_PLAYERS[playerVersion]);
}

/** The address of the vendor's script for a request. */
export function playerAddress({ playerSrc, playerVersion }: SnippetRequest): string {
  return playerSrc ?? OFFICIAL_PLAYERS[playerVersion];
}

/**
 * The scripts that the code has to allow, since the element takes no others from an attribute: those of another origin,
 * without a digest. What is written as a whole address counts as such, for the code may be moved to another page.
 */
export function scriptsToAllow(request: SnippetRequest): string[] {
  const { playerSrc, playerIntegrity, captions, captionsSrc, captionsIntegrity } = request;
  const rows = [
    [playerSrc, playerIntegrity],
    [captions && captionsSrc, captionsIntegrity],
  ] as const;
  return rows.flatMap(([address, integrity]) => {
    if (!address || integrity !== undefined) return [];
    const isOwn = !/^(?:https?:|[\\/]{2})/i.test(address);
    const isOfficial = isOfficialPlayer(address) || address === OFFICIAL_CAPTIONS;
    return isOwn || isOfficial ? [] : [new URL(address, 'https://page.invalid/').href];
  });
}

/** The element's attributes for a request, in the order of the reference; what is the element's default is left out. */
export function tagAttributes(request: SnippetRequest): Attribute[] {
  const { servers, controls, maxWidth, mediaOverQuic, placement, tokenEndpoint, captions } = request;
  const rows: [string, string | boolean | undefined][] = [
    ['stream-name', request.streamName],
    ['group-id', request.groupId],
    ['start-quality', request.startQuality],
    ['token', isPlaybackToken(request.token) && tokenText(request.token)],
    ['keep-token', request.keepToken],
    ['token-endpoint', placement === 'endpoint' && tokenEndpoint],
    ...SERVER_ATTRIBUTE_NAMES.map(
      (name) => [name, servers[SERVER_ATTRIBUTES[name]]] as [string, string | undefined],
    ),
    ['api-url', request.apiUrl],
    ['player-src', chosenPlayer(request)],
    ['integrity', request.playerIntegrity],
    ['loading', request.loading !== 'eager' && request.loading],
    ['poster', request.poster],
    ['autoplay', request.autoplay],
    ['muted', request.muted],
    ['controls', controls !== 'accessible' && controls],
    ['panel', request.panel !== true && panelForm(request.panel)],
    ['captions', captions],
    ['captions-src', captions && request.captionsSrc],
    ['captions-integrity', captions && request.captionsIntegrity],
    ['captions-server', captions && request.captionsServer],
    ['statistics', request.statistics],
    ['latency-mode', request.latencyMode],
    ['media-over-quic', mediaOverQuic !== undefined && (mediaOverQuic ? 'on' : 'off')],
    ['adaption', request.adaption],
    ['omit-renditions', request.omitRenditions],
    ['metadata', request.metadata],
    ['metrics-account-id', request.metricsAccountId],
    ['event-id', request.eventId],
    ['user-id', request.userId],
    ['aspect-ratio', request.aspectRatio],
    ['max-width', maxWidth !== undefined && String(maxWidth)],
    ['lang', request.lang],
  ];
  return rows.filter((row): row is [string, string | true] => row[1] !== undefined && row[1] !== false);
}

const LONGEST_LINE = 80;

/** How a language writes a tag. */
export interface TagStyle {
  /** Writes a value with whatever is around it. */
  readonly value: (text: string) => string;
  /** Whether a tag without content may be closed at once. */
  readonly selfClosing?: boolean;
  /** How far the tag is indented, in spaces. */
  readonly indent?: number;
}

/** Writes a tag without content, on one line where it fits, else each attribute on its own. */
export function tag(name: string, attributes: readonly Attribute[], style: TagStyle): string {
  const { value, selfClosing = false, indent = 0 } = style;
  const written = attributes.map(([key, text]) => (text === true ? key : `${key}=${value(text)}`));
  const end = selfClosing ? ' />' : `></${name}>`;
  const line = `<${[name, ...written].join(' ')}${end}`;
  if (indent + line.length <= LONGEST_LINE) return line;
  const margin = ' '.repeat(indent);
  const lines = written.map((attribute) => `\n${margin}  ${attribute}`).join('');
  return `<${name}${lines}\n${margin}${end.trimStart()}`;
}

/** How a module is written. */
export interface ModuleStyle {
  /** The entry of the package that has the types of tags for the framework, where it checks those. */
  readonly types?: 'react' | 'vue' | 'svelte';
  /** How far its lines are indented, in spaces. */
  readonly indent?: number;
}

/** The lines of a module that define the element, and allow its player script where that is of another origin. */
export function definition(request: SnippetRequest, { types, indent = 0 }: ModuleStyle = {}): string {
  // A template of Vue’s takes what is imported by the name of its tag for a component, and no longer checks the tag.
  const [name, imported] = types === 'vue' ? ['Player', `${CLASS} as Player`] : [CLASS, CLASS];
  const allowed = scriptsToAllow(request).map(
    (address) => `${name}.allowPlayerScript(${scriptString(address)});`,
  );
  const isUsed = allowed.length > 0;
  const lines = [
    `import ${isUsed ? `{ ${imported} } from ` : ''}'secure-h5live-player/player';`,
    ...(types ? [`import type {} from 'secure-h5live-player/types/${types}';`] : []),
    ...(isUsed ? ['', ...allowed] : []),
  ];
  return lines.map((line) => (line === '' ? '' : `${' '.repeat(indent)}${line}`)).join('\n');
}
