/** Something that happened while a page was loaded, in milliseconds after navigation began; a moment where it has no end. */
export interface Span {
  readonly what: string;
  readonly fromMs: number;
  readonly toMs?: number;
}

/** How wide the bars of a timeline are together, in characters. */
const WIDTH = 60;

/**
 * Draws a timeline, one line for each span, in the order in which they began: from, to, a bar, and what it was. Spans
 * that begin after another has ended lie to the right of it.
 */
export function timeline(spans: readonly Span[]): string[] {
  const sorted = [...spans].sort((a, b) => a.fromMs - b.fromMs || endOf(a) - endOf(b));
  const lastMs = Math.max(1, ...sorted.map(endOf));
  const column = (ms: number): number => Math.round((ms / lastMs) * WIDTH);
  return sorted.map((span) => {
    const from = Math.min(column(span.fromMs), WIDTH - 1);
    const length = Math.max(1, column(endOf(span)) - from);
    const bar = (' '.repeat(from) + (span.toMs === undefined ? '│' : '█'.repeat(length))).padEnd(WIDTH);
    return `${whole(span.fromMs)} ${span.toMs === undefined ? '     ' : whole(span.toMs)}  ${bar}  ${span.what}`;
  });
}

const endOf = ({ fromMs, toMs = fromMs }: Span): number => toMs;
const whole = (ms: number): string => String(Math.round(ms)).padStart(5);
