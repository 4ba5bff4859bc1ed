import { expect } from 'chai';
import { H5LiveError, parseToken } from '../../../../src/token/index.js';
import { Clock } from '../../../../src/playback/clock.js';
import {
  providerSource,
  PROVIDER_LIMIT_MS,
  type TokenProvider,
  type TokenRequest,
} from '../../../../src/playback/tokens/token-source.js';
import { Hands } from '../../../helpers/hands.js';
import { settle } from '../../../helpers/settle.js';
import { playbackClaims, unsignedJwt } from '../../../helpers/tokens.js';

const JWT = unsignedJwt(playbackClaims());
const STS = { token: 'ab'.repeat(16), expires: '1800000000', options: '1', tag: '' };

function bench(provider: TokenProvider) {
  const hands = new Hands();
  const source = providerSource(provider, new Clock(hands));
  const stopping = new AbortController();
  const ask = () =>
    source
      .fetch({ streamName: 'A', groupId: 'g', reason: 'start', signal: stopping.signal })
      .then((answer) =>
        'error' in answer
          ? { reading: undefined, ...answer }
          : { reading: answer.token, error: undefined, retryAfterMs: undefined },
      );
  return { hands, stopping, ask };
}

/** Throws as soon as anybody looks. */
const hostile = () =>
  new Proxy(Object.create(null) as object, {
    get: () => {
      throw new Error('Do not look.');
    },
  });

describe('providerSource', () => {
  const given: [title: string, provider: TokenProvider, kind: string][] = [
    ['a token', () => JWT, 'jwt'],
    ['a promise of a token', () => Promise.resolve(JWT), 'jwt'],
    ['the four values of a V2 token', () => STS, 'sts'],
    ['the answer of a token API', () => Promise.resolve({ success: true, data: { token: JWT } }), 'jwt'],
    ['JSON', () => JSON.stringify({ jwtoken: JWT }), 'jwt'],
    ['an earlier reading', () => parseToken(JWT), 'jwt'],
    [
      'a JWT of somebody else, of which the server has the last word',
      () => unsignedJwt({ iss: 'x' }),
      'malformed',
    ],
  ];
  for (const [title, provider, kind] of given) {
    it(`takes ${title}`, async () => {
      const { ask, hands } = bench(provider);
      const { reading } = await ask();
      expect(reading?.kind).to.equal(kind);
      expect(hands.running).to.equal(0);
    });
  }

  const failing: [title: string, provider: TokenProvider, message: RegExp][] = [
    [
      'throws',
      () => {
        throw new Error('signed out');
      },
      /failed: signed out\.$/,
    ],
    ['rejects', () => Promise.reject(new Error('signed out')), /failed: signed out\.$/],
    [
      'throws no error',
      () => {
        throw 'signed out' as unknown as Error;
      },
      /failed: signed out\.$/,
    ],
    [
      'throws what cannot be looked at',
      () => {
        throw hostile() as Error;
      },
      /failed: for no reason it can tell\.$/,
    ],
    [
      'throws a token',
      () => {
        throw new Error(`no ${JWT} ${STS.token}`);
      },
      /failed: no \[token removed\] \[token removed\]\.$/,
    ],
    [
      'throws the cut end of a token',
      () => {
        throw new Error(`${'-'.repeat(110)} ${STS.token}`);
      },
      /failed: -{110} \[token re….$/,
    ],
    ['gives nothing', () => undefined, /gave no token\.$/],
    ['gives an empty text', () => '', /gave no token\.$/],
    ['gives garbage', () => 'hello', /gave no token \(no-token-shape\)\.$/],
    ['gives a number', () => 42, /gave no token \(no-token-shape\)\.$/],
    ['gives what cannot be looked at', () => ({ data: hostile() }), /gave no token \(no-token-shape\)\.$/],
    ['gives a promise that cannot be looked at', hostile, /failed: Do not look\.\.$/],
    [
      'gives a page with a token in it',
      () => `<p>Your token is ${JWT}, friend</p>`,
      /gave no token \(snippet\)\.$/,
    ],
    [
      'gives the answer of an API that made no token',
      () => ({ success: false }),
      /gave no token \(api-error\)\.$/,
    ],
  ];
  for (const [title, provider, message] of failing) {
    it(`calls it a failure of the owner’s function that it ${title}`, async () => {
      const { ask, hands } = bench(provider);
      const { error } = await ask();
      expect(error).to.be.instanceOf(H5LiveError);
      expect(error!.code).to.equal('token-provider-failed');
      expect(error!.message).to.match(message);
      for (const secret of [JWT, STS.token.slice(0, 12)]) expect(error!.message).not.to.contain(secret);
      expect(hands.running).to.equal(0);
    });
  }

  it('tells the function what the token is for', async () => {
    let told: TokenRequest | undefined;
    const { ask } = bench((request) => {
      told = request;
      return JWT;
    });
    await ask();
    expect(told).to.include({ streamName: 'A', groupId: 'g', reason: 'start' });
    expect(told!.signal.aborted).to.equal(false);
  });

  it('waits for a function for half a minute, tells it, and drops what it gives later', async () => {
    let [signal, give]: [AbortSignal | undefined, (token: string) => void] = [undefined, () => undefined];
    const { ask, hands } = bench((request) => {
      signal = request.signal;
      return new Promise((resolve) => (give = resolve));
    });
    const asked = ask();
    hands.moveTo(PROVIDER_LIMIT_MS - 1);
    expect(signal!.aborted).to.equal(false);
    hands.moveTo(PROVIDER_LIMIT_MS);
    expect(signal!.aborted).to.equal(true);
    give(JWT);
    const { error } = await asked;
    expect(error!.code).to.equal('token-provider-failed');
    expect(error!.message).to.match(/took longer than 30 seconds\.$/);
    expect(hands.running).to.equal(0);
  });

  it('does not wait once nobody waits for it, and tells the function', async () => {
    let signal: AbortSignal | undefined;
    const { ask, hands, stopping } = bench((request) => {
      signal = request.signal;
      return new Promise(() => undefined);
    });
    const asked = ask();
    stopping.abort();
    expect((await asked).error!.message).to.match(/was given up\.$/);
    expect(signal!.aborted).to.equal(true);
    expect(hands.running).to.equal(0);
  });

  it('does not call the function for nobody', async () => {
    let calls = 0;
    const { ask, hands, stopping } = bench(() => (calls += 1));
    stopping.abort();
    expect((await ask()).error!.code).to.equal('token-provider-failed');
    expect([calls, hands.running]).to.deep.equal([0, 0]);
  });

  it('waits just as long when the clock is corrected meanwhile', async () => {
    for (const off of [-600_000, 600_000]) {
      const hands = new Hands();
      hands.time = 1_750_000_000_000;
      const clock = new Clock(hands);
      const source = providerSource(() => new Promise(() => undefined), clock);
      const { signal } = new AbortController();
      let settled = false;
      const asked = source
        .fetch({ streamName: 'A', groupId: '', reason: 'start', signal })
        .then(() => (settled = true));
      clock.learnServerTime(new Date(hands.time + off).toUTCString());
      await Promise.resolve();
      hands.moveTo(hands.time + PROVIDER_LIMIT_MS - 1);
      await settle();
      expect(settled).to.equal(false);
      hands.moveTo(hands.time + 1);
      await asked;
      expect(settled).to.equal(true);
    }
  });
});
