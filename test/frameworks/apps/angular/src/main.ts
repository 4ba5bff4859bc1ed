import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { LivePage } from './live-page.component';

void bootstrapApplication(LivePage, { providers: [provideZonelessChangeDetection()] });
