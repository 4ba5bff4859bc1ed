import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { decodeJwt } from 'jose';
import { OpenViewer } from '../helpers/viewer.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const COMMAND = ['--conditions=h5live-source', '--import', 'tsx', 'demo/local-cloud/main.ts'];
const running: ChildProcess[] = [];
const folders: string[] = [];

function start(args: string[] = [], env: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'start-'));
  folders.push(folder);
  const child = spawn(process.execPath, [...COMMAND, ...args], {
    cwd: root,
    env: { ...process.env, PORT: '0', H5LIVE_DATA: folder, ...env },
  });
  running.push(child);
  let errors = '';
  child.stderr.on('data', (data) => (errors += String(data)));
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  return { child, lines, errors: () => errors, exit: once(child, 'exit') as Promise<[number | null]> };
}

async function firstLines(started: ReturnType<typeof start>, count: number): Promise<string[]> {
  for (let waited = 0; waited < 20_000 && started.lines.length < count; waited += 20) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return started.lines;
}

describe('npm start', () => {
  after(() => {
    for (const child of running) child.kill('SIGKILL');
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  it('prints one line of JSON for programs, and everything in it works', async () => {
    const edge = start(['--json']);
    const [line = ''] = await firstLines(edge, 1);
    const { origin, apiKey, streams, links, errorsPage } = JSON.parse(line) as {
      origin: string;
      apiKey: string;
      streams: string[];
      links: Record<string, string>;
      errorsPage: string;
    };
    expect(errorsPage).to.equal(`${origin}/demo/errors.html`);
    expect(await (await fetch(errorsPage)).text()).to.contain('Errors on demand');
    expect(Object.keys(links)).to.deep.equal(['jwt', 'sts', 'expired', 'otherStream', 'noToken']);
    expect(streams).to.include('H5DEM-LIVE1');
    for (const link of Object.values(links)) {
      expect(link).to.match(new RegExp(`^${origin}/playout/H5DEM-LIVE1`));
      const page = await fetch(link);
      expect(page.status).to.equal(200);
      expect(await page.text()).to.contain('<secure-h5live-player');
    }
    const claim = (link = '') => decodeJwt(new URL(link).searchParams.get('security.jwtoken') ?? '');
    expect(claim(links['jwt']).exp).to.be.greaterThan(Date.now() / 1000 + 13 * 86_400);
    expect(claim(links['expired']).exp).to.be.lessThan(Date.now() / 1000);
    expect(claim(links['otherStream'])['streams']).to.deep.equal(['H5DEM-LIVE2']);
    const made = await fetch(`${origin}/api/v1/splay`, {
      method: 'POST',
      headers: { 'x-bintu-apikey': apiKey },
      body: JSON.stringify({ streams }),
    });
    expect(made.status).to.equal(200);
    const home = await fetch(origin, { redirect: 'manual' });
    expect(home.status).to.equal(302);
    expect(home.headers.get('location')).to.equal('/demo/index.html');
    edge.child.kill('SIGINT');
    expect((await edge.exit)[0]).to.equal(0);
    expect(edge.lines).to.have.lengthOf(1);
  });

  it('prints the links one per line for people', async () => {
    const edge = start();
    const lines = await firstLines(edge, 10);
    expect(lines.filter((line) => line === `kept in:                  ${folders.at(-1)}`)).to.have.lengthOf(
      1,
    );
    const titles = [
      'valid token (JWT)',
      'valid token (STS)',
      'expired token',
      'token for another stream',
      'no token',
      'errors on demand',
    ];
    for (const title of titles) {
      expect(
        lines.filter((line) => line.startsWith(`${title}:`) && line.includes('http://')),
      ).to.have.lengthOf(1);
    }
    edge.child.kill('SIGINT');
    await edge.exit;
  });

  it('listens on loopback only', async () => {
    const edge = start(['--json']);
    const { port } = new URL((JSON.parse((await firstLines(edge, 1))[0] ?? '') as { origin: string }).origin);
    const others = Object.values(networkInterfaces())
      .flat()
      .filter((address) => address && !address.internal && address.family === 'IPv4');
    for (const address of others) {
      const reached = await fetch(`http://${address?.address}:${port}/`).then(
        () => true,
        () => false,
      );
      expect(reached, 'reached from outside loopback').to.equal(false);
    }
    edge.child.kill('SIGTERM');
    expect((await edge.exit)[0]).to.equal(0);
  });

  it('takes RTMP on loopback only, at the port that it is told, and at another where that is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const free = createServer().listen(0, '127.0.0.1');
    await once(free, 'listening');
    const [takenPort, freePort] = [taken, free].map((server) =>
      String((server.address() as AddressInfo).port),
    );
    free.close();
    await once(free, 'close');
    for (const RTMP_PORT of [freePort, takenPort]) {
      const edge = start([], { RTMP_PORT: RTMP_PORT! });
      const line = (await firstLines(edge, 10)).find((one) => one.startsWith('RTMP for encoders:')) ?? '';
      const [, port = ''] = /rtmp:\/\/127\.0\.0\.1:(\d+)\/live$/.exec(line) ?? [];
      expect(port === RTMP_PORT).to.equal(RTMP_PORT === freePort);
      const reaches = async (host: string) => {
        const socket = connect(Number(port), host);
        const reached = await once(socket, 'connect').then(
          () => true,
          () => false,
        );
        socket.destroy();
        return reached;
      };
      expect(await reaches('127.0.0.1')).to.equal(true);
      const others = Object.values(networkInterfaces()).flat();
      for (const other of others)
        if (other && !other.internal && other.family === 'IPv4')
          expect(await reaches(other.address)).to.equal(false);
      edge.child.kill('SIGTERM');
      await edge.exit;
    }
    taken.close();
    const none = start([], { RTMP_PORT: 'none' });
    expect((await none.exit)[0]).to.equal(1);
    expect(none.errors()).to.contain('RTMP_PORT is no port number: none');
  });

  it('listens on loopback only where HOST is empty', async () => {
    const edge = start(['--json'], { HOST: '' });
    const { origin } = JSON.parse((await firstLines(edge, 1))[0] ?? '') as { origin: string };
    expect(origin).to.match(/^http:\/\/127\.0\.0\.1:/);
    edge.child.kill('SIGTERM');
    await edge.exit;
  });

  it('says what it gives away where it listens beyond loopback, and nothing of that where it does not', async () => {
    const [everywhere, forPrograms] = [
      start([], { HOST: '0.0.0.0' }),
      start(['--json'], { HOST: '0.0.0.0' }),
    ];
    const loopback = ['127.0.0.1', 'localhost'].map((HOST) => start([], { HOST }));
    const told = (await firstLines(everywhere, 15)).join('\n');
    expect(told).to.contain('HOST=0.0.0.0: this is no longer for this machine alone.');
    expect(told).to.contain('/viewer/token, without being asked who they are');
    expect(told).to.contain('plain http');
    const { port } = new URL(/http:\/\/localhost:\d+/.exec(told)?.[0] ?? '');
    expect((await fetch(`http://127.0.0.1:${port}/live/clock`)).status).to.equal(200);
    JSON.parse((await firstLines(forPrograms, 1))[0] ?? '');
    expect(forPrograms.errors()).to.contain('HOST=0.0.0.0').and.to.contain('/viewer/token');
    for (const edge of loopback) expect((await firstLines(edge, 11)).join('\n')).not.to.contain('HOST');
    for (const { child, exit } of [everywhere, forPrograms, ...loopback]) {
      child.kill('SIGTERM');
      await exit;
    }
  });

  it('serves the pages and their modules, and nothing else of its folder', async () => {
    const edge = start(['--json']);
    const { origin } = JSON.parse((await firstLines(edge, 1))[0] ?? '') as { origin: string };
    const status = async (path: string) => (await fetch(origin + path)).status;
    expect(await status('/demo/playback.ts')).to.equal(200);
    expect(await status('/nanoplayer/stand-in.js')).to.equal(200);
    for (const path of [
      '/package.json',
      '/.git/config',
      '/demo/local-cloud/edge.ts',
      '/test/run.mjs',
      '/demo/%2e%2e/package.json',
    ]) {
      expect(await status(path), path).to.equal(404);
    }
    edge.child.kill('SIGINT');
    await edge.exit;
  });

  it('says in one line that a port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const PORT = String((other.address() as AddressInfo).port);
    const edge = start([], { PORT });
    expect((await edge.exit)[0]).to.equal(1);
    expect(edge.errors()).to.equal(`Port ${PORT} on 127.0.0.1 is taken. Choose another: PORT=0 npm start\n`);
    other.close();
  });

  it('says in one line what is wrong with H5LIVE_SWITCHES', async () => {
    const edge = start([], { H5LIVE_SWITCHES: 'sometimes' });
    expect((await edge.exit)[0]).to.equal(1);
    expect(edge.errors()).to.equal('H5LIVE_SWITCHES is completed or never: sometimes\n');
  });

  for (const [H5LIVE_SWITCHES, isNamed] of [
    ['', true],
    ['completed', true],
    ['never', false],
  ] as const)
    it(`greets ${isNamed ? 'with' : 'without'} a list of events where H5LIVE_SWITCHES is '${H5LIVE_SWITCHES}'`, async () => {
      const edge = start(['--json'], { H5LIVE_SWITCHES });
      const { origin } = JSON.parse((await firstLines(edge, 1))[0]!) as { origin: string };
      const viewer = new OpenViewer(origin, { stream: 'H5DEM-OPEN1' }, '/h5live/stream');
      const [text] = (await viewer.plays()).texts;
      expect(text?.includes('"events":[]')).to.equal(isNamed);
      viewer.close();
      edge.child.kill('SIGINT');
      await edge.exit;
    });

  for (const [PORT, HOST, message] of [
    ['eighty', '127.0.0.1', 'PORT is no port number: eighty\n'],
    ['70000', '127.0.0.1', 'PORT is no port number: 70000\n'],
    ['0', '203.0.113.7', 'HOST is no address of this machine: 203.0.113.7\n'],
  ] as const) {
    it(`says in one line what is wrong with PORT=${PORT} HOST=${HOST}`, async () => {
      const edge = start([], { PORT, HOST });
      expect((await edge.exit)[0]).to.equal(1);
      expect(edge.errors()).to.equal(message);
    });
  }
});
