// Which player is set up in which div.
import { CodedError } from './config.js';

const occupants = new WeakMap<HTMLElement, object>();

/**
 * Takes the div for a player, again if it has it already. The vendor's version 5 hangs the page when a second
 * instance is set up in an occupied div, its version 4 stops the first one: here the second is refused, the first
 * goes on.
 *
 * @throws {CodedError} 5001 when another player has it
 */
export function occupy(div: HTMLElement, player: object): void {
  const occupant = occupants.get(div);
  if (occupant && occupant !== player) throw new CodedError(5001, 'Another player is set up in this div.');
  occupants.set(div, player);
}

/** Gives the div back. */
export function vacate(div: HTMLElement): void {
  occupants.delete(div);
}

/** Whether the document finds the div by its id: not when it is detached, nor inside a shadow root. */
export function isFound(div: HTMLElement): boolean {
  return document.getElementById(div.id) === div;
}
