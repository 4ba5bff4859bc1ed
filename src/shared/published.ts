import { VERSION } from './version.js';

/** The folder with this version's files on a public CDN. */
export const PUBLISHED = `https://cdn.jsdelivr.net/npm/secure-h5live-player@${VERSION}/dist/`;

/**
 * Where the code of an error or of a finding is explained: in the text that is published with this version. The CDN serves
 * texts, and no pages. What is after `:~:` takes a browser to the code, which stands there in brackets.
 */
export function helpAddress(code: number | string): string {
  return `${PUBLISHED}errors.txt#${code}:~:text=%5B${String(code).replaceAll('-', '%2D')}%5D`;
}
