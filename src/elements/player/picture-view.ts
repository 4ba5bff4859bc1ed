import { html, nothing, type TemplateResult } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import { diagnostics } from '../../locales/en/diagnostics.js';
import { findings } from '../../locales/en/findings.js';
import { messages } from '../../locales/en/messages.js';
import { localeFor } from '../../locales/locale-for.js';
import { ownerNotesFor, textsFor } from '../../locales/localize.js';
import type { Localized } from '../../locales/texts.js';
import { registryOf } from '../shared/define-element.js';
import type { DiagnosticsCopy } from '../shared/diagnostics-copy.js';
import { CONTROLS, STATISTICS } from '../shared/later-parts.js';
import { TOKEN_STATUS, type LazyPart } from '../shared/lazy-part.js';
import type { SecureH5liveControls } from '../controls/controls.js';
import { awaitsViewer, type ControlRequest, type ControlRequestEvent } from '../controls/control-state.js';
import { opensHere } from '../../token/index.js';
import { connectedHosts } from './connected-hosts.js';
import type { Countdown } from './countdown.js';
import type { LateCaptions } from './late-captions.js';
import type { PictureModes } from './picture-modes.js';
import { messageView, playbackMessage } from './playback-message.js';
import { showsControls, type PlayerElement } from './player-element.js';
import type { StreamChoice } from './stream-choice.js';

/** What plays, as far as the controls over its picture show and change it. */
export interface ControlledPlayback {
  readonly choice: Pick<StreamChoice, 'streams' | 'adapts' | 'choose'>;
  readonly picture: PictureModes;
  readonly captions: Pick<LateCaptions, 'shown'>;
  readonly copying: DiagnosticsCopy;
  readonly countdown: Countdown;
  goLive(): void;
}

/**
 * What lies over the picture once something can play: the controls, the measurements, and what is said.
 *
 * @param labels nothing while they are still loaded, and nothing is said
 */
export function pictureView(
  player: PlayerElement,
  playback: ControlledPlayback,
  labels: Localized<'start'> | undefined,
): TemplateResult {
  // Before there is anything to control, the button that starts will do.
  if (!/^(?:idle|loading)$/.test(player.playback.phase)) wantControls(player);
  return html`${controlsView(player, playback)}
    <div class="overlay ${player.controls === 'none' ? 'bare' : ''}">
      <div class="layers" dir=${labels?.dir ?? nothing}>
        ${statisticsView(player)} ${labels ? saidView(player, playback, labels) : nothing}
        ${playback.captions.shown?.view() ?? nothing}
      </div>
    </div>`;
}

function saidView(
  player: PlayerElement,
  { copying, countdown }: ControlledPlayback,
  labels: Localized<'start'>,
): TemplateResult | typeof nothing {
  countdown.end();
  const locale = localeFor(player.lang);
  const said = textsFor('messages', messages, locale);
  const message = playbackMessage(player.playback, {
    start: labels,
    messages: said,
    findings: textsFor('findings', findings, locale),
    ...(player.owner && {
      ownerNotes: ownerNotesFor(locale),
      hosts: connectedHosts(player),
      diagnosis: player.diagnosis,
      opensHere: opensHere(player.tokenInfo?.restrictions ?? []),
    }),
  });
  const { failure, phase } = player.playback;
  return messageView(message, {
    slot: phase === 'failed' ? 'error' : phase === 'loading' ? 'loading' : undefined,
    labels: { ...said, ...labels },
    locale,
    // Who waits for a beginning has nothing to report yet.
    copy:
      failure && phase !== 'scheduled'
        ? copying.view(textsFor('diagnostics', diagnostics, locale), failure)
        : undefined,
    act: (action) => {
      if (action === 'try-again') void player.play();
      else player.pause();
    },
    left: (until) => countdown.left(until),
  });
}

// Told what the player reports, and carrying out what they ask for; nothing until they are loaded.
function controlsView(player: PlayerElement, playback: ControlledPlayback): TemplateResult | typeof nothing {
  const { choice, picture } = playback;
  const { adapts, streams } = choice;
  const { qualities, current } = streams;
  if (!showsControls(player) || !CONTROLS.isLoaded(player)) return nothing;
  const name = CONTROLS.tagFor(player);
  if (!name) return nothing;
  const tag = unsafeStatic(name);
  return staticHtml`<${tag}
    class="controls"
    part="controls"
    exportparts="surface, big-play, bar, button, play-button, mute-button, slider, live, pip-button, captions-button, settings-button, menu, menu-item, fullscreen-button"
    .phase=${player.playback.phase}
    .muted=${player.muted}
    .volume=${player.volume}
    .fullscreen=${picture.fullscreen}
    .canFullscreen=${picture.canFullscreen}
    .pictureInPicture=${picture.pictureInPicture}
    .canPictureInPicture=${picture.canPictureInPicture}
    .behindMs=${player.playbackStatistics?.latencyMs}
    .latencyMode=${player.latencyMode || 'balancedadaptive'}
    .qualities=${qualities}
    .quality=${adapts ? 'auto' : current}
    .canAdapt=${qualities.length > 1}
    .captions=${playback.captions.shown?.controls}
    .statistics=${player.statistics}
    .lang=${player.lang}
    @control-request=${({ request }: ControlRequestEvent) => carryOut(request, player, playback)}
    ><slot
      name="start"
      slot=${player.querySelector(':scope > [slot=start]') ? 'start' : 'none'}
      @slotchange=${() => player.requestUpdate()}
    ></slot
  ></${tag}>`;
}

function carryOut(request: ControlRequest, player: PlayerElement, playback: ControlledPlayback): void {
  switch (request.kind) {
    case 'play':
      return void player.play();
    case 'pause':
      return player.pause();
    case 'mute':
      return player.mute();
    case 'unmute':
      return player.unmute();
    case 'volume':
      player.volume = request.volume;
      if (request.volume > 0) player.unmute();
      return;
    case 'fullscreen':
      return void playback.picture.setFullscreen(request.on);
    case 'picture-in-picture':
      return void playback.picture.setPictureInPicture(request.on);
    case 'live':
      return playback.goLive();
    case 'latency-mode':
      player.latencyMode = request.mode;
      return;
    case 'quality':
      return playback.choice.choose(request.quality);
    case 'captions':
      return playback.captions.shown?.change(request.change);
    case 'statistics':
      player.statistics = request.on;
  }
}

function statisticsView(player: PlayerElement): TemplateResult | typeof nothing {
  if (!player.statistics) return nothing;
  const name = STATISTICS.tagFor(player);
  // What is told to an element before its class has come stays with it, and hides what the class has under that name.
  if (!name || !STATISTICS.isLoaded(player)) return nothing;
  const tag = unsafeStatic(name);
  return staticHtml`<${tag}
    class="statistics ${awaitsViewer(player.playback.phase) && showsControls(player) ? 'awaits' : ''}"
    part="statistics"
    .sample=${player.playbackStatistics}
    .phase=${player.playback.phase}
    .version=${player.nanoPlayer?.version ?? ''}
    .transport=${player.playback.transport ?? ''}
    .lang=${player.lang}
  ></${tag}>`;
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

/** Hands keys that are pressed elsewhere over the picture to the controls; they take their own themselves. */
export function passKey(event: KeyboardEvent): void {
  const frame = event.currentTarget as HTMLElement;
  const controls = frame.querySelector<SecureH5liveControls>('.controls');
  if (controls && !event.composedPath().includes(controls)) controls.handleKey(event);
}

/** Whether the controls are loaded, so that they are there where they are shown. */
export function hasControls(player: PlayerElement): boolean {
  return CONTROLS.isLoaded(player);
}

/** Has the controls load, where a player shows them. */
export function wantControls(player: PlayerElement): void {
  if (showsControls(player) && !CONTROLS.isLoaded(player)) CONTROLS.tagFor(player);
}
