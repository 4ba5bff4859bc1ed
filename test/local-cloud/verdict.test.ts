import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { signSts, STS_BITS } from '../../demo/local-cloud/verdict/sts-token.js';
import { FORGED_JWTS, sign, STREAM, stsValues } from '../helpers/forge.js';
import { connect } from '../helpers/viewer.js';

const seconds = () => Math.floor(Date.now() / 1000);

describe('the edge’s verdict', () => {
  let edge: Edge;
  const log: string[] = [];
  const secrets: string[] = [];

  before(async () => {
    edge = await startEdge({ log: (line) => log.push(line) });
  });
  after(() => edge.close());

  const watch = (
    security: Record<string, string>,
    stream = STREAM,
    options: Parameters<typeof connect>[2] = {},
  ) => {
    for (const secret of [security['jwtoken'], security['token']]) if (secret) secrets.push(secret);
    return connect(
      edge.origin,
      { url: 'rtmp://localhost/splay', stream, cid: '1', pid: '2', ...security },
      options,
    );
  };

  it('admits a valid JWT, and greets with server and stream', async () => {
    const { hello = [] } = await watch({ jwtoken: await sign(edge.keys) });
    const [server, stream] = hello.map((text) => JSON.parse(text) as Record<string, Record<string, unknown>>);
    expect(server?.['onServerInfo']).to.have.property('capabilities').that.deep.equals([]);
    expect(stream?.['onStreamInfo']).to.deep.include({ haveVideo: true, haveAudio: true });
    expect(stream?.['onStreamInfo']?.['rtmp']).to.deep.equal({
      url: 'rtmp://localhost/splay',
      stream: STREAM,
    });
  });

  it('admits a valid V2 token', async () => {
    expect(await watch(stsValues(edge.keys))).to.have.property('hello');
  });

  const jwts: [title: string, claims: () => object, code: number][] = [
    ['that has expired', () => ({ nbf: seconds() - 20, exp: seconds() - 10 }), 4903],
    ['that expires this second', () => ({ nbf: seconds() - 20, exp: seconds() }), 4903],
    ['that is not valid yet', () => ({ nbf: seconds() + 60 }), 4901],
    ['for another stream', () => ({ streams: ['H5DEM-LIVE2'] }), 4901],
    ['for no stream', () => ({ streams: undefined }), 4901],
    ['whose streams are a text', () => ({ streams: STREAM }), 4901],
    ['for another audience', () => ({ aud: 'ingest' }), 4901],
    ['without an audience', () => ({ aud: undefined }), 4901],
    ['of another issuer', () => ({ iss: 'somebody' }), 4901],
    ['bound to another IP', () => ({ ip: '203.0.113.7' }), 4901],
    ['bound to a domain, from no page', () => ({ domain: 'www.example.com' }), 4901],
    ['for a stream group of somebody else', () => ({ streams: undefined, groupid: 'AAAAA' }), 4901],
    ['for a list of stream groups', () => ({ streams: undefined, groupid: ['H5DEM-GROUP'] }), 4901],
    ['whose expiry is text', () => ({ exp: 'never' }), 4901],
    ['opening everything by a word', () => ({ streams: undefined, orgawide: 'yes' }), 4901],
  ];
  for (const [title, claims, code] of jwts) {
    it(`refuses a genuine JWT ${title} with ${code}`, async () => {
      expect(await watch({ jwtoken: await sign(edge.keys, claims()) })).to.deep.equal({ code });
    });
  }

  for (const [title, forge] of Object.entries(FORGED_JWTS)) {
    it(`refuses a JWT with ${title} with 4901`, async () => {
      expect(await watch({ jwtoken: await forge(edge.keys) })).to.deep.equal({ code: 4901 });
    });
  }

  it('admits a JWT from the domain it is bound to, and from no other', async () => {
    const jwtoken = await sign(edge.keys, { domain: 'www.example.com' });
    const from = (origin: string) => watch({ jwtoken }, STREAM, { headers: { origin } });
    expect(await from('https://www.example.com')).to.have.property('hello');
    expect(await from('https://www.example.com.evil.example')).to.deep.equal({ code: 4901 });
    expect(await from('null')).to.deep.equal({ code: 4901 });
  });

  it('admits a JWT from the IP it is bound to', async () => {
    expect(await watch({ jwtoken: await sign(edge.keys, { ip: '127.0.0.1' }) })).to.have.property('hello');
  });

  it('opens every stream, and only streams, to a token for the organisation', async () => {
    const jwtoken = await sign(edge.keys, { streams: undefined, orgawide: true });
    for (const stream of edge.streams) expect(await watch({ jwtoken }, stream)).to.have.property('hello');
    expect(await watch({ jwtoken }, 'NOSUC-STREAM')).to.deep.equal({ code: 4404 });
  });

  const changes: [
    title: string,
    change: (values: Record<string, string>) => Record<string, string>,
    code: number,
  ][] = [
    [
      'with a later expiry',
      (values) => ({ ...values, expires: String(Number(values['expires']) + 1) }),
      4901,
    ],
    ['with the expiry bit dropped', (values) => ({ ...values, options: String(STS_BITS.tag) }), 4901],
    ['with the tag bit dropped', (values) => ({ ...values, options: String(STS_BITS.expires) }), 4901],
    ['with all bits dropped', (values) => ({ ...values, options: '0' }), 4901],
    ['with the organisation bit added', (values) => ({ ...values, options: '25' }), 4901],
    ['with another tag', (values) => ({ ...values, tag: 'u' }), 4901],
    ['with one digit changed', ({ token = '', ...values }) => ({ ...values, token: flip(token) }), 4901],
    ['cut short', ({ token = '', ...values }) => ({ ...values, token: token.slice(0, -1) }), 4901],
    ['without its options', (values) => ({ ...values, options: '' }), 4903],
    ['without its expiry', (values) => ({ ...values, expires: '' }), 4903],
    ['with options that are no number', (values) => ({ ...values, options: '9abc' }), 4901],
  ];
  for (const [title, change, code] of changes) {
    it(`refuses a V2 token ${title} with ${code}`, async () => {
      expect(await watch(change(stsValues(edge.keys)))).to.deep.equal({ code });
    });
  }

  it('refuses a genuine V2 token that has expired with 4903', async () => {
    expect(await watch(stsValues(edge.keys, seconds() - 1))).to.deep.equal({ code: 4903 });
  });

  it('refuses a V2 token on another stream', async () => {
    expect(await watch(stsValues(edge.keys), 'H5DEM-LIVE2')).to.deep.equal({ code: 4901 });
  });

  it('checks IP, referer and organisation of V2 tokens against the connection', async () => {
    const token = (bits: number, values: object, secret = edge.keys.stsSecret) => {
      const all = {
        options: bits,
        streamName: STREAM,
        organisationHash: edge.keys.organisation.hash,
        expires: '',
      };
      return {
        token: signSts({ ...all, ip: '', referer: '', tag: '', ...values }, secret),
        options: String(bits),
      };
    };
    const origin = { headers: { origin: 'https://www.example.com' } };
    expect(await watch(token(STS_BITS.ip, { ip: '127.0.0.1' }))).to.have.property('hello');
    expect(await watch(token(STS_BITS.ip, { ip: '203.0.113.7' }))).to.deep.equal({ code: 4901 });
    const bound = token(STS_BITS.referer, { referer: 'www.example.com' });
    expect(await watch(bound, STREAM, origin)).to.have.property('hello');
    expect(await watch(bound)).to.deep.equal({ code: 4901 });
    const everywhere = token(STS_BITS.organisation, {});
    expect(await watch(everywhere, 'H5DEM-LIVE2')).to.have.property('hello');
    expect(await watch(token(0, {}, new Uint8Array(32)))).to.deep.equal({ code: 4901 });
  });

  const without: [title: string, stream: string, path: string, outcome: object][] = [
    ['a secured stream', STREAM, '/h5live/authstream', { code: 4903 }],
    ['a secured stream on the open socket', STREAM, '/h5live/stream', { code: 4903 }],
    ['a stream that does not exist', 'NOSUC-STREAM', '/h5live/stream', { code: 4903 }],
  ];
  for (const [title, stream, path, outcome] of without) {
    it(`refuses ${title} without a token`, async () => {
      expect(await watch({}, stream, { path })).to.deep.equal(outcome);
    });
  }

  it('plays an open stream without a token, and not with a bad one', async () => {
    const path = '/h5live/stream';
    expect(await watch({}, 'H5DEM-OPEN1', { path })).to.have.property('hello');
    expect(await watch({ jwtoken: 'x.y.z' }, 'H5DEM-OPEN1', { path })).to.deep.equal({ code: 4901 });
  });

  it('does not take a stream name that is given twice for another one', async () => {
    const query = `?stream=H5DEM-LIVE2&stream=${STREAM}&jwtoken=${await sign(edge.keys)}`;
    expect(await connect(edge.origin, {}, { path: `/h5live/authstream${query}` })).to.deep.equal({
      code: 4901,
    });
  });

  it('says in its log why it refused, a line each, and never with the token', () => {
    expect(log).to.include(`viewer refused: ${STREAM}, code 4903, JWT expired`);
    expect(log).to.include(`viewer refused: ${STREAM}, code 4901, STS digest does not fit`);
    expect(log).to.include('viewer refused: unknown stream, code 4903, no token');
    expect(secrets.length).to.be.greaterThan(30);
    for (const line of log) {
      expect(line).not.to.match(/[\r\n]/);
      for (const secret of secrets) expect(line).not.to.contain(secret);
    }
  });
});

function flip(token: string): string {
  return (token.startsWith('0') ? '1' : '0') + token.slice(1);
}
