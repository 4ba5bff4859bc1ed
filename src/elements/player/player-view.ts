import { html, nothing, type TemplateResult } from 'lit';
import type { PlaybackPhase } from '../../playback/index.js';
import { pageUrl } from '../../playback/page-url.js';
import { start } from '../../locales/en/start.js';
import { textsFor } from '../../locales/registry.js';
import type { Localized, Texts } from '../../locales/texts.js';
import type { LanguageController } from '../shared/language.js';
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
}

/** What a player shows: the picture with what lies over it, and the panel. Most of it is drawn by the engine, once it is there. */
export function playerView(player: PlayerElement, shell: PlayerShell): TemplateResult {
  const { engine, language } = shell;
  const { phase, failure } = player.playback;
  // The picture waits for no text, and a text is not shown in one language first and then in another.
  const labels = language.wait() ? undefined : textsFor('start', start, language.locale);
  const approach = (): void => engine?.approach();
  return html`
    <div
      class="frame"
      part="frame"
      @pointerenter=${approach}
      @focusin=${approach}
      @keydown=${(event: KeyboardEvent) => engine?.handleKey(event)}
    >
      <svg class="room" width="640" height="0" aria-hidden="true"></svg>
      <slot name="player"></slot>
      <slot name="standby"></slot>
      ${posterView(player.poster, phase)}
      ${labels && awaitsStart(player, shell) ? startView(player, labels) : nothing}
      ${engine ? engine.overPicture(labels) : labels && failure ? unloadedView(player, failure.code, labels) : nothing}
    </div>
    ${engine ? engine.beneathPicture() : player.panel === 'none' ? nothing : html`<div class="status"></div>`}
  `;
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

function awaitsStart(player: PlayerElement, { engine, isOpen }: PlayerShell): boolean {
  const { phase } = player.playback;
  const isOurs = showsControls(player);
  if (isOurs && engine?.hasControls) return false;
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
