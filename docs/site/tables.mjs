// Tables: what assistive software reads of them, what each column is of, and that they scroll where they are too wide.

const ROLES = {
  table_open: 'table',
  thead_open: 'rowgroup',
  tbody_open: 'rowgroup',
  tr_open: 'row',
  th_open: 'columnheader',
  td_open: 'cell',
};

/** A number, what it was compared to, or nothing. */
const NUMBER = /^\**(?:\d+(?:\.\d+)?(?: \([\d.–]+\))?|met|missed|)\**$/;
/** Names in code and nothing else, or that there are none. */
const NAMES = /^(?:`[^`]+`(?:, `[^`]+`)*|no|none|no property|)$/;

/** What all cells of a column hold, for its width and side: `number`, `names`, or anything. @param {string[]} cells */
function kindOf(cells) {
  if (cells.some((cell) => /\d/.test(cell)) && cells.every((cell) => NUMBER.test(cell))) return 'number';
  if (cells.some((cell) => cell.includes('`')) && cells.every((cell) => NAMES.test(cell))) return 'names';
  return '';
}

/** The tables of a page: for each column its head and its cells. */
function tablesIn(tokens) {
  const tables = [];
  let column = 0;
  for (const [index, token] of tokens.entries()) {
    const cell = { token, text: tokens[index + 1]?.content };
    if (token.type === 'table_open') tables.push([]);
    if (token.type === 'tr_open') column = 0;
    if (token.type === 'th_open') tables.at(-1).push({ head: cell, cells: [] });
    if (token.type === 'td_open') tables.at(-1)[column++].cells.push(cell);
  }
  return tables;
}

/** @param {object} markdown of `markdown-it` */
export function tableRules(markdown) {
  // On a narrow screen each row stands by itself, and its cells say which column they are of. What is laid out so is no table to
  // browsers unless it says so.
  markdown.core.ruler.push('tables', ({ tokens }) => {
    for (const token of tokens) if (ROLES[token.type]) token.attrSet('role', ROLES[token.type]);
    for (const columns of tablesIn(tokens))
      for (const { head, cells } of columns) {
        const kind = kindOf(cells.map(({ text }) => text));
        if (kind) for (const { token } of [head, ...cells]) token.attrSet('class', kind);
        if (columns.length > 2)
          for (const { token } of cells) token.attrSet('data-column', head.text.replaceAll('`', ''));
      }
  });
  const { rules } = markdown.renderer;
  rules.table_open = (tokens, index, options, _env, self) =>
    `<div class="scroll" role="group" tabindex="0" aria-label="Table">${self.renderToken(tokens, index, options)}`;
  rules.table_close = () => '</table></div>';
}
