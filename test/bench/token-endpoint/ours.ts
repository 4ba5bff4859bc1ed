// The handler of this package behind node:http, with a viewer's session looked up as quickly as can be.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTokenHandler } from 'secure-h5live-player/server';
import { toNodeListener } from 'secure-h5live-player/server/node';

const { API_KEY, TOKEN_API, STREAM = '', PAGE = '' } = process.env;

const handler = createTokenHandler({
  apiKey: API_KEY,
  tokenApi: TOKEN_API,
  allowedOrigins: [PAGE],
  trustedProxies: 1,
  authorize: (request) => {
    const user = /viewer=(\w+)/.exec(request.headers.get('cookie') ?? '')?.[1];
    return user === undefined ? 'sign-in' : { user, streams: [STREAM] };
  },
});

const server = createServer(toNodeListener(handler)).listen(0, '127.0.0.1', () =>
  process.send?.({ port: (server.address() as AddressInfo).port }),
);
process.on('message', () => process.send?.({ cpu: process.cpuUsage() }));
