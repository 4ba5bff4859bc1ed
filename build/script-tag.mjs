/**
 * Makes an entry a file for a script tag of any kind. Such a file has neither imports nor exports, which a classic script
 * may not have, and no name of its own in the page. It does nothing where the same version has defined its tag.
 *
 * What is loaded later lies beside it, and is a module. It takes what it shares with the file from the page: a module
 * cannot import a classic script, and would run a second copy of it.
 *
 * @param {{ tag: string, version: string }} options the tag that the file defines last, and the package's version
 * @returns {import('rollup').Plugin}
 */
export function scriptTag({ tag, version }) {
  const key = (/** @type {string} */ file) =>
    `Symbol.for(${JSON.stringify(`secure-h5live-player@${version}/${file}`)})`;
  return {
    name: 'script-tag',

    // A classic script of another origin has no address that a relative one could go by, so it takes its tag's.
    renderDynamicImport({ chunk, targetChunk }) {
      if (!chunk.isEntry || !targetChunk) return null;
      return { left: 'import(beside(', right: '))' };
    },

    renderChunk(code, chunk, _, { chunks }) {
      const statements = this.parse(code).body;
      const edits = [];
      if (chunk.isEntry) {
        for (const statement of statements) {
          if (statement.type === 'ImportDeclaration') this.error(`${chunk.fileName} imports another file`);
          if (!statement.type.startsWith('Export')) continue;
          const shared = statement.specifiers.map(
            ({ local, exported }) => `${nameOf(exported)}:${local.name}`,
          );
          const text = `try{Object.defineProperty(globalThis,${key(chunk.fileName)},{value:Object.freeze({${shared.join(',')}})})}catch{}`;
          edits.push({ ...statement, text });
        }
      } else {
        for (const statement of statements) {
          const from =
            statement.source &&
            Object.values(chunks).find(({ fileName }) => `./${fileName}` === statement.source.value);
          if (!from?.isEntry) continue;
          edits.push({ ...statement, text: taking(statement, `globalThis[${key(from.fileName)}]`) });
        }
      }
      // Everything stays in its line, so that the map of the rest stays right.
      const text = edited(code, edits);
      return {
        code: chunk.isEntry ? `${text.replace(PLACE, opening(tag, version))}\n})();` : text,
        map: null,
      };
    },

    outputOptions: (options) => ({ ...options, intro: (chunk) => (chunk.isEntry ? PLACE : '') }),
  };
}

/** Where the first line goes when the code around it has been read. */
const PLACE = '/* opening */';

function opening(tag, version) {
  // What stands for the exports of a file that is not run again.
  const again = tag === 'secure-h5live-player' ? 'globalThis.SecureH5livePlayer ??= taken;' : '';
  return [
    '(() => {',
    // A server imports what pages import.
    'if (!globalThis.customElements) return;',
    `const taken = customElements.get(${JSON.stringify(tag)});`,
    `if (taken?.version === ${JSON.stringify(version)}) { ${again} return; }`,
    // Not `document.currentScript`: a form of the page can have that name.
    "const ownTag = Object.getOwnPropertyDescriptor(Document.prototype, 'currentScript').get.call(document);",
    'const beside = (file) => (ownTag?.src ? new URL(file, ownTag.src).href : file);',
  ].join(' ');
}

// The same as an import, or as an export of what another file has, from an object.
function taking({ type, specifiers }, source) {
  if (type === 'ImportDeclaration') {
    const names = specifiers.map(({ imported, local }) => `${nameOf(imported)}:${local.name}`);
    return `const{${names.join()}}=${source};`;
  }
  const names = specifiers.map(({ local, exported }, index) => [
    nameOf(local),
    `again${index}`,
    nameOf(exported),
  ]);
  const [taken, given] = [
    names.map(([from, own]) => `${from}:${own}`),
    names.map(([, own, to]) => `${own} as ${to}`),
  ];
  return `const{${taken.join()}}=${source};export{${given.join()}};`;
}

const nameOf = (node) => node.name ?? node.value;

function edited(code, edits) {
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: to }) => text.slice(0, start) + to + text.slice(end), code);
}
