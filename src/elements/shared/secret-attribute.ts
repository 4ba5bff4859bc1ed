/** How a reference begins, for whoever looks at the page: no token begins so. */
const MARK = 'in-memory:';

// Both ways: who is told a secret again finds the reference that it has.
const counterparts = new Map<string, string>();

/** The secret that the text of an attribute refers to, or is; nothing for a reference of another page, or an earlier visit. */
export function secretIn(text: string | null): string | null | undefined {
  return text?.startsWith(MARK) ? counterparts.get(text) : text;
}

/**
 * Puts a reference in the place of a secret, by which copies of the element have it too. It is the same for the same secret
 * as long as the page lives. It cannot be guessed, so that nobody who can only write markup uses what is another's, and
 * means nothing outside this page. With the attribute `keep-token` the secret stays where it is.
 */
export function hideSecret(element: Element, attribute: string, secret: string): void {
  if (element.hasAttribute('keep-token')) return;
  const reference = counterparts.get(secret) ?? MARK + crypto.getRandomValues(new Uint32Array(4)).join('-');
  counterparts.set(secret, reference).set(reference, secret);
  element.setAttribute(attribute, reference);
}
