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
  const declarations = [
    'display: block',
    'box-sizing: content-box',
    `aspect-ratio: ${aspectRatio.replace('/', ' / ')}`,
    ...(maxWidth === undefined ? [] : [`max-width: ${maxWidth}px`]),
    ...(panel === false ? [] : [`padding-bottom: ${panelRoom(panel, maxWidth)}`]),
  ];
  return `${TAG}:not(:defined) {
${declarations.map((declaration) => `  ${declaration};\n`).join('')}}
`;
}

/** How high the panel is, with the gap above it: the less wide, the more often its text wraps; of one line always the same. */
function panelRoom(panel: true | 'compact', maxWidth: number | undefined): string {
  if (panel === 'compact') return '62px';
  // A percentage goes by the page's width, not by the element's own.
  const share = maxWidth === undefined ? '17.5%' : `min(17.5%, ${Math.round(maxWidth * 0.175)}px)`;
  return `clamp(160px, 300px - ${share}, 270px)`;
}

/** What stands between the tags of a `style`. */
export function reservedStyle(request: SnippetRequest): string {
  return `\n${reservedSize(request).replace(/^(?=.)/gm, '  ')}`;
}
