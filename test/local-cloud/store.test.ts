import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import sqlite from 'node-sqlite3-wasm';
import { startEdge, type Edge, type EdgeOptions } from '../../demo/local-cloud/edge.js';
import { migrate, MIGRATIONS } from '../../demo/local-cloud/store/migrations.js';
import { STREAM } from '../helpers/forge.js';
import { connect } from '../helpers/viewer.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const COMMAND = ['--conditions=h5live-source', '--import', 'tsx', 'demo/local-cloud/main.ts', '--json'];

interface Started {
  readonly child: ChildProcess;
  readonly origin: string;
  readonly apiKey: string;
}

describe('what the edge keeps', () => {
  let folder: string;
  const running: ChildProcess[] = [];
  const opened: Edge[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cloud-'));
  });
  afterEach(async () => {
    for (const child of running.splice(0)) child.kill('SIGKILL');
    // Nothing but what a failed test has left open.
    for (const edge of opened.splice(0)) await edge.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Starts the edge in this process. */
  async function open(options: EdgeOptions): Promise<Edge> {
    const edge = await startEdge(options);
    opened.push(edge);
    return edge;
  }

  /** Starts the edge as a process of its own, and waits for its line of JSON. */
  async function start(...args: string[]): Promise<Started> {
    const env = { ...process.env, PORT: '0', H5LIVE_DATA: folder };
    const child = spawn(process.execPath, [...COMMAND, ...args], { cwd: root, env });
    running.push(child);
    const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    return { child, ...(JSON.parse(line) as Omit<Started, 'child'>) };
  }

  async function end({ child }: Started, signal: 'SIGINT' | 'SIGKILL'): Promise<void> {
    child.kill(signal);
    await once(child, 'exit');
  }

  async function post({ origin, apiKey }: Started, path: string, fields: object): Promise<Response> {
    const headers = { 'x-bintu-apikey': apiKey };
    return fetch(origin + path, { method: 'POST', headers, body: JSON.stringify(fields) });
  }

  async function makeToken(edge: Started, fields: object = {}): Promise<string> {
    const response = await post(edge, '/api/v1/splay', { streams: [STREAM], ...fields });
    return ((await response.json()) as { data: { token: string } }).data.token;
  }

  for (const signal of ['SIGINT', 'SIGKILL'] as const) {
    it(`lets yesterday’s tokens play after a restart that follows ${signal}`, async () => {
      const first = await start();
      const [jwtoken, revoked] = [await makeToken(first), await makeToken(first, { revocable: true })];
      const sts = (await (await post(first, '/secure/token', { streamname: STREAM })).json()) as {
        h5live: { security: Record<string, string> };
      };
      expect((await post(first, '/api/v1/splay/revoke', { token: revoked })).status).to.equal(204);
      const { id, name } = (await (await post(first, '/stream', { tags: ['kept'] })).json()) as Record<
        string,
        string
      >;
      await end(first, signal);
      const second = await start();
      expect(second.apiKey).to.equal(first.apiKey);
      expect(await connect(second.origin, { stream: STREAM, jwtoken })).to.have.property('hello');
      expect(await connect(second.origin, { stream: STREAM, ...sts.h5live.security })).to.have.property(
        'hello',
      );
      expect(await connect(second.origin, { stream: STREAM, jwtoken: revoked })).to.deep.equal({
        code: 4901,
      });
      const headers = { 'x-bintu-apikey': second.apiKey };
      const kept = (await (await fetch(`${second.origin}/stream/${id}`, { headers })).json()) as object;
      expect(kept).to.include({ id, name, state: 'created' });
      await end(second, 'SIGINT');
    });
  }

  it('is whole after an edge was killed while it wrote', async () => {
    const first = await start();
    const writing = Array.from({ length: 200 }, () => post(first, '/stream', {}).catch(() => undefined));
    await writing[5];
    await end(first, 'SIGKILL');
    await Promise.all(writing);
    // The lock of a writer who is gone, as the killed one may have left it or not.
    mkdirSync(join(folder, 'cloud.db.lock'), { recursive: true });
    const second = await start();
    const headers = { 'x-bintu-apikey': second.apiKey };
    const response = await fetch(`${second.origin}/stream`, { headers });
    const { total } = (await response.json()) as { total: number };
    expect(total).to.be.within(4, 203);
    expect((await post(second, '/stream', {})).status).to.equal(201);
    await end(second, 'SIGINT');
  });

  it('is forgotten where that is asked for', async () => {
    const first = await start();
    const jwtoken = await makeToken(first);
    await end(first, 'SIGINT');
    const second = await start('--fresh');
    expect(second.apiKey).not.to.equal(first.apiKey);
    expect(await connect(second.origin, { stream: STREAM, jwtoken })).to.deep.equal({ code: 4901 });
    await end(second, 'SIGINT');
  });

  it('belongs to one process at a time, and another one is told so', async () => {
    const edge = await open({ store: { folder } });
    const env = { ...process.env, PORT: '0', H5LIVE_DATA: folder };
    const child = spawn(process.execPath, COMMAND, { cwd: root, env });
    running.push(child);
    // One that starts after all would run on.
    child.stdout.once('data', () => child.kill('SIGKILL'));
    let errors = '';
    child.stderr.on('data', (data) => (errors += String(data)));
    const [code] = (await once(child, 'close')) as [number];
    await edge.close();
    expect(code).to.equal(1);
    expect(errors).to.equal(
      `Another process uses the data in ${folder}. End it, or choose another folder: H5LIVE_DATA\n`,
    );
    const next = await open({ store: { folder } });
    await next.close();
  });

  it('can be read by its owner only, and holds no token', async () => {
    const edge = await open({ store: { folder: join(folder, 'inner') } });
    const caller = { child: running[0] as never, origin: edge.origin, apiKey: edge.keys.apiKey };
    const secrets = [await makeToken(caller, { revocable: true }), await makeToken(caller)];
    await post(caller, '/api/v1/splay/revoke', { token: secrets[0] });
    const made = (await (await post(caller, '/user/token', {})).json()) as { token: string };
    secrets.push(made.token);
    await edge.close();
    const place = join(folder, 'inner');
    expect(statSync(place).mode & 0o777).to.equal(0o700);
    const files = readdirSync(place);
    expect(files).to.deep.equal(['cloud.db']);
    for (const file of files) {
      expect(statSync(join(place, file)).mode & 0o777).to.equal(0o600);
      const bytes = readFileSync(join(place, file), 'latin1');
      for (const secret of secrets) expect(bytes.includes(secret)).to.equal(false);
    }
  });

  it('of a newer program is refused, and left as it is', async () => {
    const file = join(folder, 'cloud.db');
    const database = new sqlite.Database(file);
    database.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
    database.close();
    const error = await open({ store: { folder } }).then(
      (edge: Edge) => edge.close(),
      (thrown: unknown) => thrown as Error,
    );
    const [newer, known] = [MIGRATIONS.length + 1, MIGRATIONS.length];
    expect(error?.message).to.contain(`has version ${newer}, and this program knows only version ${known}.`);
    rmSync(file);
    await (await open({ store: { folder } })).close();
  });

  it('that is no database is refused', async () => {
    writeFileSync(join(folder, 'cloud.db'), 'not a database, but long enough to be looked at '.repeat(40));
    const error = await open({ store: { folder } }).then(
      () => undefined,
      (thrown: unknown) => thrown as Error,
    );
    expect(error?.message).to.match(/not a database/);
  });

  it('is brought to the next version step by step, each whole or not at all', () => {
    const database = new sqlite.Database();
    const steps = ['CREATE TABLE a (x INTEGER)', 'INSERT INTO a VALUES (1)'];
    migrate(database, steps);
    migrate(database, [...steps, 'UPDATE a SET x = x + 1']);
    expect(database.all('SELECT x FROM a')).to.deep.equal([{ x: 2 }]);
    const broken = [...steps, 'UPDATE a SET x = x + 1', 'UPDATE a SET x = 9; SELECT missing FROM nowhere'];
    expect(() => migrate(database, broken)).to.throw(/nowhere/);
    expect(database.all('SELECT x FROM a')).to.deep.equal([{ x: 2 }]);
    expect(database.get('PRAGMA user_version')).to.deep.equal({ user_version: 3 });
    database.close();
  });

  it('lets go of the sessions of a program before it, which any header opened', () => {
    const file = join(folder, 'cloud.db');
    const database = new sqlite.Database(file);
    migrate(database, MIGRATIONS.slice(0, 1));
    database.exec(`INSERT INTO organisation VALUES ('o', 'h', 'n', 'k', x'00', 1);
      INSERT INTO bintu_token VALUES ('d', 'o', 9999999999)`);
    migrate(database);
    expect(database.all('SELECT * FROM bintu_token')).to.deep.equal([]);
    expect(database.all('SELECT id FROM organisation')).to.deep.equal([{ id: 'o' }]);
    database.close();
  });

  it('gives organisations of a program before it a secret for ingest tokens, each its own, and keeps it', async () => {
    const before = await open({ store: { folder } });
    await before.close();
    const database = new sqlite.Database(join(folder, 'cloud.db'));
    database.exec(`UPDATE organisation SET ingest_secret = x''`);
    database.close();
    const secrets: string[][] = [];
    for (let times = 0; times < 2; times++) {
      const edge = await open({ store: { folder } });
      const both = [edge.keys, edge.otherKeys].map(({ ingestSecret }) => Buffer.from(ingestSecret));
      expect(both.map(({ length }) => length)).to.deep.equal([32, 32]);
      secrets.push(both.map((secret) => secret.toString('hex')));
      await edge.close();
    }
    const [first = [], second = []] = secrets;
    expect(first.join() === second.join(), 'the same after a restart').to.equal(true);
    expect(first[0] === first[1], 'one secret for both').to.equal(false);
  });

  it('waits for the next broadcast where a stream was fed by one, and plays the clip on where not', async () => {
    const edge = await open({ store: { folder } });
    const { organisation } = edge.keys;
    const [clip, broadcast, ended] = [1, 2, 3].map(() => edge.registry.create(organisation.id, {}).id);
    edge.registry.setState(clip ?? '', 'live', 'clip');
    edge.registry.setState(broadcast ?? '', 'live', 'broadcast');
    edge.registry.setState(ended ?? '', 'ended');
    await edge.close();
    const next = await open({ store: { folder } });
    const states = [clip, broadcast, ended].map((id) => next.registry.findById(id ?? '')?.state);
    expect(states).to.deep.equal(['live', 'created', 'ended']);
    await next.close();
  });
});
