import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { get } from 'node:http';
import { get as getSecurely } from 'node:https';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect } from 'chai';
import { makeCertificate } from '../helpers/certificate.js';
import { serveFiles, type Host } from '../bench/start/host.js';
import { FOR_BUNDLERS, pageWith, SCRIPT_IN_PAGE } from '../bench/start/pages.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';

interface Answer {
  readonly status: number;
  readonly encoding: string | undefined;
  readonly type: string | undefined;
  readonly body: Buffer;
}

// No `fetch`: it would unpack the body, and set the header itself.
function ask(address: string, encodings?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = encodings === undefined ? {} : { 'accept-encoding': encodings };
    get(address, { headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          encoding: response.headers['content-encoding'],
          type: response.headers['content-type'],
          body: Buffer.concat(parts),
        }),
      );
    }).on('error', reject);
  });
}

describe('the hosts of bench:start', () => {
  const script = 'const repeated = 1;\n'.repeat(200);
  let asked = 0;
  let host: Host;
  const origin = (): string => `http://127.0.0.1:${host.port}`;
  before(async () => {
    host = await serveFiles((path) => {
      asked++;
      return path === '/a.js' ? script : undefined;
    });
  });
  after(() => host.close());

  it('send a file as small as the browser takes it, compressed once', async () => {
    const brotli = await ask(`${origin()}/a.js?v=1`, 'gzip, deflate, br, zstd');
    const gzip = await ask(`${origin()}/a.js`, 'gzip');
    expect([brotli.encoding, gzip.encoding]).to.deep.equal(['br', 'gzip']);
    expect(brotliDecompressSync(brotli.body).toString()).to.equal(script);
    expect(gunzipSync(gzip.body).toString()).to.equal(script);
    expect(brotli.type).to.match(/^text\/javascript/);
    expect(asked).to.equal(1);
  });

  it('have nothing else', async () => {
    for (const path of ['/', '/b.js', '/a.js/', '/%2e%2e/package.json']) {
      expect((await ask(origin() + path, 'br')).status, path).to.equal(404);
    }
  });
});

describe('the certificate of the vendor’s host in bench:start', () => {
  const { key, cert, keyDigest } = makeCertificate('demo.nanocosmos.de', Date.UTC(2027, 0, 2, 3, 4, 5));

  it('is for that host, signed by its own key, and valid now', () => {
    const read = new X509Certificate(cert);
    expect(read.subject).to.equal('CN=demo.nanocosmos.de');
    expect(read.verify(read.publicKey)).to.equal(true);
    expect(read.checkPrivateKey(createPrivateKey(key))).to.equal(true);
    expect(new Date(read.validFrom).toISOString()).to.equal('2027-01-01T03:04:05.000Z');
    expect(new Date(read.validTo).toISOString()).to.equal('2027-01-03T03:04:05.000Z');
  });

  it('has the digest of the key that a browser is told', () => {
    const spki = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
    expect(createHash('sha256').update(spki).digest('base64')).to.equal(keyDigest);
  });

  it('is another in each run', () => {
    expect(makeCertificate('demo.nanocosmos.de').keyDigest).not.to.equal(keyDigest);
  });

  it('lets a host of files answer by HTTPS', async () => {
    const host = await serveFiles((path) => (path === '/a.js' ? 'a' : undefined), { key, cert });
    const status = await new Promise((resolve, reject) => {
      const options = { rejectUnauthorized: false, agent: false };
      getSecurely(`https://127.0.0.1:${host.port}/a.js`, options, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).on('error', reject);
    });
    host.close();
    expect(status).to.equal(200);
  });
});

describe('the pages of bench:start', () => {
  const token = unsignedJwt(playbackClaims());
  const options = {
    streamName: 'AbCdE-12345',
    token,
    scriptSrc: '/secure-h5live-player.min.js',
    websocketUrl: 'ws://127.0.0.1:2/h5live/authstream',
  };

  it('differ in nothing but the code to embed the stream', () => {
    const [ours = '', vendor = ''] = (['ours', 'vendor'] as const).map((side) => pageWith(side, options));
    for (const page of [ours, vendor]) {
      for (const part of [token, options.streamName, options.websocketUrl, 'autoplay', 'muted'])
        expect(page).to.contain(part);
    }
    const frame = (page: string): string => page.replace(/<body>[\s\S]*<\/body>/, '');
    expect(frame(ours)).to.equal(frame(vendor));
    expect(ours).to.contain('<secure-h5live-player').and.contain(options.scriptSrc);
    expect(vendor)
      .to.contain('NanoPlayer')
      .and.contain('https://demo.nanocosmos.de/')
      .and.not.contain('secure-h5live-player');
  });

  it('have a module in them for a bundler to build, with the same stream', () => {
    const page = pageWith('ours', options, FOR_BUNDLERS);
    const [, script = ''] = SCRIPT_IN_PAGE.exec(page) ?? [];
    expect(script).to.contain("import 'secure-h5live-player");
    expect(page).to.contain(token).and.not.contain(options.scriptSrc);
  });

  it('are not made where there is no code, and the reason holds no token', () => {
    expect(() => pageWith('ours', { ...options, streamName: '' })).to.throw(/stream-name-missing/);
    expect(() => pageWith('vendor', { ...options, token: 'eyJ-broken' })).to.throw(
      /^(?!.*broken).*token-unusable/,
    );
  });
});
