import { CloudError } from './cloud.js';
import type { Labels } from './texts.js';
import type { Organisation } from './stream-info.js';

/** What every page of the dashboard is given. */
export interface PageContext {
  readonly labels: Labels;
  /** What the page is in, a BCP 47 tag: dates and numbers are in the language of the labels. */
  readonly language: string;
  readonly organisation: Organisation;
}

/** Asks the dashboard to look again whether somebody is signed in. */
export class SessionChangeEvent extends Event {
  constructor() {
    super('dash-session-change', { bubbles: true });
  }
}

/** What to say of a failed call; whoever is no longer signed in is asked to sign in again. */
export function failureText(error: unknown, labels: Labels, element: EventTarget): string {
  const failure = error instanceof CloudError ? error.failure : 'unreachable';
  if (failure === 'signed-out') element.dispatchEvent(new SessionChangeEvent());
  if (failure === 'not-found') return labels.noStream;
  return failure === 'unreachable' ? labels.unreachable : labels.refused;
}
