import type { TokenReading } from '../../token/index.js';
import { securityConfig } from '../../nanoplayer/index.js';

/** A parameter of an address; one without a value is left out. */
export type Parameter = readonly [name: string, value: string | undefined];

/** The parameters of a query, in order; spaces as `%20`, which every reader of addresses understands. */
export function query(parameters: readonly Parameter[]): string {
  return parameters
    .filter((row): row is readonly [string, string] => row[1] !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encoded(value)}`)
    .join('&');
}

/** The parameters that a token consists of, with what stands before their names. Reveals it. */
export function securityParameters(token: TokenReading, prefix: string): Parameter[] {
  return Object.entries(securityConfig(token) ?? {}).map(([name, value]) => [prefix + name, value]);
}

/** A text as it stands in a query. Half of a character, which no address can hold, becomes the sign for it. */
export function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}
