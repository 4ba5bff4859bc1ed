import { domainFault, isLoopback } from '../nano/index.js';
import { ServerError } from './server-error.js';

/**
 * The origin of the page that asks: one of those that are allowed, as it is written there.
 *
 * Browsers leave the header out where a page asks its own host with `GET`; they say so in another one, which a page
 * cannot write either. Programs can write both: an origin says which page is meant, not who asks.
 *
 * @throws {ServerError} `origin-missing` or `origin-not-allowed`
 */
export function originOf(request: Request, allowed: readonly string[]): string {
  const origin = request.headers.get('origin');
  if (origin !== null) return one(allowed.find((one) => one === origin));
  if (request.headers.get('sec-fetch-site') !== 'same-origin') throw new ServerError('origin-missing');
  // The host alone: where a proxy ends the encryption, the scheme is another here than in the browser. Some frameworks,
  // Next.js among them, put the name that their own server has into the address: the browser's is in the header.
  const host = request.headers.get('host') ?? new URL(request.url).host;
  return one(allowed.find((one) => new URL(one).host === host));
}

function one(origin: string | undefined): string {
  if (origin === undefined) throw new ServerError('origin-not-allowed');
  return origin;
}

/**
 * The domain that a token for such a page is bound to; nothing on the owner's own machine, whose name is no domain.
 *
 * @throws {ServerError} `domain-unusable` for other hosts that no token can be bound to, such as an IP address
 */
export function domainOf(origin: string): string | undefined {
  const { hostname } = new URL(origin);
  if (domainFault(hostname) === undefined) return hostname;
  if (isLoopback(hostname)) return undefined;
  throw new ServerError('domain-unusable');
}

/** Origins as the owner wrote them, in the form in which browsers send them. @throws {TypeError} where one is none */
export function readOrigins(origins: readonly string[]): readonly string[] {
  return origins.map((text) => {
    const isPlain = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
    const { origin, pathname, search, hash, username } = isPlain ? new URL(text) : new URL('about:blank');
    if (!isPlain || pathname !== '/' || search + hash + username !== '')
      throw new TypeError('allowedOrigins: each has to be of the form https://www.example.com');
    return origin;
  });
}
