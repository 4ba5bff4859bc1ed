import { transform } from 'esbuild';
import { nodesOf } from './syntax-tree.mjs';

/** The tags of Lit's templates, by what stands in them; `staticHtml` is what we import `html` as beside the other. */
const KINDS = { css: 'css', html: 'html', svg: 'html', staticHtml: 'html' };

/**
 * Takes comments and white space out of CSS and markup, which minifiers of JavaScript leave alone in templates. What is
 * rendered stays the same: text keeps one space where it had any, and what may be shown as it is written is left alone.
 *
 * The lines that a template loses follow it as empty ones, so that all code stays in its line, and needs no other map.
 *
 * @returns {import('rollup').Plugin}
 */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    async transform(code, id) {
      if (!id.endsWith('.ts') || !/\b(?:css|html|svg|staticHtml)`/.test(code)) return null;
      const edits = [];
      for (const { tag, quasi } of [...nodesOf(this.parse(code))].filter(isTemplate)) {
        const minify = KINDS[tag.name] === 'css' ? minifyCss : minifyMarkup;
        for (const { start, end, text } of await minify(code, quasi)) edits.push({ start, end, text });
      }
      return { code: edited(code, edits), map: null };
    },
  };
}

const isTemplate = ({ type, tag }) => type === 'TaggedTemplateExpression' && tag.name in KINDS;

// Without expressions: `css` takes none.
async function minifyCss(code, { quasis: [{ start, end, value }] }) {
  const { code: css } = await transform(value.cooked, { loader: 'css', minify: true, charset: 'utf8' });
  const short = css.trim().replace(/[\\`]|\$(?=\{)/g, '\\$&');
  return [{ start, end: end + 1, text: `${short}\`${lostLines(code.slice(start, end), short)}` }];
}

function minifyMarkup(code, { quasis }) {
  if (quasis.some(({ start, end }) => /<(?:pre|textarea)\b/.test(code.slice(start, end)))) return [];
  return quasis.map(({ start, end }, index) => {
    const text = code.slice(start, end);
    const short = text
      .replace(/<!--.*?-->/gs, '')
      .replace(/\s+/g, ' ')
      // Not before `/>`, which an attribute without quotes would take for a part of its value.
      .replace(/ >/g, '>');
    const isLast = index === quasis.length - 1;
    // Behind the template, or within the braces of the expression that follows.
    const [close, after] = isLast ? ['`', 1] : ['${', 2];
    return { start, end: end + after, text: `${short}${close}${lostLines(text, short)}` };
  });
}

const lostLines = (before, after) => '\n'.repeat(before.split('\n').length - after.split('\n').length);

function edited(code, edits) {
  return edits
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: to }) => text.slice(0, start) + to + text.slice(end), code);
}
