import { AsyncLocalStorage } from 'node:async_hooks';
import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { afterEach, describe, it } from 'node:test';
import { expect } from 'chai';
import { createTokenHandler, type TokenHandler } from '../../src/server/index.js';
import { toNodeListener } from '../../src/server/node.js';

describe('the adapter for node:http', () => {
  let close: () => void = () => undefined;
  afterEach(() => close());

  async function serve(
    handler: TokenHandler,
    within: (listen: () => void) => void = (listen) => listen(),
  ): Promise<number> {
    const listener = toNodeListener(handler);
    const server = createServer((asked, answer) => within(() => listener(asked, answer)));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    close = () => {
      server.closeAllConnections();
      server.close();
    };
    return (server.address() as AddressInfo).port;
  }

  it('takes any handler of web requests, such as one that somebody wrapped', async () => {
    const headers = { 'x-mine': 'yes' };
    const port = await serve(
      async (asked) => new Response(`${await asked.text()}é`, { status: 201, headers }),
    );
    const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: 'caf' });
    expect(answer.status).to.equal(201);
    expect(answer.headers.get('x-mine')).to.equal('yes');
    expect(answer.headers.get('content-length')).to.equal('5');
    expect(await answer.text()).to.equal('café');
  });

  it('runs `authorize` where the listener runs, with what a framework knows of the viewer', async () => {
    const session = new AsyncLocalStorage<string>();
    let seen: string | undefined;
    const handler = createTokenHandler({
      apiKey: 'key',
      allowedOrigins: ['https://www.example.com'],
      authorize: () => {
        seen = session.getStore();
        return null;
      },
    });
    const port = await serve(handler, (listen) => session.run('Ann', listen));
    const headers = { origin: 'https://www.example.com' };
    const answer = await fetch(`http://127.0.0.1:${port}/?stream=AAAAA-BBBBB`, { headers });
    expect([answer.status, seen]).to.deep.equal([403, 'Ann']);
  });

  it('gives a body whole, however it comes', async () => {
    const port = await serve(async (asked) => new Response(await asked.text()));
    const text = 'é'.repeat(300_000);
    const parts = Array.from({ length: 30 }, (_, part) => text.slice(part * 10_000, (part + 1) * 10_000));
    const got = await new Promise<string>((resolve) => {
      const asking = request({ port, host: '127.0.0.1', method: 'POST' }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => resolve(Buffer.concat(chunks).toString()));
      });
      for (const part of parts) asking.write(part);
      asking.end();
    });
    expect(got === text).to.equal(true);
  });

  const failing: [title: string, handler: () => unknown][] = [
    [
      'throws',
      () => {
        throw new Error('secret');
      },
    ],
    ['rejects', () => Promise.reject(new Error('secret'))],
    ['gives nothing', () => Promise.resolve()],
    ['gives what is no answer', () => Promise.resolve({ status: 'x', headers: 7, body: null })],
    [
      'gives an answer that breaks off',
      () => {
        const pull = () => Promise.reject(new Error('secret'));
        return Promise.resolve(new Response(new ReadableStream({ pull })));
      },
    ],
    [
      'gives an answer whose body was read',
      async () => {
        const answer = new Response('secret');
        await answer.text();
        return answer;
      },
    ],
  ];
  for (const [title, handler] of failing)
    it(`answers 500 where a handler that somebody wrapped ${title}`, async () => {
      const port = await serve(handler as TokenHandler);
      for (const method of ['GET', 'POST']) {
        const answer = await fetch(`http://127.0.0.1:${port}/`, { method });
        expect([answer.status, await answer.text()]).to.deep.equal([500, '']);
        expect(answer.headers.get('cache-control')).to.equal('no-store');
      }
    });

  it('answers 400 where there is no address in the request line', async () => {
    const port = await serve(() => Promise.resolve(new Response()));
    const socket = connect(port, '127.0.0.1');
    socket.write('GET // HTTP/1.1\r\nhost: a\r\n\r\n');
    const [data] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    expect(String(data)).to.match(/^HTTP\/1.1 400/);
  });

  it('tells a handler that a body ended early', async () => {
    const outcomes: string[] = [];
    let told = (): void => undefined;
    const isTold = new Promise<void>((resolve) => (told = resolve));
    const port = await serve(async (asked) => {
      outcomes.push(await asked.text().catch((error: Error) => error.message));
      told();
      return new Response();
    });
    const socket = connect(port, '127.0.0.1');
    socket.write('POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 50\r\n\r\nhalf', () => socket.destroy());
    await isTold;
    expect(outcomes).to.deep.equal(['the request ended early']);
  });
});
