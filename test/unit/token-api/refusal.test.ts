import { expect } from 'chai';
import { fieldIssue, refusalOf, successOf } from '../../../src/token-api/index.js';
import { playbackClaims, unsignedJwt } from '../../helpers/tokens.js';

const JWT = unsignedJwt(playbackClaims());

describe('what a server of tokens said against a request', () => {
  const rows: [thrown: unknown, expected: object][] = [
    [
      { errorCode: 1002, message: 'jwt expired' },
      { code: 1002, message: 'jwt expired' },
    ],
    [Object.assign(new Error('x'), { code: 2011 }), { code: 2011, message: 'x' }],
    [{ errorCode: '1002' }, {}],
    [{ errorCode: 1.5, code: NaN }, {}],
    [{ message: `bad ${JWT}` }, { message: 'bad [token removed]' }],
    [{ message: '\u202e' }, {}],
    ['text', {}],
    [undefined, {}],
    [null, {}],
  ];
  for (const [thrown, expected] of rows)
    it(`is read from ${JSON.stringify(thrown)?.slice(0, 40)}`, () => {
      expect(refusalOf(thrown)).to.deep.equal(expected);
    });

  it('is read from an object that throws, which is no answer', () => {
    const evil = new Proxy(
      {},
      {
        get: () => {
          throw new Error();
        },
      },
    );
    expect(refusalOf(evil)).to.deep.equal({});
    expect(successOf(evil)).to.equal('unreadable');
    expect(successOf(undefined)).to.equal(undefined);
    expect(successOf({ success: false })).to.equal(false);
  });
});

describe('the field that a server names', () => {
  const rows: [field: unknown, rule: unknown, issue: unknown][] = [
    ['exp', 'past', { field: 'expiresAt', rule: 'past' }],
    ['expiresAt', 'over-365-days', { field: 'expiresAt', rule: 'over-365-days' }],
    ['referer', 'domain-wildcard', { field: 'domain', rule: 'domain-wildcard' }],
    ['streamname', 'required', { field: 'streams', rule: 'required' }],
    ['orga', 'unheard-of', { field: 'organisation', rule: 'server' }],
    ['tag', undefined, { field: 'tag', rule: 'server' }],
    ['cust', 'too-long', undefined],
    ['constructor', 'past', undefined],
    [7, 'past', undefined],
  ];
  for (const [field, rule, issue] of rows)
    it(`is ${JSON.stringify(issue)} for ${String(field)} and ${String(rule)}`, () =>
      expect(fieldIssue(field, rule)).to.deep.equal(issue));
});
