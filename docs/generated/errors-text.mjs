// What codes mean, as a plain text that lies in the package: a CDN shows it in any browser, which it does with no page.
import { textOf } from './sources.mjs';
import { filled } from './index.mjs';

/** @param {{ modules: object[] }} manifest what the elements are */
export async function errorsText(manifest) {
  const page = await filled(textOf('docs/pages/errors.md'), manifest);
  const body = page.replace(/^---\n[^]*?\n---\n/, '');
  return `${body
    .replace(/^### `(.*)`$/gm, '[$1]')
    .replace(/^## (.*)$/gm, (_heading, title) => `${title}\n${'='.repeat(title.length)}`)
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/[`_]/g, '')
    .trim()}\n`;
}
