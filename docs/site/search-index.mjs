// What can be searched for: each heading of a page, with what stands beneath it.

import MiniSearch from 'minisearch';

/** How the index is made, and read again. */
export const SEARCH_OPTIONS = {
  fields: ['title', 'heading', 'text'],
  storeFields: ['title', 'heading', 'address'],
};

/** How words are looked for. */
export const SEARCH_WAY = { prefix: true, fuzzy: 0.1, boost: { heading: 4, title: 3 }, combineWith: 'AND' };

const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"' };

const plain = (html) =>
  html
    .replace(/<svg[^]*?<\/svg>|<a class="anchor"[^]*?<\/a>/g, ' ')
    .replaceAll('<wbr>', '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(\w+);/g, (entity, name) => NAMED[name] ?? entity)
    .replace(/&#(x?)([\da-f]+);/g, (_, isHex, number) =>
      String.fromCharCode(parseInt(number, isHex ? 16 : 10)),
    )
    .replace(/\s+/g, ' ')
    .trim();

/** @param {{ url: string, data: { title: string, description: string }, templateContent: string }} page */
export function documentsOf({ url, data, content }) {
  const [before, ...parts] = content.split(/(?=<h[23] id=")/);
  const beginning = {
    id: url,
    title: data.title,
    heading: '',
    text: `${data.description} ${plain(before)}`,
    address: url,
  };
  return [
    beginning,
    ...parts.map((part) => {
      const [, anchor, heading] = /^<h[23] id="([^"]+)">([^]*?)<\/h[23]>/.exec(part) ?? [];
      const address = `${url}#${anchor}`;
      return { id: address, title: data.title, heading: plain(heading), text: plain(part), address };
    }),
  ];
}

/** An index of pages, as text. @param {Parameters<typeof documentsOf>[0][]} pages */
export function indexOf(pages) {
  const index = new MiniSearch(SEARCH_OPTIONS);
  index.addAll(pages.flatMap(documentsOf));
  return JSON.stringify(index);
}

/**
 * Where words are found, best first, as the page's script finds them.
 *
 * @param {string} text of an index
 * @param {string} words
 * @returns {string[]} addresses
 */
export const addressesOf = (text, words) =>
  MiniSearch.loadJSON(text, { fields: SEARCH_OPTIONS.fields })
    .search(words, SEARCH_WAY)
    .map(({ address }) => String(address));
