import type { SnippetRequest } from './options.js';
import { TAG } from './tag.js';

/**
 * The rule of CSS that keeps a player's room until the element is defined, so that what follows in the page does not move
 * then: the picture's shape, and beneath it the panel, which is higher where its text wraps more often. As it stands within a
 * `style` tag.
 */
export function reservedSize({
  aspectRatio = '16/9',
  maxWidth,
  panel = true,
}: Partial<Pick<SnippetRequest, 'aspectRatio' | 'maxWidth' | 'panel'>>): string {
  // A percentage goes by the page's width, not by the element's own.
  const share = maxWidth === undefined ? '17.5%' : `min(17.5%, ${Math.round(maxWidth * 0.175)}px)`;
  const declarations = [
    'display: block',
    'box-sizing: content-box',
    `aspect-ratio: ${aspectRatio.replace('/', ' / ')}`,
    ...(maxWidth === undefined ? [] : [`max-width: ${maxWidth}px`]),
    ...(panel ? [`padding-bottom: clamp(160px, 300px - ${share}, 270px)`] : []),
  ];
  return `${TAG}:not(:defined) {
${declarations.map((declaration) => `  ${declaration};\n`).join('')}}
`;
}

/** What stands between the tags of a `style`. */
export function reservedStyle(request: SnippetRequest): string {
  return `\n${reservedSize(request).replace(/^(?=.)/gm, '  ')}`;
}
