/**
 * What a page is made of, for its list of contents.
 *
 * @param {string} html of the page
 * @returns {{ id: string, title: string }[]} its headings of the second level; a title is HTML
 */
export const contentsOf = (html) =>
  [...html.matchAll(/<h2 id="([^"]+)">([^]*?) <a class="anchor"/g)].map(([, id, title]) => ({ id, title }));
