import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { aspectRatio as readRatio } from '../../shared/text.js';
import { ScopedSheet } from '../../playback/scoped-sheet.js';

interface Sized {
  readonly aspectRatio: string;
  readonly maxWidth: number;
}

/**
 * Gives an element the size that its properties ask for, by a sheet in its shadow root: its `style` attribute is the
 * page's own. Custom properties of the page hold where a property is not used.
 */
export class HostSize implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement & Sized;
  #sheet: ScopedSheet | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement & Sized) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#sheet) this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const { shadowRoot, nonce } = this.#host;
    if (shadowRoot) (this.#sheet ??= new ScopedSheet(shadowRoot, nonce)).set(sizeCss(this.#host));
  }
}

/** The rule for what the properties ask for; nonsense says nothing. */
export function sizeCss({ aspectRatio, maxWidth }: Sized): string {
  const shape = readRatio(aspectRatio);
  const ratio = shape ? `--_aspect-ratio: ${shape.replace('/', ' / ')};` : '';
  const width = maxWidth > 0 ? `--_max-width: ${maxWidth}px;` : '';
  return `:host { ${ratio} ${width} }`;
}
