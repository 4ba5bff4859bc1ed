/**
 * All nodes of a syntax tree, each before those within it.
 *
 * @param {unknown} tree as Rollup's `parse` gives it
 * @returns {Generator<Record<string, any>>}
 */
export function* nodesOf(tree) {
  if (typeof tree !== 'object' || tree === null) return;
  if (!Array.isArray(tree)) yield tree;
  for (const child of Object.values(tree)) yield* nodesOf(child);
}
