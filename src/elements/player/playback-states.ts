import type { ReactiveController } from 'lit';
import { isBehind } from '../controls/control-state.js';
import type { PlayerElement } from './player-element.js';

/** How a part of the frame is named for a state, in browsers without a set of states: `state-playing`. */
const PART = 'state-';

/**
 * Makes what a player does a state of the element, for `:state()` in the style sheets of a page: the phase of its playback, and
 * `live` while the picture is. Where the browser has no set of states, a derived class has the internals for itself, or the
 * element came into another document before it had any, the frame has a part named `state-…` instead.
 */
export class PlaybackStates implements ReactiveController {
  readonly #element: PlayerElement;
  // Asked for when they are first needed: until it is made, a derived class may take its internals for itself.
  #states: Set<string> | undefined;
  #shown: readonly string[] = [];
  #isBehind = false;

  constructor(element: PlayerElement) {
    this.#element = element;
    element.addController(this);
  }

  // What was a part of the frame in a document that gives no states is a state in one that does.
  hostConnected(): void {
    if (!this.#states) for (const name of this.#shown) this.#set(name, true);
  }

  hostUpdated(): void {
    const { playback, playbackStatistics } = this.#element;
    const { phase } = playback;
    const behindMs = playbackStatistics?.latencyMs;
    this.#isBehind = isBehind(behindMs, this.#isBehind);
    const isLive = phase === 'playing' && behindMs !== undefined && !this.#isBehind;
    const shown = isLive ? [phase, 'live'] : [phase];
    if (shown.join() === this.#shown.join()) return;
    for (const name of this.#shown) this.#set(name, false);
    for (const name of shown) this.#set(name, true);
    this.#shown = shown;
  }

  #set(name: string, on: boolean): void {
    this.#states ??= statesOf(this.#element);
    this.#states?.[on ? 'add' : 'delete'](name);
    const { part } = this.#element.renderRoot.querySelector('[part~=frame]') ?? {};
    part?.toggle(`${PART}${name}`, on && !this.#states);
  }
}

// A document in which the element is not defined, like that of a floating window, gives it none; its own does later.
function statesOf(element: HTMLElement): Set<string> | undefined {
  try {
    const { states } = element.attachInternals() as { states?: Set<string> };
    // The first browsers with them refuse names without hyphens.
    states?.add('idle');
    states?.delete('idle');
    return states;
  } catch {
    return undefined;
  }
}
