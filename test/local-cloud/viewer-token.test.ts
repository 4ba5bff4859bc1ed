import { after, afterEach, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { decodeJwt } from 'jose';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { parseTokenFault, type TokenFault } from '../../demo/local-cloud/viewer-token/faults.js';
import { digestOf } from '../../demo/local-cloud/wire/session.js';
import { STREAM } from '../helpers/forge.js';
import { connect, pause } from '../helpers/viewer.js';

interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The V3 token in it, if there is one. */
  readonly token: string;
}

const seconds = () => Math.floor(Date.now() / 1000);

describe('the endpoint that gives viewers their tokens', () => {
  let edge: Edge;
  before(async () => {
    edge = await startEdge();
  });
  after(() => edge.close());
  afterEach(() => edge.tokenFaults.clear());

  async function ask(query: Record<string, string>, init: RequestInit = {}): Promise<Answer> {
    const address = `${edge.origin}/viewer/token?${new URLSearchParams(query).toString()}`;
    const response = await fetch(address, init);
    const text = await response.text();
    const token = /"token":"([\w-]+\.[\w-]+\.[\w-]+)"/.exec(text)?.[1] ?? '';
    return { status: response.status, headers: response.headers, text, token };
  }
  const wanted = { stream: STREAM };

  it('gives a token for five minutes that plays, and lets nobody keep it', async () => {
    const from = seconds();
    const { status, headers, text, token } = await ask(wanted);
    const by = seconds();
    expect(status).to.equal(200);
    expect(headers.get('cache-control')).to.equal('no-store');
    expect(headers.get('access-control-allow-origin')).to.equal(null);
    expect(Date.parse(headers.get('date') ?? '') / 1000).to.be.within(from - 1, by);
    expect(JSON.parse(text)).to.deep.equal({ success: true, data: { token } });
    const { iat = 0, exp = 0, ...claims } = decodeJwt(token);
    expect(exp - iat).to.equal(300);
    expect(claims['streams']).to.deep.equal([STREAM]);
    expect(claims).not.to.have.property('forceDisconnect');
    expect(await connect(edge.origin, { stream: STREAM, jwtoken: token })).to.have.property('hello');
  });

  for (const origin of ['http://127.0.0.1:1', 'http://localhost:5173', 'https://[::1]'])
    it(`gives a token to a page of this machine, and lets it read the answer: ${origin}`, async () => {
      const { status, headers } = await ask(wanted, { headers: { origin, 'sec-fetch-site': 'cross-site' } });
      expect(status).to.equal(200);
      expect(headers.get('access-control-allow-origin')).to.equal(origin);
      expect(headers.get('vary')).to.equal('origin');
    });

  it('gives a V2 token that plays', async () => {
    const { text } = await ask({ ...wanted, kind: 'sts', life: '60' });
    const { security } = (JSON.parse(text) as { h5live: { security: Record<string, string> } }).h5live;
    expect(Number(security['expires'])).to.be.closeTo(seconds() + 60, 2);
    expect(await connect(edge.origin, { stream: STREAM, ...security })).to.have.property('hello');
  });

  it('gives a token for a stream group', async () => {
    const { token } = await ask({ group: 'H5DEM-GROUP' });
    expect(decodeJwt(token)).to.include({ groupid: 'H5DEM-GROUP' }).and.not.to.have.property('streams');
  });

  it('gives a token as long a life as it is told, and lets it end its session', async () => {
    const { token } = await ask({ ...wanted, life: '2', force: '1' });
    const { iat = 0, exp = 0, ...claims } = decodeJwt(token);
    expect(exp - iat).to.equal(2);
    expect(claims).to.include({ forceDisconnect: true });
  });

  it('takes its parameters from a body as well, and remembers for which stream and why, and no token', async () => {
    const before = edge.tokenRequests.length;
    const body = JSON.stringify({ stream: STREAM, reason: 'expiring' });
    const posted = await ask({}, { method: 'POST', body });
    await ask({ ...wanted, reason: `refused ${posted.token}` });
    expect(posted.status).to.equal(200);
    expect(edge.tokenRequests.slice(before)).to.deep.equal([
      { reason: 'expiring', stream: STREAM, group: '' },
      { reason: '', stream: STREAM, group: '' },
    ]);
  });

  it('remembers which tokens it gave away, by their digests, and none where it gave none', async () => {
    const before = edge.tokensGiven.length;
    const { token } = await ask(wanted);
    const { text } = await ask({ ...wanted, kind: 'sts' });
    await ask({ ...wanted, fault: 'garbage' });
    const { security } = (JSON.parse(text) as { h5live: { security: { token: string } } }).h5live;
    const digests = edge.tokensGiven.slice(before).map(({ digest }) => digest);
    expect(digests).to.deep.equal([digestOf(token), digestOf(security.token)]);
  });

  const refusals: [title: string, query: Record<string, string>, init: RequestInit, status: number][] = [
    ['without a stream', {}, {}, 400],
    ['for a stream of somebody else', { stream: 'AAAAA-BBBBB' }, {}, 404],
    ['for a group of somebody else', { group: 'AAAAA' }, {}, 404],
    ['for a second', { ...wanted, life: '1' }, {}, 400],
    ['for more than an hour', { ...wanted, life: '3601' }, {}, 400],
    ['for a word', { ...wanted, life: 'long' }, {}, 400],
    ['of another kind', { ...wanted, kind: 'cookie' }, {}, 400],
    [
      'of another kind, whatever its body says',
      { ...wanted, kind: '[]' },
      { method: 'POST', body: '{"kind":"jwt"}' },
      400,
    ],
    [
      'for a second, whatever its body says',
      { ...wanted, life: '1' },
      { method: 'POST', body: '{"life":60}' },
      400,
    ],
    ['of V2 that ends its session', { ...wanted, kind: 'sts', force: '1' }, {}, 400],
    ['with a fault that it does not know', { ...wanted, fault: 'earthquake' }, {}, 400],
    ['by another method', wanted, { method: 'PUT' }, 405],
    ['in a body that is no JSON', {}, { method: 'POST', body: '{' }, 400],
    ['for a page of another origin', wanted, { headers: { origin: 'https://www.example.com' } }, 403],
    [
      'for a page that is named like this machine',
      wanted,
      { headers: { origin: 'http://127.0.0.1.example.com' } },
      403,
    ],
    ['for a page of nowhere', wanted, { headers: { origin: 'null' } }, 403],
  ];
  for (const [title, query, init, status] of refusals) {
    it(`makes no token ${title}`, async () => {
      const before = edge.tokenRequests.length;
      const answer = await ask(query, init);
      expect(answer.status).to.equal(status);
      expect(JSON.parse(answer.text)).to.include({ success: false });
      expect(edge.tokenRequests).to.have.lengthOf(before);
    });
  }

  const bodies: [fault: TokenFault['kind'], status: number, type: string, text: RegExp][] = [
    ['garbage', 200, 'application/json', /^\{"success":true,"data":\{"tok$/],
    ['html', 200, 'text/html', /^<!doctype html>/],
    ['api-error', 200, 'application/json', /^\{"success":false,"errorCode":1001,/],
  ];
  for (const [fault, status, type, pattern] of bodies) {
    it(`answers ${fault} where the address or a test asks for it`, async () => {
      const end = edge.tokenFaults.begin({ kind: fault } as TokenFault);
      const told = await ask(wanted);
      end();
      const asked = await ask({ ...wanted, fault });
      for (const { status: seen, headers, text } of [told, asked]) {
        expect(seen).to.equal(status);
        expect(headers.get('content-type')).to.equal(type);
        expect(text).to.match(pattern);
      }
      expect((await ask(wanted)).token).not.to.equal('');
    });
  }

  it('fails every other time, at first', async () => {
    edge.tokenFaults.begin({ kind: 'every-other' });
    const statuses = [];
    for (let turn = 0; turn < 4; turn++) statuses.push((await ask(wanted)).status);
    expect(statuses).to.deep.equal([503, 200, 503, 200]);
  });

  it('answers a status, and when to come back', async () => {
    edge.tokenFaults.begin({ kind: 'status', status: 429, retryAfter: 7 });
    const { status, headers, token } = await ask(wanted);
    expect([status, headers.get('retry-after'), token]).to.deep.equal([429, '7', '']);
    const asked = await ask({ ...wanted, fault: 'status-503' });
    expect(asked.status).to.equal(429);
  });

  it('answers late, and with another fault at once', async () => {
    edge.tokenFaults.begin({ kind: 'delay', ms: 150 });
    const start = performance.now();
    expect((await ask({ ...wanted, fault: 'status-500' })).status).to.equal(500);
    expect(performance.now() - start).to.be.greaterThan(140);
  });

  it('gives the same token again while it is told to', async () => {
    const first = await ask({ ...wanted, life: '100' });
    const end = edge.tokenFaults.begin({ kind: 'same-token' });
    expect((await ask({ ...wanted, life: '200' })).token).to.equal(first.token);
    end();
    expect((await ask({ ...wanted, life: '200' })).token).not.to.equal(first.token);
  });

  it('gives a genuine token for another stream', async () => {
    const { token } = await ask({ ...wanted, fault: 'other-stream' });
    expect(await connect(edge.origin, { stream: STREAM, jwtoken: token })).to.deep.equal({ code: 4901 });
    expect(await connect(edge.origin, { stream: 'H5DEM-LIVE2', jwtoken: token })).to.have.property('hello');
  });

  for (const kind of ['jwt', 'sts']) {
    it(`gives a genuine token (${kind}) that has expired`, async () => {
      const { text, token } = await ask({ ...wanted, kind, fault: 'expired' });
      const security = /"security":(\{[^}]*\})/.exec(text)?.[1];
      const values = security ? (JSON.parse(security) as Record<string, string>) : { jwtoken: token };
      expect(await connect(edge.origin, { stream: STREAM, ...values })).to.deep.equal({ code: 4903 });
    });
  }

  it('forgets a viewer who does not wait for a late answer', async () => {
    const gone = new AbortController();
    const asked = ask({ ...wanted, fault: 'delay-60000' }, { signal: gone.signal }).catch(
      (error: unknown) => error,
    );
    await pause(100);
    const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
    const waiting = timers();
    gone.abort();
    await asked;
    await pause(100);
    expect(timers()).to.be.lessThan(waiting);
  });
});

describe('a fault in an address', () => {
  const rows: [text: string, fault: TokenFault | undefined][] = [
    ['every-other', { kind: 'every-other' }],
    ['delay-3000', { kind: 'delay', ms: 3_000 }],
    ['status-503', { kind: 'status', status: 503 }],
    ['status-429-5', { kind: 'status', status: 429, retryAfter: 5 }],
    ['delay-60001', undefined],
    ['delay-1-1', undefined],
    ['delay-', undefined],
    ['status-200', undefined],
    ['status-600', undefined],
    ['constructor', undefined],
  ];
  for (const [text, fault] of rows) {
    it(`${fault ? 'is' : 'is not'} read from "${text}"`, () => {
      expect(parseTokenFault(text)).to.deep.equal(fault);
    });
  }
});
