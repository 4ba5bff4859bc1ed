import { decode, encode } from '@jridgewell/sourcemap-codec';

/**
 * A map that tells of each line of a source where it begins, and no more: that is where debuggers stop, and what traces of
 * errors name. What tells of each word besides is four times as large.
 *
 * @template {{ mappings: string }} Map
 * @param {Map} map as `JSON.parse` gives it; whatever else is in it stays, but the names of variables
 * @returns {Map & { names: [] }}
 */
export function byLine(map) {
  const lines = decode(map.mappings).map((segments) => {
    // Each line by itself: debuggers look for what is nearest before a place in it.
    let [source, line] = [-1, -1];
    return segments.flatMap(([column, ofSource = -1, ofLine = -1, ofColumn]) => {
      if (ofSource === source && ofLine === line) return [];
      [source, line] = [ofSource, ofLine];
      return [ofColumn === undefined ? [column] : [column, ofSource, ofLine, ofColumn]];
    });
  });
  return { ...map, names: [], mappings: encode(lines) };
}

/** The sources of texts in other languages than English, in which nobody stops. */
const TEXTS = /\/locales\/(?!en\/)[\w-]+\/[\w-]+\.ts$/;

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
