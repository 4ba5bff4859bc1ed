import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect } from 'chai';
import { run } from '../../src/cli/run.js';
import { writeDiagnostics, type Diagnostics } from '../../src/diagnostics/index.js';
import { findings } from '../../src/locales/en/findings.js';
import { ownerNotes } from '../../src/locales/en/owner-notes.js';
import { helpAddress, milliseconds, VERSION } from '../../src/shared/index.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';
import { NOON, REPORT } from '../unit/diagnostics/reports.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A report with nothing wrong in it. */
const FINE: Diagnostics = {
  ...REPORT,
  others: [],
  element: VERSION,
  visible: true,
  phase: 'playing',
  token: {
    ...REPORT.token,
    state: 'valid',
    validUntil: milliseconds(NOON + 600_000),
  },
  findings: [],
  failures: [],
  violations: [],
};

const REFERENCE =
  '# Reference\n\n### Codes\n\n#### `4903`\n\nToo old.\n\n- Owner: Make one.\n\n#### `4904`\n\nBroken.\n';

interface Told {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

async function explain(
  text: string,
  words: readonly string[] = ['report.txt'],
  now: number = NOON,
): Promise<Told> {
  const told = { out: '', error: '' };
  const read = (): Promise<string> => Promise.resolve(text);
  const code = await run(['explain', ...words], {
    env: {},
    readFile: (path) => (path === 'report.txt' ? read() : Promise.reject(new Error(`no ${path}`))),
    readReference: () => Promise.resolve(REFERENCE),
    readInput: read,
    print: (line) => (told.out += `${line}\n`),
    printError: (line) => (told.error += `${line}\n`),
    now: () => now,
  });
  return { code, ...told };
}

const failure = (code: number | string, more: object = {}): Diagnostics['failures'][number] => ({
  at: NOON,
  code,
  action: 'stop',
  attempt: 1,
  ...more,
});

describe('secure-h5live-player explain', () => {
  const rows: readonly (readonly [title: string, changes: Partial<Diagnostics>, first: string | RegExp])[] = [
    ['a refusal by its code', { failures: [failure(4901)] }, ownerNotes.ownerError[4901]],
    [
      'a refusal of a token that says it opens the stream there',
      {
        phase: 'failed',
        token: { ...FINE.token, bounds: [{ kind: 'stream', state: 'ok', reason: 'stream-listed' }] },
        failures: [failure(4901)],
      },
      ownerNotes.notGenuine,
    ],
    [
      'a refusal after which another token plays',
      {
        token: { ...FINE.token, bounds: [{ kind: 'stream', state: 'ok', reason: 'stream-listed' }] },
        failures: [failure(4901)],
      },
      ownerNotes.ownerError[4901],
    ],
    [
      'a domain in a report without a page',
      {
        page: '',
        findings: [{ code: 'domain-mismatch', expectation: 'unlikely', values: { value: 'x.example' } }],
      },
      /this page is on not told\./,
    ],
    [
      'a domain in a report that names the page’s host only once',
      { findings: [{ code: 'domain-mismatch', expectation: 'unlikely', values: { value: 'x.example' } }] },
      /^1\. .*domain x\.example, but this page is on www\.example\.com\./,
    ],
    [
      'a code that is not documented by one of its kind',
      { failures: [failure(4999)] },
      ownerNotes.ownerError[4901],
    ],
    ['a code of our own', { failures: [failure('config-invalid')] }, ownerNotes.ownerError['config-invalid']],
    [
      'a code that nobody knows',
      { failures: [failure('constructor')] },
      /^1\. Code constructor is not documented/,
    ],
    [
      'a finding',
      { findings: [{ code: 'stream-mismatch', expectation: 'unlikely', values: { value: 'X' } }] },
      /^1\. The token opens X\. .* \(Finding stream-mismatch\.\)$/,
    ],
    [
      'a token that is none',
      { findings: [{ code: 'token-truncated', expectation: 'unlikely' }] },
      findings.issue.truncated,
    ],
    [
      'the refusal that a finding explains before the code',
      { findings: [{ code: 'token-expired', expectation: 'unlikely' }], failures: [failure(4106)] },
      ownerNotes.finding['token-expired'],
    ],
    [
      'a server that was not reached, with its host and that of the page',
      { server: 'wss://media.example:8443', failures: [failure(4106)] },
      /^1\. .* connects to media\.example\. .* has to name www\.example\.com\. \(Code 4106/,
    ],
    [
      'a server of nanoStream Cloud that was not reached',
      { failures: [failure(4106)] },
      /^1\. .* connects to bintu-play\.nanocosmos\.de\./,
    ],
    [
      'what the policy blocked',
      { violations: REPORT.violations, failures: [failure(4002)] },
      /^1\. .* blocked wss:\/\/bintu\.example \(3×\)\. Allow it in "connect-src"/,
    ],
    [
      'Trusted Types',
      { violations: [{ directive: 'trusted-types', blocked: 'x', isEnforced: true, count: 1 }] },
      /"lit-html" and "secure-h5live-player"/,
    ],
    [
      'an offline browser before anything else',
      { online: false, failures: [failure(4106)] },
      /^1\. .* offline/,
    ],
    ['a page out of sight', { visible: false, phase: 'suspended' }, /^1\. .* out of sight/],
    ['a build that opens connections without the token', { player: '5.0.2' }, /^1\. .* 5\.0\.5 or later/],
    [
      'a frame',
      { findings: [{ code: 'domain-in-frame', expectation: 'unlikely' }] },
      /^2\. .* frame of news\.example\.org/m,
    ],
    ['an old element', { element: '0.0.1' }, /^1\. .*version 0\.0\.1.*older than/],
  ];
  for (const [title, changes, first] of rows)
    it(`explains ${title}`, async () => {
      const { code, out, error } = await explain(writeDiagnostics({ ...FINE, ...changes }));
      expect([code, error]).to.deep.equal([0, '']);
      const [, , ...advice] = out.trim().split('\n');
      if (typeof first === 'string') expect(advice[0]).to.include(first);
      else expect(advice.join('\n')).to.match(new RegExp(first.source, 'm'));
    });

  it('counts each code once, the last first, and leaves out what changed nothing', async () => {
    const failures = [
      failure(4106, { action: 'retry' }),
      failure(4006, { action: 'ignore' }),
      failure(4106, { action: 'retry' }),
      failure('retries-used-up'),
    ];
    const { out } = await explain(writeDiagnostics({ ...FINE, failures }));
    expect(out.split('\n').filter((line) => /^\d\./.test(line))).to.have.lengthOf(2);
    expect(out).to.match(/^1\. .*Code retries-used-up, 1×/m);
    expect(out).to.match(/^2\. .*Code 4106, 2×, last at 2026-11-27T12:00:00Z/m);
  });

  it('tells with a finding which codes came of it, and does not advise anything else for those', async () => {
    const findings = [{ code: 'token-not-yet-valid', expectation: 'unlikely' }];
    const waits = failure(4901, { action: 'wait', cause: 'token-not-yet-valid' });
    const { out } = await explain(writeDiagnostics({ ...FINE, findings, failures: [waits, failure(4106)] }));
    const advice = out.split('\n').filter((line) => /^\d\./.test(line));
    expect(advice[0]).to.match(
      /begins later .*\(Finding token-not-yet-valid\. Code 4901 came of it, 1×, last at 2026-11-27T12:00:00Z\.\)$/,
    );
    expect(advice[1]).to.include('Code 4106, 1×');
    expect(advice).to.have.lengthOf(2);
  });

  it('explains a code by itself where what caused it is not found any more', async () => {
    const refused = failure(4901, { cause: 'domain-mismatch' });
    const { out } = await explain(writeDiagnostics({ ...FINE, failures: [refused] }));
    expect(out).to.include(ownerNotes.ownerError[4901]).and.include('(Code 4901, 1×');
  });

  it('says whose report it is, and by what nanoStream finds the token', async () => {
    const { out } = await explain(writeDiagnostics(FINE));
    expect(out).to.match(
      /^Diagnostics of 2026-11-27T12:00:00Z: stream AAAAA-BBBBB, .*player 5\.0\.8, playing\.$/m,
    );
    expect(out).to.include('finds the sessions of this token by 0f0e0d0c-0b0a-4908-8706-050403020100.');
    expect(out).to.include('Nothing in it explains a failure.');
  });

  it('says where the token has expired since', async () => {
    const later = await explain(writeDiagnostics(FINE), [], NOON + 3_600_000);
    expect(later.out).to.match(/^1\. The token has expired since, at 2026-11-27T12:10:00Z\./m);
  });

  it('says so in German', async () => {
    const { out } = await explain(writeDiagnostics({ ...FINE, online: false }), [
      'report.txt',
      '--lang',
      'de',
    ]);
    expect(out).to.match(/^1\. Der Browser war offline/m);
  });

  it('says that there is no report, or one of a format to come', async () => {
    expect(await explain('It does not play.')).to.include({ code: 1, out: '' });
    const newer = await explain(writeDiagnostics(FINE).replace(': 1', ': 9'));
    expect([newer.code, newer.error]).to.deep.equal([1, newer.error]);
    expect(newer.error).to.match(/@latest explain/);
  });

  it('says what it does not understand, and repeats nothing of it', async () => {
    const token = unsignedJwt(playbackClaims());
    const wrong: readonly (readonly [words: readonly string[], code: number, error: RegExp])[] = [
      [[token], 1, /cannot be read/],
      [['report.txt', token], 2, /one file/],
      [['report.txt', '--lang', 'tlh'], 2, /--lang is one of en, de/],
      [['report.txt', '--lang', 'constructor'], 2, /--lang is one of en, de/],
    ];
    for (const [words, code, error] of wrong) {
      const told = await explain('', words);
      expect(told.code).to.equal(code);
      expect(told.error).to.match(error).and.not.match(/eyJ/);
    }
  });

  it('prints no token that somebody wrote into a report, and nothing that a terminal obeys', async () => {
    const token = unsignedJwt(playbackClaims());
    const text = [
      'h5live-diagnostics: 1',
      `stream: ${token}\u001b[2J`,
      `element: \u001b]0;x\u0007${token}`,
      `player: 5.0.2 ${token}`,
      `phase: ${token}`,
      `guardian: ${token}`,
      `finding: unlikely stream-mismatch value="${token}\u001b[1m"`,
      `error: 2026-11-27T12:00:00Z ${token} stop attempt=1 ${token}`,
      `violation: enforce connect-src\u001b[1m https://x/${token} 3`,
    ].join('\n');
    const { out, error } = await explain(text);
    expect(out).to.match(/^1\. /m);
    // eslint-disable-next-line no-control-regex -- they are what is looked for
    expect(out + error).to.not.match(/eyJ|[\x00-\x09\x0b-\x1f\x7f]/);
  });

  it('tells what the reference says of a code, and takes it for a file where there is no such code', async () => {
    const about = await explain('', ['4903']);
    expect(about).to.deep.equal({
      code: 0,
      out: `Code 4903\n\nToo old.\n\n- Owner: Make one.\n\n${helpAddress(4903)}\n`,
      error: '',
    });
    expect((await explain('', ['4904'])).out).to.match(/^Code 4904\n\nBroken\.\n/);
    for (const word of ['4905', 'no-such-code', 'Codes', './4903']) {
      const { code, out, error } = await explain('', [word]);
      expect([code, out, error], word).to.deep.equal([
        1,
        '',
        'The file cannot be read. Check its name, and that you may read it.\n',
      ]);
    }
  });

  describe('as a program', () => {
    let folder: string;
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'explain-'));
    });
    after(() => rm(folder, { recursive: true, force: true }));

    it('reads a file', async () => {
      const file = join(folder, 'report.txt');
      await writeFile(file, `A ticket.\n${writeDiagnostics({ ...FINE, online: false })}\n`);
      const program = ['--conditions=h5live-source', '--import', 'tsx', 'src/cli/main.ts', 'explain', file];
      const { stdout } = await promisify(execFile)(process.execPath, program, { cwd: root });
      expect(stdout).to.match(/^1\. The browser was offline/m);
    });
  });
});
