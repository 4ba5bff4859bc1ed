/** The table of a locale: that of its very tag, else of the nearest more general one, else the one that is given. */
export function tableFor<T>(tables: Pick<ReadonlyMap<string, T>, 'get'>, locale: string, otherwise: T): T {
  const subtags = locale.split('-');
  for (let count = subtags.length; count > 0; count--) {
    const table = tables.get(subtags.slice(0, count).join('-'));
    if (table !== undefined) return table;
  }
  return otherwise;
}
