import { expect } from 'chai';
import { seconds } from '../../../../src/shared/index.js';
import {
  readForm,
  availableKinds,
  EMPTY_FORM,
  fixedValues,
  HALF_A_DATE,
  type FormValues,
} from '../../../../src/elements/owner/token-form/form-state.js';

const DAY = 86_400;
/** Not on a minute, so that rounding shows. */
const NOW = seconds(Date.UTC(2026, 5, 1, 12, 0, 17) / 1000);
const NO_ATTRIBUTES = { scope: '', streamName: '', groupId: '', organisationHash: '' };

const read = (
  values: Partial<FormValues> = {},
  attributes: Partial<typeof NO_ATTRIBUTES> = {},
  zone = 'UTC',
) =>
  readForm(
    { ...EMPTY_FORM, streams: 'AAAAA-BBBBB', ...values },
    fixedValues({ ...NO_ATTRIBUTES, ...attributes }),
    {
      now: NOW,
      timeZone: zone,
    },
  );
const at = (text: string, later = false) => ({ kind: 'at', text, later }) as const;
const rules = (...given: Parameters<typeof read>) =>
  read(...given).issues.map(({ field, rule }) => `${field} ${rule}`);
/** A moment so many seconds from now, as a date field has it. */
const clock = (offset: number) => new Date((NOW + offset) * 1000).toISOString().slice(0, 16);

describe('the state of the token form', () => {
  it('asks for a V3 token of 14 days to begin with', () => {
    const { fields, issues } = read();
    expect(issues).to.deep.equal([]);
    expect(fields.kind).to.equal('jwt');
    expect(fields.scope).to.deep.equal({ kind: 'streams', streams: ['AAAAA-BBBBB'] });
    expect(fields.expiresAt).to.equal(NOW + 14 * DAY + 43);
  });

  it('reads names with commas, semicolons, spaces and lines between them, each once', () => {
    const { scope } = read({ streams: ' a-1,b-2;\n c-3\ta-1 ' }).fields;
    expect(scope).to.deep.equal({ kind: 'streams', streams: ['a-1', 'b-2', 'c-3'] });
  });

  const lives: [life: number, expiresAt: number][] = [
    [300, NOW + 300 + 43],
    [3600, NOW + 3600 + 43],
    [DAY, NOW + DAY - 17],
    [30 * DAY, NOW + 30 * DAY + 43],
    [365 * DAY, NOW + 365 * DAY - 17],
  ];
  for (const [life, expiresAt] of lives)
    it(`expires to the minute, and within every limit, after ${life} seconds`, () => {
      const { fields, issues } = read({ expiry: { kind: 'life', life }, revocable: life <= DAY });
      expect(fields.expiresAt).to.equal(expiresAt);
      expect(issues).to.deep.equal([]);
    });

  const issues: [title: string, values: Partial<FormValues>, issues: string[]][] = [
    ['no name', { streams: ' , ' }, ['streams required']],
    ['no expiry', { expiry: at('') }, ['expiresAt required']],
    ['half an expiry', { expiry: at(HALF_A_DATE) }, ['expiresAt not-a-date']],
    ['a V3 token that does not expire', { expiry: { kind: 'never' } }, ['expiresAt required']],
    ['a V2 token that does not expire', { kind: 'sts', expiry: { kind: 'never' } }, []],
    ['a minute ago', { expiry: at(clock(-60)) }, ['expiresAt past']],
    ['this very minute', { expiry: at(clock(0)) }, ['expiresAt past']],
    ['the next minute', { expiry: at(clock(60)) }, []],
    ['365 days', { expiry: at(clock(365 * DAY)) }, []],
    ['365 days and a minute', { expiry: at(clock(365 * DAY + 60)) }, ['expiresAt over-365-days']],
    ['24 hours, revocable', { expiry: at(clock(DAY)), revocable: true }, []],
    [
      '24 hours and a minute, revocable',
      { expiry: at(clock(DAY + 60)), revocable: true },
      ['expiresAt over-24-hours'],
    ],
    ['half a beginning', { notBefore: { text: HALF_A_DATE, later: false } }, ['notBefore not-a-date']],
    [
      'a beginning a minute before the expiry',
      { expiry: at(clock(DAY)), notBefore: { text: clock(DAY - 60), later: false } },
      [],
    ],
    [
      'a beginning at the expiry',
      { expiry: at(clock(DAY)), notBefore: { text: clock(DAY), later: false } },
      ['notBefore not-before-expiry'],
    ],
    ['a group in V2', { kind: 'sts', scope: 'group', groupId: 'g-1' }, ['groupId not-in-v2']],
    ['no hash in V2', { kind: 'sts', scope: 'organisation' }, ['organisation required']],
    ['no hash in V3', { scope: 'organisation' }, []],
    ['two streams in V2', { kind: 'sts', streams: 'a b' }, ['streams one-only']],
  ];
  for (const [title, values, expected] of issues)
    it(`says of ${title}: ${expected.join(', ') || 'nothing'}`, () =>
      expect(rules(values)).to.deep.equal(expected));

  it('names issues from the top of the form to its end', () => {
    const values = {
      streams: '',
      expiry: at(''),
      notBefore: { text: 'x', later: false },
      ip: 'x',
      domain: 'x',
      tag: '\u0007x',
    };
    expect(read(values).issues.map(({ field }) => field)).to.deep.equal([
      'streams',
      'expiresAt',
      'tag',
      'ip',
      'domain',
      'notBefore',
    ]);
  });

  it('leaves out of a V2 token what V2 lacks, and keeps it in the form', () => {
    const values = {
      user: 'u',
      revocable: true,
      forceDisconnect: true,
      notBefore: { text: clock(60), later: false },
    };
    const { fields, issues, lacking } = read({ ...values, kind: 'sts' });
    expect(issues).to.deep.equal([]);
    for (const name of ['user', 'revocable', 'forceDisconnect', 'notBefore'] as const) {
      expect(fields[name], name).to.equal(undefined);
      expect(lacking.has(name), name).to.equal(true);
    }
    expect(read(values).lacking.size).to.equal(0);
    expect(read(values).fields).to.include({ user: 'u', revocable: true, forceDisconnect: true });
  });

  it('takes the moment that was chosen where clocks show a time twice, and none that they skip', () => {
    const zone = 'Europe/Berlin';
    const twice = '2026-10-25T02:30';
    expect(read({ expiry: at(twice) }, {}, zone).fields.expiresAt).to.equal(
      Date.UTC(2026, 9, 25, 0, 30) / 1000,
    );
    expect(read({ expiry: at(twice, true) }, {}, zone).fields.expiresAt).to.equal(
      Date.UTC(2026, 9, 25, 1, 30) / 1000,
    );
    expect(rules({ expiry: at('2027-03-28T02:30') }, {}, zone)).to.deep.equal(['expiresAt clocks-skip']);
  });

  it('takes what the page has fixed, whatever was typed', () => {
    const typed = {
      streams: 'typed',
      groupId: 'typed',
      organisation: 'typed',
      scope: 'organisation',
    } as const;
    expect(read(typed, { streamName: 'x-1, x-2' }).fields.scope).to.deep.equal({
      kind: 'streams',
      streams: ['x-1', 'x-2'],
    });
    expect(read(typed, { groupId: 'g-1' }).fields.scope).to.deep.equal({ kind: 'group', groupId: 'g-1' });
    expect(read({ ...typed, kind: 'sts' }, { organisationHash: 'abc' }).fields.scope).to.deep.equal({
      kind: 'organisation',
      hash: 'abc',
    });
  });
});

describe('the fixed values of the token form', () => {
  const rows: [title: string, attributes: Partial<typeof NO_ATTRIBUTES>, scopes: string[]][] = [
    ['nothing', {}, ['streams', 'group', 'organisation']],
    ['a stream', { streamName: 'x' }, ['streams']],
    ['a stream and its group', { streamName: 'x', groupId: 'g' }, ['streams', 'group']],
    ['a hash', { organisationHash: 'h' }, ['streams', 'group', 'organisation']],
    ['a scope', { scope: 'organisation' }, ['organisation']],
    [
      'scopes beside a stream',
      { scope: 'organisation streams', streamName: 'x' },
      ['streams', 'organisation'],
    ],
    ['no scope that there is', { scope: 'everything constructor' }, ['streams', 'group', 'organisation']],
  ];
  for (const [title, attributes, scopes] of rows)
    it(`offer ${scopes.join(', ')} with ${title}`, () =>
      expect(fixedValues({ ...NO_ATTRIBUTES, ...attributes }).scopes).to.deep.equal(scopes));

  it('leave the kinds of token that the page has an address for', () => {
    expect(availableKinds({ endpoint: '', endpointV2: '' })).to.deep.equal(['jwt', 'sts']);
    expect(availableKinds({ endpoint: '/a', endpointV2: '' })).to.deep.equal(['jwt']);
    expect(availableKinds({ endpoint: '', endpointV2: '/a' })).to.deep.equal(['sts']);
    expect(availableKinds({ endpoint: '/a', endpointV2: '', createToken: () => '' })).to.deep.equal([
      'jwt',
      'sts',
    ]);
  });
});
