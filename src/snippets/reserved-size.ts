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

/** How high the panel is, with the gap above it: the less wide, the more often its text wraps; of one line only its heading. */
function panelRoom(panel: true | 'compact', maxWidth: number | undefined): string {
  // A percentage goes by the page's width, not by the element's own.
  const share = (percent: number): string =>
    maxWidth === undefined ? `${percent}%` : `min(${percent}%, ${Math.round((maxWidth * percent) / 100)}px)`;
  if (panel === 'compact') return `clamp(62px, 420px - ${share(100)}, 86px)`;
  return `clamp(160px, 300px - ${share(17.5)}, 270px)`;
}

/** What stands between the tags of a `style`. */
export function reservedStyle(request: SnippetRequest): string {
  return `\n${reservedSize(request).replace(/^(?=.)/gm, '  ')}`;
}
