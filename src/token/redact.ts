const COVER = '[token removed]';

// Base64url runs joined by dots: a JWT, signed or encrypted, whole or cut; behind `%3D` it stands in midst of a word.
// What a mail client broke goes on in lines that hold nothing else.
const JWT_LIKE =
  /(?:\beyJ[\w-]*|eyJ[\w-]{12,})(?:(?:\.|%2e)[\w-]*){0,4}(?:=?\r?\n[>\t ]*[\w.-]+(?=[ \t]*(?:=?\r?\n|$|["'`,;<)\]}])))*/gi;
// Hex runs as long as a digest: a V2 token.
const DIGEST_LIKE = /[0-9a-f]{24,}/gi;

// `token=…`, `security.jwtoken=…`, `"token":"…"`: what stands there is secret whatever it looks like; also where it is
// escaped as JSON or HTML, or percent-encoded once or more often.
const NAMED =
  /(token(?:\\*["'`]|%(?:25)*2[27]|&quot;|&#0*34;|\\+u0022)?\s*(?:[=:]|%(?:25)*3[ad]|&#0*(?:58|61);?|&#x0*3[ad];?|&equals;|&colon;|\\+(?:u00|x)3[ad])(?:\s|%(?:25)*20)*(?:\\*["'`]|%(?:25)*2[27]|&quot;|&#0*34;|\\+u0022)?)(?!\[token removed\])(?:(?!%(?:25)*(?:2[2367c]|3b|7d))[^\s"'`&,;}#<])+/gi;

/**
 * The only way in which text from outside (a vendor's message, an address, an exception) may reach an error,
 * a log, an event or a page: everything that could be a token is replaced.
 *
 * Errs on the side of removing too much. Does not shorten the text.
 */
export function redact(text: string): string {
  return text.replace(JWT_LIKE, COVER).replace(DIGEST_LIKE, COVER).replace(NAMED, `$1${COVER}`);
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
