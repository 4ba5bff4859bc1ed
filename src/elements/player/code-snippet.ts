import { nothing, type TemplateResult } from 'lit';
import { html as staticHtml } from 'lit/static-html.js';
import { ADAPTION_RULES, isIntegrity, LATENCY_MODES, omittedRenditions } from '../../nanoplayer/index.js';
import type { Snippet, SnippetFormat, SnippetOptions, SnippetRefusal } from '../../snippets/index.js';
import { panelOption } from '../../snippets/panel-form.js';
import { pageDocument } from '../../playback/index.js';
import { lazyPartView } from '../shared/late-part.js';
import { CODE_SNIPPET } from '../shared/later-parts.js';
import { namedServers } from './playback-request.js';
import type { PlayerElement } from './player-element.js';

/** Which code is wanted; what is left out is as the player has it. */
export interface CodeSnippetOptions extends SnippetOptions {
  /** `html-tag` by default. */
  readonly format?: SnippetFormat;
}

// A token that a page was given may be in its code; a fetched one is fetched there too.
function optionsOf(player: PlayerElement): SnippetOptions {
  const { streamName, groupId, startQuality, token, tokenEndpoint, latencyMode, mediaOverQuic } = player;
  const [apiUrl, playerSrc, aspectRatio, ...captioned] = [
    player.apiUrl,
    player.playerSrc,
    player.aspectRatio,
    player.captions,
    player.captionsSrc,
    player.captionsServer,
  ].map((text) => (text === '' ? undefined : text));
  const [captions, captionsSrc, captionsServer] = captioned;
  const mode = LATENCY_MODES.find((known) => known === latencyMode);
  return {
    ...(groupId === '' ? { streamName } : { groupId, startQuality: startQuality || undefined }),
    token,
    placement: 'endpoint',
    ...(tokenEndpoint !== '' && { tokenEndpoint }),
    ...namedServers(player),
    ...{ apiUrl, playerSrc, aspectRatio },
    playerIntegrity: isIntegrity(player.integrity) ? player.integrity : undefined,
    keepToken: player.hasAttribute('keep-token'),
    loading: (['lazy', 'click'] as const).find((known) => known === player.loading),
    poster: posterOf(player),
    muted: player.muted,
    controls: player.controls,
    panel: panelOption(player.panel),
    statistics: player.statistics,
    ...{ captions, captionsSrc, captionsServer },
    captionsIntegrity: isIntegrity(player.captionsIntegrity) ? player.captionsIntegrity : undefined,
    latencyMode: mode,
    mediaOverQuic: mediaOverQuic === '' ? undefined : mediaOverQuic === 'on',
    ...qualityOf(player),
    // A viewer's own name is in no code for others.
    metricsAccountId: player.metricsAccountId || undefined,
    eventId: player.eventId || undefined,
    maxWidth: player.maxWidth > 0 ? player.maxWidth : undefined,
    lang: player.lang || undefined,
    pageHost: location.host,
  };
}

// A picture that stands in its address is no text to copy.
function posterOf({ poster }: PlayerElement): string | undefined {
  const base = pageDocument.baseURI;
  const isAddress = poster !== '' && URL.canParse(poster, base);
  return isAddress && /^https?:$/.test(new URL(poster, base).protocol) ? poster : undefined;
}

// As far as the player understands it; the generator refuses the rest.
function qualityOf({ adaption, omitRenditions, metadata }: PlayerElement): SnippetOptions {
  const omitted = omittedRenditions(omitRenditions).join(' ');
  return {
    adaption: ADAPTION_RULES.find((known) => known === adaption),
    omitRenditions: omitted || undefined,
    metadata: metadata || undefined,
  };
}

/** Writes the code for a player as it is, with what is asked for otherwise. */
export async function codeSnippet(
  player: PlayerElement,
  { format = 'html-tag', ...options }: CodeSnippetOptions,
): Promise<Snippet | SnippetRefusal> {
  try {
    const { createSnippet } = await import('../../snippets/index.js');
    return createSnippet(format, { ...optionsOf(player), ...options });
  } catch {
    return { issue: 'generator-unavailable' };
  }
}

/** The token that a player uses, and the stream that it plays. */
export interface ShownToken {
  readonly token: unknown;
  readonly streamName: string;
}

/** The element with the code, which is loaded when it is first shown; or that it could not be. */
export function codeSnippetView(player: PlayerElement, inUse: ShownToken): TemplateResult | typeof nothing {
  if (!player.snippet) return nothing;
  // The token in use, which may be another than the one that was given, comes by itself.
  const { streamName, groupId, ...options } = { ...optionsOf(player), token: undefined };
  return lazyPartView(
    CODE_SNIPPET,
    player,
    (tag) => staticHtml`<${tag}
      class="snippet"
      part="snippet"
      .streamName=${inUse.streamName || streamName}
      .groupId=${groupId}
      .token=${inUse.token}
      .options=${options}
      .lang=${player.lang}
    ></${tag}>`,
  );
}
