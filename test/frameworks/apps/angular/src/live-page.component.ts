import { Component, CUSTOM_ELEMENTS_SCHEMA, effect, signal, viewChild, type ElementRef } from '@angular/core';
import { hear, NOTHING, type Given } from '../../shared/page';

@Component({
  selector: 'live-page',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <section>
      <h1>Live</h1>
      @if (given().shown) {
        <secure-h5live-player
          #player
          [streamName]="given().properties.streamName"
          [rtmpUrl]="given().properties.rtmpUrl"
          [websocketUrl]="given().properties.websocketUrl"
          [autoplay]="given().properties.autoplay"
          [muted]="given().properties.muted"
          [volume]="given().properties.volume"
          [entries]="given().properties.entries"
          [config]="given().properties.config"
          [token]="given().properties.token"
          [tokenRequest]="given().properties.tokenRequest"
          [tokenProvider]="given().properties.tokenProvider"
          (playback-change)="hear($event)"
          (error)="hear($event)"
          (lowercaseevent)="hear($event)"
          (kebab-event)="hear($event)"
          (camelEvent)="hear($event)"
          (CAPSevent)="hear($event)"
          (PascalEvent)="hear($event)"
        >
          @for (text of given().texts; track text) {
            <p>{{ text }}</p>
          }
        </secure-h5live-player>
      } @else {
        <p id="elsewhere">Elsewhere</p>
      }
    </section>
  `,
})
export class LivePage {
  protected readonly hear = hear;
  protected readonly given = signal<Given>(NOTHING);
  private readonly player = viewChild<ElementRef<HTMLElement>>('player');

  constructor() {
    globalThis.show = (given) => this.given.set(given);
    effect(() => this.player()?.nativeElement.addEventListener('imperative-event', hear));
  }
}
