import { describe, it } from 'node:test';
import { expect } from 'chai';
import { handlerBench, type HandlerBench } from './kit/handler-bench.js';

const OWN = { 'x-secure-h5live-player': 'same-origin' };
const WORD = { 'sec-fetch-site': 'same-origin' };

interface Row {
  readonly title: string;
  readonly allowed?: string[];
  readonly proxies?: number;
  readonly headers: Record<string, string>;
  readonly address?: string;
  readonly status: number;
}

const HTTPS = 'https://www.example.com';
const HTTP = 'http://www.example.com';

const rows: Row[] = [
  // What browsers say of an endpoint on the page's own host, and what our element says where they do not.
  { title: 'the element’s word over https', headers: OWN, status: 200 },
  { title: 'the browser’s word over https', headers: WORD, status: 200 },
  { title: 'the element’s word over plain http', allowed: [HTTP], address: HTTP, headers: OWN, status: 200 },
  {
    title: 'the element’s word in a network of one’s own',
    allowed: ['http://studio:8080'],
    address: 'http://studio:8080',
    headers: { ...OWN, host: 'studio:8080' },
    status: 200,
  },
  { title: 'nobody’s word', headers: {}, status: 403 },
  {
    title: 'the element’s word, which the browser takes back',
    headers: { ...OWN, 'sec-fetch-site': 'cross-site' },
    status: 403,
  },
  {
    title: 'the element’s word in another page',
    headers: { ...OWN, origin: 'https://evil.example' },
    status: 403,
  },
  { title: 'the element’s word in a sandboxed frame', headers: { ...OWN, origin: 'null' }, status: 403 },
  { title: 'another word', headers: { 'x-secure-h5live-player': 'yes' }, status: 403 },
  { title: 'two words', headers: { 'x-secure-h5live-player': 'same-origin, same-origin' }, status: 403 },
  // Only what came over https is a page of an https origin.
  {
    title: 'the browser’s word over plain http for an https origin',
    address: HTTP,
    headers: WORD,
    status: 403,
  },
  {
    title: 'the element’s word over plain http for an https origin',
    address: HTTP,
    headers: OWN,
    status: 403,
  },
  { title: 'an https page of an http origin', allowed: [HTTP], headers: WORD, status: 403 },
  {
    title: 'https in front of a proxy',
    proxies: 1,
    address: HTTP,
    headers: { ...WORD, 'x-forwarded-proto': 'https' },
    status: 200,
  },
  {
    title: 'https in front of a proxy, by the element’s word',
    proxies: 1,
    address: HTTP,
    headers: { ...OWN, 'x-forwarded-proto': 'HTTPS' },
    status: 200,
  },
  {
    title: 'http in front of a proxy',
    proxies: 1,
    address: HTTP,
    headers: { ...WORD, 'x-forwarded-proto': 'http' },
    status: 403,
  },
  {
    title: 'http in front of a proxy that encrypts behind it',
    proxies: 1,
    headers: { ...WORD, 'x-forwarded-proto': 'http' },
    status: 403,
  },
  {
    title: 'http, as the proxy saw, whatever a viewer wrote before it',
    proxies: 1,
    address: HTTP,
    headers: { ...WORD, 'x-forwarded-proto': 'https, http' },
    status: 403,
  },
  {
    title: 'https, as the first of two proxies saw',
    proxies: 2,
    address: HTTP,
    headers: { ...WORD, 'x-forwarded-proto': 'https, http' },
    status: 200,
  },
  {
    title: 'https that a viewer wrote where no proxy stands',
    address: HTTP,
    headers: { ...WORD, 'x-forwarded-proto': 'https' },
    status: 403,
  },
  { title: 'a proxy that does not tell', proxies: 1, address: HTTP, headers: WORD, status: 200 },
  { title: 'both origins over plain http', allowed: [HTTPS, HTTP], address: HTTP, headers: OWN, status: 200 },
  // One host has more than one way to be written.
  ...['www.example.com:443', 'www.example.com:80', 'WWW.EXAMPLE.COM'].map((host) => ({
    title: `the host ${host}`,
    headers: { ...WORD, host },
    status: 200,
  })),
  ...[
    'www.example.com:8443',
    'www.example.com:',
    'www.example.com.evil.example',
    'evil.example',
    'www.example.com/',
    'a@www.example.com',
    '',
    '[',
  ].map((host) => ({ title: `the host ${JSON.stringify(host)}`, headers: { ...WORD, host }, status: 403 })),
  {
    title: 'a port that belongs to the origin',
    allowed: ['https://www.example.com:8443'],
    headers: { ...WORD, host: 'www.example.com:8443' },
    status: 200,
  },
  {
    title: 'a port that is left out',
    allowed: ['https://www.example.com:8443'],
    headers: { ...WORD, host: 'www.example.com' },
    status: 403,
  },
  {
    title: 'an address of IPv6',
    allowed: ['http://[::1]:3000'],
    address: 'http://[::1]:3000',
    headers: { ...OWN, host: '[::1]:3000' },
    status: 200,
  },
  // HTTP/2 has no such header.
  { title: 'no host but the address', headers: WORD, status: 200 },
];

async function bench({ allowed = [HTTPS], proxies }: Partial<Row>): Promise<HandlerBench> {
  return handlerBench({
    allowedOrigins: allowed,
    // No token can be bound to some of these hosts.
    policy: { bindDomain: false, bindIp: false },
    ...(proxies !== undefined && { trustedProxies: proxies }),
  });
}

describe('a request without an origin', () => {
  for (const { title, status, headers, address = HTTPS, ...row } of rows)
    it(`is ${status === 200 ? 'answered' : 'refused'} with ${title}`, async () => {
      const { ask } = await bench(row);
      const answer = await ask({ headers, address });
      expect(answer.status).to.equal(status);
    });

  it('tells the owner, and nobody else, that only the scheme is another', async () => {
    const { ask, told } = await bench({});
    const { body } = await ask({ headers: WORD, address: HTTP });
    expect(body).to.deep.equal({ error: { code: 'origin-not-allowed' } });
    expect(told[0]?.details).to.deep.equal({ field: 'allowedOrigins', rule: 'scheme' });
  });

  it('cannot be made from another site: no browser is told that the header may be sent', async () => {
    const { handle } = await bench({});
    for (const origin of ['https://evil.example', 'null', HTTPS]) {
      const headers = {
        origin,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'x-secure-h5live-player',
      };
      const answer = await handle(new Request(HTTPS, { method: 'OPTIONS', headers }));
      expect(answer.headers.get('access-control-allow-headers') ?? '').to.not.match(/h5live/i);
      expect(answer.headers.get('access-control-allow-origin')).to.equal(origin === HTTPS ? HTTPS : null);
    }
  });
});
