import type { Contradiction } from '../../token/index.js';
import { propertyStates } from './property.js';

const SAYS_OFF = /^\s*(?:false|0|no|off|null|undefined|none)\s*$/i;

/**
 * The booleans of an element that are on, and were given as a text that says the opposite, such as `"false"`. Each is named
 * by its attribute, or as the property where it has none.
 */
export function contradictionsOf(element: object): readonly Contradiction[] {
  return propertyStates(element).flatMap(({ name, text = '' }) =>
    SAYS_OFF.test(text) ? [{ name, text: text.trim() }] : [],
  );
}
