import { pageDocument } from '../../playback/page-document.js';

/** Makes an element with these properties and this in it, for what is shown before there are templates. */
export function made<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: object,
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(pageDocument.createElement(name), properties);
  element.append(...inside);
  return element;
}
