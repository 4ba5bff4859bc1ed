import { expect } from 'chai';
import { originOf, publicText, readDiagnostics, writeDiagnostics } from '../../../src/diagnostics/index.js';
import { unsignedJwt } from '../../helpers/tokens.js';
import { NOON, REPORT } from './reports.js';

const JWT = unsignedJwt({ exp: 1_800_000_000, streams: ['AAAAA-BBBBB'] });
const DIGEST = '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';

describe('diagnostics', () => {
  const text = writeDiagnostics(REPORT);

  it('are lines of a name and a value, between one that names the format and one that ends it', () => {
    const lines = text.split('\n');
    expect(lines[0]).to.equal('h5live-diagnostics: 1');
    expect(lines.at(-1)).to.equal('end: h5live-diagnostics');
    for (const line of lines) expect(line).to.match(/^[a-z][a-z\d-]*: \S/);
  });

  it('say when and what failed, what was found, and what the policy blocked', () => {
    const lines = text.split('\n');
    expect(lines).to.include.members([
      'made: 2026-11-27T12:00:00.000Z',
      'clock-ahead-ms: -95000',
      'jti: 0f0e0d0c-0b0a-4908-8706-050403020100',
      'valid-until: 2026-11-27T11:55:00.000Z',
      'bound: stream ok stream-listed AAAAA-BBBBB, CCCCC-DDDDD',
      'finding: unlikely token-expired',
      'finding: likely boolean-attribute-false name="owner" value="false"',
      'error: 2026-11-27T11:59:00.000Z 4106 retry attempt=1 Connection error.',
      'error: 2026-11-27T11:59:59.000Z 4903 stop attempt=2 cause=token-expired',
      'violation: enforce connect-src wss://bintu.example 3',
    ]);
  });

  it('are read as what was written', () => {
    expect(readDiagnostics(text)).to.deep.equal(REPORT);
  });

  it('tell the last fifty failures', () => {
    const failures = Array.from({ length: 80 }, (_, at) => ({
      at: NOON,
      code: 4000 + at,
      action: 'retry',
      attempt: at + 1,
    }));
    const read = readDiagnostics(writeDiagnostics({ ...REPORT, failures }));
    expect(read).to.have.property('failures').that.has.lengthOf(50);
    expect(read).to.have.nested.property('failures[0].code', 4030);
    expect(read).to.have.nested.property('failures[49].code', 4079);
  });

  const wrapped = (length: number) => text.replace(new RegExp(`^(.{20,${length}}) (?=\\S)`, 'gm'), '$1\n');
  const pasted: readonly (readonly [title: string, text: string])[] = [
    ['a mail that quotes it', text.replace(/^/gm, '> > ')],
    ['a mail with other line ends', text.replaceAll('\n', '\r\n')],
    ['a mail that breaks its lines', wrapped(72)],
    ['a ticket around it', `It does not play!\n\n\`\`\`\n${text}\n\`\`\`\n\npage: 2 of 3\n-- \nSupport`],
    ['an earlier one before it', `${text.replaceAll('4903', '4901')}\n\n${text}`],
  ];
  for (const [title, around] of pasted)
    it(`are read out of ${title}`, () => {
      expect(readDiagnostics(around)).to.deep.equal(REPORT);
    });

  it('are not read where there are none, or of a format to come', () => {
    expect(readDiagnostics('element: 0.2.0')).to.deep.equal({ issue: 'no-report' });
    expect(readDiagnostics('h5live-diagnostics: eins')).to.deep.equal({ issue: 'no-report' });
    expect(readDiagnostics(text.replace(': 1\n', ': 2\n'))).to.deep.equal({ issue: 'newer-format' });
  });

  it('are read as far as they go, with nothing made up of a line that is none', () => {
    const cut = [
      'error: soon 4106 retry',
      'error: x',
      'bound: y',
      'finding:',
      'violation: all of it',
      'made: soon',
    ];
    const read = readDiagnostics(['h5live-diagnostics: 1', ...cut].join('\n'));
    expect(read).to.deep.include({ failures: [], findings: [], violations: [], madeAt: 0, online: true });
    expect(read).to.have.nested.property('token.bounds').that.deep.equals([]);
  });

  it('hold no moment that no calendar holds', () => {
    expect(writeDiagnostics({ ...REPORT, madeAt: Infinity as typeof NOON })).to.include('made: Infinity');
  });

  it('take nothing for a version that is none', () => {
    const told = writeDiagnostics({ ...REPORT, player: `5\n${JWT}`, element: '<b>' });
    expect(told).to.match(/^player: \?$/m);
    expect(told).to.match(/^element: \?$/m);
  });

  it('keep an id that has the look of a digest, but none as long as a token', () => {
    const told = (id: string) => writeDiagnostics({ ...REPORT, token: { ...REPORT.token, id } });
    expect(told(DIGEST.slice(0, 32))).to.include(`jti: ${DIGEST.slice(0, 32)}`);
    expect(told(DIGEST)).to.include('jti: [token removed]');
    expect(told(JWT)).to.include('jti: [token removed]');
  });

  it('leave out of whatever they say the tokens that are known, also where they look like nothing', () => {
    const secret = 'not-a-token-but-4-secret';
    for (const hidden of [secret, secret.slice(3, 20), secret.toUpperCase(), secret.split('').join(' ')]) {
      const report = { ...REPORT, stream: `x ${hidden} y`, phase: hidden, browser: hidden, server: hidden };
      const told = writeDiagnostics(report, { secrets: [secret] });
      expect(told.toLowerCase().replace(/[^a-z\d]/g, ''), hidden).not.to.include('atokenbut4s');
      expect(told).to.match(/^stream: x \S*\[token removed\]\S* y$/m);
    }
  });

  it('leave the address out that a token is bound to', () => {
    const told = writeDiagnostics(
      { ...REPORT, stream: '198.51.100.7', page: 'http://198.51.100.7:8080' },
      { addresses: ['198.51.100.7'] },
    );
    expect(told).not.to.include('198.51.100.7');
  });
});

describe('publicText', () => {
  const rows: readonly (readonly [given: string, told: string])[] = [
    ['Connection error.', 'Connection error.'],
    [`refused: ${JWT}`, 'refused: [token removed]'],
    [`token=abc`, 'token=[token removed]'],
    [`at eyJ\u200b${JWT.slice(3)} it ended`, 'at [token removed] it ended'],
    ['https://a.example/b?stream=x&user=1#t=2 failed', 'https://a.example/b failed'],
    ['/my/token?stream=AAAAA&reason=start answered 401', '/my/token answered 401'],
    ['https://me:secret@a.example/b', 'https://a.example/b'],
    ['viewer 203.0.113.9 was refused', 'viewer [address removed] was refused'],
    ['viewer 2001:db8::7, 2001:db8:1:2:3:4:5:6', 'viewer [address removed], [address removed]'],
    ['user ann.lee+tv@example.com', 'user [address removed]'],
    ['user ann.lee%40example.com', 'user [address removed]'],
    ['at 16:45:00 of the day', 'at 16:45:00 of the day'],
    ['a "quoted"\nline', "a 'quoted' line"],
    ['5f2c1b7a-0000-4000-8000-000000000000', '5f2c1b7a-0000-4000-8000-000000000000'],
  ];
  for (const [given, told] of rows)
    it(`tells ${told}`, () => {
      expect(publicText(given)).to.equal(told);
    });
});

describe('originOf', () => {
  it('tells protocol, host and port, and nothing of what has none', () => {
    expect(originOf('wss://a.example:8443/x?token=1')).to.equal('wss://a.example:8443');
    expect(originOf('https://me:secret@a.example/x')).to.equal('https://a.example');
    for (const none of ['inline', 'data:text/plain,x', 'blob:x', ''])
      expect(originOf(none)).to.equal(undefined);
  });
});
