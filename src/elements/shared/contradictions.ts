import type { ReactiveElement } from '@lit/reactive-element';
import type { Contradiction } from '../../token/index.js';
import { propertyStates, sourceOf } from './property.js';

const SAYS_OFF = /^\s*(?:false|0|no|off|null|undefined|none)\s*$/i;

/** What an object becomes as the text of an attribute. */
const OBJECT_AS_TEXT = /^\[object \w+\]$/;

/** How React names what a tag was given, at the tag itself; the rest of the name is another with each page. */
const REACT_PROPS = '__reactProps$';

/**
 * What a page gave an element and does not do what it says. The booleans that are on, and were given as a text that says the
 * opposite, such as `"false"`: each is named by its attribute, or as the property where it has none. And the properties
 * that did not arrive.
 */
export function contradictionsOf(element: object): readonly Contradiction[] {
  const opposites = propertyStates(element).flatMap(({ name, text = '' }) =>
    SAYS_OFF.test(text) ? [{ name, text: text.trim() }] : [],
  );
  const lost = lostProperties(element as ReactiveElement);
  return [...opposites, ...lost.map((name) => ({ name }))];
}

/**
 * The properties that a page gave an element where they do not arrive, because it wrote its tag as text, as on a server: in
 * an attribute that is none of the element's but has the property's name, or that is the text of an object; or in React,
 * which sets no property of a tag that a server rendered. Who only lost listeners does not show that.
 */
function lostProperties(element: ReactiveElement): readonly string[] {
  const { elementProperties } = element.constructor as typeof ReactiveElement;
  const react = reactProps(element);
  return [...elementProperties].flatMap(([key, { attribute }]) => {
    const name = String(key);
    if (sourceOf(element, name) === 'property') return [];
    const own =
      attribute === false ? undefined : typeof attribute === 'string' ? attribute : name.toLowerCase();
    const others = [name.toLowerCase(), hyphenated(name)].filter((other) => other !== own);
    const isText = own !== undefined && OBJECT_AS_TEXT.test(element.getAttribute(own) ?? '');
    const isLost =
      isText || others.some((other) => element.hasAttribute(other)) || isOnlyInReact(react[name]);
    return isLost ? [name] : [];
  });
}

const hyphenated = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

// What is text or a number, it has written into the tag.
const isOnlyInReact = (value: unknown): boolean =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';

function reactProps(element: object): Readonly<Record<string, unknown>> {
  const key = Object.keys(element).find((name) => name.startsWith(REACT_PROPS));
  return (key ? (Reflect.get(element, key) as Record<string, unknown> | null | undefined) : undefined) ?? {};
}
