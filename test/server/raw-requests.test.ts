import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { startEdge } from '../../demo/local-cloud/edge.js';
import { createTokenHandler } from '../../src/server/index.js';
import { toNodeListener } from '../../src/server/node.js';
import { startCopy } from './kit/copied-example.js';
import { killers, RAW_REQUESTS } from './kit/raw-requests.js';

describe(`${RAW_REQUESTS.length} requests as no client would send them`, () => {
  it('do not end the adapter for node:http', async () => {
    const handler = createTokenHandler({
      apiKey: 'key',
      tokenApi: 'http://127.0.0.1:1',
      allowedOrigins: ['https://www.example.com'],
      authorize: () => 'sign-in',
    });
    const server = createServer(toNodeListener(handler)).listen(0, 'localhost');
    await once(server, 'listening');
    try {
      expect(await killers((server.address() as AddressInfo).port)).to.deep.equal([]);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('do not end the example for node:http', async () => {
    const example = await startCopy('node-http');
    try {
      expect(await killers(example.port), example.log()).to.deep.equal([]);
      expect(example.exitCode()).to.equal(null);
    } finally {
      await example.close();
    }
  });

  it('do not end the local cloud', async () => {
    const edge = await startEdge();
    try {
      expect(await killers(Number(new URL(edge.origin).port))).to.deep.equal([]);
    } finally {
      await edge.close();
    }
  });
});
