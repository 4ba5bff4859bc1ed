import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How a token API can misbehave. */
export type UpstreamFault = keyof typeof FAULTS;

/** One call that came in. */
export interface UpstreamCall {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A token API that misbehaves as it is told. */
export interface HostileUpstream {
  readonly origin: string;
  readonly calls: readonly UpstreamCall[];
  /** What the next calls meet, in this order; the last one stays. */
  script(...faults: UpstreamFault[]): void;
  close(): Promise<void>;
}

const json = (response: ServerResponse, status: number, body: unknown, headers: object = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
};

const FAULTS = {
  silent: () => undefined,
  cut: (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
    response.write('{"success":true,"data":{"tok');
    setTimeout(() => response.destroy(), 20);
  },
  reset: (response: ServerResponse) => response.socket?.resetAndDestroy(),
  malformed: (response: ServerResponse) => response.end('{"success":true,"data":'),
  'no token': (response: ServerResponse) => json(response, 200, { success: true, data: {} }),
  html: (response: ServerResponse) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Log in</title>'),
  '500': (response: ServerResponse) =>
    json(response, 500, { success: false, errorCode: 1000, message: 'stack at secret.js' }),
  '503': (response: ServerResponse) => response.writeHead(503).end(),
  '429, wait 1': (response: ServerResponse) => response.writeHead(429, { 'retry-after': '1' }).end(),
  '429, wait 60': (response: ServerResponse) => response.writeHead(429, { 'retry-after': '60' }).end(),
  redirect: (response: ServerResponse) => response.writeHead(307, { location: '/elsewhere' }).end(),
  'redirect to another host': (response: ServerResponse) =>
    response.writeHead(302, { location: 'http://localhost:9/elsewhere' }).end(),
  huge: (response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const more = (): void => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536, 0x20)));
      if (!response.destroyed) response.once('drain', more);
    };
    more();
  },
  'wrong key': (response: ServerResponse) =>
    json(response, 403, { success: false, errorCode: 1001, message: 'Provided APIKey is not valid' }),
  'bad parameter': (response: ServerResponse) =>
    json(response, 400, { success: false, errorCode: 1000, message: 'Parameter required: streams' }),
  'a refusal that says 200': (response: ServerResponse) =>
    json(response, 200, { success: false, errorCode: 1001, message: 'Provided APIKey is not valid' }),
  'token of another stream': (response: ServerResponse) =>
    json(response, 200, answer({ streams: ['OTHER-STREAM'] })),
  'token for everything': (response: ServerResponse) => json(response, 200, answer({ orgawide: true })),
  'token that lives too long': (response: ServerResponse) =>
    json(response, 200, answer({ exp: 4_000_000_000 })),
  'token without an end': (response: ServerResponse) => json(response, 200, answer({ exp: undefined })),
  'token for another address': (response: ServerResponse) => json(response, 200, answer({ ip: '10.9.8.7' })),
  'token for another domain': (response: ServerResponse) =>
    json(response, 200, answer({ domain: 'evil.example' })),
  good: (response: ServerResponse) => json(response, 200, answer({})),
  'good, after a second': (response: ServerResponse) =>
    void setTimeout(() => json(response, 200, answer({})), 1_000),
} as const;

function answer(claims: object): object {
  const now = Math.floor(Date.now() / 1000);
  const all = {
    aud: 'splay',
    iss: 'nanocosmos',
    iat: now,
    nbf: now,
    exp: now + 60,
    streams: ['H5DEM-LIVE1'],
    ...claims,
  };
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const token = [part({ alg: 'EdDSA', typ: 'JWT' }), part(all), 'x'.repeat(86)].join('.');
  return { success: true, data: { token } };
}

/** Starts one on loopback. */
export async function startUpstream(): Promise<HostileUpstream> {
  const calls: UpstreamCall[] = [];
  let script: UpstreamFault[] = ['good'];
  const server = createServer((request, response) => {
    response.on('error', () => undefined);
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      calls.push({
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString(),
      });
      const fault = (script.length > 1 ? script.shift() : script[0]) ?? 'good';
      FAULTS[fault](response);
    })().catch(() => undefined);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    script(...faults) {
      script = faults;
      calls.length = 0;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
