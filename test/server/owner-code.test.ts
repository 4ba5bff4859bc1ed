// The functions that an owner gives are somebody else's code: they throw, reject, never end, and return anything.
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { TokenHandlerOptions } from '../../src/server/index.js';
import { handlerBench, PAGE, STREAM } from './kit/handler-bench.js';

const SECRET = 'the database password is hunter2';

type Any = (...args: unknown[]) => unknown;
type Named = 'authorize' | 'rateLimit' | 'clientAddress' | 'streams' | 'groups' | 'now' | 'fetch' | 'onError';

/** The options in which one of the owner's functions is replaced. */
function withOne(name: Named, code: Any): Partial<TokenHandlerOptions> {
  const authorize = () => ({ user: 'alice', streams: [STREAM], groups: ['group-1'] });
  const limits = { authorize, authorizeLimitSeconds: 0.05 } as const;
  if (name === 'streams' || name === 'groups') return { ...limits, policy: { [name]: code } };
  return { ...limits, [name]: code };
}

const failing: [title: string, code: Any][] = [
  [
    'throws',
    () => {
      throw new Error(SECRET);
    },
  ],
  ['rejects', () => Promise.reject(new Error(SECRET))],
  [
    'rejects later',
    async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      throw new Error(SECRET);
    },
  ],
  [
    'rejects after its time',
    async () => {
      await new Promise((resolve) => setTimeout(resolve, 120));
      throw new Error(SECRET);
    },
  ],
  ['never ends', () => new Promise(() => undefined)],
  [
    'throws nothing at all',
    () => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error
      throw undefined;
    },
  ],
  [
    'gives what throws when it is waited for',
    () => ({
      get then() {
        throw new Error(SECRET);
      },
    }),
  ],
  [
    'gives what throws when it is read',
    () => new Proxy({}, { get: (_, key) => (key === 'then' ? undefined : fail()), has: fail, ownKeys: fail }),
  ],
];
const rubbish: [title: string, value: unknown][] = [
  ['a number', 42],
  ['no number', Number.NaN],
  ['a text', 'yes'],
  ['a symbol', Symbol('x')],
  ['a function', () => true],
  ['a list', [STREAM]],
  ['yes', true],
];

function fail(): never {
  throw new Error(SECRET);
}

describe('an owner’s function', () => {
  const unhandled: unknown[] = [];
  const note = (reason: unknown): void => void unhandled.push(reason);
  let others: NodeJS.UnhandledRejectionListener[] = [];
  before(() => {
    // The test runner's own would end this file at the first.
    others = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', note);
  });
  after(() => {
    process.off('unhandledRejection', note);
    for (const one of others) process.on('unhandledRejection', one);
  });
  /** Whether nothing was left to reject by itself, also some time later. */
  async function settles(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 130));
    expect(unhandled.splice(0)).to.deep.equal([]);
  }

  const deciding: Named[] = ['authorize', 'rateLimit', 'clientAddress', 'streams', 'groups', 'now'];
  const all = [
    ...failing,
    ...rubbish.map(([title, value]): [string, Any] => [`gives ${title}`, () => value]),
  ];
  for (const name of deciding)
    it(`${name} that fails in whatever way gives no token, tells the viewer nothing, and the owner its name`, async () => {
      for (const [title, code] of all) {
        // What each of them may give: a yes, a wait, an address, a time.
        const mayGive: Partial<Record<Named, string[]>> = {
          rateLimit: ['gives a number'],
          clientAddress: ['gives a text'],
          streams: ['gives yes'],
          groups: ['gives yes'],
          now: ['gives a number'],
        };
        if (mayGive[name]?.includes(title)) continue;
        const bench = await handlerBench(withOne(name, code));
        const query = name === 'groups' ? 'group=group-1' : `stream=${STREAM}`;
        const { status, text, body } = await bench.ask({ query });
        expect([title, status, body], title).to.deep.equal([
          title,
          500,
          { error: { code: 'authorize-failed' } },
        ]);
        expect(text).to.not.include('hunter2');
        expect(bench.calls).to.deep.equal([]);
        expect(bench.told.map(({ code: told }) => told)).to.deep.equal(['authorize-failed']);
        expect(bench.told[0]?.details.field).to.equal(name);
        expect(JSON.stringify(bench.told)).to.not.include('hunter2');
      }
      await settles();
    });

  it('onError that fails in whatever way takes nothing from the answer', async () => {
    for (const [title, code] of all) {
      const { ask } = await handlerBench({ onError: code });
      expect((await ask({ headers: { origin: 'https://evil.example' } })).body, title).to.deep.equal({
        error: { code: 'origin-not-allowed' },
      });
    }
    await settles();
  });

  it('fetch that fails in whatever way is a token API that cannot be reached, or does not answer as it should', async () => {
    await Promise.all(
      all.map(async ([title, code]) => {
        if (title === 'never ends') return;
        const { ask } = await handlerBench({ fetch: code as never });
        const { status, body } = await ask();
        expect(status, title).to.be.oneOf([502, 503]);
        expect(body.error?.code, title).to.be.oneOf(['token-api-unreachable', 'token-api-answer']);
      }),
    );
    await settles();
  });

  it(
    'fetch that never ends, and does not hear that it should, is given up',
    { timeout: 20_000 },
    async () => {
      const { ask } = await handlerBench({ fetch: () => new Promise<never>(() => undefined) });
      expect((await ask()).body.error?.code).to.equal('token-api-unreachable');
    },
  );

  it('fetch whose answer never ends is given up', { timeout: 20_000 }, async () => {
    const { ask } = await handlerBench({
      fetch: () =>
        Promise.resolve(new Response(new ReadableStream({ pull: () => new Promise(() => undefined) }))),
    });
    expect((await ask()).body.error?.code).to.equal('token-api-unreachable');
  });

  const grants: [title: string, grant: unknown, field: string][] = [
    [
      'streams in one text, of which a part would be a name',
      { streams: 'AAAAA-BBBBB,CCCCC-DDDDD' },
      'streams',
    ],
    ['groups in one text', { groups: 'group-1' }, 'groups'],
    ['streams that are no names', { streams: [STREAM, 7] }, 'streams'],
    ['streams as a set', { streams: new Set([STREAM]) }, 'streams'],
    ['streams of which some are missing', { streams: new Array(1) }, 'streams'],
    ['what is misspelt', { stream: [STREAM] }, 'stream'],
    ['a limit that is misspelt', { streams: [STREAM], lifeSecond: 60 }, 'lifeSecond'],
    ['an answer of its own', new Response(null, { status: 403 }), 'authorize'],
    ['an error that it did not throw', new Error(SECRET), 'authorize'],
    ['a refusal in its own words', { error: 'nobody is signed in' }, 'error'],
    ['a map', new Map([['user', 'alice']]), 'authorize'],
    ['streams that are nothing', { streams: null }, 'streams'],
    ['a user who is an object', { user: {}, streams: [STREAM] }, 'user'],
    ['a user who is a number', { user: 42, streams: [STREAM] }, 'user'],
    ['a user who is nobody', { user: null, streams: [STREAM] }, 'user'],
    ['a tag that is no text', { tag: 7, streams: [STREAM] }, 'tag'],
    ['a life that is no number', { lifeSeconds: Number.NaN, streams: [STREAM] }, 'lifeSeconds'],
    ['a life as a text', { lifeSeconds: '60', streams: [STREAM] }, 'lifeSeconds'],
    ['no life', { lifeSeconds: 0, streams: [STREAM] }, 'lifeSeconds'],
    ['a life that is over', { lifeSeconds: -60, streams: [STREAM] }, 'lifeSeconds'],
  ];
  for (const [title, grant, field] of grants)
    it(`authorize that grants ${title} is told so, and grants nothing`, async () => {
      // Where the policy names the stream, what is no grant must not be taken for one of everything.
      const bench = await handlerBench({
        authorize: (() => grant) as never,
        policy: { streams: [STREAM], groups: ['group-1'] },
      });
      const { status, body } = await bench.ask();
      expect([status, body]).to.deep.equal([500, { error: { code: 'authorize-failed' } }]);
      expect(bench.told[0]?.details.field).to.equal(field);
      expect(bench.calls).to.deep.equal([]);
    });

  it('that makes viewers wait for ever makes them wait for a day', async () => {
    const { ask } = await handlerBench({ rateLimit: () => 1e300 });
    expect((await ask()).headers.get('retry-after')).to.equal('86400');
  });

  it('may be asynchronous, each of them', async () => {
    const bench = await handlerBench({
      authorize: () => Promise.resolve({ user: 'alice' }),
      clientAddress: () => Promise.resolve('203.0.113.9'),
      rateLimit: () => Promise.resolve(undefined),
      policy: { streams: (name) => Promise.resolve(name === STREAM) },
      onError: () => Promise.resolve(),
    });
    expect((await bench.ask()).status).to.equal(200);
    expect(bench.calls[0]?.body).to.include({ ip: '203.0.113.9', user: 'alice' });
    expect((await bench.ask({ query: 'stream=OTHER' })).body.error?.code).to.equal('stream-not-allowed');
  });

  it('is told with which of its own settings a token cannot be made, and the viewer is not', async () => {
    const bench = await handlerBench({ authorize: () => ({ user: 'a\nb', streams: [STREAM] }) });
    const { body } = await bench.ask();
    expect(body).to.deep.equal({ error: { code: 'policy-invalid' } });
    expect(bench.told[0]?.details).to.deep.include({ field: 'user', rule: 'control-characters' });
  });

  it('is given to a viewer’s request that names a wrong field: that one is told', async () => {
    const bench = await handlerBench();
    const { body } = await bench.ask({ query: `stream=${STREAM}&life=x` });
    expect(body).to.deep.equal({ error: { code: 'request-invalid', field: 'life', rule: 'seconds' } });
  });

  it('keeps the handler’s promise even if that is called with nothing', async () => {
    const { handle } = await handlerBench();
    for (const args of [[], [null], [{}, null], [new Request(PAGE, { headers: { origin: PAGE } }), null]]) {
      const answer = await (handle as Any)(...args);
      expect((answer as Response).status).to.be.within(400, 500);
    }
    await settles();
  });
});
