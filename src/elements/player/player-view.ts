import { html, nothing, type TemplateResult } from 'lit';
import { html as staticHtml } from 'lit/static-html.js';
import type { PlaybackPhase } from '../../playback/index.js';
import { pageUrl } from '../../playback/page-url.js';
import { start } from '../../locales/en/start.js';
import { textsFor } from '../../locales/registry.js';
import type { Localized, Texts } from '../../locales/texts.js';
import type { LanguageController } from '../shared/language.js';
import { registryOf } from '../shared/define-element.js';
import { CONTROLS, STATISTICS, TOKEN_STATUS, type LazyPart } from '../shared/lazy-part.js';
import { contradictionsOf } from '../shared/property.js';
import type { SecureH5liveControls } from '../controls/controls.js';
import type { PlayerEngine } from './engine.js';
import { messageView } from './message-view.js';
import { showsControls, type PlayerElement } from './player-element.js';

/** What the element knows beside its properties. */
export interface PlayerShell {
  /** What plays, once it is loaded. */
  readonly engine: PlayerEngine | undefined;
  /** Whether loading was allowed to begin. */
  readonly isOpen: boolean;
  readonly language: LanguageController;
  /** The viewer comes near. */
  approach(): void;
}

/** What a player shows: the picture with what lies over it, and the panel. Most of it is drawn by the engine, once it is there. */
export function playerView(player: PlayerElement, shell: PlayerShell): TemplateResult {
  const { engine, language } = shell;
  const { phase, failure } = player.playback;
  // The picture waits for no text, and a text is not shown in one language first and then in another.
  const labels = language.wait() ? undefined : textsFor('start', start, language.locale);
  // Before there is anything to control, the button that starts will do.
  if (phase !== 'idle' && phase !== 'loading') wantControls(player);
  const warm = (): void => {
    shell.approach();
    wantControls(player);
  };
  return html`
    <div class="frame" part="frame" @pointerenter=${warm} @focusin=${warm} @keydown=${passKey}>
      <svg class="room" width="640" height="0" aria-hidden="true"></svg>
      <slot name="player"></slot>
      <slot name="standby"></slot>
      ${posterView(player.poster, phase)}
      ${labels && awaitsStart(player, phase, shell.isOpen) ? startView(player, labels) : nothing}
      ${engine ? engine.overPicture(labels) : labels && failure ? unloadedView(player, failure.code, labels) : nothing}
    </div>
    ${player.panel === 'none' ? nothing : panelView(player, engine)} ${engine?.beneathPanel() ?? nothing}
  `;
}

/** Loads whatever a player shows now, and does not have yet. */
export async function loadParts(player: PlayerElement): Promise<void> {
  const shown = [
    player.panel !== 'none' && TOKEN_STATUS,
    showsControls(player) && CONTROLS,
    player.statistics && STATISTICS,
  ];
  const awaited = shown.filter((part): part is LazyPart => part && !part.isLoaded(player));
  if (awaited.length === 0) return;
  await Promise.all(awaited.map((part) => part.define(registryOf(player))));
  player.requestUpdate();
}

// Hands keys that are pressed elsewhere over the picture to the controls; they take their own themselves.
function passKey(event: KeyboardEvent): void {
  const frame = event.currentTarget as HTMLElement;
  const controls = frame.querySelector<SecureH5liveControls>('.controls');
  if (controls && !event.composedPath().includes(controls)) controls.handleKey(event);
}

function wantControls(player: PlayerElement): void {
  if (showsControls(player) && !CONTROLS.isLoaded(player)) CONTROLS.tagFor(player);
}

function panelView(player: PlayerElement, engine: PlayerEngine | undefined): TemplateResult | typeof nothing {
  const tag = TOKEN_STATUS.tagFor(player);
  if (!tag) return nothing;
  // Until the engine is there, the panel tells of the token that was given.
  const { token, streamName, playing, renews } = engine?.forPanel ?? {
    token: player.token,
    streamName: player.streamName,
    playing: '',
    renews: player.tokenEndpoint !== '' || typeof player.tokenProvider === 'function',
  };
  return staticHtml`<${tag}
    class="status"
    part="status"
    exportparts="panel, heading, detail, findings, details, copy, owner"
    .token=${token}
    .streamName=${streamName}
    .groupId=${player.groupId}
    .expiringWithin=${player.expiringWithin}
    .leeway=${player.leeway}
    .owner=${player.owner}
    .playing=${playing}
    .contradictions=${contradictionsOf(player)}
    .renews=${renews}
    .lang=${player.lang}
  ></${tag}>`;
}

// What plays could not be loaded.
function unloadedView(
  player: PlayerElement,
  code: unknown,
  labels: Localized<'start'>,
): TemplateResult | typeof nothing {
  const text = labels.failed[code as keyof Texts['start']['failed']];
  return messageView({ text, stopped: true, action: 'try-again' }, labels, () => void player.play());
}

// The button that starts, where no controls of ours have one: before they are loaded, or where a gesture is wanted.
function startView(player: PlayerElement, labels: Localized<'start'>): TemplateResult {
  return html`<div class="start" lang=${labels.lang} dir=${labels.dir}>
    <button class="action" part="action" type="button" @click=${() => void player.play()}>
      ${labels.start}
    </button>
  </div>`;
}

function awaitsStart(player: PlayerElement, phase: PlaybackPhase, isOpen: boolean): boolean {
  const isOurs = showsControls(player);
  if (isOurs && CONTROLS.isLoaded(player)) return false;
  if (phase === 'blocked' || (player.loading === 'click' && !isOpen)) return true;
  return isOurs && !player.autoplay && (phase === 'idle' || phase === 'paused');
}

// What is shown until there is a picture. Decorative: what is played is named by the page around it.
function posterView(poster: string, phase: PlaybackPhase): TemplateResult | typeof nothing {
  const waits = phase === 'idle' || phase === 'loading' || phase === 'blocked';
  const address = waits ? pictureAddress(poster) : undefined;
  if (address === undefined) return nothing;
  return html`<img class="poster" part="poster" src=${address} alt="" />`;
}

function pictureAddress(poster: string): string | undefined {
  const url = pageUrl(poster);
  return url && /^(?:https?:|blob:|data:image\/)/i.test(url.href) ? url.href : undefined;
}
