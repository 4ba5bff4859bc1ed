// Firefox notes for whoever looks at a page, as if it were an exception, that a connection was cut or was left with its page.
const NOTED = /^Error: The connection to wss?:\S+ was interrupted while the page was loading/;

/** Whether what a page is said to have thrown is a note of the browser's own, which no page can help. */
export function isNote(error: unknown): boolean {
  return NOTED.test(String(error));
}
