import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { LivePlayerComponent } from './live-player.component';

void bootstrapApplication(LivePlayerComponent, { providers: [provideZonelessChangeDetection()] });
