import type { PropertyValues } from 'lit';
import { aspectRatio as readRatio } from '../../nano/index.js';

interface Sized extends HTMLElement {
  readonly aspectRatio: string;
  readonly maxWidth: number;
}

/** Gives an element the size that its properties ask for, by way of custom properties; nonsense leaves it as it is. */
export function applySize(element: Sized, changed: PropertyValues<Sized>): void {
  const { aspectRatio, maxWidth, style } = element;
  const ratio = readRatio(aspectRatio)?.replace('/', ' / ');
  if (changed.has('aspectRatio')) set(style, '--h5live-aspect-ratio', ratio, aspectRatio === '');
  if (changed.has('maxWidth'))
    set(style, '--h5live-max-width', maxWidth > 0 ? `${maxWidth}px` : undefined, maxWidth === 0);
}

// What a page has set itself stays where the property was never used.
function set(style: CSSStyleDeclaration, name: string, value: string | undefined, isUnset: boolean): void {
  if (value !== undefined) style.setProperty(name, value);
  else if (!isUnset) style.removeProperty(name);
}
