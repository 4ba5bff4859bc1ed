// The symbol in the middle of the picture: to start playback, or to give a muted start its sound.
import type { Style } from './config.js';
import { drawing } from './icons.js';

/** What the symbol can stand for. */
export type CentreSymbol = 'play' | 'silent';

/** As in the vendor's player no button: neither focusable nor known to screen readers. */
export class Centre {
  readonly element = document.createElement('div');
  #shown: CentreSymbol | undefined;

  /** @param press called for a click, unless the style has neither interaction nor controls */
  constructor(id: string, style: Style, press: (symbol: CentreSymbol) => void) {
    this.element.id = `middleView-${id}`;
    Object.assign(this.element.style, {
      position: 'absolute',
      inset: '0',
      margin: 'auto',
      width: '72px',
      height: '72px',
      color: '#fff',
      cursor: 'pointer',
    });
    this.element.addEventListener('click', () => {
      // With controls it answers even where it is not to be interactive; the vendor's is the same.
      if (this.#shown && (style.interactive || style.controls)) press(this.#shown);
    });
  }

  show(symbol: CentreSymbol | undefined): void {
    if (symbol === this.#shown) return;
    this.#shown = symbol;
    this.element.replaceChildren(...(symbol ? [drawing(symbol)] : []));
    this.element.style.display = symbol ? 'block' : 'none';
  }
}
