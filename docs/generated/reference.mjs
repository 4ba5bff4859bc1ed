// The reference that lies in the package: the pages of the elements, and of errors, as one file of Markdown.
import { textOf } from './sources.mjs';
import { filled } from './index.mjs';

const PAGES = [
  'elements/index.md',
  ...['player', 'token-status', 'code-snippet', 'token-form', 'token-overview', 'token-decoder'].map(
    (name) => `elements/${name}.md`,
  ),
  'theming.md',
  'errors.md',
];

/** @param {{ modules: object[] }} manifest what the elements are */
export async function referenceOf(manifest) {
  const parts = await Promise.all(
    PAGES.map(async (page) => chapter(await filled(textOf(`docs/pages/${page}`), manifest))),
  );
  return ['# Reference', ...parts].join('\n\n');
}

// Links to other pages lead nowhere from there.
function chapter(page) {
  const [, title = '', body = ''] = /^---\n[^]*?title: (.*)\n[^]*?---\n([^]*)$/.exec(page) ?? [];
  const deeper = body
    .replace(/^(#+) /gm, '#$1 ')
    .replace(/^(```\w+) (?:live|cloud)$/gm, '$1')
    .replace(/\[([^\]]+)\]\((?!https?:|#)[^)]*\)/g, '$1');
  const plain = title.replace(/^'(.*)'$/, '$1');
  return `## ${plain.startsWith('<') ? `\`${plain}\`` : plain}\n${deeper.trimEnd()}`;
}
