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
  readonly #ring: (number | undefined)[] = new Array<undefined>(TRAIL_LENGTH).fill(undefined);
  #step = -1;

  /** Keeps a latency, in milliseconds, for the step that `at` lies in. Of several in one step the last counts. */
  add(latencyMs: number | undefined, at: number): void {
    const step = Math.floor(at / TRAIL_STEP_MS);
    // Of the steps that were left out, only those that the ring still holds have to be emptied.
    const since = step < this.#step ? step - TRAIL_LENGTH : Math.max(this.#step, step - TRAIL_LENGTH);
    for (let missed = since + 1; missed <= step; missed += 1) this.#ring[slot(missed)] = undefined;
    this.#ring[slot(step)] = latencyMs;
    this.#step = step;
  }

  /** Forgets everything. */
  clear(): void {
    this.#ring.fill(undefined);
    this.#step = -1;
  }

  /** The latencies, oldest first; always {@link TRAIL_LENGTH} of them. */
  values(): readonly (number | undefined)[] {
    const oldest = slot(this.#step + 1);
    return [...this.#ring.slice(oldest), ...this.#ring.slice(0, oldest)];
  }

  /** What the trail spans; nothing where it is empty. */
  range(): LatencyRange | undefined {
    const known = this.#ring.filter((value) => value !== undefined);
    if (known.length === 0) return undefined;
    const sum = known.reduce((total, value) => total + value, 0);
    return { min: Math.min(...known), avg: sum / known.length, max: Math.max(...known) };
  }
}

function slot(step: number): number {
  return ((step % TRAIL_LENGTH) + TRAIL_LENGTH) % TRAIL_LENGTH;
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
