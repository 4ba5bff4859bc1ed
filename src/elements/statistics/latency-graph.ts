import { html, svg, type TemplateResult } from 'lit';

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
