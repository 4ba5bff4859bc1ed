import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { fill, type Localized } from '../../locales/index.js';
import type { ControlRequest } from './control-request.js';
import { audibleLevel, playRequest, type ControlState } from './control-state.js';
import { icons, speakerIcon, type IconName } from './icons.js';

/** What the controls of the bar need of their host. */
export interface BarView {
  readonly state: ControlState & { readonly behindMs: number | undefined };
  readonly labels: Localized<'controls'>;
  /** What the viewer is moving the volume to, in percent; nothing while it is not being moved. */
  readonly movedTo: string | undefined;
  ask(request: ControlRequest): void;
}

/** Plays or pauses. */
export function playButton(view: BarView): TemplateResult {
  const { labels } = view;
  const request = playRequest(view.state.phase);
  const pauses = request.kind === 'pause';
  return button(view, 'play', pauses ? labels.pause : labels.play, pauses ? 'pause' : 'play', 'K', request);
}

/** Mutes and unmutes, and the volume. */
export function soundControls(view: BarView): TemplateResult {
  const { state, labels, movedTo, ask } = view;
  const percent = Math.round(audibleLevel(state) * 100);
  const valueText = state.muted ? labels.muted : percentText(percent, labels);
  const [name, kind] = state.muted ? ([labels.unmute, 'unmute'] as const) : ([labels.mute, 'mute'] as const);
  const icon = speakerIcon(audibleLevel(state));
  return html`
    ${button(view, 'mute', name, icon, 'M', { kind })}
    <input
      class="volume"
      part="slider"
      type="range"
      min="0"
      max="100"
      step="5"
      .value=${live(movedTo ?? String(percent))}
      aria-label=${labels.volume}
      aria-valuetext=${valueText}
      aria-keyshortcuts="ArrowUp ArrowDown"
      title=${withKey(labels.volume, '↑ ↓', labels)}
      @input=${({ target }: InputEvent) =>
        ask({ kind: 'volume', volume: (target as HTMLInputElement).valueAsNumber / 100 })}
    />
  `;
}

/** Says that the picture is live, or makes it so. Says nothing where that is not known, or nothing plays. */
export function liveIndicator({ state, labels, ask }: BarView): TemplateResult {
  const { phase, behind, behindMs } = state;
  const known = behindMs !== undefined && (phase === 'playing' || phase === 'buffering');
  const seconds = Math.round((behindMs ?? 0) / 1000);
  const distance = new Intl.NumberFormat(labels.lang, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'long',
  }).format(seconds);
  const text = (label: string) => html`<span class="dot"></span><span class="live-text">${label}</span>`;
  return html`
    <span class="live-status" role="status">
      ${known && !behind ? html`<span class="live" part="live">${text(labels.live)}</span>` : nothing}
    </span>
    ${
      known && behind
        ? html`<button
            type="button"
            class="live behind"
            part="live"
            aria-keyshortcuts="L"
            title=${withKey(fill(labels.behind, { distance }), 'L', labels)}
            @click=${() => ask({ kind: 'live' })}
          >
            ${text(labels.goLive)}
          </button>`
        : nothing
    }
  `;
}

/** Lets the picture float in a window of its own, where the browser can. */
export function pictureInPictureButton(view: BarView): TemplateResult | typeof nothing {
  const { pictureInPicture: on, canPictureInPicture } = view.state;
  if (!canPictureInPicture) return nothing;
  const { enterPictureInPicture, leavePictureInPicture } = view.labels;
  const name = on ? leavePictureInPicture : enterPictureInPicture;
  const icon = on ? 'leavePictureInPicture' : 'enterPictureInPicture';
  return button(view, 'pip', name, icon, 'I', { kind: 'picture-in-picture', on: !on });
}

/** Fills the screen, where the browser can. */
export function fullscreenButton(view: BarView): TemplateResult | typeof nothing {
  const { fullscreen: on, canFullscreen } = view.state;
  if (!canFullscreen) return nothing;
  const { enterFullscreen, leaveFullscreen } = view.labels;
  const name = on ? leaveFullscreen : enterFullscreen;
  const icon = on ? 'leaveFullscreen' : 'enterFullscreen';
  return button(view, 'fullscreen', name, icon, 'F', { kind: 'fullscreen', on: !on });
}

/** The button in the middle of the picture, which says in words what it does where the browser refused to start. */
export function bigPlayButton({ state, labels, ask }: BarView): TemplateResult {
  const blocked = state.phase === 'blocked';
  return html`
    <button
      type="button"
      class="big-play ${blocked ? 'worded' : ''}"
      part="big-play"
      @click=${() => ask(playRequest(state.phase))}
    >
      ${iconTemplate('play')}
      <span class="text">${blocked ? labels.startPlayback : labels.play}</span>
    </button>
  `;
}

/** An icon, which screen readers pass over. */
export function iconTemplate(name: IconName): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true">${icons[name]}</svg>`;
}

/** A control's tooltip: what it does, and the key that does it too. */
function withKey(action: string, key: string, labels: Localized<'controls'>): string {
  return fill(labels.shortcut, { action, key });
}

// The name says what a press does, and so changes with the state; `aria-pressed` beside it would say it twice.
function button(
  { labels, ask }: BarView,
  kind: string,
  name: string,
  icon: IconName,
  key: string,
  request: ControlRequest,
): TemplateResult {
  return html`
    <button
      type="button"
      class=${kind}
      part="button"
      aria-label=${name}
      aria-keyshortcuts=${key}
      title=${withKey(name, key, labels)}
      @click=${() => ask(request)}
    >
      ${iconTemplate(icon)}
    </button>
  `;
}

function percentText(percent: number, { lang }: Localized<'controls'>): string {
  return new Intl.NumberFormat(lang, { style: 'percent' }).format(percent / 100);
}
