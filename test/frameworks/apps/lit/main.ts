import { html, nothing, render } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { hear, NOTHING, type Given } from '../shared/page';

const listen = (player?: Element) => player?.addEventListener('imperative-event', hear);

const livePlayer = ({ shown, texts, properties }: Given) => html`
  <section>
    <h1>Live</h1>
    ${
      shown
        ? html`<secure-h5live-player
            ${ref(listen)}
            stream-name=${properties.streamName ?? nothing}
            .rtmpUrl=${properties.rtmpUrl}
            .websocketUrl=${properties.websocketUrl}
            .autoplay=${properties.autoplay}
            ?muted=${properties.muted}
            .volume=${properties.volume}
            .entries=${properties.entries}
            .config=${properties.config}
            .token=${properties.token}
            .tokenRequest=${properties.tokenRequest}
            .tokenProvider=${properties.tokenProvider}
            @playback-change=${hear}
            @error=${hear}
            @lowercaseevent=${hear}
            @kebab-event=${hear}
            @camelEvent=${hear}
            @CAPSevent=${hear}
            @PascalEvent=${hear}
            >${repeat(
              texts,
              (text) => text,
              (text) => html`<p>${text}</p>`,
            )}</secure-h5live-player
          >`
        : html`<p id="elsewhere">Elsewhere</p>`
    }
  </section>
`;

globalThis.show = (given: Given) => void render(livePlayer(given), document.getElementById('app')!);
globalThis.show(NOTHING);
