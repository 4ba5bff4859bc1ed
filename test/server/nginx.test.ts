// Behind a real proxy: Debian's nginx, as an owner would set it up. `apt-get install nginx-light`.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { decodeJwt } from 'jose';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { createTokenHandler } from '../../src/server/index.js';
import { toNodeListener } from '../../src/server/node.js';
import { freePort } from '../backends/kit/program.js';

const PAGE = 'https://www.example.com';
const HAS_NGINX = spawnSync('nginx', ['-v']).status === 0;

const title = HAS_NGINX
  ? 'the token endpoint behind nginx'
  : 'the token endpoint behind nginx (skipped: nginx is not installed, `apt-get install nginx-light`)';

describe(title, { skip: !HAS_NGINX }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  let edge: Edge;
  let backends: Server[] = [];
  let nginx: ChildProcess;
  let [one, two] = [0, 0];

  async function backend(trustedProxies: number): Promise<number> {
    const handler = createTokenHandler({
      apiKey: edge.keys.apiKey,
      tokenApi: edge.origin,
      allowedOrigins: [PAGE],
      authorize: () => ({ user: 'alice', streams: ['H5DEM-LIVE1'] }),
      trustedProxies,
    });
    const server = createServer(toNodeListener(handler)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    backends.push(server);
    return (server.address() as AddressInfo).port;
  }

  before(async () => {
    edge = await startEdge();
    [one, two] = [await freePort(), await freePort()];
    const [behindOne, behindTwo] = [await backend(1), await backend(2)];
    // The second proxy stands before the first, as a load balancer stands before a web server.
    const proxy = (port: number, target: number) => `server {
      listen 127.0.0.1:${port};
      listen [::1]:${port};
      location / {
        proxy_pass http://127.0.0.1:${target};
        proxy_set_header Host $host;
        proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
      }
    }`;
    const inner = await freePort();
    writeFileSync(
      join(folder, 'nginx.conf'),
      `daemon off; pid ${folder}/pid; error_log stderr warn; worker_processes 1; events {}
       http { access_log off; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
         fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
         ${proxy(one, behindOne)} ${proxy(two, inner)} ${proxy(inner, behindTwo)} }`,
    );
    nginx = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
    for (let attempt = 0; attempt < 100; attempt++) {
      const isUp = await fetch(`http://127.0.0.1:${one}/`).then(
        () => true,
        () => false,
      );
      if (isUp) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('nginx did not start');
  });
  after(async () => {
    nginx?.kill();
    for (const server of backends) {
      server.closeAllConnections();
      server.close();
    }
    backends = [];
    await edge?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Asks from one of this machine's own addresses, and gives the address in the token. */
  const boundTo = (port: number, from: string, forwarded?: string) =>
    new Promise<unknown>((resolve, reject) => {
      const headers = { origin: PAGE, ...(forwarded !== undefined && { 'x-forwarded-for': forwarded }) };
      const isV6 = from.includes(':');
      const path = '/?stream=H5DEM-LIVE1&reason=refused';
      const host = isV6 ? '::1' : '127.0.0.1';
      const asked = request({ host, port, path, localAddress: from, headers }, (answer) => {
        let text = '';
        answer.on('data', (data: Buffer) => (text += data.toString()));
        answer.on('end', () => {
          const body = JSON.parse(text) as { jwtoken?: string; error?: { code: string } };
          resolve(body.jwtoken === undefined ? body.error?.code : decodeJwt(body.jwtoken)['ip']);
        });
      });
      asked.on('error', reject);
      asked.end();
    });

  it('binds to the viewer’s own address', async () => {
    expect(await boundTo(one, '127.0.0.1')).to.equal('127.0.0.1');
    expect(await boundTo(one, '127.0.0.77')).to.equal('127.0.0.77');
  });

  it('binds to it also where the viewer says that it is another', async () => {
    for (const forged of ['10.0.0.1', '10.0.0.1, 10.0.0.2, 10.0.0.3', '127.0.0.1', 'x', ''])
      expect(await boundTo(one, '127.0.0.77', forged)).to.equal('127.0.0.77');
  });

  it('binds to it behind two of them', async () => {
    expect(await boundTo(two, '127.0.0.78')).to.equal('127.0.0.78');
    expect(await boundTo(two, '127.0.0.78', '10.0.0.1')).to.equal('127.0.0.78');
  });

  it('leaves the address out for a viewer who comes over IPv6', async () => {
    expect(await boundTo(one, '::1')).to.equal(undefined);
    expect(await boundTo(one, '::1', '127.0.0.1')).to.equal(undefined);
  });
});
