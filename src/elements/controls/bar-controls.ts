import { html, nothing, type TemplateResult } from 'lit';
import { fill, type Localized } from '../../locales/index.js';
import { type ControlRequest, audibleLevel, KEY_REQUESTS, type ControlState } from './control-state.js';

/** What the controls of the bar need of their host. */
export interface BarView {
  readonly state: ControlState & { readonly behindMs: number | undefined };
  readonly labels: Localized<'controls'>;
  ask(request: ControlRequest): void;
}

const SPEAKER = 'M4.5 9.5h3L12 5.5v13l-4.5-4h-3z';

/** What each icon fills and what it draws, on 24 × 24 with a stroke of 2 and round ends. */
const ICONS = {
  play: ['M8 5.5v13l10.5-6.5z'],
  pause: ['M7 5.5h2.5v13H7zM14.5 5.5H17v13h-2.5z'],
  loud: [SPEAKER, 'M15.5 9a4.25 4.25 0 0 1 0 6M18 6.25a8.1 8.1 0 0 1 0 11.5'],
  quiet: [SPEAKER, 'M15.5 9a4.25 4.25 0 0 1 0 6'],
  silent: [SPEAKER, 'm15.5 9.25 5.5 5.5M21 9.25l-5.5 5.5'],
  captions: [
    '',
    'M5.5 5.5h13a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2zM11 10.75a2 2 0 1 0 0 2.5M17 10.75a2 2 0 1 0 0 2.5',
  ],
  settings: [
    '',
    'M4 7.5h7.5a2.5 2.5 0 0 0 5 0a2.5 2.5 0 0 0-5 0M16.5 7.5H20M4 16.5h3.5a2.5 2.5 0 0 0 5 0a2.5 2.5 0 0 0-5 0M12.5 16.5H20',
  ],
  enterFullscreen: ['', 'M9 4.5H4.5V9M15 4.5h4.5V9M19.5 15v4.5H15M4.5 15v4.5H9'],
  leaveFullscreen: ['', 'M4.5 9H9V4.5M19.5 9H15V4.5M15 19.5V15h4.5M9 19.5V15H4.5'],
  enterPictureInPicture: ['M13 13.5h7.5v5H13z', 'M20.5 9.5v-4h-17v13H9'],
  leavePictureInPicture: ['', 'M20.5 9.5v-4h-17v13H9M13 13.5h7.5v5H13zM7 9l3.5 3.5M10.5 9.75v2.75H7.75'],
  chosen: ['', 'm5 12.5 4.5 4.5L19 7.5'],
  none: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type IconName = keyof typeof ICONS;

/** An icon in the colour of the text, which screen readers pass over. */
export function iconTemplate(name: IconName): TemplateResult {
  const [solid, strokes] = ICONS[name];
  return html`<svg viewBox="0 0 24 24" aria-hidden="true">
    <path class="solid" d=${solid} />
    <path d=${strokes} />
  </svg>`;
}

/** Mutes and unmutes, and the volume. */
export function soundControls(view: BarView): TemplateResult {
  const { state, labels, ask } = view;
  const level = audibleLevel(state);
  const icon = level === 0 ? 'silent' : level < 0.5 ? 'quiet' : 'loud';
  const percent = new Intl.NumberFormat(labels.lang, { style: 'percent' });
  return html`
    ${keyButton(view, 'M', 'mute', state.muted ? 'unmute' : 'mute', icon)}
    <input
      class="volume"
      part="slider"
      type="range"
      min="0"
      max="100"
      step="5"
      aria-label=${labels.volume}
      aria-valuetext=${state.muted ? labels.muted : percent.format(level)}
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
  const known = behindMs !== undefined && /^(?:playing|buffering)$/.test(phase);
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
            title=${withKey(fill(labels.behind, { distance: secondsText(behindMs, labels) }), 'L', labels)}
            @click=${() => ask({ kind: 'live' })}
          >
            ${text(labels.goLive)}
          </button>`
        : nothing
    }
  `;
}

function secondsText(milliseconds: number, { lang }: Localized<'controls'>): string {
  const style = { style: 'unit', unit: 'second', unitDisplay: 'long' } as const;
  return new Intl.NumberFormat(lang, style).format(Math.round(milliseconds / 1000));
}

/**
 * Shows and hides captions; nothing where there are none. Whether they are on is to be seen by a line beneath, which
 * stays where colours are forced.
 */
export function captionButton({ state, labels, ask }: BarView): TemplateResult | typeof nothing {
  if (!state.captions) return nothing;
  const { on, action } = state.captions;
  return html`<button
    type="button"
    class="captions ${on ? 'on' : ''}"
    part="button captions-button"
    aria-label=${action}
    aria-keyshortcuts="C"
    title=${withKey(action, 'C', labels)}
    @click=${() => ask({ kind: 'captions', change: { on: !on } })}
  >
    ${iconTemplate('captions')}
  </button>`;
}

/** The button in the middle of the picture, or what is put in its place, which says in words what it does where the browser refused to start. */
export function bigPlayButton({ state, labels, ask }: BarView): TemplateResult {
  const text = state.phase === 'blocked' ? labels.startPlayback : undefined;
  /* eslint-disable lit-a11y/click-events-have-key-events -- keys press the button in it */
  return html`
    <div class="start">
      <slot name="start" @click=${() => ask({ kind: 'play' })}>
        <button
          type="button"
          class="big-play ${text && 'worded'}"
          part="big-play"
          aria-label=${text ?? labels.play}
        >
          ${iconTemplate('play')} <span class="text">${text}</span>
        </button>
      </slot>
    </div>
  `;
  /* eslint-enable lit-a11y/click-events-have-key-events */
}

/** A control's tooltip: what it does, and the key that does it too. */
function withKey(action: string, key: string, labels: Localized<'controls'>): string {
  return fill(labels.shortcut, { action, key });
}

type Label = Exclude<keyof Localized<'controls'>, 'latencyModes'>;

/**
 * A button of the bar that does the same as a key; nothing where that cannot be done. Its name says what a press does,
 * and so changes with the state; `aria-pressed` beside it would say it twice.
 *
 * @param icon the one of the name, where it is left out
 */
export function keyButton<L extends Label>(
  { state, labels, ask }: BarView,
  key: keyof typeof KEY_REQUESTS,
  kind: string,
  label: L,
  ...[icon = label as IconName]: L extends IconName ? [icon?: IconName] : [icon: IconName]
): TemplateResult | typeof nothing {
  const request = KEY_REQUESTS[key](state);
  return request
    ? html`<button
        type="button"
        class=${kind}
        part="button ${kind}-button"
        aria-label=${labels[label]}
        aria-keyshortcuts=${key}
        title=${withKey(labels[label], key, labels)}
        @click=${() => ask(request)}
      >
        ${iconTemplate(icon)}
      </button>`
    : nothing;
}
