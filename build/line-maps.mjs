import { decode, encode } from '@jridgewell/sourcemap-codec';

/** The sources of texts in other languages than English, in which nobody stops. They are no part of the package. */
const TEXTS = /\/locales\/(?!en\/)[\w-]+\/[\w-]+\.ts$/;

/**
 * A map that tells of each line of a source where it begins, and no more: that is where debuggers stop, and what traces of
 * errors name. What tells of each word besides is four times as large. Of texts in other languages it tells nothing, and no
 * source is in it: ours lie in the package, and debuggers step over those of others.
 *
 * @template {{ mappings: string, sources: string[], x_google_ignoreList?: number[] }} Map
 * @param {Map} map as `JSON.parse` gives it; whatever else is in it stays, but the names of variables
 * @returns {Omit<Map, 'sourcesContent'> & { names: [] }}
 */
export function byLine(map) {
  const sources = map.sources.filter((path) => !TEXTS.test(path));
  const placeOf = map.sources.map((path) => sources.indexOf(path));
  const lines = decode(map.mappings).map((segments) => {
    // Each line by itself: debuggers look for what is nearest before a place in it.
    let [source, line] = [-1, -1];
    return segments.flatMap(([column, sourceBefore = -1, lineNow = -1, ofColumn]) => {
      const ofSource = placeOf[sourceBefore] ?? -1;
      const ofLine = ofSource === -1 ? -1 : lineNow;
      if (ofSource === source && ofLine === line) return [];
      [source, line] = [ofSource, ofLine];
      return [ofSource === -1 || ofColumn === undefined ? [column] : [column, ofSource, ofLine, ofColumn]];
    });
  });
  const ignored = map.x_google_ignoreList?.map((index) => placeOf[index]);
  return {
    ...map,
    sources,
    sourcesContent: undefined,
    names: [],
    mappings: encode(lines),
    x_google_ignoreList: ignored,
  };
}

const isOfTexts = ({ moduleIds }) => moduleIds.length > 0 && moduleIds.every((id) => TEXTS.test(id));

/** Writes maps that way, and none of files with nothing but such texts. @type {import('rollup').Plugin} */
export const lineMaps = {
  name: 'line-maps',
  generateBundle(_, files) {
    for (const [name, file] of Object.entries(files))
      if (file.type === 'chunk' && isOfTexts(file)) {
        delete files[`${name}.map`];
        file.code = file.code.replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n');
      } else if (name in files && name.endsWith('.map') && file.type === 'asset')
        file.source = JSON.stringify(byLine(JSON.parse(String(file.source))));
  },
};
