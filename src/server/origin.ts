import { domainIssue } from '../token-api/index.js';
import { isLoopback, SAME_ORIGIN, SAME_ORIGIN_HEADER } from '../shared/index.js';
import { ServerError } from './server-error.js';

/**
 * The origin of the page that asks: one of those that are allowed, as it is written there.
 *
 * Browsers leave the header out where a page asks its own host with `GET`. Most say so in another one, which a page
 * cannot write; where they do not, our element says so in a header that a page can write to its own origin only, as it
 * asks for a CORS preflight elsewhere. Programs can write all of them: an origin says which page is meant, not who asks.
 *
 * @param proxies how many proxies of the owner's stand before this
 * @throws {ServerError} `origin-missing` or `origin-not-allowed`
 */
export function originOf(request: Request, allowed: readonly string[], proxies: number): string {
  const { headers } = request;
  const origin = headers.get('origin');
  if (origin !== null) return one(allowed.find((one) => one === origin));
  const word = headers.get('sec-fetch-site') ?? headers.get(SAME_ORIGIN_HEADER);
  if (word !== SAME_ORIGIN) throw new ServerError('origin-missing');
  // Some frameworks, Next.js among them, put the name that their own server has into the address: the browser's is in
  // the header. HTTP/2 has none.
  const host = headers.get('host') ?? new URL(request.url).host;
  const named = allowed.filter((one) => isHostOf(one, host));
  const scheme = schemeOf(request, proxies);
  const found = named.find((one) => scheme === undefined || new URL(one).protocol === scheme);
  if (found === undefined && named.length > 0)
    throw new ServerError('origin-not-allowed', { field: 'allowedOrigins', rule: 'scheme' });
  return one(found);
}

function one(origin: string | undefined): string {
  if (origin === undefined) throw new ServerError('origin-not-allowed');
  return origin;
}

/** Whether a `Host` header names the host of an origin. Some proxies put the port there that everybody leaves out. */
function isHostOf(origin: string, host: string): boolean {
  const [, name = '', port = ''] = /^(\[[\da-f:.]+\]|[\w.-]+)(?::(\d{1,5}))?$/i.exec(host) ?? [];
  if (name === '' || !URL.canParse(`http://${name}`)) return false;
  const own = new URL(origin);
  const isPort = own.port === '' ? ['', '80', '443'].includes(port) : own.port === port;
  return isPort && own.hostname === new URL(`http://${name}`).hostname;
}

/**
 * How the page's request came to the owner's first server, as a `protocol` of addresses; nothing where proxies do not
 * tell. A browser that sends `Sec-Fetch-Site` there has come over https, or is on this machine.
 */
function schemeOf({ url, headers }: Request, proxies: number): string | undefined {
  const { protocol } = new URL(url);
  if (proxies === 0) return protocol;
  const told = (headers.get('x-forwarded-proto') ?? '').split(',');
  // Each proxy adds what it saw, or puts it in the place of what was there.
  const scheme = (told.at(-proxies) ?? told[0] ?? '').trim().toLowerCase();
  if (scheme === 'http' || scheme === 'https') return `${scheme}:`;
  return protocol === 'https:' ? protocol : undefined;
}

/**
 * The domain that a token for such a page is bound to; nothing on the owner's own machine, whose name is no domain.
 *
 * @throws {ServerError} `domain-unusable` for other hosts that no token can be bound to, such as an IP address
 */
export function domainOf(origin: string): string | undefined {
  const { hostname } = new URL(origin);
  if (domainIssue(hostname) === undefined) return hostname;
  if (isLoopback(hostname)) return undefined;
  throw new ServerError('domain-unusable');
}

// `URL` decodes what is escaped in a host, also to what stands for every host elsewhere.
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])$/;

/** Origins as the owner wrote them, in the form in which browsers send them. @throws {TypeError} where one is none */
export function readOrigins(origins: unknown): readonly string[] {
  if (!Array.isArray(origins) || origins.length === 0)
    throw new TypeError('allowedOrigins: has to be a list of at least one origin');
  return Array.from(origins, (text: unknown) => {
    const isPlain = typeof text === 'string' && /^https?:\/\/[^\s/\\?#@*]+\/?$/i.test(text);
    if (!isPlain || !URL.canParse(text) || !HOST.test(new URL(text).hostname))
      throw new TypeError('allowedOrigins: each has to be of the form https://www.example.com');
    return new URL(text).origin;
  });
}
