import { expect } from 'chai';
import { parseToken, type PlaybackToken } from '../../../src/token/index.js';
import {
  overviewRows,
  type AskedFor,
  type OverviewRow,
  playoutLink,
} from '../../../src/elements/owner/token-overview/overview-content.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';

const STREAM = 'AAAAA-BBBBB';
const DIGEST = '0123456789abcdef0123456789abcdef';

function read(input: unknown): PlaybackToken {
  const token = parseToken(input);
  if (token.kind !== 'jwt' && token.kind !== 'sts') throw new Error(token.kind);
  return token;
}

const jwt = (claims: object = {}) => read(unsignedJwt(playbackClaims(claims)));
const sts = (values: object = {}) =>
  read({ token: DIGEST, expires: '1800000000', options: '1', tag: '', ...values });

/** A row in a line: what it shows, and in brackets whence that is and what was asked for instead. */
function line({ value, source, askedFor }: OverviewRow): string {
  const shown = {
    secret: () => 'secret',
    text: () => (value.kind === 'text' ? value.text : ''),
    moment: () => (value.kind === 'moment' ? String(value.at) : ''),
    word: () => (value.kind === 'word' ? value.word : ''),
    options: () => (value.kind === 'options' ? `${value.names.join('+')}/${value.unknownBits}` : ''),
  }[value.kind]();
  return (
    shown + (source === 'asked' ? ' (asked)' : '') + (askedFor === undefined ? '' : ` (not ${askedFor})`)
  );
}

const lines = (token: PlaybackToken, asked?: AskedFor) =>
  Object.fromEntries(overviewRows(token, asked).map((row) => [row.field, line(row)]));
const copies = (token: PlaybackToken, asked?: AskedFor) =>
  Object.fromEntries(
    overviewRows(token, asked).flatMap(({ field, copy }) => (copy === undefined ? [] : [[field, copy]])),
  );

describe('the rows of the overview', () => {
  it('are those of a V2 token, in the order of the vendor’s, and no other', () => {
    expect(Object.keys(lines(sts()))).to.deep.equal([
      ...['token', 'stream', 'ip', 'referer', 'tag', 'expires', 'options'],
    ]);
  });

  it('are those of a JWT, which has no options', () => {
    expect(Object.keys(lines(jwt()))).to.deep.equal([
      ...['token', 'stream', 'ip', 'domain', 'tag', 'user', 'notBefore', 'expires'],
      ...['revocable', 'forceDisconnect', 'issuedAt', 'issuer', 'keyId'],
    ]);
  });

  const rows: [title: string, token: PlaybackToken, asked: AskedFor, lines: Record<string, string>][] = [
    [
      'a V2 token tells neither stream nor address',
      sts({ options: '7' }),
      {},
      { stream: 'not-told', ip: 'not-told', referer: 'not-told' },
    ],
    [
      'what a V2 token does not tell is what was asked for, and marked',
      sts({ options: '7' }),
      { streamName: STREAM, ip: '10.1.2.3', domain: 'a.example' },
      { stream: `${STREAM} (asked)`, ip: '10.1.2.3 (asked)', referer: 'a.example (asked)' },
    ],
    [
      'a V2 token that is not bound to what was asked for says so',
      sts({ options: '1' }),
      { ip: '10.1.2.3', domain: 'a.example' },
      { ip: 'unset (not 10.1.2.3)', referer: 'unset (not a.example)' },
    ],
    [
      'the options of a V2 token are told by name',
      sts({ options: '25', tag: 't' }),
      {},
      { options: 'expires+tag+organisation/0', organisation: 'everything', tag: 't' },
    ],
    ['bits that nobody knows are told as such', sts({ options: '97' }), {}, { options: 'expires/96' }],
    [
      'a V2 token without an expiry never expires',
      sts({ expires: '', options: '' }),
      {},
      { expires: 'never', options: '/0' },
    ],
    [
      'everything that a JWT says',
      jwt({
        ip: '10.1.2.3',
        domain: 'a.example',
        tag: 't',
        user: 'u',
        revocable: true,
        forceDisconnect: false,
        moon: 1,
      }),
      {},
      {
        ip: '10.1.2.3',
        domain: 'a.example',
        tag: 't',
        user: 'u',
        notBefore: '1700000000',
        expires: '1800000000',
        revocable: 'yes',
        forceDisconnect: 'no',
        issuedAt: '1700000000',
        issuer: 'nanocosmos',
        keyId: 'test',
        other: 'moon',
      },
    ],
    [
      'what a JWT does not say is not denied',
      jwt({ nbf: undefined, exp: undefined }),
      {},
      { ip: 'unset', revocable: 'unset', notBefore: 'at-once', expires: 'never' },
    ],
    [
      'a claim that was not found may stand under another name',
      jwt(),
      { ip: '10.1.2.3', domain: 'a.example' },
      { ip: '10.1.2.3 (asked)', domain: 'a.example (asked)' },
    ],
    [
      'a JWT that says otherwise wins, and what was asked for is told',
      jwt({ ip: '10.1.2.3', domain: 'a.example' }),
      { streamName: 'X', ip: '10.9.9.9', domain: 'b.example' },
      { stream: `${STREAM} (not X)`, ip: '10.1.2.3 (not 10.9.9.9)', domain: 'a.example (not b.example)' },
    ],
    [
      'a domain is the same in capitals and with a dot',
      jwt({ domain: 'A.example.' }),
      { domain: 'a.example' },
      { domain: 'A.example.' },
    ],
    [
      'one of several streams was asked for',
      jwt({ streams: ['X', STREAM] }),
      { streamName: STREAM },
      { stream: `X, ${STREAM}` },
    ],
    [
      'a group is told instead of a stream',
      jwt({ streams: undefined, groupid: 'g-1' }),
      { groupId: 'g-1' },
      { group: 'g-1' },
    ],
    [
      'a group that is not told is what was asked for',
      jwt({ streams: undefined }),
      { groupId: 'g-1' },
      { group: 'g-1 (asked)' },
    ],
    [
      'a JWT for the organisation',
      jwt({ streams: undefined, orgawide: true }),
      {},
      { organisation: 'everything' },
    ],
  ];
  for (const [title, token, asked, expected] of rows)
    it(`tell: ${title}`, () => {
      expect(lines(token, asked)).to.deep.include(expected);
    });

  it('leave out the stream where a token opens the organisation or a group', () => {
    for (const token of [sts({ options: '17' }), jwt({ streams: undefined, groupid: 'g' })])
      expect(lines(token)).not.to.have.property('stream');
  });

  it('copy values whole, as they came: the Unix seconds, and a text without its shortening', () => {
    const long = `<b>\u202e${'x'.repeat(5_000)}`;
    expect(copies(jwt({ tag: long, exp: 1_800_000_000.5 }))).to.deep.include({
      tag: long,
      expires: '1800000000.5',
    });
    expect(copies(sts({ expires: '01800000000' }))).to.deep.equal({
      token: DIGEST,
      expires: '01800000000',
      options: '1',
    });
  });

  it('hold the token in the first row’s copy, and nowhere else', () => {
    for (const token of [jwt(), sts()]) {
      const [first, ...others] = overviewRows(token, { streamName: STREAM });
      expect(first?.copy).to.equal(token.secret.reveal());
      expect(JSON.stringify(others)).not.to.include(token.secret.reveal());
    }
  });
});

describe('the playout link', () => {
  const PAGE = 'https://play.example/playout/';
  const rows: [
    title: string,
    token: PlaybackToken,
    asked: AskedFor,
    page: string,
    notes: string[] | string,
  ][] = [
    ['the vendor’s page, bound to nothing', jwt(), {}, '', ['in-address']],
    [
      'the vendor’s page, bound to a domain',
      jwt({ domain: 'a.example' }),
      {},
      '',
      ['in-address', 'domain-elsewhere'],
    ],
    [
      'the vendor’s page, a V2 token with a referer that is not known',
      sts({ options: '5' }),
      { streamName: STREAM },
      '',
      ['in-address', 'domain-not-told'],
    ],
    [
      'the vendor’s page, a V2 token with the referer that was asked for',
      sts({ options: '5' }),
      { streamName: STREAM, domain: 'a.example' },
      '',
      ['in-address', 'domain-elsewhere'],
    ],
    [
      'a V2 token that is not bound, whatever was asked for',
      sts(),
      { streamName: STREAM, domain: 'a.example', ip: '10.1.2.3' },
      '',
      ['in-address'],
    ],
    [
      'an own page on the very domain',
      jwt({ domain: 'Play.example' }),
      {},
      PAGE,
      ['in-address', 'domain-of-page'],
    ],
    [
      'an own page on the domain that was asked for',
      jwt(),
      { domain: 'play.example' },
      PAGE,
      ['in-address', 'domain-of-page'],
    ],
    ['an own page below the domain', jwt({ domain: 'example' }), {}, PAGE, ['in-address', 'domain-above']],
    [
      'an own page whose name only ends alike',
      jwt({ domain: 'lay.example' }),
      {},
      PAGE,
      ['in-address', 'domain-elsewhere'],
    ],
    ['an address', jwt({ ip: '10.1.2.3' }), {}, '', ['in-address', 'ip-bound']],
    [
      'an address of a V2 token that is not known',
      sts({ options: '3' }),
      { streamName: STREAM },
      '',
      ['in-address', 'ip-bound'],
    ],
    ['no stream', sts(), {}, '', 'target'],
    ['a stream that cannot be one', jwt(), { streamName: 'a b' }, '', 'target'],
    ['a page that is none', jwt(), {}, 'javascript:alert(1)', 'page'],
    ['a page with a password in it', jwt(), {}, 'https://u:p@play.example/', 'page'],
  ];
  for (const [title, token, asked, page, expected] of rows)
    it(`knows of ${title}`, () => {
      const link = playoutLink(token, asked, page);
      expect('issue' in link ? link.issue : link.notes).to.deep.equal(expected);
    });

  it('opens what was asked for, else what the token names: never a group with a V2 token', () => {
    const path = (token: PlaybackToken, asked: AskedFor): string => {
      const link = playoutLink(token, asked, PAGE);
      return 'issue' in link ? link.issue : new URL(link.address).pathname;
    };
    expect(path(jwt({ streams: ['X', 'Y'] }), {})).to.equal('/playout/X');
    expect(path(jwt({ streams: ['X', 'Y'] }), { streamName: 'Y' })).to.equal('/playout/Y');
    expect(path(jwt({ groupid: 'g' }), {})).to.equal('/playout/g');
    expect(path(sts(), { streamName: 'X', groupId: 'g' })).to.equal('/playout/X');
  });
});
