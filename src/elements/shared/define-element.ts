import type { ReactiveElement } from '@lit/reactive-element';
import type { RenderOptions } from 'lit';
import { versionOf, versionsOnPage } from '../../shared/copies.js';
import { VERSION } from '../../shared/version.js';
import { pageDocument } from '../../playback/page-document.js';

/** A registry of custom elements: the page's own, or one that only parts of the page know. */
export type Registry = Pick<CustomElementRegistry, 'define' | 'get'>;

/**
 * Registers an element. A class that has a tag in the registry already gets another by way of a subclass. Does nothing
 * where the tag is taken by the same class, by one that was derived from it, or by another copy of this version; nor
 * where it is taken by another version of this package, which is told to the page's owner.
 *
 * @throws {DOMException} `NotSupportedError` where the tag is taken by anything else, `SyntaxError` where it is no tag
 */
export function defineElement(kind: CustomElementConstructor, tag: string, registry: Registry): void {
  const taken = registry.get(tag);
  const isOther = taken !== undefined && isOtherVersion(taken, tag);
  tellVersion(isOther ? taken : undefined);
  if (isOther || (taken && isSame(taken, kind))) return;
  register(kind, tag, registry);
}

/** Makes this version known on the page. Where others are there as well, what tells of that is loaded. */
function tellVersion(other?: CustomElementConstructor): void {
  const versions = versionsOnPage();
  const isFirst = !versions.has(VERSION);
  versions.add(VERSION);
  if (!other && (!isFirst || versions.size === 1)) return;
  const found = other && { version: versionOf(other) };
  import('./other-versions.js').then(
    ({ tellOthers }) => tellOthers(isFirst, found),
    () => undefined,
  );
}

/**
 * Registers elements under their own tags, for modules that do so when they are loaded: where one is taken by something
 * else, the page is told as of any error that nobody catches, and what the module exports can be used all the same.
 */
export function defineAll(kinds: readonly { define(): void }[]): void {
  for (const kind of kinds) {
    try {
      kind.define();
    } catch (error) {
      reportError(error);
    }
  }
}

/** The registry that an element's tag was found in, in which its parts are looked up as well. */
export function registryOf(element: Element): CustomElementRegistry {
  return element.customElementRegistry ?? customElements;
}

/** An element that Lit draws in. */
export type DrawnElement = ReactiveElement & { readonly renderOptions: RenderOptions };

/** Prepares the shadow root of an element that shows parts, where its registry is not that of a document. */
export function prepareRoot(element: DrawnElement): void {
  const registry = registryOf(element);
  const isGlobal =
    registry === customElements || registry === element.ownerDocument.defaultView?.customElements;
  if (isGlobal || element.shadowRoot) return;
  const { shadowRootOptions } = element.constructor as typeof ReactiveElement;
  element.attachShadow({ ...shadowRootOptions, customElementRegistry: registry });
  element.renderOptions.creationScope = {
    importNode: (node, deep = false) =>
      pageDocument.importNode(node, { customElementRegistry: registry, selfOnly: !deep }),
  };
}

/** Registers an element under a tag that is free, also where it has another one in the registry. */
export function register(kind: CustomElementConstructor, tag: string, registry: Registry): void {
  try {
    registry.define(tag, kind);
  } catch {
    // A registry takes a class once only.
    registry.define(tag, class extends kind {});
  }
}

/** Whether a class is the one that is meant, or derived from it. */
export function isSame(taken: CustomElementConstructor, kind: CustomElementConstructor): boolean {
  return taken === kind || (taken.prototype as object) instanceof kind;
}

// Before they told their version, our elements were known by what they could do.
function isOtherVersion(taken: CustomElementConstructor, tag: string): boolean {
  const isOld = tag.startsWith('secure-h5live-') && 'define' in taken && 'elementProperties' in taken;
  const version = versionOf(taken);
  return version === undefined ? isOld : version !== VERSION;
}
