/** A part of an exhibit that has a name, or can be used. */
export interface Part {
  /** Its tag, and the names that pages know it by. */
  readonly name: string;
  /** From the corner of its exhibit, in pixels, as all that follows. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How far a part may be from where it would be after the one before it, in pixels. The engines were at 5.6 and 5.2. */
const MOVED = 8;
/** How much wider or narrower a part may be. The engines' letters made 11.1 of it. */
const WIDER = 14;
/** How much higher or lower. A line of text that breaks elsewhere is 24, and what is around several of them was at 29.8. */
const HIGHER = 34;
// Fields for dates are each engine's own, and 84 pixels narrower in WebKitGTK.
const OWN_WIDTH = /^input\b/;

/**
 * Says what of an exhibit is missing, beyond it, or elsewhere than where it usually is. Places are told by the part before, so that
 * a longer text moves nothing but itself.
 */
export function misplaced(usual: readonly Part[], drawn: readonly Part[]): string[] {
  const [wanted, found] = [usual, drawn].map(counted) as [Map<string, Part>, Map<string, Part>];
  const missing = [...wanted.keys()].filter((name) => !found.has(name)).map((name) => `${name} is missing`);
  const beyond = [...found.keys()].filter((name) => !wanted.has(name)).map((name) => `${name} is new`);
  let [right, down] = [0, 0];
  const elsewhere = [...wanted].flatMap(([name, part]) => {
    const other = found.get(name);
    if (!other) return [];
    const moved = [other.x - part.x - right, other.y - part.y - down].map(Math.round);
    [right, down] = [other.x - part.x, other.y - part.y];
    const [wider, higher] = [other.width - part.width, other.height - part.height].map(Math.round);
    return [
      ...(moved.some((pixels) => Math.abs(pixels) > MOVED)
        ? [`${name} is moved by ${moved.join(', ')}`]
        : []),
      ...(Math.abs(wider!) > WIDER && !OWN_WIDTH.test(name) ? [`${name} is ${wider} wider`] : []),
      ...(Math.abs(higher!) > HIGHER ? [`${name} is ${higher} higher`] : []),
    ];
  });
  return [...missing, ...beyond, ...elsewhere];
}

/** Gives each of the parts with the same name a number. */
function counted(parts: readonly Part[]): Map<string, Part> {
  const counts = new Map<string, number>();
  return new Map(
    parts.map((part) => {
      const count = (counts.get(part.name) ?? 0) + 1;
      counts.set(part.name, count);
      return [`${part.name} ${count}`, part];
    }),
  );
}
