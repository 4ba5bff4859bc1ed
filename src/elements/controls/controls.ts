import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { LatencyMode } from '../../nanoplayer/index.js';
import type { PlaybackPhase } from '../../playback/index.js';
import { defineElement } from '../shared/define-element.js';
import { controls } from '../../locales/en/controls.js';
import { textsFor } from '../../locales/index.js';
import { markCopy, VERSION } from '../../shared/index.js';
import { LanguageController } from '../shared/language.js';
import { property } from '../shared/content.js';
import { focusInside } from '../shared/focus.js';
import { sharedStyles } from '../shared/shared.styles.js';
import { styledRoot } from '../shared/styled-root.js';
import {
  bigPlayButton,
  captionButton,
  keyButton,
  liveIndicator,
  soundControls,
  type BarView,
} from './bar-controls.js';
import {
  ControlRequestEvent,
  type ControlRequest,
  type Quality,
  audibleLevel,
  awaitsViewer,
  isBehind,
  playRequest,
} from './control-state.js';
import { barHeight } from './bar.styles.js';
import { IdleController, PictureClicks } from './activity.js';
import { keyRequest } from './keyboard.js';
import { styles } from './controls.styles.js';
import { SettingsMenu, settingsGroups, type CaptionControls } from './settings-menu.js';

/** The properties that the player sets, with their types. None has an attribute. */
const TOLD = {
  phase: String,
  muted: Boolean,
  volume: Number,
  fullscreen: Boolean,
  canFullscreen: Boolean,
  pictureInPicture: Boolean,
  canPictureInPicture: Boolean,
  behindMs: Number,
  latencyMode: String,
  qualities: Array,
  quality: undefined,
  canAdapt: Boolean,
  captions: undefined,
  statistics: Boolean,
  idleAfter: Number,
} as const;

/**
 * Controls over a picture, which fill the box around them. They show the state they are given and report what the viewer
 * asks for; they play nothing themselves. During playback they hide when the viewer is inactive.
 *
 * @event {ControlRequestEvent} control-request The viewer asked for something. The event has `request`, which says for what.
 * @slot start A button in the middle that replaces the built-in one.
 * @csspart surface The area over the picture that takes clicks and taps.
 * @csspart big-play The button in the middle while playback waits for the viewer.
 * @csspart bar The row of controls.
 * @csspart button Every button in the row. Each also has a part of its own.
 * @csspart play-button Plays and pauses.
 * @csspart mute-button Mutes and unmutes.
 * @csspart slider The volume slider.
 * @csspart live The “live” label, or the button that goes back to live.
 * @csspart pip-button Opens and closes picture-in-picture.
 * @csspart captions-button Shows and hides captions.
 * @csspart settings-button Opens the settings.
 * @csspart menu The settings, while they are open.
 * @csspart menu-item A line of the settings.
 * @csspart fullscreen-button Enters and leaves full screen.
 */
export class SecureH5liveControls extends LitElement {
  static {
    markCopy(this, 'SecureH5liveControls');
    for (const [name, type] of Object.entries(TOLD))
      property({ attribute: false, ...(type && { type }) })(this.prototype, name);
    property({ type: String })(this.prototype, 'lang');
  }

  /** The version of this package. */
  static readonly version: string = VERSION;

  static override styles = [sharedStyles, barHeight, styles];

  readonly #language = new LanguageController(this, () => ['viewer']);
  readonly #idle = new IdleController(this);
  readonly #menu = new SettingsMenu(this, (request) => this.#ask(request));
  readonly #clicks = new PictureClicks({
    doubles: () => this.canFullscreen,
    dismiss: () => this.#menu.dismiss(),
    click: () => this.#ask(playRequest(this.phase)),
    doubleClick: () => this.#ask({ kind: 'fullscreen', on: !this.fullscreen }),
    isHidden: () => this.#hidden,
    tap: (wasHidden) => (wasHidden ? this.#activity() : this.#idle.end()),
  });
  // Browsers before 2024 may have none.
  readonly #states: CustomStateSet | undefined = this.attachInternals().states;
  #behind = false;
  #focused: HTMLElement | undefined;

  /** The last phase that the player reported. */
  phase: PlaybackPhase = 'idle';

  /** Whether the sound is off. */
  muted = false;

  /** 0 to 1. */
  volume = 1;

  /** Whether the player fills the screen. */
  fullscreen = false;

  /** Whether the player can fill the screen. */
  canFullscreen = false;

  /** Whether the picture floats in a window of its own. */
  pictureInPicture = false;

  /** Whether the picture can float in a window of its own. */
  canPictureInPicture = false;

  /** How far the picture is behind the newest one, in milliseconds. `undefined` if that is not known. */
  behindMs: number | undefined = undefined;

  /** The latency mode in use; empty if it cannot be chosen. */
  latencyMode: LatencyMode | '' = '';

  /** The qualities to choose from. */
  qualities: readonly Quality[] = [];

  /** The index of the quality in use, or `auto` if the player chooses it. */
  quality: number | 'auto' = 'auto';

  /** Whether the player can choose the quality itself. */
  canAdapt = false;

  /** The choice of captions; `undefined` if there are none. */
  captions: CaptionControls | undefined = undefined;

  /** Whether the statistics are shown. */
  statistics = false;

  /** The language of texts, as a BCP 47 tag; defaults to the viewer's own. */
  override lang = '';

  /** The controls hide after this many milliseconds without activity of the viewer. */
  idleAfter = 3000;

  /** Registers the element under any tag. See `defineElement` for tags that are already taken. */
  static define(tag = 'secure-h5live-controls', registry = customElements): void {
    defineElement(this, tag, registry);
  }

  /** Moves the focus to the play button, unless the focus is already inside. */
  override focus(options?: FocusOptions): void {
    if (this.isUpdatePending) this.performUpdate();
    focusInside(this, options);
  }

  /** Whether the picture is noticeably behind the newest one. */
  get behind(): boolean {
    return this.#behind;
  }

  /**
   * Does what a key asks for, and shows the controls. Keys that are pressed inside the controls are handled already; the
   * player passes on those that are pressed elsewhere in it.
   */
  handleKey(event: KeyboardEvent): void {
    this.#activity();
    const request = keyRequest(event, this);
    if (!request) return;
    event.preventDefault();
    this.#ask(request);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#activity();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#clicks.cancel();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    this.#behind = isBehind(this.behindMs, this.#behind);
    const focused = this.shadowRoot?.activeElement as HTMLElement | null | undefined;
    this.#focused = focused ?? slottedFocus(this.shadowRoot);
    if (changed.has('phase') || changed.has('idleAfter')) this.#activity();
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    return this.#language.schedule(() => super.scheduleUpdate());
  }

  protected override createRenderRoot(): ShadowRoot {
    return styledRoot(this);
  }

  /* eslint-disable lit-a11y/click-events-have-key-events -- the keys of the whole player do the same */
  override render(): TemplateResult {
    const labels = textsFor('controls', controls, this.#language.locale);
    const view: BarView = { state: this, labels, ask: this.#ask };
    const page = this.#menu.turned ? this.captions?.page : undefined;
    return html`
      <div
        class="controls ${this.#hidden ? 'hidden' : ''}"
        lang=${labels.lang}
        dir=${labels.dir}
        @keydown=${this.handleKey}
        @focusin=${this.#activity}
        @pointermove=${this.#pointerMove}
      >
        <div
          class="surface"
          part="surface"
          tabindex="-1"
          @pointerdown=${this.#clicks.pointerDown}
          @click=${this.#clicks.click}
          @dblclick=${this.#clicks.doubleClick}
        ></div>
        ${awaitsViewer(this.phase) ? bigPlayButton(view) : nothing}
        <div
          class="bar"
          part="bar"
          role="group"
          aria-label=${labels.group}
          @pointerdown=${this.#activity}
          @pointerenter=${this.#enterBar}
          @pointerleave=${this.#leaveBar}
        >
          ${keyButton(view, 'K', 'play', playRequest(this.phase).kind)} ${soundControls(view)}
          ${liveIndicator(view)}
          <span class="space"></span>
          ${keyButton(view, 'I', 'pip', this.pictureInPicture ? 'leavePictureInPicture' : 'enterPictureInPicture')}
          ${captionButton(view)} ${this.#menu.button(labels.settings)}
          ${this.#menu.render(page?.name ?? labels.settings, page?.groups ?? settingsGroups(this, labels))}
          ${keyButton(view, 'F', 'fullscreen', this.fullscreen ? 'leaveFullscreen' : 'enterFullscreen')}
        </div>
      </div>
    `;
  }
  /* eslint-enable lit-a11y/click-events-have-key-events */

  override updated(): void {
    // What lies over the picture as well makes way for it.
    this.#states?.[this.#menu.open ? 'add' : 'delete']('menu');
    const slider = this.renderRoot.querySelector('input');
    if (slider) {
      // What is told of the volume meanwhile may be older than where the viewer has moved it to.
      if (!slider.matches(':active')) slider.valueAsNumber = audibleLevel(this) * 100;
      // Through the object model: a strict content security policy forbids style attributes.
      slider.style.setProperty('--_level', String(slider.valueAsNumber / 100));
    }
    // The button that had the focus may be gone; the keys must go on working.
    if (this.#focused?.getClientRects().length === 0 && !this.shadowRoot?.activeElement)
      this.renderRoot.querySelector<HTMLElement>('.bar button')?.focus();
  }

  get #hidden(): boolean {
    return this.phase === 'playing' && this.#idle.idle && !this.#menu.open;
  }

  #activity(): void {
    this.#idle.activity(this.idleAfter);
  }

  // A finger shows the controls with its tap; before that they must not come to lie under it.
  #pointerMove({ pointerType }: PointerEvent): void {
    if (pointerType !== 'touch') this.#activity();
  }

  // Who has the pointer on the bar is about to press something.
  #enterBar({ pointerType }: PointerEvent): void {
    this.#idle.keepActive(pointerType !== 'touch');
  }

  #leaveBar(): void {
    this.#idle.keepActive(false);
    this.#activity();
  }

  readonly #ask = (request: ControlRequest): void => {
    this.dispatchEvent(new ControlRequestEvent(request));
  };
}

/** What has the focus of that which stands in place of the big button. */
function slottedFocus(root: ShadowRoot | null): HTMLElement | undefined {
  const slotted = root?.querySelector('slot')?.assignedElements({ flatten: true }) ?? [];
  const parts = slotted.flatMap((one) => [one, ...one.querySelectorAll('*')]) as HTMLElement[];
  return parts.find((one) => one.matches(':focus'));
}

declare global {
  interface HTMLElementTagNameMap {
    'secure-h5live-controls': SecureH5liveControls;
  }
}
