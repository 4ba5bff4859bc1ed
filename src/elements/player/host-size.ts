import { unsafeCSS, type CSSResult } from '@lit/reactive-element';
import { aspectRatio as readRatio } from '../../shared/text.js';

interface Sized {
  readonly aspectRatio: string;
  readonly maxWidth: number;
  readonly panel: string;
}

// What border, padding and a heading take.
const LINE_ROOM = '.status::before{content:"";padding:calc(2.25em + 10px) 0 0}';

/**
 * The size that an element's properties ask for, as a style sheet: its `style` attribute is the page's own. Nonsense says
 * nothing, and custom properties of the page hold where a property is not used. For a panel of one line the room is less.
 */
export function hostSize({ aspectRatio, maxWidth, panel }: Sized): CSSResult {
  const shape = readRatio(aspectRatio);
  const ratio = shape ? `--_aspect-ratio: ${shape.replace('/', ' / ')};` : '';
  const width = maxWidth > 0 ? `--_max-width: ${maxWidth}px;` : '';
  return unsafeCSS(`:host { ${ratio} ${width} }${panel === 'compact' ? LINE_ROOM : ''}`);
}
