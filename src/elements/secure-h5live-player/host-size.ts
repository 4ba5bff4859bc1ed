import type { PropertyValues } from 'lit';

interface Sized extends HTMLElement {
  readonly aspectRatio: string;
  readonly maxWidth: number;
}

/** Gives an element the size that its properties ask for, by way of custom properties; nonsense leaves it as it is. */
export function applySize(element: Sized, changed: PropertyValues<Sized>): void {
  const { aspectRatio, maxWidth, style } = element;
  const [, across = '0', down = '0'] = /^\s*(\d{1,5})\s*\/\s*(\d{1,5})\s*$/.exec(aspectRatio) ?? [];
  const isRatio = Number(across) > 0 && Number(down) > 0;
  if (changed.has('aspectRatio'))
    set(style, '--h5live-aspect-ratio', isRatio ? `${across} / ${down}` : undefined, aspectRatio === '');
  if (changed.has('maxWidth'))
    set(style, '--h5live-max-width', maxWidth > 0 ? `${maxWidth}px` : undefined, maxWidth === 0);
}

// What a page has set itself stays where the property was never used.
function set(style: CSSStyleDeclaration, name: string, value: string | undefined, isUnset: boolean): void {
  if (value !== undefined) style.setProperty(name, value);
  else if (!isUnset) style.removeProperty(name);
}
