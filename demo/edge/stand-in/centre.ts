// The symbol in the middle of the picture: to start playback, or to give a muted start its sound.
import type { Style } from './config.js';
import { drawing } from './icons.js';

/** What the symbol can stand for. */
export type CentreSymbol = 'play' | 'silent';

/** As in the vendor's player no button: neither focusable nor known to screen readers. */
export class Centre {
  readonly element = document.createElement('div');
  #shown: CentreSymbol | undefined;

  /** @param press called for a click; one for the sound means nothing unless the style is interactive */
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
      // Playback can be started even where the player is not to be interactive: the vendor's is the same.
      if (this.#shown === 'play' || (this.#shown && style.interactive)) press(this.#shown);
    });
  }

  show(symbol: CentreSymbol | undefined): void {
    if (symbol === this.#shown) return;
    this.#shown = symbol;
    this.element.replaceChildren(...(symbol ? [drawing(symbol)] : []));
    this.element.style.display = symbol ? 'block' : 'none';
  }
}
