// The proxy through which the tests hear of what a browser asks for, where its driver does not.
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, request as ask, type IncomingMessage, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { connect as connectSecurely } from 'node:tls';
import { expect } from 'chai';
import { withFirstScript } from '../engines/first-script.js';
import { Proxy, type Asked, type GivenAnswer } from '../engines/proxy.js';

const PAGE = { accept: 'text/html,application/xhtml+xml' };

describe('the proxy of a browser', () => {
  let server: Server;
  let proxy: Proxy;
  let decided: GivenAnswer | 'passes' | 'fails' = 'passes';
  const heard: string[] = [];

  before(async () => {
    server = createServer((request, response) => {
      const isPage = request.url === '/page';
      response.writeHead(isPage ? 200 : 404, { 'content-type': isPage ? 'text/html' : 'text/plain' });
      response.end(isPage ? '<!doctype html><title>A page</title>' : 'nothing');
    });
    server.on('upgrade', (request, socket: Socket) => socket.end(`upgraded ${request.url}`));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    proxy = await Proxy.start(
      {
        asked: (asked: Asked) => {
          heard.push(`asked ${asked.method} ${new URL(asked.url).pathname}`);
          return Promise.resolve(decided);
        },
        answered: ({ url }, status) => void heard.push(`answered ${status} ${new URL(url).pathname}`),
        firstScript: () => 'first()',
      },
      ['named.test'],
    );
  });
  after(() => {
    proxy.close();
    server.close();
  });

  const port = (): number => (server.address() as AddressInfo).port;
  const [host, proxyPort] = [() => proxy.address.split(':')[0]!, () => Number(proxy.address.split(':')[1])];

  async function get(address: string, headers: Record<string, string> = {}): Promise<string> {
    const sent = ask({ host: host(), port: proxyPort(), path: address, headers, agent: false }).end();
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    return `${answer.statusCode} ${Buffer.concat((await answer.toArray()) as Buffer[]).toString()}`;
  }

  /** The first that comes through a tunnel to a host. */
  async function tunnel(target: string): Promise<Socket> {
    const socket = connect(proxyPort(), host());
    socket.write(`CONNECT ${target} HTTP/1.1\r\nhost: ${target}\r\n\r\n`);
    await once(socket, 'data');
    return socket;
  }

  it('hears of what is asked of this machine, by each of its names, and of the answer', async () => {
    heard.length = 0;
    expect(await get(`http://named.test:${port()}/none`)).to.equal('404 nothing');
    expect(heard).to.deep.equal(['asked GET /none', 'answered 404 /none']);
  });

  it('puts a script before everything of a page, and of nothing else', async () => {
    const page = `http://127.0.0.1:${port()}/page`;
    const [plain, scripted] = ['<!doctype html>', '<title>A page</title>'];
    expect(await get(page, PAGE)).to.equal(`200 ${plain}<script>first()</script>${scripted}`);
    expect(await get(page)).to.equal(`200 ${plain}${scripted}`);
  });

  it('answers what it is told to, and breaks the connection where it is to fail', async () => {
    decided = { status: 503, body: 'busy' };
    expect(await get('http://elsewhere.example/')).to.equal('503 busy');
    decided = 'fails';
    await get(`http://127.0.0.1:${port()}/page`).then(expect.fail, () => undefined);
    decided = 'passes';
  });

  it('reaches no other machine', async () => {
    await get('http://elsewhere.example/').then(expect.fail, ({ code }) =>
      expect(code).to.equal('ECONNRESET'),
    );
    const socket = await tunnel('elsewhere.example:80');
    socket.write('GET / HTTP/1.1\r\n\r\n');
    await once(socket, 'close');
  });

  it('hands web sockets of this machine through', async () => {
    const socket = await tunnel(`127.0.0.1:${port()}`);
    socket.write('GET /socket HTTP/1.1\r\nhost: here\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n');
    const [first] = (await once(socket, 'data')) as [Buffer];
    expect(first.toString()).to.equal('upgraded /socket');
  });

  it('answers in the name of a host over TLS', async () => {
    decided = { contentType: 'text/plain', body: 'as told' };
    const secured = connectSecurely({ socket: await tunnel('groups.test:443'), rejectUnauthorized: false });
    await once(secured, 'secureConnect');
    expect(secured.getPeerCertificate().subject.CN).to.equal('groups.test');
    heard.length = 0;
    secured.write('GET /list HTTP/1.1\r\nhost: groups.test\r\nconnection: close\r\n\r\n');
    const text = Buffer.concat((await secured.toArray()) as Buffer[]).toString();
    expect(text).to.match(/^HTTP\/1\.1 200 [^]*as told$/);
    expect(heard).to.deep.equal(['asked GET /list', 'answered 200 /list']);
    decided = 'passes';
  });
});

describe('the policy of a page that is given a script', () => {
  const hash = `'sha256-${createHash('sha256').update('first()').digest('base64')}'`;
  const policies: [title: string, policy: string, then: string][] = [
    ['allows that script too', "script-src 'self'", `script-src 'self' ${hash}`],
    ['allows it where it allows none', "script-src 'none'", `script-src ${hash}`],
    [
      'allows it where one word stands for all kinds of sources',
      "default-src 'self'; img-src data:",
      `default-src 'self'; img-src data:; script-src 'self' ${hash}`,
    ],
    ['stays as it is where it allows any', "script-src 'unsafe-inline'", "script-src 'unsafe-inline'"],
    ['stays as it is where it is about no script', 'img-src data:', 'img-src data:'],
    [
      'is each of several',
      "script-src 'self',default-src 'none'",
      `script-src 'self' ${hash},default-src 'none'; script-src ${hash}`,
    ],
  ];
  for (const [title, policy, then] of policies)
    it(title, () => {
      const sent = { headers: { 'content-security-policy': policy }, body: Buffer.from('<p>') };
      expect(withFirstScript(sent, 'first()').headers['content-security-policy']).to.equal(then);
    });
});
