import { isSameToken, type Contradiction, type Finding } from '../../token/index.js';
import type { StreamEntry } from '../../nanoplayer/index.js';
import { contradictionsOf } from '../shared/contradictions.js';
import { diagnosisOf } from '../shared/token-findings.js';
import { readingOf, type JudgedToken } from '../shared/token-report.js';
import type { PlayerElement } from './player-element.js';
import { playingEntry } from './stream-sources.js';

/** Judges the token in use by what plays on this page. */
export class TokenJudgement {
  readonly #element: PlayerElement;
  readonly #chosen: () => number | undefined;

  /** @param chosen the place of the entry that was switched to */
  constructor(element: PlayerElement, chosen: () => number | undefined) {
    this.#element = element;
    this.#chosen = chosen;
  }

  /** Of several streams, the one that plays or is to play. */
  get entry(): StreamEntry | undefined {
    return playingEntry(this.#element, this.#chosen());
  }

  /** The booleans of the element that are on, and were given as a text that says the opposite. */
  get contradictions(): readonly Contradiction[] {
    return contradictionsOf(this.#element);
  }

  /** Everything that is found about a token, worst first. */
  diagnosisOf(judged: JudgedToken): readonly Finding[] {
    const { entry } = this;
    // A token of its own opens that stream, which may be another than the one to start with.
    const isOwn = entry?.token !== undefined && isSameToken(entry.token, readingOf(judged));
    const { streamName } = isOwn ? entry : judged;
    return diagnosisOf({ ...judged, streamName }, this.contradictions);
  }
}
