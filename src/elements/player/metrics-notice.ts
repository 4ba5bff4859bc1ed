import { failureOf, type FailureReport } from '../../playback/index.js';
import { PlaybackErrorEvent } from '../shared/events.js';
import type { PlayerElement } from './player-element.js';
import type { PlaybackFollower } from './reports.js';
import { metricsIssue } from './stream-sources.js';

/** Says why no metrics are sent, where they are to be: it plays all the same. */
export class MetricsNotice implements PlaybackFollower {
  readonly #element: PlayerElement;

  constructor(element: PlayerElement) {
    this.#element = element;
  }

  begin(): void {
    const issue = metricsIssue(this.#element);
    if (!issue) return;
    const report: FailureReport = { failure: failureOf(issue), action: 'ignore', attempt: 0 };
    this.#element.dispatchEvent(new PlaybackErrorEvent(report));
  }
}
