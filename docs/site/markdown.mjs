// How Markdown becomes a page: anchors, links between pages, code.
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { addressOf, anchorOf, relativeAddress } from './addresses.mjs';
import { escaped, highlighted } from './highlight.mjs';
import { tableRules } from './tables.mjs';

// What an example is tried with: nothing, or the cloud that the site has.
const LIVENESS = { live: ' data-live', cloud: ' data-live="cloud"' };

/** Whether code has room in a list on the narrowest phone: a name that is cut at its hyphen reads as two. A path may be cut. */
const isWhole = (code) => code.length <= (code.includes('/') ? 20 : 27);

/** @param {object} markdown of `markdown-it` @param {string} pages their folder */
export function markdownRules(markdown, pages) {
  markdown.set({ html: true, linkify: false, typographer: false });
  tableRules(markdown);
  const { rules } = markdown.renderer;

  markdown.core.ruler.push('anchors', ({ tokens }) => {
    const taken = new Map();
    for (const [index, token] of tokens.entries()) {
      if (token.type !== 'heading_open') continue;
      const text = tokens[index + 1].content.replaceAll('`', '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
      const anchor = anchorOf(text);
      const count = taken.get(anchor) ?? 0;
      taken.set(anchor, count + 1);
      token.attrSet('id', count > 0 ? `${anchor}-${count + 1}` : anchor);
    }
  });

  rules.heading_close = (tokens, index, options, _env, self) => {
    const open = tokens.slice(0, index).findLast(({ type }) => type === 'heading_open');
    const id = open.attrGet('id');
    return ` <a class="anchor" href="#${id}" aria-hidden="true" tabindex="-1">#</a>${self.renderToken(tokens, index, options)}`;
  };

  rules.link_open = (tokens, index, options, env, self) => {
    const href = tokens[index].attrGet('href');
    const [path, anchor = ''] = href.split(/(?=#)/);
    if (/\.md$/.test(path) && !/^\w+:/.test(path)) {
      const from = posix.dirname(env.page.inputPath.replace(`./${pages}/`, ''));
      const to = addressOf(posix.join(from, path));
      tokens[index].attrSet('href', relativeAddress(env.page.url, to + anchor));
    }
    return self.renderToken(tokens, index, options);
  };

  // Beside the pages, so that they read well where they are shown as they are. One with a twin for the dark is shown by both.
  rules.image = (tokens, index, options, env, self) => {
    const src = tokens[index].attrGet('src');
    const [, file] = /(?:^|\/)(assets\/.+)$/.exec(src) ?? [];
    if (!file) throw new Error(`${env.page.inputPath} has a picture that is not in docs/assets: ${src}`);
    const addressFrom = (path) => relativeAddress(env.page.url, `/${path}`);
    tokens[index].attrSet('src', addressFrom(file));
    tokens[index].attrSet('alt', self.renderInlineAsText(tokens[index].children, options, env));
    const picture = self.renderToken(tokens, index, options);
    const dark = file.replace(/(?=\.\w+$)/, '-dark');
    if (!existsSync(join('docs', dark))) return picture;
    return `<picture><source srcset="${addressFrom(dark)}" media="(prefers-color-scheme: dark)">${picture}</picture>`;
  };

  // A long path breaks behind its slashes.
  rules.code_inline = (tokens, index) => {
    const { content } = tokens[index];
    if (isWhole(content)) return `<code class="whole">${escaped(content)}</code>`;
    return `<code>${escaped(content).replace(/\/(?=\w)/g, '/<wbr>')}</code>`;
  };

  rules.fence = (tokens, index) => {
    const [language = '', word] = tokens[index].info.split(' ');
    const code = highlighted(tokens[index].content, language);
    return `<pre tabindex="0" data-language="${escaped(language)}"${LIVENESS[word] ?? ''}><code>${code}</code></pre>\n`;
  };
}
