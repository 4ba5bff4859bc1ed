import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { PlaybackStatistics, Transport } from '../../nanoplayer/index.js';
import type { PlaybackPhase } from '../../playback/index.js';
import { defineElement } from '../shared/define-element.js';
import { statistics } from '../../locales/en/statistics.js';
import { fill, fillIsolated, textsFor, type Localized } from '../../locales/index.js';
import { markCopy, VERSION } from '../../shared/index.js';
import { LanguageController } from '../shared/language.js';
import { property } from '../shared/content.js';
import { sharedStyles } from '../shared/shared.styles.js';
import { styledRoot } from '../shared/styled-root.js';
import { graphTop, latencyGraph, LatencyTrail, TRAIL_MS, TRAIL_STEP_MS } from './latency.js';
import { styles } from './statistics.styles.js';

/**
 * Playback statistics over a corner of the picture: state, version, latency, frame rate, buffer, bit rate, transport, and a
 * graph of the latency over the last minute. Renders at most twice a second, takes no clicks, and is not a live region,
 * because it changes all the time.
 *
 * @csspart panel The box around everything.
 * @csspart graph The graph of the latency over the last minute.
 */
export class SecureH5liveStatistics extends LitElement {
  static {
    markCopy(this, 'SecureH5liveStatistics');
    for (const name of ['phase', 'version', 'transport'])
      property({ attribute: false, type: String })(this.prototype, name);
    property({ type: String })(this.prototype, 'lang');
  }

  /** The version of this package. */
  static readonly version: string = VERSION;

  static override styles = [sharedStyles, styles];

  readonly #language = new LanguageController(this, () => ['viewer']);
  readonly #trail = new LatencyTrail();
  #shown: PlaybackStatistics | undefined;

  /** The last phase that the player reported. */
  phase: PlaybackPhase = 'idle';

  /** The version of the vendor's player. */
  version = '';

  /** The transport that the stream is loaded with; empty while that is not known. */
  transport: Transport | '' = '';

  /** The language of texts and numbers, as a BCP 47 tag; defaults to the viewer's own. */
  override lang = '';

  /** Registers the element under any tag. See `defineElement` for tags that are already taken. */
  static define(tag = 'secure-h5live-statistics', registry = customElements): void {
    defineElement(this, tag, registry);
  }

  /** The last sample. Samples may come at any rate; one that follows within half a second of the one shown is skipped. */
  get sample(): PlaybackStatistics | undefined {
    return this.#shown;
  }

  set sample(given: PlaybackStatistics | undefined) {
    const sample = given || undefined;
    const since = sample && this.#shown ? sample.at - this.#shown.at : Infinity;
    if (since >= 0 && since < TRAIL_STEP_MS) return;
    if (sample) this.#trail.add(sample.latencyMs, sample.at);
    else this.#trail.clear();
    this.#shown = sample;
    this.requestUpdate();
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    return this.#language.schedule(() => super.scheduleUpdate());
  }

  protected override createRenderRoot(): ShadowRoot {
    return styledRoot(this);
  }

  override render(): TemplateResult {
    const { locale } = this.#language;
    const labels = textsFor('statistics', statistics, locale);
    return html`
      <section class="panel" part="panel" lang=${labels.lang} dir=${labels.dir} aria-label=${labels.group}>
        <p class="head">
          <span>${labels.phase[this.phase]}</span>
          ${
            this.version === ''
              ? nothing
              : html`<span>${fillIsolated(labels.version, { version: this.version })}</span>`
          }
        </p>
        ${this.#shown ? html`<div class="rows">${this.#values(locale, labels, this.#shown)}</div>` : nothing}
        ${this.#graph(locale, labels)}
      </section>
    `;
  }

  #values(
    locale: string,
    labels: Localized<'statistics'>,
    { latencyMs, framerate, bufferMs, bitrate }: PlaybackStatistics,
  ): TemplateResult {
    const row = <T>(name: string, value: T | undefined, text: (value: T) => string) =>
      html`<div>
        <dt>${name}</dt>
        <dd><bdi>${value === undefined ? labels.unknown : text(value)}</bdi></dd>
      </div>`;
    const seconds = (value: number) => numberText(value / 1000, locale, 'second');
    return html`
      <dl>
        ${row(labels.latency, latencyMs, seconds)}
        ${row(labels.framerate, framerate, (value) => fill(labels.framerateValue, { value: numberText(value, locale) }))}
        ${row(labels.buffer, bufferMs, seconds)}
        ${row(labels.bitrate, bitrate, (value) => bitrateText(value, locale))}
        ${row(labels.transport, this.transport || undefined, (value) => labels.transports[value])}
      </dl>
    `;
  }

  #graph(locale: string, labels: Localized<'statistics'>): TemplateResult | typeof nothing {
    const range = this.#trail.range();
    if (!range) return nothing;
    // One unit for the three: the line is short.
    const values = {
      min: numberText(range.min / 1000, locale),
      avg: numberText(range.avg / 1000, locale),
      max: numberText(range.max / 1000, locale, 'second'),
    };
    const top = graphTop(range.max);
    const roundSeconds = (value: number) => numberText(value / 1000, locale, 'second', [0, 1]);
    return html`
      <div class="trail" part="graph">
        <p>
          ${fill(labels.trail, { duration: roundSeconds(TRAIL_MS) })}
          <span class="top" aria-hidden="true">${roundSeconds(top)}</span>
        </p>
        ${latencyGraph(this.#trail.values(), top)}
        <p>${fill(labels.range, values)}</p>
      </div>
    `;
  }
}

/** A number with so many places, at least and at most, and its unit where it has one. */
function numberText(
  value: number,
  locale: string,
  unit?: string,
  [minimumFractionDigits, maximumFractionDigits] = [2, 2],
): string {
  return new Intl.NumberFormat(locale, {
    ...(unit && { style: 'unit', unit }),
    minimumFractionDigits,
    maximumFractionDigits,
  }).format(value);
}

/** Bits in a second as kilobits or megabits: `157 kb/s`, `2.50 Mb/s`. */
function bitrateText(bitrate: number, locale: string): string {
  return bitrate < 1e6
    ? numberText(bitrate / 1e3, locale, 'kilobit-per-second', [0, 0])
    : numberText(bitrate / 1e6, locale, 'megabit-per-second');
}

declare global {
  interface HTMLElementTagNameMap {
    'secure-h5live-statistics': SecureH5liveStatistics;
  }
}
