import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { Contract } from '../helpers/contract.js';
import { STREAM } from '../helpers/forge.js';
import { connect } from '../helpers/viewer.js';

const seconds = () => Math.floor(Date.now() / 1000);
const DAY = 86_400;

describe('the token API', () => {
  const contract = new Contract();
  let edge: Edge;
  before(async () => {
    edge = await startEdge();
  });
  after(() => edge.close());

  async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
    const answer = await contract.send(edge.origin, path, {
      method: 'POST',
      headers: { 'X-BINTU-APIKEY': edge.keys.apiKey, ...headers },
      body,
    });
    return { ...answer, cache: answer.headers.get('cache-control'), body: answer.body as never };
  }
  const v2 = (body: unknown) => post('/secure/token', body);
  const v3 = (body: unknown) => post('/api/v1/splay', body);

  it('makes a V2 token in the documented shape, all strings, which plays', async () => {
    const expires = String(seconds() + 600);
    const { status, cache, body } = await v2({ streamname: STREAM, expires, tag: 'my tag' });
    expect(status).to.equal(200);
    expect(cache).to.equal('no-store');
    const { security } = (body as { h5live: { security: Record<string, string> } }).h5live;
    expect(security).to.have.all.keys('expires', 'tag', 'token', 'options');
    expect(security).to.include({ expires, tag: 'my tag', options: '9' });
    expect(security['token']).to.match(/^[0-9a-f]{32}$/);
    expect(await connect(edge.origin, { stream: STREAM, ...security })).to.have.property('hello');
  });

  const options: [fields: object, options: string][] = [
    [{ streamname: STREAM }, '0'],
    [{ streamname: STREAM, ip: '127.0.0.1' }, '2'],
    [{ streamname: STREAM, referer: 'www.example.com', tag: 'x' }, '12'],
    [{ orga: true, expires: String(seconds() + 60), tag: 'x' }, '25'],
  ];
  for (const [fields, bits] of options) {
    it(`sets the option bits ${bits} for ${Object.keys(fields).join(', ')}`, async () => {
      const orga = 'orga' in fields ? { orga: edge.keys.organisation.hash } : {};
      const { body } = await v2({ ...fields, ...orga });
      expect((body as { h5live: { security: { options: string } } }).h5live.security.options).to.equal(bits);
    });
  }

  it('makes a V3 token with the claims of nanoStream’s, which plays', async () => {
    const [nbf, exp] = [seconds() - 5, seconds() + 600];
    const { status, cache, body } = await v3({ streams: [STREAM], nbf, exp, tag: 't', user: 'u' });
    expect(status).to.equal(200);
    expect(cache).to.equal('no-store');
    const { success, data } = body as { success: boolean; data: { token: string } };
    expect(success).to.equal(true);
    expect(decodeProtectedHeader(data.token)).to.include({
      alg: 'EdDSA',
      typ: 'JWT',
      kid: edge.keys.publicJwk.kid,
    });
    const expected = { aud: 'splay', iss: 'nanocosmos', nbf, exp, streams: [STREAM], tag: 't', user: 'u' };
    expect(decodeJwt(data.token)).to.deep.include(expected);
    expect(decodeJwt(data.token).sub).to.match(/^[0-9a-f-]{36}$/);
    expect(await connect(edge.origin, { stream: STREAM, jwtoken: data.token })).to.have.property('hello');
  });

  it('makes a V3 token that ends its session, and says so in no other', async () => {
    const claim = async (fields: object) => {
      const { body } = await v3({ streams: [STREAM], ...fields });
      return decodeJwt((body as { data: { token: string } }).data.token)['forceDisconnect'];
    };
    expect(await claim({ forceDisconnect: true })).to.equal(true);
    expect(await claim({ forceDisconnect: false })).to.equal(undefined);
    expect(await claim({})).to.equal(undefined);
  });

  it('makes a V3 token for a stream group, which opens each of its streams and no other', async () => {
    const { body } = await v3({ groupid: 'H5DEM-GROUP' });
    const jwtoken = (body as { data: { token: string } }).data.token;
    for (const stream of [STREAM, 'H5DEM-LIVE2'])
      expect(await connect(edge.origin, { stream, jwtoken })).to.have.property('hello');
    expect(await connect(edge.origin, { stream: 'H5DEM-OPEN1', jwtoken })).to.deep.equal({ code: 4901 });
  });

  it('lets a V3 token live 14 days when nothing is said', async () => {
    const { body } = await v3({ streams: [STREAM] });
    const { iat = 0, exp = 0 } = decodeJwt((body as { data: { token: string } }).data.token);
    expect(exp - iat).to.equal(14 * DAY);
  });

  const faults: [call: 'v2' | 'v3', title: string, body: unknown, message: RegExp][] = [
    ['v2', 'nothing to be for', {}, /^Parameter required: streamname or orga$/],
    ['v2', 'two scopes', { streamname: STREAM, orga: 'x' }, /exclude each other/],
    ['v2', 'the hash of another organisation', { orga: 'ff' }, /orga is not the hash/],
    ['v2', 'an expiry that is a number', { streamname: STREAM, expires: 1 }, /expires must be a string/],
    [
      'v2',
      'an expiry in milliseconds',
      { streamname: STREAM, expires: String(Date.now()) },
      /expires must be seconds/,
    ],
    [
      'v2',
      'an expiry in the past',
      { streamname: STREAM, expires: String(seconds() - 1) },
      /expires is in the past/,
    ],
    [
      'v2',
      'more than a year',
      { streamname: STREAM, expires: String(seconds() + 366 * DAY) },
      /more than 365 days/,
    ],
    ['v2', 'an IPv6 address', { streamname: STREAM, ip: '::1' }, /ip must be an IPv4/],
    [
      'v2',
      'a referer with a protocol',
      { streamname: STREAM, referer: 'https://x.de' },
      /referer must not have a protocol/,
    ],
    [
      'v2',
      'a referer with a wildcard',
      { streamname: STREAM, referer: '*.x.de' },
      /referer must not have a wildcard/,
    ],
    [
      'v2',
      'a referer without a top-level domain',
      { streamname: STREAM, referer: 'localhost' },
      /referer has no top-level domain/,
    ],
    ['v3', 'nothing to be for', {}, /^Parameter required: groupid, streams or orgawide$/],
    ['v3', 'no stream', { streams: [] }, /streams must be a list/],
    ['v3', 'a stream that is no text', { streams: [1] }, /streams must be a list/],
    ['v3', 'two scopes', { streams: [STREAM], orgawide: true }, /exclude each other/],
    ['v3', 'an expiry that is text', { streams: [STREAM], exp: '1' }, /exp must be a number/],
    ['v3', 'an expiry that is now', { streams: [STREAM], exp: seconds() }, /exp is in the past/],
    [
      'v3',
      'a beginning after the end',
      { streams: [STREAM], nbf: seconds() + 90, exp: seconds() + 60 },
      /nbf is not before/,
    ],
    ['v3', 'a stream group of somebody else', { groupid: 'AAAAA' }, /groupid is no stream group/],
    ['v3', 'a group and a stream', { groupid: 'H5DEM-GROUP', streams: [STREAM] }, /exclude each other/],
    ['v3', 'a right that is a word', { streams: [STREAM], forceDisconnect: 'yes' }, /must be true or false/],
    ['v3', 'text that is no JSON', '{', /not JSON/],
    ['v3', 'a list', '[]', /not a JSON object/],
  ];
  for (const [call, title, body, message] of faults) {
    it(`refuses ${title} in a ${call} request with 1000`, async () => {
      const answer = await (call === 'v2' ? v2 : v3)(body);
      expect(answer.status).to.equal(400);
      expect(answer.body).to.deep.include({ success: false, errorCode: 1000 });
      expect((answer.body as { message: string }).message).to.match(message);
    });
  }

  it('takes an expiry of a year to the second', async () => {
    expect((await v3({ streams: [STREAM], exp: seconds() + 365 * DAY })).status).to.equal(200);
  });

  for (const key of ['', 'wrong', '0'.repeat(48)]) {
    for (const path of ['/secure/token', '/api/v1/splay']) {
      it(`refuses the API key "${key.slice(0, 6)}" at ${path} with 1001`, async () => {
        const { status, body } = await post(path, { streams: [STREAM] }, { 'X-BINTU-APIKEY': key });
        expect(status).to.equal(403);
        expect(body).to.deep.equal({
          success: false,
          errorCode: 1001,
          message: 'Provided APIKey is not valid',
        });
      });
    }
  }

  it('refuses a body that is too large', async () => {
    expect((await v3({ streams: [STREAM], user: 'x'.repeat(100_000) })).status).to.equal(413);
  });
});
