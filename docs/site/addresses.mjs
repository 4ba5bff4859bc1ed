// Where pages and headings are found.

/** The anchor of a heading. @param {string} heading */
export const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** The address that a page has on the site. @param {string} file beneath `pages`, as `elements/player.md` */
export const addressOf = (file) =>
  `/${file.replace(/(?:(?<![^/])index)?\.md$/, '/').replace(/^\/$|\/+$/, '/')}`.replace('//', '/');

/**
 * The way from one page to another address of the site, so that it works wherever the site is.
 *
 * @param {string} from the address of a page, as `/elements/player/`
 * @param {string} to as `/errors/#4903`
 */
export function relativeAddress(from, to) {
  const depth = from.split('/').length - 2;
  return `${'../'.repeat(depth) || './'}${to.slice(1)}`;
}
