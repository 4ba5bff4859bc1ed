import { expect } from 'chai';
import { seconds } from '../../../src/shared/index.js';
import {
  domainIssue,
  LONGEST_TEXT,
  MOST_STREAMS,
  NOT_IN_V2,
  RULE_LIMITS,
  tokenBody,
  tokenIssues,
  type DomainRule,
  type TokenFields,
} from '../../../src/token-api/index.js';

const NOW = 1_750_000_000;
const DAY = 86_400;
const STREAM = { kind: 'streams', streams: ['AAAAA-BBBBB'] } as const;

const jwt = (fields: Partial<TokenFields> = {}): TokenFields => ({ kind: 'jwt', scope: STREAM, ...fields });
const sts = (fields: Partial<TokenFields> = {}): TokenFields => ({ kind: 'sts', scope: STREAM, ...fields });
const streams = (count: number) => ({
  scope: { kind: 'streams', streams: Array.from({ length: count }, (_, index) => `AAAAA-${index}`) } as const,
});
const at = (offset: number) => seconds(NOW + offset);
const texts = (fields: TokenFields) =>
  tokenIssues(fields, seconds(NOW)).map(({ field, rule }) => `${field}: ${rule}`);

describe('tokenIssues', () => {
  // Both sides of each limit: what is just allowed, and what is just not, with the rule it breaks.
  const limits: [title: string, good: TokenFields, bad: TokenFields, issue: string][] = [
    ['a second ahead', jwt({ expiresAt: at(1) }), jwt({ expiresAt: at(0) }), 'expiresAt: past'],
    [
      '365 days',
      jwt({ expiresAt: at(365 * DAY) }),
      jwt({ expiresAt: at(365 * DAY + 1) }),
      'expiresAt: over-365-days',
    ],
    [
      '365 days, V2',
      sts({ expiresAt: at(365 * DAY) }),
      sts({ expiresAt: at(365 * DAY + 1) }),
      'expiresAt: over-365-days',
    ],
    [
      '24 hours where it can be revoked',
      jwt({ expiresAt: at(DAY), revocable: true }),
      jwt({ expiresAt: at(DAY + 1), revocable: true }),
      'expiresAt: over-24-hours',
    ],
    ['whole seconds', jwt({ expiresAt: at(60) }), jwt({ expiresAt: at(60.5) }), 'expiresAt: not-a-date'],
    ['a date', jwt({ notBefore: at(0) }), jwt({ notBefore: seconds(NaN) }), 'notBefore: not-a-date'],
    [
      'a beginning before the end',
      jwt({ notBefore: at(59), expiresAt: at(60) }),
      jwt({ notBefore: at(60), expiresAt: at(60) }),
      'notBefore: not-before-expiry',
    ],
    ['one stream', jwt(streams(1)), jwt(streams(0)), 'streams: required'],
    ['many streams', jwt(streams(MOST_STREAMS)), jwt(streams(MOST_STREAMS + 1)), 'streams: too-many'],
    ['one stream, V2', sts(streams(1)), sts(streams(2)), 'streams: one-only'],
    [
      'a stream name',
      jwt({ scope: { kind: 'streams', streams: ['a'.repeat(256)] } }),
      jwt({ scope: { kind: 'streams', streams: ['a'.repeat(257)] } }),
      'streams: invalid-name',
    ],
    [
      'a stream name without white space',
      jwt({ scope: { kind: 'streams', streams: ['a_b'] } }),
      jwt({ scope: { kind: 'streams', streams: ['a', 'a b'] } }),
      'streams: invalid-name',
    ],
    [
      'a group',
      jwt({ scope: { kind: 'group', groupId: 'g' } }),
      jwt({ scope: { kind: 'group', groupId: '' } }),
      'groupId: required',
    ],
    [
      'a group’s id',
      jwt({ scope: { kind: 'group', groupId: 'a'.repeat(128) } }),
      jwt({ scope: { kind: 'group', groupId: 'a'.repeat(129) } }),
      'groupId: invalid-name',
    ],
    [
      'an organisation, which V2 knows by its hash',
      sts({ scope: { kind: 'organisation', hash: 'ab12' } }),
      sts({ scope: { kind: 'organisation' } }),
      'organisation: required',
    ],
    [
      'an organisation’s hash',
      sts({ scope: { kind: 'organisation', hash: 'ab12' } }),
      sts({ scope: { kind: 'organisation', hash: 'ab 12' } }),
      'organisation: invalid-name',
    ],
    ['an address', jwt({ ip: '255.255.255.255' }), jwt({ ip: '255.255.255.256' }), 'ip: ip-format'],
    ['four numbers', jwt({ ip: '0.0.0.0' }), jwt({ ip: '0.0.0' }), 'ip: ip-format'],
    ['numbers without a zero in front', jwt({ ip: '10.0.0.10' }), jwt({ ip: '10.0.0.010' }), 'ip: ip-format'],
    ['an address without spaces', jwt({ ip: '10.0.0.1' }), jwt({ ip: '10.0.0.1 ' }), 'ip: ip-format'],
    ['an address without a port', jwt({ ip: '10.0.0.1' }), jwt({ ip: '10.0.0.1:80' }), 'ip: ip-format'],
    ['IPv4', sts({ ip: '127.0.0.1' }), sts({ ip: '::1' }), 'ip: ip-v6'],
    ['IPv4, not in the other’s form', sts({ ip: '127.0.0.1' }), sts({ ip: '::ffff:127.0.0.1' }), 'ip: ip-v6'],
    ['one address', jwt({ ip: '10.0.0.0' }), jwt({ ip: '10.0.0.0/24' }), 'ip: ip-range'],
    [
      'a tag',
      jwt({ tag: 'x'.repeat(LONGEST_TEXT) }),
      jwt({ tag: 'x'.repeat(LONGEST_TEXT + 1) }),
      'tag: too-long',
    ],
    ['a tag of one line', sts({ tag: 'table 7 ✓' }), sts({ tag: 'table\n7' }), 'tag: control-characters'],
    [
      'a user',
      jwt({ user: 'x'.repeat(LONGEST_TEXT) }),
      jwt({ user: 'x'.repeat(LONGEST_TEXT + 1) }),
      'user: too-long',
    ],
    ['a user without NUL', jwt({ user: 'aaa' }), jwt({ user: 'a\0' }), 'user: control-characters'],
  ];
  for (const [title, good, bad, issue] of limits) {
    it(`allows ${title}, and finds “${issue}” beyond it`, () => {
      expect(texts(good)).to.deep.equal([]);
      expect(texts(bad)).to.deep.equal([issue]);
    });
  }

  it('finds the fields that V2 lacks, and calls them nothing else', () => {
    const fields = sts({
      scope: { kind: 'group', groupId: '' },
      notBefore: seconds(NaN),
      user: '\0',
      revocable: true,
      forceDisconnect: true,
    });
    expect(texts(fields)).to.deep.equal(NOT_IN_V2.map((field) => `${field}: not-in-v2`));
  });

  it('finds nothing wrong with a token that says nothing but what it opens', () => {
    expect(texts(jwt({ ip: '', domain: '', tag: '', user: '', revocable: false }))).to.deep.equal([]);
    expect(texts(jwt({ scope: { kind: 'organisation' } }))).to.deep.equal([]);
  });

  it('tells one issue of each field, in the order of the form', () => {
    const found = texts(
      jwt({ ...streams(0), expiresAt: at(-1), ip: 'x', domain: 'x', tag: '\0', user: '\0' }),
    );
    expect(found).to.deep.equal([
      'streams: required',
      'expiresAt: past',
      'ip: ip-format',
      'domain: domain-no-top-level',
      'tag: control-characters',
      'user: control-characters',
    ]);
  });

  it('knows the number that a limit is about', () => {
    expect(RULE_LIMITS).to.deep.equal({
      'over-365-days': 365 * DAY,
      'over-24-hours': DAY,
      'too-many': 100,
      'too-long': 256,
      'domain-too-long': 253,
    });
  });
});

describe('domainIssue', () => {
  const label = (length: number) => 'a'.repeat(length);
  const rows: [text: string, issue: DomainRule | undefined][] = [
    ['nanocosmos.de', undefined],
    ['demo.nanocosmos.de', undefined],
    ['demo-nanocosmos123.de', undefined],
    ['DEMO.Example.COM', undefined],
    ['example.com.', undefined],
    ['example.com..', 'label-length'],
    ['https://example.com', 'protocol'],
    ['//example.com', 'protocol'],
    ['example.com/watch', 'path'],
    ['example.com?x', 'path'],
    ['example.com:8080', 'port'],
    ['*.example.com', 'wildcard'],
    ['exämple.com', undefined],
    ['ex%mple.com', 'characters'],
    ['ex ample.com', 'characters'],
    ['a@example.com', 'characters'],
    [`${label(63)}.de`, undefined],
    [`${label(64)}.de`, 'label-length'],
    ['a..de', 'label-length'],
    ['.de', 'label-length'],
    ['-a.de', 'hyphen'],
    ['a-.de', 'hyphen'],
    ['a.d-e', undefined],
    ['example', 'no-top-level'],
    ['example.', 'no-top-level'],
    ['example.123', 'digits-only'],
    ['10.0.0.1', 'digits-only'],
    ['example.1a', undefined],
  ];
  for (const [text, issue] of rows) {
    it(`finds ${issue ?? 'nothing'} in “${text.length > 40 ? `${text.length} characters` : text}”`, () => {
      expect(domainIssue(text)).to.equal(issue);
    });
  }

  it('allows 253 characters and a dot, and not one more', () => {
    const fitting = `${label(61)}.${label(61)}.${label(61)}.${label(61)}.${label(5)}`;
    expect(fitting).to.have.length(253);
    expect(domainIssue(fitting)).to.equal(undefined);
    expect(domainIssue(`${fitting}.`)).to.equal(undefined);
    expect(domainIssue(`${fitting}a`)).to.equal('too-long');
  });
});

describe('tokenBody', () => {
  it('writes V3’s body as documented: numbers, flags where they are set, nothing that is empty', () => {
    const full = jwt({
      scope: { kind: 'group', groupId: 'g-1' },
      expiresAt: at(60),
      notBefore: at(0),
      domain: 'example.com',
      ip: '10.0.0.1',
      tag: 'table 7',
      user: 'u',
      revocable: true,
      forceDisconnect: true,
    });
    expect(tokenBody(full)).to.deep.equal({
      groupid: 'g-1',
      exp: NOW + 60,
      nbf: NOW,
      domain: 'example.com',
      ip: '10.0.0.1',
      tag: 'table 7',
      user: 'u',
      revocable: true,
      forceDisconnect: true,
    });
    expect(tokenBody(jwt({ ip: '', revocable: false }))).to.deep.equal({ streams: ['AAAAA-BBBBB'] });
    expect(tokenBody(jwt({ scope: { kind: 'organisation', hash: 'x' } }))).to.deep.equal({ orgawide: true });
  });

  it('writes V2’s body as documented: the expiry as text, the domain as referer', () => {
    const fields = { expiresAt: at(60), domain: 'example.com', ip: '10.0.0.1', tag: 't' };
    expect(tokenBody(sts(fields))).to.deep.equal({
      streamname: 'AAAAA-BBBBB',
      expires: String(NOW + 60),
      referer: 'example.com',
      ip: '10.0.0.1',
      tag: 't',
    });
    expect(tokenBody(sts({ scope: { kind: 'organisation', hash: 'ab' } }))).to.deep.equal({ orga: 'ab' });
  });
});
