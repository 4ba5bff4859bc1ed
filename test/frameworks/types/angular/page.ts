import { Component } from '@angular/core';
import type { PlaybackChangeEvent, PlayerEntry } from 'secure-h5live-player';
import { LivePlayer } from './live-player';

@Component({
  selector: 'live-page',
  imports: [LivePlayer],
  template: `
    <secure-h5live-player stream-name="A" class="x" />
    <secure-h5live-player [streamName]="'A'" [entries]="entries" (playbackChange)="changed($event)" />
    <secure-h5live-player [token]="{ token: 'a', expires: 1 }" [hidden]="false" />
    <!-- Wrong: -->
    <secure-h5live-player [streamName]="1" />
    <secure-h5live-player [token]="1" />
    <secure-h5live-player [entries]="[{}]" />
    <secure-h5live-player [nothing]="1" />
    <secure-h5live-player (playbackChange)="($event.nothing)" />
  `,
})
export class LivePage {
  protected readonly entries: readonly PlayerEntry[] = [{ streamName: 'A' }];

  protected changed(event: PlaybackChangeEvent): void {
    void event.state.phase.length;
  }
}
