import { isSameToken, type Contradiction, type Finding, type TokenReading } from '../../token/index.js';
import type { StreamEntry } from '../../nanoplayer/index.js';
import { contradictionsOf } from '../shared/contradictions.js';
import { diagnosisOf } from '../shared/token-findings.js';
import { readingOf, type JudgedToken } from '../shared/token-report.js';
import type { OtherTokens } from './others-view.js';
import type { ShownStream } from './panel-view.js';
import type { PlayerElement } from './player-element.js';
import { entryReaderLoading, firstStreamName, indexWithin, readEntries } from './stream-sources.js';

/** Judges the token in use by what plays on this page. */
export class TokenJudgement {
  readonly #element: PlayerElement;
  readonly #chosen: () => number | undefined;
  #read: { readonly given: unknown; readonly entries: readonly StreamEntry[] } | undefined;

  /** @param chosen the place of the entry that was switched to */
  constructor(element: PlayerElement, chosen: () => number | undefined) {
    this.#element = element;
    this.#chosen = chosen;
  }

  /** Of several streams, the one that plays or is to play. */
  get entry(): StreamEntry | undefined {
    const entries = this.#entries;
    return entries[this.#chosen() ?? indexWithin(entries, this.#element.startIndex)];
  }

  /** The stream that plays or is to play, with its token: of several, each may have one of its own, which nobody renews. */
  shown(current: TokenReading): ShownStream {
    const { entry } = this;
    const streamName = entry?.streamName ?? firstStreamName(this.#element);
    return entry?.token ? { token: entry.token, streamName, renews: false } : { token: current, streamName };
  }

  /** What holds for the other streams that can be chosen, where they have other tokens than the one that plays. */
  othersBeside({ token, streamName }: Omit<ShownStream, 'renews'>): OtherTokens {
    const { expiringWithin, leeway } = this.#element;
    const others = this.#entries.filter((entry) => entry.streamName !== streamName);
    if (others.every((entry) => !entry.token || isSameToken(entry.token, token))) return 'same';
    const isRefused = (entry: StreamEntry): boolean =>
      diagnosisOf({ ...entry, token: entry.token ?? token, expiringWithin, leeway }, []).some(
        ({ expectation, code }) => expectation === 'unlikely' || code === 'token-missing',
      );
    return others.some(isRefused) ? 'refused' : 'other';
  }

  // Their tokens are read once, as soon as that can be done: whoever looks at what plays does so often.
  get #entries(): readonly StreamEntry[] {
    const { entries: given, groupId } = this.#element;
    if (groupId !== '' || given === undefined || given === null) return [];
    if (this.#read?.given === given) return this.#read.entries;
    const entries = readEntries(this.#element);
    if (!entryReaderLoading(given)) this.#read = { given, entries };
    return entries;
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
