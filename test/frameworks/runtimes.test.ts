// The package in newer versions of Node, in Deno and in Bun, as a server uses it. Not part of `npm test`: it installs those.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { builtOnce } from '../../build/build.mjs';
import { DOCUMENTED_SERVERS } from '../helpers/documented-servers.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';
import { missingRuntimes, NODES, runtimes } from '../helpers/runtimes.js';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
/** What a server does with the package; it prints one line of JSON. */
const SERVER = `
  import { createTokenHandler } from 'secure-h5live-player/server';
  import { parseToken } from 'secure-h5live-player/token';
  import * as all from 'secure-h5live-player';
  const handle = createTokenHandler({ apiKey: 'k', allowedOrigins: ['https://a.example'], authorize: () => null });
  const answer = await handle(new Request('https://a.example/?stream=A', { headers: { origin: 'https://a.example' } }));
  const kind = parseToken(${JSON.stringify(unsignedJwt(playbackClaims()))}).kind;
  console.log(JSON.stringify([answer.status, (await answer.json()).error.code, kind, typeof all.SecureH5livePlayer]));`;

/** The same behind node:http, asked over the network. */
const LISTENER = `
  import { createServer } from 'node:http';
  import { createTokenHandler } from 'secure-h5live-player/server';
  import { toNodeListener } from 'secure-h5live-player/server/node';
  const handle = createTokenHandler({ apiKey: 'k', allowedOrigins: ['https://a.example'], authorize: () => null });
  const server = createServer(toNodeListener(handle));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = 'http://127.0.0.1:' + server.address().port + '/?stream=A';
  const answer = await fetch(address, { headers: { origin: 'https://a.example' } });
  console.log(JSON.stringify([answer.status, (await answer.json()).error.code]));
  process.exit(0);`;

/** What stands around the code of the documentation's table, which takes the runtime's usual port. */
const DOCUMENTED: Readonly<Record<'Deno' | 'Bun', { before: string; port: string }>> = {
  Deno: {
    before: `const Deno = {
      serve: (answer) => globalThis.Deno.serve({ hostname: '127.0.0.1', port: 0, onListen() {} }, answer),
    };`,
    port: 'server.addr.port',
  },
  Bun: {
    before: `const Bun = { serve: (how) => globalThis.Bun.serve({ hostname: '127.0.0.1', port: 0, ...how }) };`,
    port: 'server.port',
  },
};

/** The row of the table for a runtime; it prints the address that a token was asked for. */
function documented(runtime: keyof typeof DOCUMENTED): string {
  const { before, port } = DOCUMENTED[runtime];
  return `
  import { createTokenHandler } from 'secure-h5live-player/server';
  let asked;
  const handle = createTokenHandler({
    apiKey: 'k',
    allowedOrigins: ['https://a.example'],
    authorize: () => ({ user: 'a', streams: ['A'] }),
    async fetch(_, { body }) {
      asked = JSON.parse(body);
      return new Response(null, { status: 500 });
    },
  });
  ${before}
  const server = ${DOCUMENTED_SERVERS.get(runtime)?.code};
  const address = 'http://127.0.0.1:' + ${port} + '/?stream=A&reason=start';
  await fetch(address, { headers: { origin: 'https://a.example' } });
  console.log(JSON.stringify(asked?.ip ?? null));
  process.exit(0);`;
}

describe(`other runtimes${missingRuntimes}`, { skip: missingRuntimes !== '' }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'runtimes-'));
  const project = join(folder, 'project');
  let programs: Awaited<ReturnType<typeof runtimes>>;
  let tarball = '';

  before(async () => {
    await builtOnce();
    mkdirSync(project);
    programs = await runtimes();
    const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root });
    tarball = join(folder, (JSON.parse(stdout) as [{ filename: string }])[0].filename);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const answerOf = async (command: string, args: readonly string[], text: string): Promise<unknown> => {
    const file = join(project, `${Math.random().toString(36).slice(2)}.mjs`);
    writeFileSync(file, text);
    const { stdout } = await run(command, [...args, file], { cwd: project });
    return JSON.parse(stdout);
  };
  const serves = async (command: string, args: readonly string[] = []) => {
    expect(await answerOf(command, args, SERVER)).to.deep.equal([403, 'not-authorized', 'jwt', 'function']);
    expect(await answerOf(command, args, LISTENER)).to.deep.equal([403, 'not-authorized']);
  };

  for (const version of ['this one', ...NODES] as const) {
    describe(`Node (${version === 'this one' ? `${process.version}, which runs this` : version})`, () => {
      const npm = process.env['npm_execpath'] ?? '';
      const node = () => (version === 'this one' ? process.execPath : programs[version]);
      const env = () => ({
        ...process.env,
        PATH: `${dirname(node())}${delimiter}${process.env['PATH'] ?? ''}`,
      });

      it('installs the package without a warning', { skip: npm === '' && 'run by npm only' }, async () => {
        rmSync(project, { recursive: true, force: true });
        mkdirSync(project);
        writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }');
        const args = [npm, 'install', '--no-audit', '--no-fund', '--prefer-offline', tarball];
        const { stdout, stderr } = await run(node(), args, { cwd: project, env: env() });
        // What npm thinks of the settings of whoever runs this is nothing of the package's.
        const said = `${stdout}${stderr}`
          .split('\n')
          .filter((line) => !/Unknown (?:user|env|project|builtin|global) config/.test(line));
        expect(said.join('\n')).not.to.match(/warn|error|deprecated/i);
        expect(said.join('\n')).to.match(/added \d+ packages/);
      });

      it('has the token endpoint, token knowledge and the classes', () => serves(node()));

      it('runs the command', async () => {
        const command = join(project, 'node_modules/secure-h5live-player/dist/cli/main.js');
        const { stdout } = await run(node(), [command, '--help'], { cwd: project });
        expect(stdout).to.match(/^Usage: secure-h5live-player token/);
      });

      it('starts the local cloud, which answers, and ends it', async () => {
        const args = ['--conditions=h5live-source', '--import', 'tsx', 'demo/local-cloud/main.ts', '--json'];
        const data = { H5LIVE_DATA: join(folder, `data-${version}`), PORT: '0', RTMP_PORT: '0' };
        const child = spawn(node(), args, {
          cwd: root,
          env: { ...env(), ...data },
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        const ended = once(child, 'exit');
        try {
          const [line] = (await once(child.stdout, 'data')) as [Buffer];
          const { links } = JSON.parse(String(line)) as { links: Record<string, string> };
          const answer = await fetch(links['jwt'] ?? '');
          expect(answer.status).to.equal(200);
          expect(await answer.text()).to.contain('<secure-h5live-player');
        } finally {
          child.kill('SIGINT');
        }
        expect((await ended)[0]).to.equal(0);
      });
    });
  }

  const DENO = ['run', '--allow-all', '--node-modules-dir=manual'];

  it('has the same in Deno, and gives a token for the viewer’s address as the documentation says', async () => {
    await serves(programs.deno, DENO);
    expect(await answerOf(programs.deno, DENO, documented('Deno'))).to.equal('127.0.0.1');
  });

  it('has the same in Bun, and gives a token for the viewer’s address as the documentation says', async () => {
    await serves(programs.bun);
    expect(await answerOf(programs.bun, [], documented('Bun'))).to.equal('127.0.0.1');
  });
});
