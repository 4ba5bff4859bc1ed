import { expect } from 'chai';
import { H5LiveError, parseToken, type TokenReading } from '../../../src/token/index.js';
import { metricsConfig, readMetrics, type MetricsAccount } from '../../../src/nanoplayer/index.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';

const NOTHING: MetricsAccount = { metricsAccountId: '', metricsAccountKey: '', eventId: '', userId: '' };
const ACCOUNT = { ...NOTHING, metricsAccountId: 'acme', metricsAccountKey: 'k-1' };
const JWT = unsignedJwt(playbackClaims({ user: 'anna' }));
const anna = parseToken(JWT);
const STS = parseToken({
  token: 'c939185322336a1cd71d0441eb47ed82',
  expires: '1611858276',
  options: '9',
  tag: 'x',
});

function configOf(account: Partial<MetricsAccount>, owners?: unknown, token: TokenReading = anna): unknown {
  const metrics = readMetrics({ ...NOTHING, ...account }, owners);
  return metrics === undefined || metrics instanceof H5LiveError ? metrics : metricsConfig(metrics, token);
}

function issueOf(account: Partial<MetricsAccount>, owners?: unknown): H5LiveError {
  const issue = configOf(account, owners);
  expect(issue).to.be.instanceOf(H5LiveError);
  return issue as H5LiveError;
}

describe('metrics', () => {
  it('are none where nobody names an account', () => {
    expect(configOf({})).to.equal(undefined);
    expect(configOf({}, {})).to.equal(undefined);
    expect(configOf({}, null)).to.equal(undefined);
    expect(configOf({ eventId: 'e', userId: 'u' })).to.equal(undefined);
  });

  it('name account, event and user in the vendor’s words', () => {
    expect(configOf({ ...ACCOUNT, eventId: 'auction 7', userId: 'berta' })).to.deep.equal({
      accountId: 'acme',
      accountKey: 'k-1',
      eventId: 'auction 7',
      userId: 'berta',
    });
  });

  it('name the token’s user where the page names none', () => {
    expect(configOf(ACCOUNT)).to.include({ userId: 'anna' });
    expect(configOf({ ...ACCOUNT, userId: 'berta' })).to.include({ userId: 'berta' });
    expect(configOf(ACCOUNT, { userId: 'carla' })).to.include({ userId: 'carla' });
  });

  it('name nobody where the token tells no user', () => {
    for (const token of [STS, parseToken(undefined), parseToken(unsignedJwt(playbackClaims()))])
      expect(configOf(ACCOUNT, undefined, token)).to.deep.equal({ accountId: 'acme', accountKey: 'k-1' });
  });

  it('name nobody unasked where the account is the config’s', () => {
    expect(configOf({}, { accountId: 'acme', accountKey: 'k-1' })).to.deep.equal({
      accountId: 'acme',
      accountKey: 'k-1',
    });
  });

  it('keep what the config says beside, and what it says alone', () => {
    const owners = { accountId: 'other', statsInterval: 5, customField1: 'a', customField10: 'j' };
    expect(configOf({ ...ACCOUNT, userId: 'u' }, owners)).to.deep.equal({
      ...owners,
      accountId: 'acme',
      accountKey: 'k-1',
      userId: 'u',
    });
    const all = { ...owners, accountKey: 'x', userId: 'u', eventId: 'e', serverDomain: 'm.example.com' };
    expect(configOf({}, all)).to.deep.equal(all);
  });

  it('never name a token, but ids that look like a digest', () => {
    expect(configOf({ ...ACCOUNT, userId: JWT, eventId: `x ${JWT}` })).to.deep.equal({
      accountId: 'acme',
      accountKey: 'k-1',
      userId: 'anna',
    });
    const wrapped = parseToken(unsignedJwt(playbackClaims({ user: JWT })));
    expect(JSON.stringify(configOf(ACCOUNT, undefined, wrapped))).not.to.contain('eyJ');
    expect(configOf({ ...ACCOUNT, userId: '507f1f77bcf86cd799439011' })).to.include({
      userId: '507f1f77bcf86cd799439011',
    });
  });

  const REFUSED: readonly (readonly [why: string, account: Partial<MetricsAccount>, owners?: unknown])[] = [
    ['has no key', { metricsAccountId: 'acme' }],
    ['has no account', { metricsAccountKey: 'k-1' }],
    ['has no key', {}, { accountId: 'acme' }],
    ['a field "customField11"', ACCOUNT, { customField11: 'a' }],
    ['a field "customField"', ACCOUNT, { customField: 'a' }],
    ['a field "__proto__"', ACCOUNT, JSON.parse('{"__proto__":{"a":1}}')],
    ['is no plain object', ACCOUNT, []],
    ['is no plain object', ACCOUNT, 'acme'],
  ];
  for (const [why, account, owners] of REFUSED)
    it(`are none, with a word to the owner: ${why}`, () => {
      const { code, message } = issueOf(account, owners);
      expect(code).to.equal('metrics-invalid');
      expect(message).to.contain(why);
    });
});
