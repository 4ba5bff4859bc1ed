import { describe, it } from 'node:test';
import { expect } from 'chai';
import { decodeJwt } from 'jose';
import { clockedEdge } from '../helpers/clocked-edge.js';
import { FORGED_JWTS, sign, STREAM } from '../helpers/forge.js';
import { connect, OpenViewer } from '../helpers/viewer.js';

const DAY = 86_400;

describe('revoking and verifying a token', () => {
  const local = clockedEdge();
  const { contract } = local;

  function post<T>(path: string, body: object, apiKey = local.edge.keys.apiKey) {
    const headers = { 'x-bintu-apikey': apiKey };
    return contract.send<T>(local.edge.origin, `/api/v1/splay${path}`, { method: 'POST', headers, body });
  }
  async function make(fields: object, apiKey?: string): Promise<string> {
    const { body } = await post<{ data: { token: string } }>('', { orgawide: true, ...fields }, apiKey);
    return body.data.token;
  }
  const verify = (token: string) =>
    contract.send<object>(local.edge.origin, '/api/v1/splay/verify', { method: 'POST', body: { token } });

  it('ends what is played with it at once, and only that, and for good', async () => {
    const [jwtoken, another] = [await make({ revocable: true }), await make({ revocable: true })];
    expect(jwtoken).not.to.equal(another);
    const viewers = [jwtoken, jwtoken, another].map((token) => {
      return new OpenViewer(local.edge.origin, { stream: STREAM, jwtoken: token });
    });
    for (const viewer of viewers) await viewer.plays();
    expect((await post('/revoke', { token: jwtoken })).status).to.equal(204);
    expect(await viewers[0]?.ends()).to.equal(4901);
    expect(await viewers[1]?.ends()).to.equal(4901);
    await viewers[2]?.plays();
    viewers[2]?.close();
    expect(await connect(local.edge.origin, { stream: STREAM, jwtoken })).to.deep.equal({ code: 4901 });
    expect((await post('/revoke', { token: jwtoken })).status).to.equal(204);
    const { status, body } = await verify(jwtoken);
    expect(status).to.equal(403);
    expect(body).to.include({ errorCode: 1002, message: 'jwt revoked' });
  });

  it('is done for a token that is not valid yet, too', async () => {
    const jwtoken = await make({ revocable: true, nbf: local.seconds + 60 });
    expect((await post('/revoke', { token: jwtoken })).status).to.equal(204);
    local.seconds += 90;
    expect(await connect(local.edge.origin, { stream: STREAM, jwtoken })).to.deep.equal({ code: 4901 });
  });

  it('is refused for a token that was not made for it, with 2011', async () => {
    const { status, body } = await post('/revoke', { token: await make({}) });
    expect(status).to.equal(400);
    expect(body).to.deep.equal({
      success: false,
      errorCode: 2011,
      message: 'The token is not allowed for revocation',
      field: 'token',
      rule: 'not-revocable',
    });
  });

  it('is refused for a token of another organisation, with 2012', async () => {
    const token = await make({ revocable: true }, local.edge.otherKeys.apiKey);
    const { status, body } = await post('/revoke', { token });
    expect(status).to.equal(400);
    expect(body).to.include({ errorCode: 2012, rule: 'foreign' });
    expect((await verify(token)).status).to.equal(200);
  });

  for (const [title, forge] of Object.entries(FORGED_JWTS)) {
    it(`is refused for ${title}, with 2004, and verifies nothing`, async () => {
      const token = await forge(local.edge.keys);
      const { status, body } = await post('/revoke', { token });
      expect(status).to.equal(400);
      expect(body).to.include({ errorCode: 2004, message: 'Malformed JWT' });
      expect((await verify(token)).status).to.equal(403);
      expect(JSON.stringify([body, (await verify(token)).body])).not.to.contain(token);
    });
  }

  it('is refused to who shows no key, with 1001', async () => {
    const { status, body } = await post('/revoke', { token: await make({ revocable: true }) }, 'wrong');
    expect(status).to.equal(403);
    expect(body).to.include({ errorCode: 1001 });
  });

  it('lives 24 hours at most, and that where nothing is said', async () => {
    const life = (token: string) => Number(decodeJwt(token).exp) - local.seconds;
    expect(life(await make({ revocable: true }))).to.equal(DAY);
    expect(life(await make({ revocable: false }))).to.equal(14 * DAY);
  });

  const verdicts: [title: string, claims: () => object, message: string | undefined][] = [
    ['that is valid', () => ({}), undefined],
    ['that has expired', () => ({ exp: local.seconds }), 'jwt expired'],
    ['that is not valid yet', () => ({ nbf: local.seconds + 1 }), 'jwt not active'],
    ['that is not for playback', () => ({ aud: 'ingest' }), 'invalid token'],
  ];
  for (const [title, claims, message] of verdicts) {
    it(`verifies a token ${title} ${message ? `as "${message}"` : 'by answering it'}, without any key`, async () => {
      const token = await sign(local.edge.keys, {
        iat: local.seconds,
        nbf: local.seconds - 1,
        exp: local.seconds + 60,
        ...claims(),
      });
      const { status, body } = await verify(token);
      expect(status).to.equal(message ? 403 : 200);
      if (message) expect(body).to.deep.equal({ success: false, errorCode: 1002, message });
      else expect(body).to.deep.equal({ success: true, data: { token } });
    });
  }

  it('verifies a text that is no token as malformed', async () => {
    expect((await verify('no token')).body).to.deep.equal({
      success: false,
      errorCode: 1002,
      message: 'jwt malformed',
    });
  });
});
