import { PLAYER_EVENTS, type NanoPlayerEvent, type OwnerConfig } from '../nanoplayer/index.js';

type Handler = (event: NanoPlayerEvent) => void;

/**
 * The handlers that the vendor's `setup()` gets. The owner's come after ours, and cannot break the set-up by throwing:
 * what they throw is reported to the page as an uncaught error.
 */
export function playerHandlers(listen: Handler, owners: OwnerConfig['events']): Record<string, Handler> {
  const handlers = new Map<string, Handler>(PLAYER_EVENTS.map((name) => [name, listen]));
  for (const [name, handler] of Object.entries(owners)) {
    const ours = handlers.get(name);
    handlers.set(name, (event) => {
      ours?.(event);
      try {
        handler(event);
      } catch (error) {
        reportError(error);
      }
    });
  }
  return Object.fromEntries(handlers);
}
