import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { PlaybackChangeEvent } from 'secure-h5live-player';
import 'secure-h5live-player/player';

@Component({
  selector: 'app-live-player',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <figure>
      <secure-h5live-player
        stream-name="AAAAA-BBBBB"
        token-endpoint="/playback-token"
        autoplay
        (playback-change)="follow($event)"
      ></secure-h5live-player>
      <figcaption>{{ phase() }}</figcaption>
    </figure>
  `,
})
export class LivePlayerComponent {
  readonly phase = signal('idle');

  follow(event: PlaybackChangeEvent): void {
    this.phase.set(event.state.phase);
  }
}
