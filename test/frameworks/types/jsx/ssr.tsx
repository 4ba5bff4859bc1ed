// What renders our elements is what @lit-labs/ssr takes.
import { render } from '@lit-labs/ssr';
import { LitElementRenderer } from '@lit-labs/ssr/lib/lit-element-renderer.js';
import { html } from 'lit';
import { elementRenderer, renderPlayer, renderTokenStatus } from 'secure-h5live-player/ssr';

export const rendered = render(html`<secure-h5live-player></secure-h5live-player>`, {
  elementRenderers: [
    LitElementRenderer,
    elementRenderer({ lang: 'de', timeZone: 'UTC', now: 0, nonce: 'a' }),
  ],
});
export const texts: Promise<string>[] = [
  renderPlayer({ streamName: 'A', token: { token: 'a', expires: 1 }, attributes: { class: 'x' } }),
  renderTokenStatus({ token: 'A', timeZone: 'UTC' }),
];
