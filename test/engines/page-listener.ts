/** What a page complained of, or said, since it was asked last. */
export interface Heard {
  readonly kind: 'exception' | 'console';
  /** Of the console: `error`, `warn`, `log` … */
  readonly type: string;
  readonly text: string;
}

/**
 * A script that runs before all others of a page, and keeps what a driver does not hear of: exceptions that nobody caught, the
 * console, and what the page's policy forbade, which a browser writes to the console itself.
 */
export const PAGE_LISTENER = `{
  let heard = [];
  try {
    heard = top.__heard ?? heard;
  } catch {
    // The page around this frame is another's.
  }
  Object.defineProperty(globalThis, '__heard', { value: heard });
  const nameOf = (error) => (error instanceof Error ? error.name + ': ' + error.message : String(error));
  const hear = (event, kind, type, text) => heard.push({ event, kind, type, text });
  addEventListener('error', (event) => {
    if (event instanceof ErrorEvent) hear(event, 'exception', 'error', event.error ? nameOf(event.error) : event.message);
  });
  addEventListener('unhandledrejection', (event) => hear(event, 'exception', 'error', nameOf(event.reason)));
  addEventListener('securitypolicyviolation', (event) => {
    if (event.disposition === 'enforce')
      hear(undefined, 'console', 'error', 'Refused by the policy: ' + event.effectiveDirective + ' ' + event.blockedURI);
  });
  for (const type of ['error', 'warn', 'info', 'log', 'debug']) {
    const { [type]: say } = console;
    console[type] = (...values) => {
      hear(undefined, 'console', type, values.map(nameOf).join(' '));
      say.apply(console, values);
    };
  }
}`;

/** Takes what was heard, in a page that has the listener: an expression. What a page took care of itself is left out. */
export const TAKE_HEARD = `(globalThis.__heard ?? []).splice(0)
  .filter(({ event }) => !event?.defaultPrevented)
  .map(({ kind, type, text }) => ({ kind, type, text }))`;
