import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toNodeListener } from '../../src/server/node.js';
import { makeApp } from './kit/app.js';
import { handlerSuite } from './kit/suite.js';

handlerSuite('Node', async (env) => {
  const lines: string[] = [];
  const server = createServer(toNodeListener(makeApp(env, (line) => lines.push(line))));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    log: () => lines.join('\n'),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
});
