/** The conditions under which pages are loaded. */
export type LineName = 'plain' | 'slow';

/** How a page is held back. */
export interface Line {
  readonly name: LineName;
  readonly text: string;
  /** In bits a second, and in milliseconds for each request; nothing where the line is this machine's own. */
  readonly network?: { readonly downBits: number; readonly latencyMs: number };
  /** How many times slower the page's main thread is. */
  readonly slowdown: number;
}

/** All conditions. */
export const LINES: readonly Line[] = [
  { name: 'plain', text: 'plain line', slowdown: 1 },
  {
    name: 'slow',
    text: '9 Mbit/s, 85 ms, 4× slower processor',
    network: { downBits: 9_000_000, latencyMs: 85 },
    slowdown: 4,
  },
];
