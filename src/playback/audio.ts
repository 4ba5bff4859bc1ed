import type { NanoPlayer, NanoPlayerEvent } from '../nanoplayer/index.js';

/** The sound of a playback. */
export interface AudioState {
  readonly muted: boolean;
  /** From 0 to 1. */
  readonly volume: number;
}

/** What is wanted of the sound, and what the player last reported of it. */
export class Audio {
  readonly #onChange: (state: AudioState) => void;
  #wanted: AudioState = { muted: false, volume: 1 };
  #state: AudioState = { muted: false, volume: 1 };

  /** @param onChange is called when the player reports another sound */
  constructor(onChange: (state: AudioState) => void) {
    this.#onChange = onChange;
  }

  /** What the next player is to be set up with. */
  get wanted(): AudioState {
    return this.#wanted;
  }

  /** Notes what is requested, and passes it on where there is a player. */
  request(requested: Partial<AudioState>, player: NanoPlayer | undefined): void {
    const before = this.#wanted;
    const { muted, volume } = { ...before, ...requested };
    // Beyond these a video throws.
    this.#wanted = { muted, volume: Math.min(1, Math.max(0, volume)) };
    this.#pass(player, before);
  }

  /** Brings a player to what is wanted, as far as what it reported differs from that. */
  apply(player: NanoPlayer | undefined): void {
    this.#pass(player, this.#state);
  }

  #pass(player: NanoPlayer | undefined, before: AudioState): void {
    const { muted, volume } = this.#wanted;
    try {
      if (muted !== before.muted) player?.[muted ? 'mute' : 'unmute']();
      if (volume !== before.volume) player?.setVolume(volume);
    } catch {
      // Before its set-up the vendor's player may refuse; it is brought to what is wanted after that.
    }
  }

  /**
   * Each event of the vendor's player goes here.
   *
   * @returns whether the event was one about sound
   */
  handleEvent({ name, data }: NanoPlayerEvent): boolean {
    if (name !== 'Mute' && name !== 'Unmute' && name !== 'VolumeChange') return false;
    const reported = data?.['volume'];
    const volume =
      typeof reported === 'number' && reported >= 0 && reported <= 1 ? reported : this.#state.volume;
    const muted = name === 'VolumeChange' ? this.#state.muted : name === 'Mute';
    const changed = muted !== this.#state.muted || volume !== this.#state.volume;
    this.#state = { muted, volume };
    // Whoever changed it, the viewer at the vendor's controls or the browser's rules: a later player begins with it.
    this.#wanted = this.#state;
    if (changed) this.#onChange(this.#state);
    return true;
  }

  /** A player that was set up without sound takes over from another: it gets that one's sound. */
  takeOver(player: NanoPlayer | undefined): void {
    this.#state = this.#wanted;
    this.#pass(player, { ...this.#wanted, muted: true });
  }

  /** A new player begins: it reports what differs from the default. */
  begin(): void {
    this.#state = { muted: false, volume: 1 };
  }
}
