/**
 * The page's `document` with the properties that browsers give it. A form, frame or picture that has the name of one of
 * them stands in its place on `document` itself: `<form name="baseURI">` is then what `document.baseURI` gives.
 *
 * For reading properties and calling methods; where the document itself is handed on, that is `document`. Can be made
 * where there is no page, and is of use only where there is one.
 */
export const pageDocument: Document = unnamed(() => document);

/** The same for the document that an element belongs to now, which may be that of a frame. */
export function documentOf(node: Node): Document {
  return unnamed(() => node.ownerDocument ?? document);
}

function unnamed(of: () => Document): Document {
  return new Proxy({} as Document, {
    get(_, name) {
      const value: unknown = Reflect.get(Document.prototype, name, of());
      return typeof value === 'function' ? (value.bind(of()) as unknown) : value;
    },
  });
}
