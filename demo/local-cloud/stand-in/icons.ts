// The symbols of the stand-in's controls, as inline SVG. Our own drawing.
const SVG = 'http://www.w3.org/2000/svg';
const PATHS = {
  play: 'M7 4.5v15l12.5-7.5z',
  pause: 'M6 5h4.2v14H6zM13.8 5H18v14h-4.2z',
  sound: 'M4 9.5v5h3.4L12 18.8V5.2L7.4 9.5zM14.6 8.4a5 5 0 0 1 0 7.2l1.3 1.4a7 7 0 0 0 0-10z',
  silent:
    'M4 9.5v5h3.4L12 18.8V5.2L7.4 9.5zM14.3 9.7l1.3-1.3L18 10.7l2.3-2.3 1.3 1.3-2.3 2.3 2.3 2.3-1.3 1.3L18 13.3l-2.4 2.3-1.3-1.3 2.4-2.3z',
  full: 'M4 4h6v2H6v4H4zM14 4h6v6h-2V6h-4zM4 14h2v4h4v2H4zM18 14h2v6h-6v-2h4z',
} as const;

/** The name of a symbol. */
export type Icon = keyof typeof PATHS;

/** Draws the symbol in the current text colour, hidden from assistive technology. */
export function drawing(icon: Icon): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('fill', 'currentColor');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[icon]);
  svg.append(path);
  return svg;
}
