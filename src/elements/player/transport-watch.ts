import { transportOf } from '../../nanoplayer/index.js';
import { mountIn, pictureIn, type PlaybackState } from '../../playback/index.js';

/** Finds out what the stream comes over, by the picture. */
export class TransportWatch {
  readonly #element: Element;
  #told: PlaybackState | undefined;

  constructor(element: Element) {
    this.#element = element;
  }

  /** A state of the playback, with what the stream comes over where it plays. The same object for the same. */
  stateOf(state: PlaybackState): PlaybackState {
    if (!/^(?:playing|buffering)$/.test(state.phase)) return state;
    const transport = transportOf(pictureIn(mountIn(this.#element)));
    if (transport === undefined) return state;
    const { phase, failure, transport: last } = this.#told ?? {};
    if (phase !== state.phase || failure !== state.failure || last !== transport)
      this.#told = { ...state, transport };
    return this.#told!;
  }
}
