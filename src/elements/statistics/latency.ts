import { html, svg, type TemplateResult } from 'lit';

/** How much of the past the trail holds, in milliseconds. */
export const TRAIL_MS = 60_000;

/** How often a value is kept, in milliseconds. */
export const TRAIL_STEP_MS = 500;

/** How many values the trail holds. */
export const TRAIL_LENGTH = TRAIL_MS / TRAIL_STEP_MS;

/** The least, the mean and the greatest latency of the trail, in milliseconds. */
export interface LatencyRange {
  readonly min: number;
  readonly avg: number;
  readonly max: number;
}

/**
 * The latency of the last minute, in steps of half a second; steps in which nothing was known stay empty. Takes the
 * same room and work however long it is used.
 */
export class LatencyTrail {
  #values = noLatencies(TRAIL_LENGTH);
  #step = 0;

  /** Keeps a latency, in milliseconds, for the step that `at` lies in. Of several in one step the last counts. */
  add(latencyMs: number | undefined, at: number): void {
    const step = Math.floor(at / TRAIL_STEP_MS);
    const passed = step < this.#step ? TRAIL_LENGTH : Math.min(step - this.#step, TRAIL_LENGTH);
    this.#values = [...this.#values.slice(passed), ...noLatencies(passed)];
    this.#values[TRAIL_LENGTH - 1] = latencyMs;
    this.#step = step;
  }

  /** Forgets everything. */
  clear(): void {
    this.#values = noLatencies(TRAIL_LENGTH);
  }

  /** The latencies, oldest first; always {@link TRAIL_LENGTH} of them. */
  values(): readonly (number | undefined)[] {
    return this.#values;
  }

  /** What the trail spans; nothing where it is empty. */
  range(): LatencyRange | undefined {
    const known = this.#values.filter((value) => value !== undefined);
    if (known.length === 0) return undefined;
    const sum = known.reduce((total, value) => total + value, 0);
    return { min: Math.min(...known), avg: sum / known.length, max: Math.max(...known) };
  }
}

function noLatencies(count: number): (number | undefined)[] {
  return new Array<undefined>(count).fill(undefined);
}

/** The graph's own units: a step of the trail is two of them wide. */
const STEP = 2;
const HEIGHT = 40;

/**
 * The points of each unbroken run of the trail, for `polyline`. What is not known leaves a gap; a single value is drawn
 * as a line of its own length.
 *
 * @param top the latency at the upper edge, in milliseconds
 */
export function polylines(values: readonly (number | undefined)[], top: number): readonly string[] {
  const runs: string[][] = [];
  values.forEach((value, index) => {
    if (value === undefined) return;
    if (index === 0 || values[index - 1] === undefined) runs.push([]);
    const y = HEIGHT - 1 - (Math.min(value, top) / top) * (HEIGHT - 2);
    runs.at(-1)?.push(`${index * STEP},${y.toFixed(1)}`);
  });
  return runs.map((points) => (points.length === 1 ? [...points, ...points] : points).join(' '));
}

/** The latency at the graph's upper edge, in milliseconds: 1, 2 or 5 times a power of ten, not below 500. */
export function graphTop(max: number): number {
  const least = Math.max(max, 500);
  const unit = 10 ** Math.floor(Math.log10(least));
  return [unit, 2 * unit, 5 * unit].find((top) => top >= least) ?? 10 * unit;
}

/** The trail as a picture, for eyes only: its text alternative stands beside it. */
export function latencyGraph(values: readonly (number | undefined)[], top: number): TemplateResult {
  const width = (values.length - 1) * STEP;
  return html`
    <svg class="graph" viewBox="0 0 ${width} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
      <path class="grid" d="M0 1h${width}M0 ${HEIGHT / 2}h${width}M0 ${HEIGHT - 1}h${width}" />
      ${polylines(values, top).map((points) => svg`<polyline class="line" points=${points} />`)}
    </svg>
  `;
}
