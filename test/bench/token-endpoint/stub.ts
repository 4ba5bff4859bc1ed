// Stands for nanoStream's token API: answers at once, always with the same token, which nobody could play with.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const seconds = Math.floor(Date.now() / 1000);
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = {
  aud: 'splay',
  iss: 'nanocosmos',
  iat: seconds,
  nbf: seconds,
  exp: seconds + 300,
  sub: '00000000-0000-4000-8000-000000000000',
  streams: [process.env['STREAM']],
};
const token = [part({ alg: 'EdDSA', typ: 'JWT' }), part(claims), 'x'.repeat(86)].join('.');
const body = JSON.stringify({ success: true, data: { token } });

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () =>
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body),
  );
}).listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
process.on('message', () => process.send?.({ cpu: process.cpuUsage() }));
