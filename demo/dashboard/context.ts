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

/** The label that says why something failed, in whatever language the page is in by then; none where nothing failed. */
export type Failure =
  '' | { [Name in keyof Labels]: Labels[Name] extends string ? Name : never }[keyof Labels];

/** What to say of a failed call; whoever is no longer signed in is asked to sign in again. */
export function failureLabel(error: unknown, element: EventTarget): Failure {
  const failure = error instanceof CloudError ? error.failure : 'unreachable';
  if (failure === 'signed-out') element.dispatchEvent(new SessionChangeEvent());
  if (failure === 'not-found') return 'noStream';
  return failure === 'unreachable' ? 'unreachable' : 'refused';
}
