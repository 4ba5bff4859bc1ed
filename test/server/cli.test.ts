import { spawn } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { decodeJwt } from 'jose';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { run } from '../../src/cli/run.js';
import { VERSION } from '../../src/shared/index.js';
import { FORGED_JWTS, sign, STREAM, stsValues } from '../helpers/forge.js';
import { connect } from '../helpers/viewer.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const seconds = () => Math.floor(Date.now() / 1000);

describe('secure-h5live-player token', () => {
  let edge: Edge;
  before(async () => {
    edge = await startEdge();
  });
  after(() => edge.close());

  interface Told {
    readonly code: number;
    readonly out: string;
    readonly error: string;
  }

  async function tool(words: string[], { input = '', env = {} } = {}): Promise<Told> {
    const told = { out: '', error: '' };
    const code = await run(['token', ...words], {
      env: { NANOSTREAM_API_KEY: edge.keys.apiKey, NANOSTREAM_TOKEN_API: edge.origin, ...env },
      readFile: () => Promise.reject(new Error('not here')),
      readReference: () => Promise.resolve(''),
      readInput: () => Promise.resolve(input),
      print: (line) => (told.out += `${line}\n`),
      printError: (line) => (told.error += `${line}\n`),
      now: () => Date.now(),
    });
    expect(told.out + told.error).to.not.include(edge.keys.apiKey);
    return { code, ...told };
  }

  const tokenIn = (out: string) => JSON.parse(/^\{.*\}$/m.exec(out)?.[0] ?? '{}') as Record<string, string>;

  it('makes a token that plays, and shows it only when told to', async () => {
    const shown = await tool([
      'make',
      '--stream',
      STREAM,
      '--life',
      '90m',
      '--tag',
      'table 7',
      '--show-token',
    ]);
    expect(shown.code).to.equal(0);
    const { jwtoken = '' } = tokenIn(shown.out);
    expect((decodeJwt(jwtoken).exp ?? 0) - seconds()).to.be.within(5395, 5400);
    expect(await connect(edge.origin, { stream: STREAM, jwtoken })).to.have.property('hello');
    const hidden = await tool(['make', '--stream', STREAM, '--user', 'alice']);
    expect(hidden.code).to.equal(0);
    expect(hidden.out).to.match(/kind:\s+V3[\s\S]*stream:\s+H5DEM-LIVE1[\s\S]*user:\s+alice/);
    expect(hidden.out).to.not.match(/eyJ/);
  });

  it('prints a token alone, for a pipe, and what is in it beside that', async () => {
    const { out, error } = await tool(['make', '--stream', STREAM, '--show-token']);
    expect(Object.keys(JSON.parse(out) as object)).to.deep.equal(['jwtoken']);
    expect(error).to.match(/kind:\s+V3[\s\S]*stream:\s+H5DEM-LIVE1/);
    expect(error).to.not.match(/eyJ/);
  });

  it('says in a sentence what an option should be', async () => {
    const { code, error } = await tool(['make', '--stream', STREAM, '--domain', 'localhost']);
    expect(code).to.equal(2);
    expect(error).to.match(/domain: The ending is missing: example\.com, not example\./);
  });

  it('makes V2 tokens, for groups, and for the organisation', async () => {
    const sts = await tool(['make', '--v2', '--stream', STREAM, '--domain', 'example.com', '--show-token']);
    expect(tokenIn(sts.out)).to.include({ options: '5' });
    const everything = await tool([
      'make',
      '--v2',
      '--organisation',
      '--hash',
      edge.keys.organisation.hash,
      '--show-token',
    ]);
    expect(await connect(edge.origin, { stream: STREAM, ...tokenIn(everything.out) })).to.have.property(
      'hello',
    );
    const group = await tool(['make', '--group', 'H5DEM-GROUP', '--show-token', '--force-disconnect']);
    expect(decodeJwt(tokenIn(group.out)['jwtoken'] ?? '')).to.include({
      groupid: 'H5DEM-GROUP',
      forceDisconnect: true,
    });
  });

  it('decodes what is given or piped, without the token, and says what is wrong with it', async () => {
    const jwtoken = await sign(edge.keys, {
      nbf: seconds() - 120,
      iat: seconds() - 120,
      exp: seconds() - 60,
      tag: 'x\u202ey',
    });
    for (const told of [
      await tool(['decode', jwtoken]),
      await tool(['decode'], { input: `{"jwtoken":"${jwtoken}"}\n` }),
    ]) {
      expect(told.code).to.equal(0);
      expect(told.out).to.match(/by its dates:\s+expired[\s\S]*finding:\s+token-expired/);
      expect(told.out).to.not.match(/eyJ|\u202e/);
    }
    const sts = await tool(['decode', JSON.stringify(stsValues(edge.keys))]);
    expect(sts.out).to.match(/kind:\s+V2[\s\S]*signed over:\s+expires, tag/);
    expect(sts.out).to.not.include(stsValues(edge.keys).token);
    const none = await tool(['decode', 'eyJhbGciOi']);
    expect(none.code).to.equal(1);
    expect(none.error)
      .to.match(/no playback token/)
      .and.not.match(/eyJ/);
  });

  it('verifies a token, takes it back, and knows then that it is worth nothing', async () => {
    const made = await tool(['make', '--stream', STREAM, '--revocable', '--show-token']);
    const { jwtoken = '' } = tokenIn(made.out);
    expect(await tool(['verify'], { input: jwtoken })).to.include({ code: 0, error: '' });
    const revoked = await tool(['revoke'], { input: jwtoken });
    expect(revoked).to.include({ code: 0, error: '' });
    expect(revoked.out)
      .to.match(/revoked/)
      .and.not.match(/eyJ/);
    expect(await connect(edge.origin, { stream: STREAM, jwtoken })).to.include({ code: 4901 });
    const again = await tool(['verify'], { input: jwtoken });
    expect(again.code).to.equal(1);
    expect(again.error)
      .to.match(/1002[\s\S]*has not expired\. Either it was revoked/)
      .and.not.match(/eyJ/);
  });

  const invalid: [title: string, why: RegExp, made: () => Promise<string>][] = [
    [
      'of its expiry',
      /^It has expired,/,
      () => sign(edge.keys, { nbf: seconds() - 120, exp: seconds() - 60 }),
    ],
    ['of its beginning', /^It is not valid yet,/, () => sign(edge.keys, { nbf: seconds() + 60 })],
    [
      'of its signature',
      /^It has not expired, and cannot be revoked\. So it is not genuine/,
      () => FORGED_JWTS['the key of somebody else']!(edge.keys),
    ],
  ];
  for (const [title, why, made] of invalid)
    it(`names the one check that a token fails, and what it says: ${title}`, async () => {
      const told = await tool(['verify'], { input: await made() });
      expect(told.code).to.equal(1);
      expect(told.error.split('\n')[1]).to.match(why);
      expect(told.out).to.match(/kind:\s+V3[\s\S]*expires:/);
      expect(told.out + told.error).to.not.match(/eyJ/);
    });

  it('verifies without a key', async () => {
    const told = await tool(['verify', await sign(edge.keys)], { env: { NANOSTREAM_API_KEY: '' } });
    expect(told).to.include({ code: 0, error: '' });
  });

  it('says why a token is not taken back', async () => {
    const plain = await tool(['revoke', await sign(edge.keys)]);
    expect([plain.code, plain.error]).to.deep.equal([1, plain.error]);
    expect(plain.error).to.match(/2011[\s\S]*stays valid/);
    const other = await tool(['revoke', await sign(edge.keys, { revocable: true, jti: 'x' })], {
      env: { NANOSTREAM_API_KEY: edge.otherKeys.apiKey },
    });
    expect(other.error).to.match(/2012[\s\S]*another organisation/);
    const sts = await tool(['revoke', JSON.stringify(stsValues(edge.keys))]);
    expect(sts.error).to.match(/V2 token cannot be revoked/);
  });

  const wrong: [title: string, words: string[], error: RegExp][] = [
    ['no command', [], /token make, token decode/],
    ['another command', ['mint'], /token make, token decode/],
    ['nothing to open', ['make'], /--stream NAME/],
    ['two things to open', ['make', '--stream', 'A', '--group', 'B'], /--stream NAME/],
    ['an option that is none', ['make', '--strem', 'A'], /no such option/],
    ['an option without its value', ['make', '--stream'], /lacks its value/],
    [
      'too long a life',
      ['make', '--stream', 'A', '--life', '366d'],
      /--life or --expires: A token lives for 365 days at most/,
    ],
    [
      'too long a life to be revoked',
      ['make', '--stream', 'A', '--life', '25h', '--revocable'],
      /A revocable token lives for 24 hours at most/,
    ],
    ['a life that is none', ['make', '--stream', 'A', '--life', 'long'], /number with s, m, h or d/],
    ['a life and a date', ['make', '--stream', 'A', '--life', '1h', '--expires', '2030-01-01'], /not both/],
    ['a date that is none', ['make', '--stream', 'A', '--expires', 'soon'], /--expires is a date/],
    ['a date that has passed', ['make', '--stream', 'A', '--expires', '2020-01-01'], /past/],
    ['an address that is none', ['make', '--stream', 'A', '--ip', '::1'], /--ip: This is an IPv6 address/],
    [
      'a domain with a protocol',
      ['make', '--stream', 'A', '--domain', 'https://x.de'],
      /--domain: Leave out the protocol/,
    ],
    ['what V2 lacks', ['make', '--v2', '--stream', 'A', '--user', 'u'], /--user: A V2 token cannot do this/],
    ['more words than it takes', ['decode', 'a', 'b'], /token make, token decode/],
    ['a token API over a plain network', ['make', '--stream', 'A', '--api', 'http://example.com'], /--api/],
  ];
  for (const [title, words, error] of wrong) {
    it(`does not understand ${title}, and says so`, async () => {
      const told = await tool(words);
      expect(told.code).to.equal(2);
      expect(told.error).to.match(error);
      expect(told.out).to.equal('');
    });
  }

  it('never repeats a token that was typed in the wrong place', async () => {
    const jwtoken = await sign(edge.keys);
    for (const words of [
      [jwtoken],
      ['make', jwtoken],
      ['make', `--${jwtoken}`],
      ['make', '--stream', 'A', '--life', jwtoken],
    ]) {
      const told = await tool(words);
      expect(told.code).to.equal(2);
      expect(told.error).to.not.match(/eyJ/);
    }
  });

  it('says what to do where the key is missing or wrong', async () => {
    const missing = await tool(['make', '--stream', STREAM], { env: { NANOSTREAM_API_KEY: '' } });
    expect([missing.code, missing.error]).to.deep.equal([2, missing.error]);
    expect(missing.error).to.match(/NANOSTREAM_API_KEY/);
    const other = await tool(['make', '--stream', STREAM], { env: { NANOSTREAM_API_KEY: 'wrong' } });
    expect(other.code).to.equal(1);
    expect(other.error).to.match(/1001[\s\S]*key is not valid/);
    const nowhere = await tool(['make', '--stream', STREAM, '--api', 'http://127.0.0.1:9']);
    expect(nowhere.error).to.match(/token-api-unreachable[\s\S]*network/);
  });

  it('says which version it is', async () => {
    for (const word of ['--version', '-v'])
      expect(await tool([word])).to.deep.equal({ code: 0, out: `${VERSION}\n`, error: '' });
  });

  it('is a program, whose help names every option', async () => {
    const child = spawn(
      process.execPath,
      ['--conditions=h5live-source', '--import', 'tsx', 'src/cli/main.ts', '--help'],
      { cwd: root },
    );
    let out = '';
    child.stdout.on('data', (data: Buffer) => (out += data.toString()));
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(code).to.equal(0);
    for (const option of [
      'stream',
      'group',
      'organisation',
      'hash',
      'life',
      'expires',
      'not-before',
      'ip',
      'domain',
      'tag',
      'user',
      'revocable',
      'force-disconnect',
      'v2',
      'show-token',
      'api',
      'lang',
    ])
      expect(out).to.include(`--${option}`);
  });
});
