const COVER = '[token removed]';

// Base64url runs joined by dots (a JWT, whole or cut), and hex runs as long as a digest (an STS token).
const JWT_LIKE = /\beyJ[\w-]*(?:\.[\w-]*){0,4}/g;
const DIGEST_LIKE = /\b[0-9a-f]{24,}\b/gi;

// `token=…`, `security.jwtoken=…`, `"token":"…"`: what stands there is secret whatever it looks like.
const NAMED = /((?:jw)?token["']?\s*[=:]\s*["']?)[^\s"'&,;}#]+/gi;

/**
 * The only way in which text from outside (a vendor's message, an address, an exception) may reach an error,
 * a log, an event or a page: everything that could be a token is replaced.
 *
 * Errs on the side of removing too much. Does not shorten the text.
 */
export function redact(text: string): string {
  return text.replace(NAMED, `$1${COVER}`).replace(JWT_LIKE, COVER).replace(DIGEST_LIKE, COVER);
}

/**
 * Holds a token so that it does not slip into text by accident: printing, serialising or joining the holder
 * gives the cover, only {@link Secret.reveal} gives the value.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The secret itself, for the wire, the URL or the snippet that needs it. */
  reveal(): string {
    return this.#value;
  }

  /** Whether both hold the same value. */
  equals(other: Secret): boolean {
    return this.#value === other.#value;
  }

  toString(): string {
    return COVER;
  }

  toJSON(): string {
    return COVER;
  }
}
