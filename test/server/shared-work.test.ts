import { once } from 'node:events';
import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { toNodeListener } from '../../src/server/node.js';
import { until } from '../helpers/viewer.js';
import { handlerBench, PAGE, STREAM } from './kit/handler-bench.js';

const many = Array.from({ length: 300 }, (_, index) => index);
const moments = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('the work of a token endpoint', () => {
  for (const reason of ['start', 'expiring', 'refused'])
    it(`is one call for 300 equal requests at once: ${reason}`, async () => {
      const bench = await handlerBench({}, true);
      const query = `stream=${STREAM}&reason=${reason}`;
      const asking = many.map(() => bench.ask({ query }));
      await moments();
      bench.release();
      const tokens = new Set((await Promise.all(asking)).map(({ body }) => body.jwtoken));
      expect(bench.calls).to.have.length(1);
      expect([tokens.size, tokens.has(undefined)]).to.deep.equal([1, false]);
    });

  it('is one call for each viewer, stream, address and page', async () => {
    const names = ['alice', 'bob'];
    const bench = await handlerBench(
      {
        allowedOrigins: [PAGE, 'https://shop.example.org'],
        authorize: (request) => ({ user: request.headers.get('x-user') ?? '', streams: [STREAM, 'OTHER'] }),
      },
      true,
    );
    const asking = many.map((index) =>
      bench.ask({
        query: `stream=${index % 2 ? STREAM : 'OTHER'}`,
        headers: {
          origin: index % 3 ? PAGE : 'https://shop.example.org',
          'x-user': names[Math.floor(index / 6) % 2] ?? '',
        },
        from: `203.0.113.${Math.floor(index / 12) % 2}`,
      }),
    );
    await moments();
    bench.release();
    for (const { status } of await Promise.all(asking)) expect(status).to.equal(200);
    expect(bench.calls).to.have.length(16);
  });

  it('is shared by nobody of whom neither a name nor an address is known', async () => {
    const bench = await handlerBench(
      { authorize: () => ({ streams: [STREAM] }), policy: { bindIp: false } },
      true,
    );
    const asking = [1, 2, 3].map(() => bench.ask({ from: 'unknown' }));
    await moments();
    bench.release();
    await Promise.all(asking);
    expect(bench.calls).to.have.length(3);
  });

  it('is shared by nameless viewers of one address as long as it goes on, and nothing of it is kept', async () => {
    for (const from of ['203.0.113.7', '2001:db8::7']) {
      const bench = await handlerBench({
        authorize: () => ({ streams: [STREAM] }),
        policy: { bindIp: false },
      });
      await Promise.all(many.map(() => bench.ask({ from })));
      expect(bench.calls).to.have.length(1);
      await bench.ask({ from });
      expect(bench.calls).to.have.length(2);
    }
  });

  it('shares a failure as well, and starts anew after it', async () => {
    let calls = 0;
    const bench = await handlerBench({
      fetch: () => {
        calls += 1;
        return Promise.resolve(new Response('{}', { status: 400 }));
      },
    });
    const answers = await Promise.all(many.map(() => bench.ask()));
    for (const { body } of answers) expect(body.error?.code).to.equal('token-api-refused');
    expect(calls).to.equal(1);
    await bench.ask();
    expect(calls).to.equal(2);
  });

  it('is one call for a viewer who renews again and again, until the shortest time between two is over', async () => {
    let nowMs = Date.now();
    const bench = await handlerBench({ now: () => nowMs, policy: { shortestRenewalSeconds: 20 } });
    const renew = async (reason: string) =>
      (await bench.ask({ query: `stream=${STREAM}&reason=${reason}` })).body.jwtoken;
    const first = await renew('start');
    nowMs += 1_000;
    // A token that was refused right after it was given is worth another one.
    const second = await renew('refused');
    expect(second).to.not.equal(first);
    for (const reason of ['refused', 'expiring', 'manual', 'wake', 'reconnect']) {
      nowMs += 3_000;
      expect(await renew(reason)).to.equal(second);
    }
    expect(bench.calls).to.have.length(2);
    nowMs += 6_000;
    expect(await renew('expiring')).to.not.equal(second);
    expect(bench.calls).to.have.length(3);
  });

  it('has ten seconds between two renewals where the policy says nothing, and less for tokens that live shortly', async () => {
    const counts: number[] = [];
    for (const policy of [{}, { lifeSeconds: 8 }, { shortestRenewalSeconds: 0 }]) {
      let nowMs = Date.now();
      const bench = await handlerBench({ now: () => nowMs, policy });
      // Asked every second, for half a minute.
      for (const second of Array.from({ length: 30 }, (_, index) => index)) {
        nowMs += second === 0 ? 0 : 1_000;
        expect((await bench.ask({ query: `stream=${STREAM}&reason=expiring` })).status).to.equal(200);
      }
      counts.push(bench.calls.length);
    }
    expect(counts).to.deep.equal([3, 8, 30]);
  });

  it('is not multiplied by a viewer who asks for another life each time', async () => {
    const bench = await handlerBench({ policy: { viewerMay: ['life'] } });
    const answers = await Promise.all(
      many.map((index) => bench.ask({ query: `stream=${STREAM}&reason=manual&life=${300 - index}` })),
    );
    expect(bench.calls).to.have.length(1);
    expect(answers[0]?.status).to.equal(200);
    for (const { status, headers } of answers.slice(1)) {
      expect(status).to.equal(429);
      expect(Number(headers.get('retry-after'))).to.be.within(1, 10);
    }
  });

  it('is not multiplied by a viewer who starts again and again with another request', async () => {
    for (const field of ['life', 'forceDisconnect'] as const) {
      const bench = await handlerBench({ policy: { viewerMay: [field] } });
      for (const index of many) {
        const value = field === 'life' ? 300 - index : index % 2 === 0;
        const { status } = await bench.ask({ query: `stream=${STREAM}&${field}=${value}` });
        expect(status).to.be.oneOf([200, 429]);
      }
      expect(bench.calls.length).to.equal(field === 'life' ? 10 : 2);
    }
  });

  it('ends with the last who waits for it', async () => {
    const bench = await handlerBench({}, true);
    const leaving = [new AbortController(), new AbortController(), new AbortController()];
    const asking = leaving.map(({ signal }) => bench.ask({ signal }));
    await moments();
    expect(bench.calls).to.have.length(1);
    const isAborted = () => bench.calls[0]?.signal?.aborted;
    leaving[0]?.abort();
    leaving[1]?.abort();
    await moments();
    expect(isAborted()).to.equal(false);
    leaving[2]?.abort();
    await moments();
    expect(isAborted()).to.equal(true);
    for (const { status } of await Promise.all(asking)) expect(status).to.equal(499);
    // Nobody has to be told of it.
    expect(bench.told).to.deep.equal([]);
    bench.release();
    expect((await bench.ask()).status).to.equal(200);
    expect(bench.calls).to.have.length(2);
  });

  it('does not begin for who has left already', async () => {
    let asked = 0;
    const bench = await handlerBench({
      authorize: () => {
        asked += 1;
        return { user: 'alice', streams: [STREAM] };
      },
    });
    const { status } = await bench.ask({ signal: AbortSignal.abort() });
    expect([status, asked, bench.calls.length]).to.deep.equal([499, 0, 0]);
  });

  it('of the owner has a time limit, of which its code is told', async () => {
    let told: AbortSignal | undefined;
    const bench = await handlerBench({
      authorizeLimitSeconds: 0.05,
      authorize: (_request, _asked, signal) => {
        told = signal;
        return new Promise(() => undefined);
      },
    });
    const { status, body } = await bench.ask();
    expect([status, body]).to.deep.equal([500, { error: { code: 'authorize-failed' } }]);
    expect(bench.told[0]?.details).to.include({ field: 'authorize', rule: 'time-limit' });
    expect(told?.aborted).to.equal(true);
  });

  it('is given up where a client of node:http hangs up: authorize and the token API hear of it', async () => {
    let request: Request | undefined;
    let signal: AbortSignal | undefined;
    const slow = await handlerBench({
      authorize: (asked, _asked, ends) => {
        [request, signal] = [asked, ends];
        return new Promise(() => undefined);
      },
    });
    const held = await handlerBench({}, true);
    const server = createServer((asked, response) =>
      toNodeListener(asked.url?.startsWith('/slow') ? slow.handle : held.handle)(asked, response),
    ).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const leaving = ['/slow', '/held'].map((path) =>
      get({ port, host: '127.0.0.1', path: `${path}?stream=${STREAM}`, headers: { origin: PAGE } }).on(
        'error',
        () => undefined,
      ),
    );
    try {
      await until('both are asked', () => signal !== undefined && held.calls.length === 1);
      for (const one of leaving) one.destroy();
      await until(
        'the owner’s code hears of it',
        () => signal?.aborted === true && request?.signal.aborted === true,
      );
      await until('the token API hears of it', () => held.calls[0]?.signal?.aborted === true);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
