import { nothing, type TemplateResult } from 'lit';
import { html as staticHtml } from 'lit/static-html.js';
import { CONTROLS } from '../shared/lazy-part.js';
import type { ControlRequest, ControlRequestEvent } from '../controls/control-request.js';
import type { SecureH5liveControls } from '../controls/controls.js';
import type { PictureModes } from './picture-modes.js';
import type { PlaybackHost } from './playback-host.js';
import type { SecureH5livePlayer } from './player.js';

/**
 * The controls over the picture, told what the player reports and carrying out what they ask for; nothing until they are
 * loaded.
 */
export function controlsView(
  player: SecureH5livePlayer,
  host: PlaybackHost,
  picture: PictureModes,
): TemplateResult | typeof nothing {
  const { qualities, current } = host.reports.streams;
  if (!CONTROLS.isLoaded(player)) return nothing;
  const tag = CONTROLS.tagFor(player);
  return staticHtml`<${tag}
    class="controls"
    part="controls"
    exportparts="surface, big-play, bar, button, slider, live, menu"
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
    .quality=${host.adapts ? 'auto' : current}
    .canAdapt=${qualities.length > 1}
    .statistics=${player.statistics}
    .lang=${player.lang}
    @control-request=${({ request }: ControlRequestEvent) => carryOut(request, player, host, picture)}
  ></${tag}>`;
}

/** Hands keys that are pressed elsewhere over the picture to the controls; they take their own themselves. */
export function passKey(event: KeyboardEvent): void {
  const frame = event.currentTarget as HTMLElement;
  const controls = frame.querySelector<SecureH5liveControls>('.controls');
  if (controls && !event.composedPath().includes(controls)) controls.handleKey(event);
}

function carryOut(
  request: ControlRequest,
  player: SecureH5livePlayer,
  host: PlaybackHost,
  picture: PictureModes,
): void {
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
      return void picture.setFullscreen(request.on);
    case 'picture-in-picture':
      return void picture.setPictureInPicture(request.on);
    case 'live':
      return host.goLive();
    case 'latency-mode':
      player.latencyMode = request.mode;
      return;
    case 'quality':
      return host.choose(request.quality);
    case 'statistics':
      player.statistics = request.on;
  }
}
