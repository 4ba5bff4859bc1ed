/** What can be wrong with a token endpoint. Times in milliseconds, `retryAfter` in seconds. */
export type TokenFault =
  /** Every other request fails with 503, the first one included. */
  | { readonly kind: 'every-other' }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: number }
  /** 200, called JSON, and none. */
  | { readonly kind: 'garbage' }
  /** 200 and a page, as a login that has lapsed answers. */
  | { readonly kind: 'html' }
  /** 200 and the token API's own refusal, passed on. */
  | { readonly kind: 'api-error' }
  /** The token that was made last for this stream or group, over and over. */
  | { readonly kind: 'same-token' }
  | { readonly kind: 'other-stream' }
  | { readonly kind: 'expired' };

/** The longest delay that is done, in milliseconds. */
const LONGEST_DELAY = 60_000;

const PLAIN = [
  'every-other',
  'garbage',
  'html',
  'api-error',
  'same-token',
  'other-stream',
  'expired',
] as const;

/**
 * Reads a fault from an address: the kinds by their names, and `delay-3000`, `status-503`, `status-429-5` (with
 * `Retry-After: 5`). Answers nothing where it cannot be read.
 */
export function parseTokenFault(text: string): TokenFault | undefined {
  const plain = PLAIN.find((kind) => kind === text);
  if (plain !== undefined) return { kind: plain };
  const [, kind, first = '', second] = /^(delay|status)-(\d{1,5})(?:-(\d{1,5}))?$/.exec(text) ?? [];
  const value = Number(first);
  if (kind === 'delay' && second === undefined && value <= LONGEST_DELAY) return { kind, ms: value };
  if (kind === 'status' && value >= 400 && value <= 599) {
    return { kind, status: value, ...(second !== undefined && { retryAfter: Number(second) }) };
  }
  return undefined;
}

/** The faults that a token endpoint has at present. They may be combined. */
export class TokenFaults {
  readonly #active = new Set<{ readonly fault: TokenFault }>();
  #turns = 0;

  /** Begins a fault and answers the function that ends it. `every-other` starts with a failure. */
  begin(fault: TokenFault): () => void {
    const entry = { fault };
    this.#active.add(entry);
    if (fault.kind === 'every-other') this.#turns = 0;
    return () => void this.#active.delete(entry);
  }

  /** Ends all of them. */
  clear(): void {
    this.#active.clear();
  }

  /** What one request meets: the faults that are on, and those that it asks for itself. */
  meet(asked: readonly TokenFault[]): MetFaults {
    const faults = [...[...this.#active].map(({ fault }) => fault), ...asked];
    const find = <K extends TokenFault['kind']>(kind: K) =>
      faults.find((fault): fault is Extract<TokenFault, { kind: K }> => fault.kind === kind);
    const failing = find('every-other') !== undefined && this.#turns++ % 2 === 0;
    return {
      delayMs: find('delay')?.ms ?? 0,
      status: failing ? { status: 503 } : find('status'),
      body: find('garbage')?.kind ?? find('html')?.kind ?? find('api-error')?.kind,
      token: find('same-token')?.kind ?? find('other-stream')?.kind ?? find('expired')?.kind,
    };
  }
}

/** The faults of one request, by what they change. */
export interface MetFaults {
  readonly delayMs: number;
  readonly status: { readonly status: number; readonly retryAfter?: number } | undefined;
  readonly body: 'garbage' | 'html' | 'api-error' | undefined;
  readonly token: 'same-token' | 'other-stream' | 'expired' | undefined;
}
