import { html, nothing, type TemplateResult } from 'lit';
import { html as staticHtml } from 'lit/static-html.js';
import { pageUrl, type PlaybackPhase } from '../../playback/index.js';
import type { Labels } from '../../locales/labels.js';
import { labelsFor, localeFor } from '../../locales/localize.js';
import { registryOf } from '../shared/define-element.js';
import { CONTROLS, STATISTICS, TOKEN_STATUS } from '../shared/lazy-part.js';
import { contradictionsOf } from '../shared/property.js';
import type { PictureModes } from './picture-modes.js';
import type { PlaybackHost } from './playback-host.js';
import { codeSnippetView } from './code-snippet.js';
import { playbackMessage, type MessageAction, type PlaybackMessage } from './playback-message.js';
import { controlsView, passKey } from './player-controls.js';
import type { SecureH5livePlayer } from './player.js';

/** Everything a player shows: the picture with what lies over it, and the panel. */
export function playerView(
  player: SecureH5livePlayer,
  host: PlaybackHost,
  picture: PictureModes,
): TemplateResult {
  const labels = labelsFor(localeFor(player.lang));
  const { phase } = player.playback;
  const act = (action: MessageAction): void => {
    if (action === 'try-again') void player.play();
    else player.pause();
  };
  const approach = (): void => {
    host.warm();
    wantControls(player);
  };
  // Before there is anything to control, the button that starts will do.
  if (phase !== 'idle' && phase !== 'loading') wantControls(player);
  return html`
    <div class="frame" part="frame" @pointerenter=${approach} @focusin=${approach} @keydown=${passKey}>
      <svg class="room" width="640" height="0" aria-hidden="true"></svg>
      <slot name="player"></slot>
      <slot name="standby"></slot>
      ${posterView(player.poster, phase)}
      ${hasControls(player) ? controlsView(player, host, picture) : startView(player, host.isOpen, phase, labels)}
      ${statisticsView(player, phase)}
      ${messageView(playbackMessage(player.playback, labels, player.owner), labels, act)}
    </div>
    ${player.panel === 'none' ? nothing : panelView(player, host)} ${codeSnippetView(player, host)}
  `;
}

function showsControls({ controls }: SecureH5livePlayer): boolean {
  return controls !== 'vendor' && controls !== 'none';
}

function hasControls(player: SecureH5livePlayer): boolean {
  return showsControls(player) && CONTROLS.isLoaded(player);
}

function wantControls(player: SecureH5livePlayer): void {
  if (showsControls(player) && !CONTROLS.isLoaded(player)) CONTROLS.tagFor(player);
}

/** Loads whatever a player shows now, and does not have yet. */
export async function loadParts(player: SecureH5livePlayer): Promise<void> {
  const shown = [
    player.panel !== 'none' && TOKEN_STATUS,
    showsControls(player) && CONTROLS,
    player.statistics && STATISTICS,
  ];
  const awaited = shown.flatMap((part) => (part && !part.isLoaded(player) ? part : []));
  if (awaited.length === 0) return;
  await Promise.all(awaited.map((part) => part.define(registryOf(player))));
  player.requestUpdate();
}

function panelView(player: SecureH5livePlayer, host: PlaybackHost): TemplateResult | typeof nothing {
  const { phase } = player.playback;
  const plays = phase === 'playing' || phase === 'buffering';
  const tag = TOKEN_STATUS.tagFor(player);
  if (!tag) return nothing;
  return staticHtml`<${tag}
    class="status"
    part="status"
    exportparts="panel, heading, detail, findings, details, copy, owner"
    .token=${host.token}
    .streamName=${host.streamName}
    .groupId=${player.groupId}
    .expiringWithin=${player.expiringWithin}
    .leeway=${player.leeway}
    .owner=${player.owner}
    .playing=${plays ? (host.controller.contradictsClock ? 'against-clock' : 'goes-on') : ''}
    .contradictions=${contradictionsOf(player)}
    .renews=${host.tokens.renewable}
    .lang=${player.lang}
  ></${tag}>`;
}

function statisticsView(player: SecureH5livePlayer, phase: PlaybackPhase): TemplateResult | typeof nothing {
  if (!player.statistics) return nothing;
  const tag = STATISTICS.tagFor(player);
  if (!tag) return nothing;
  return staticHtml`<${tag}
    class="statistics"
    part="statistics"
    .sample=${player.playbackStatistics}
    .phase=${phase}
    .version=${player.nanoPlayer?.version ?? ''}
    .lang=${player.lang}
  ></${tag}>`;
}

// A message over the picture, and what the viewer can do about it.
function messageView(
  message: PlaybackMessage | undefined,
  labels: Labels,
  act: (action: MessageAction) => void,
): TemplateResult | typeof nothing {
  if (!message) return nothing;
  const { action, stopped } = message;
  const name = action === 'try-again' ? labels.playback.tryAgain : labels.playback.stopTrying;
  return html`<div
    class="message ${stopped ? 'stopped' : 'passing'}"
    part="message"
    lang=${labels.lang}
    dir=${labels.dir}
  >
    <div role=${stopped ? 'alert' : 'status'}>
      <p class="text">${message.text}</p>
      ${message.code ? html`<p class="code">${message.code}</p>` : nothing}
      ${message.owner ? html`<p class="owner">${message.owner}</p>` : nothing}
    </div>
    ${
      action
        ? html`<button class="action" part="action" type="button" @click=${() => act(action)}>
            ${name}
          </button>`
        : nothing
    }
  </div>`;
}

// The button that starts, where no controls of ours have one: before they are loaded, or where a gesture is wanted.
function startView(
  player: SecureH5livePlayer,
  isOpen: boolean,
  phase: PlaybackPhase,
  labels: Labels,
): TemplateResult | typeof nothing {
  const waits = phase === 'idle' || phase === 'paused';
  const isOurs = showsControls(player) && waits && !player.autoplay;
  if (phase !== 'blocked' && !isOurs && (isOpen || player.loading !== 'click')) return nothing;
  return html`<div class="start" lang=${labels.lang} dir=${labels.dir}>
    <button class="action" part="action" type="button" @click=${() => void player.play()}>
      ${labels.playback.start}
    </button>
  </div>`;
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
