import { expect } from 'chai';
import fc from 'fast-check';
import {
  isFailure,
  judgeAnswer,
  judgeGiven,
  type FailureCode,
  type HttpAnswer,
} from '../../../../src/elements/owner/token-form/send-token.js';
import { playbackClaims, unsignedJwt } from '../../../helpers/tokens.js';

const JWT = unsignedJwt(playbackClaims());
const V2 = { h5live: { security: { token: 'ab'.repeat(20), expires: '1800000000', options: '1', tag: '' } } };
const KEY = 'the-key/of+the=organisation';

const answer = (body: unknown, settings: Partial<HttpAnswer> = {}): HttpAnswer => ({
  status: 200,
  redirected: false,
  contentType: 'application/json; charset=utf-8',
  text: typeof body === 'string' ? body : JSON.stringify(body),
  ...settings,
});
const refusal = (errorCode: number, message: string, extras: object = {}) => ({
  success: false,
  errorCode,
  message,
  ...extras,
});

describe('the answer of a token API', () => {
  for (const [title, body] of [
    ['of V3', { success: true, data: { token: JWT } }],
    ['alone', JWT],
    ['of V2', V2],
  ] as const)
    it(`is a token ${title}`, () => {
      const judged = judgeAnswer(answer(body));
      expect(isFailure(judged)).to.equal(false);
      expect(JSON.stringify(judged)).not.to.include(JWT).and.not.to.include('ab'.repeat(20));
    });

  const rows: [title: string, answer: HttpAnswer, code: FailureCode, message?: string][] = [
    [
      'a missing field',
      answer(refusal(1000, 'Parameter required: streams'), { status: 400 }),
      'parameter',
      'Parameter required: streams',
    ],
    ['a field it does not take', answer('', { status: 400 }), 'parameter'],
    [
      'a wrong key',
      answer(refusal(1001, 'Provided APIKey is not valid'), { status: 403 }),
      'key-refused',
      'Provided APIKey is not valid',
    ],
    ['a refusal with status 200', answer(refusal(1001, 'No')), 'key-refused', 'No'],
    ['a refusal with a number of its own', answer(refusal(1999, 'Why not')), 'refused', 'Why not'],
    ['nobody signed in', answer('', { status: 401 }), 'forbidden'],
    ['no right', answer('<p>Forbidden</p>', { status: 403, contentType: 'text/html' }), 'forbidden'],
    ['nothing there', answer('', { status: 404 }), 'wrong-address'],
    ['no POST', answer('', { status: 405 }), 'wrong-address'],
    ['too many requests', answer('', { status: 429 }), 'busy'],
    ['an issue of the server', answer('', { status: 500 }), 'server'],
    ['a gateway', answer('<html>', { status: 502, contentType: 'text/html' }), 'server'],
    ['another status', answer('', { status: 418 }), 'refused'],
    ['a redirect', answer('', { status: 0, redirected: true }), 'redirected'],
    ['a redirect that is told', answer('', { status: 302 }), 'redirected'],
    ['a page', answer('<!doctype html><title>Sign in</title>', { contentType: 'text/html' }), 'page-instead'],
    [
      'a page that begins with text',
      answer('Sign in', { contentType: 'text/html; charset=utf-8' }),
      'page-instead',
    ],
    ['a page that says it is JSON', answer(' <html></html>'), 'page-instead'],
    ['nothing', answer(''), 'no-token'],
    ['something else', answer({ hello: 'world' }), 'no-token'],
    ['more than anybody reads', answer('', { text: undefined }), 'no-token'],
    ['half a token', answer({ success: true, data: { token: JWT.slice(0, -40) } }), 'token-unreadable'],
    [
      'a token for sending',
      answer({ data: { token: unsignedJwt({ ingesturl: 'x', streamname: 'y' }, { alg: 'HS256' }) } }),
      'token-unreadable',
    ],
    [
      'a V2 token without the values that go with it',
      answer({ h5live: { security: { token: 'ab'.repeat(20) } } }),
      'token-unreadable',
    ],
  ];
  for (const [title, given, code, message] of rows)
    it(`is ${code} for ${title}`, () => {
      const judged = judgeAnswer(given);
      expect(judged).to.have.property('code', code);
      expect((judged as { message?: string }).message).to.equal(message);
    });

  it('names the field that the server minds, under the API’s name or ours', () => {
    const judged = judgeAnswer(
      answer(refusal(1000, 'x', { field: 'nbf', rule: 'not-before-expiry' }), { status: 400 }),
    );
    expect(judged).to.have.deep.property('issue', { field: 'notBefore', rule: 'not-before-expiry' });
  });

  it('is told without the key, without tokens, and shortened', () => {
    const said = `Key ${KEY} is wrong for ${JWT} ${'x'.repeat(500)}`;
    for (const judged of [
      judgeAnswer(answer(refusal(1001, said)), KEY),
      judgeGiven(refusal(1001, said), KEY),
    ]) {
      const text = JSON.stringify(judged);
      expect(text).not.to.include(KEY).and.not.to.include(JWT);
      expect(text.length).to.be.lessThan(300);
      expect(text).to.include('is wrong for');
    }
  });

  it('is judged whatever it is, and never throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.integer({ min: 0, max: 599 }), (body, status) => {
        judgeGiven(body, 'k');
        judgeAnswer(answer(typeof body === 'string' ? body : (JSON.stringify(body) ?? ''), { status }));
      }),
    );
    const hostile = Object.defineProperty({}, 'success', {
      get() {
        throw new Error('no');
      },
    });
    expect(judgeGiven(hostile)).to.deep.equal({ code: 'no-token' });
  });
});
