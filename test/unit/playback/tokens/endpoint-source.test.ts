import { expect } from 'chai';
import { H5LiveError, LONGEST_TOKEN_TEXT } from '../../../../src/token/index.js';
import { Clock } from '../../../../src/playback/clock.js';
import {
  endpointSource,
  ENDPOINT_LIMIT_MS,
  type TokenEndpointOptions,
} from '../../../../src/playback/tokens/endpoint-source.js';
import type { TokenReason } from '../../../../src/playback/tokens/token-source.js';
import { Hands } from '../../../helpers/hands.js';
import { settle } from '../../../helpers/settle.js';
import { playbackClaims, unsignedJwt } from '../../../helpers/tokens.js';

const NOW = 1_750_000_000_000;
const JWT = unsignedJwt(playbackClaims());
const STS = { token: 'ab'.repeat(16), expires: '1800000000', options: '1', tag: '' };
const BASE = 'https://page.example/watch/';

interface Settings {
  address?: string;
  options?: TokenEndpointOptions;
  base?: string | undefined;
  streamName?: string;
  groupId?: string;
  reason?: TokenReason;
}

type Answer = Response | Error | ((target: string, init: RequestInit) => Promise<Response>);

/** An endpoint that answers as the test says, and what it was asked. */
function bench(answer: Answer = new Response(JWT), settings: Settings = {}) {
  const { address = '/token', options, streamName = 'A', groupId = 'g', reason = 'start' } = settings;
  const hands = new Hands();
  hands.time = NOW;
  const clock = new Clock(hands);
  const asked: { address: string; init: RequestInit }[] = [];
  const dates: (string | null)[] = [];
  const stopping = new AbortController();
  const source = endpointSource(address, options, {
    fetch: (target, init) => {
      asked.push({ address: target, init });
      if (typeof answer === 'function') return answer(target, init);
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    clock,
    baseUrl: () => ('base' in settings ? settings.base : BASE),
    origin: () => new URL(settings.base ?? BASE).origin,
    learnServerTime: (date) => void dates.push(date),
  });
  const ask = () =>
    source
      .fetch({ streamName, groupId, reason, signal: stopping.signal })
      .then((answer) =>
        'error' in answer
          ? { reading: undefined, ...answer }
          : { reading: answer.token, error: undefined, retryAfterMs: undefined },
      );
  return { ask, asked, dates, hands, stopping, clock };
}

const header = (init: RequestInit, name: string) => (init.headers as Headers).get(name);

describe('endpointSource', () => {
  const addresses: [title: string, address: string, settings: Settings, asked: string][] = [
    ['a path', '/token', {}, 'https://page.example/token?stream=A&group=g&reason=start'],
    ['a relative path', 'token', { groupId: '' }, 'https://page.example/watch/token?stream=A&reason=start'],
    [
      'an address elsewhere',
      'http://h:8080/t',
      { streamName: '', groupId: '' },
      'http://h:8080/t?reason=start',
    ],
    ['white space around it', ' https://h/t\n', {}, 'https://h/t?stream=A&group=g&reason=start'],
    [
      'a query of its own, as it is written',
      'https://h/t?a=%20b&sig=x+y/z',
      {},
      'https://h/t?a=%20b&sig=x+y/z&stream=A&group=g&reason=start',
    ],
    [
      'our names in its query',
      'https://h/t?stream=B&k=1&reason=x',
      { reason: 'wake' },
      'https://h/t?k=1&stream=A&group=g&reason=wake',
    ],
    ['a fragment', 'https://h/t#x', { groupId: '' }, 'https://h/t?stream=A&reason=start#x'],
    [
      'names that have to be escaped',
      'https://h/t',
      { streamName: 'a&b=ü', groupId: '' },
      'https://h/t?stream=a%26b%3D%C3%BC&reason=start',
    ],
  ];
  for (const [title, address, settings, target] of addresses) {
    it(`asks ${title}`, async () => {
      const { ask, asked } = bench(undefined, { ...settings, address });
      expect((await ask()).reading?.kind).to.equal('jwt');
      expect(asked.map((one) => one.address)).to.deep.equal([target]);
    });
  }

  const invalid: [title: string, settings: Settings][] = [
    ['nothing', { address: ' ' }],
    ['a script', { address: 'javascript:alert(1)' }],
    ['a file', { address: 'file:///token' }],
    ['data', { address: 'data:,x' }],
    ['an address with a password', { address: 'https://user:secret@h/t' }],
    ['a broken address', { address: 'https://' }],
    ['a relative address without a page', { address: '/token', base: undefined }],
  ];
  for (const [title, settings] of invalid) {
    it(`asks nobody where the address is ${title}`, async () => {
      const { ask, asked, hands } = bench(undefined, settings);
      const { error } = await ask();
      expect(error).to.be.instanceOf(H5LiveError);
      expect(error!.code).to.equal('token-endpoint-invalid');
      expect(error!.message).to.equal('The address given as token-endpoint is no http or https address.');
      expect(asked).to.deep.equal([]);
      expect(hands.running).to.equal(0);
    });
  }

  it('asks so that nothing is stored, followed or told that need not be', async () => {
    const { ask, asked } = bench();
    await ask();
    const { init } = asked[0]!;
    expect(init).to.include({
      method: 'GET',
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
    });
    expect(init.body).to.equal(undefined);
    expect(header(init, 'accept')).to.equal('application/json');
    expect(header(init, 'content-type')).to.equal(null);
  });

  it('asks with POST where that is wanted, with what it asks for in a JSON body', async () => {
    const { ask, asked } = bench(undefined, { address: '/t?k=1', options: { method: 'POST' } });
    await ask();
    const [{ address, init }] = asked as [(typeof asked)[0]];
    expect(address).to.equal('https://page.example/t?k=1');
    expect(init.method).to.equal('POST');
    expect(JSON.parse(init.body as string)).to.deep.equal({ stream: 'A', group: 'g', reason: 'start' });
    expect(header(init, 'content-type')).to.equal('application/json');
  });

  const credentials: [given: string | undefined, sent: string][] = [
    [undefined, 'same-origin'],
    ['include', 'include'],
    ['omit', 'omit'],
    ['everything', 'same-origin'],
  ];
  for (const [given, sent] of credentials) {
    it(`sends cookies as ${sent} for ${String(given)}`, async () => {
      const options = { credentials: given } as TokenEndpointOptions;
      const { ask, asked } = bench(undefined, { options });
      await ask();
      expect(asked[0]!.init.credentials).to.equal(sent);
    });
  }

  it('sends the page’s own headers, from a function afresh each time', async () => {
    const fixed = bench(undefined, { options: { headers: { 'x-key': 'k', accept: 'text/plain' } } });
    await fixed.ask();
    expect(header(fixed.asked[0]!.init, 'x-key')).to.equal('k');
    expect(header(fixed.asked[0]!.init, 'accept')).to.equal('text/plain');
    let calls = 0;
    const headers = () => Promise.resolve([['x-call', String((calls += 1))] as [string, string]]);
    const fresh = bench(() => Promise.resolve(new Response(JWT)), { options: { headers } });
    await fresh.ask();
    await fresh.ask();
    expect(fresh.asked.map(({ init }) => header(init, 'x-call'))).to.deep.equal(['1', '2']);
  });

  const badHeaders: [title: string, headers: TokenEndpointOptions['headers'], code: string][] = [
    [
      'throw',
      () => {
        throw new Error(JWT);
      },
      'token-provider-failed',
    ],
    ['reject', () => Promise.reject(new Error(JWT)), 'token-provider-failed'],
    ['cannot be sent', { 'x y': 'z' }, 'token-endpoint-invalid'],
  ];
  for (const [title, headers, code] of badHeaders) {
    it(`asks nobody with headers that ${title}`, async () => {
      const { ask, asked } = bench(undefined, { options: { headers } });
      const { error } = await ask();
      expect(error!.code).to.equal(code);
      expect(error!.message).not.to.contain('eyJ');
      expect(asked).to.deep.equal([]);
    });
  }

  const answers: [title: string, body: string, kind: string][] = [
    ['a token alone', JWT, 'jwt'],
    ['a token as JSON', JSON.stringify(JWT), 'jwt'],
    ['{"token"}', JSON.stringify({ token: JWT }), 'jwt'],
    ['the answer of the V3 API', JSON.stringify({ success: true, data: { token: JWT } }), 'jwt'],
    ['the answer of the V2 API', JSON.stringify({ h5live: { security: STS } }), 'sts'],
    ['a V2 token with numbers', JSON.stringify({ ...STS, expires: 1_800_000_000, options: 1 }), 'sts'],
    ['a byte order mark in front', `\ufeff${JSON.stringify({ token: JWT })}`, 'jwt'],
  ];
  for (const [title, body, kind] of answers) {
    it(`reads ${title}`, async () => {
      const { ask, hands } = bench(new Response(body));
      expect((await ask()).reading?.kind).to.equal(kind);
      expect(hands.running).to.equal(0);
    });
  }

  const tokenless: [title: string, answer: Response, why: string][] = [
    ['nothing', new Response(''), 'gave no token'],
    ['no content', new Response(null, { status: 204 }), 'gave no token'],
    ['null', new Response('null'), 'gave no token (no-token-shape)'],
    ['other JSON', new Response('{"a":1}'), 'gave no token (no-token-shape)'],
    ['a page to sign in', new Response('<!doctype html><form>'), 'gave no token (no-token-shape)'],
    [
      'a page with a token in it',
      new Response(`<p>Your token is ${JWT}, friend</p>`),
      'gave no token (snippet)',
    ],
    ['an API’s refusal', new Response('{"success":false}'), 'gave no token (api-error)'],
    ['the digest of a V2 token alone', new Response(STS.token), 'gave no token (sts-incomplete)'],
    [
      'bytes that are no text',
      new Response(new Uint8Array([0xff, 0xfe, 0, 0xc3])),
      'gave no token (no-token-shape)',
    ],
    [
      'more text than anybody reads',
      new Response('x'.repeat(LONGEST_TOKEN_TEXT + 1)),
      'answers with far more text than a token has',
    ],
  ];
  for (const [title, answer, why] of tokenless) {
    it(`calls it a wrong answer that it gives ${title}`, async () => {
      const { ask, hands } = bench(answer);
      const { error } = await ask();
      expect(error!.code).to.equal('token-endpoint-answer');
      expect(error!.message).to.equal(`The address given as token-endpoint ${why}.`);
      expect(hands.running).to.equal(0);
    });
  }

  it('reads an answer as long as anybody reads, and of an endless one no more', async () => {
    const padded = JSON.stringify({ token: JWT }).padEnd(LONGEST_TOKEN_TEXT);
    expect((await bench(new Response(padded)).ask()).reading?.kind).to.equal('jwt');
    let [pulled, cancelled] = [0, false];
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(16_000).fill(120));
      },
      cancel: () => void (cancelled = true),
    });
    expect((await bench(new Response(endless)).ask()).error!.code).to.equal('token-endpoint-answer');
    expect(pulled).to.be.lessThan(15);
    expect(cancelled).to.equal(true);
  });

  const statuses: [status: number, code: string][] = [
    [301, 'token-endpoint-refused'],
    [307, 'token-endpoint-refused'],
    [400, 'token-endpoint-refused'],
    [401, 'token-endpoint-refused'],
    [403, 'token-endpoint-refused'],
    [404, 'token-endpoint-refused'],
    [429, 'token-endpoint-unreachable'],
    [500, 'token-endpoint-unreachable'],
    [503, 'token-endpoint-unreachable'],
  ];
  for (const [status, code] of statuses) {
    it(`calls status ${status} ${code}, whatever stands in the answer`, async () => {
      const { ask, dates, hands } = bench(
        new Response(JWT, { status, headers: { date: new Date(NOW).toUTCString() } }),
      );
      const { error } = await ask();
      expect(error!.code).to.equal(code);
      expect(error!.message).not.to.contain('eyJ');
      expect(dates).to.deep.equal([]);
      expect(hands.running).to.equal(0);
    });
  }

  it('calls it refused that a browser was redirected, which it does not follow', async () => {
    const redirected = Object.defineProperties(new Response(null), {
      type: { value: 'opaqueredirect' },
      status: { value: 0 },
      ok: { value: false },
    });
    const { error } = await bench(redirected).ask();
    expect(error!.code).to.equal('token-endpoint-refused');
    expect(error!.message).to.match(/redirects instead of answering, perhaps to a page to sign in\.$/);
  });

  const own: [title: string, address: string, sent: string | null][] = [
    ['on the page’s own origin', '/token', 'same-origin'],
    ['on another host, which would have to allow it', 'https://api.example/token', null],
    ['on another port', 'https://page.example:8443/token', null],
    ['over plain http', 'http://page.example/token', null],
  ];
  for (const [title, address, sent] of own)
    it(`says ${sent === null ? 'nothing' : 'so'} to an endpoint ${title}`, async () => {
      const { ask, asked } = bench(undefined, { address, options: { headers: { 'x-key': 'k' } } });
      await ask();
      expect(header(asked[0]!.init, 'x-secure-h5live-player')).to.equal(sent);
    });

  /** A browser that follows redirects as browsers do, on a page of `https://page.example` or `origin`. */
  function leading(places: Readonly<Record<string, string>>, origin = 'https://page.example') {
    const reached: { address: string; init: RequestInit }[] = [];
    const follow = (address: string, init: RequestInit): Promise<Response> => {
      const mayGo = init.mode !== 'same-origin' || new URL(address).origin === origin;
      if (!mayGo) return Promise.reject(new TypeError(`Failed to fetch ${address}`));
      reached.push({ address, init });
      const to = places[address.split('?')[0]!];
      if (to === undefined) return Promise.resolve(at(new Response(JWT), address));
      if (to === 'page') return Promise.resolve(at(new Response('<!doctype html>'), address));
      if (init.redirect === 'manual') {
        const hidden = { type: 'opaqueredirect', status: 0, ok: false };
        return Promise.resolve(Object.defineProperties(new Response(null), descriptors(hidden)));
      }
      return follow(new URL(to, address).href, init);
    };
    return { follow, reached };
  }
  const descriptors = (values: object) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value: value as unknown }]));
  const at = (response: Response, url: string) => Object.defineProperties(response, descriptors({ url }));

  const moves: [title: string, address: string, places: Record<string, string>, page?: string][] = [
    ['to a trailing slash', '/token', { 'https://page.example/token': '/token/?stream=A' }],
    [
      'from place to place',
      '/token',
      { 'https://page.example/token': '/b', 'https://page.example/b': 'https://page.example/c' },
    ],
    [
      'of an endpoint elsewhere, on its host',
      'https://api.example/token',
      { 'https://api.example/token': '/token/' },
    ],
    [
      'to https on the same host',
      'http://api.example/token',
      { 'http://api.example/token': 'https://api.example/token' },
    ],
    [
      'to https on the page’s own host',
      '/token',
      { 'http://page.example/token': 'https://page.example/token' },
      'http://page.example/',
    ],
  ];
  for (const [title, address, places, base = BASE] of moves)
    for (const method of ['GET', 'POST'] as const)
      it(`follows a redirect ${title}, with all that it was asked with: ${method}`, async () => {
        const { follow, reached } = leading(places, new URL(base).origin);
        const options = { method, headers: { 'x-key': 'k' } };
        const { reading, error } = await bench(follow, { address, options, base }).ask();
        expect(error?.message ?? reading?.kind).to.equal('jwt');
        const { init } = reached.at(-1)!;
        expect(init.method).to.equal(method);
        expect(header(init, 'x-key')).to.equal('k');
        expect(init.body === undefined).to.equal(method === 'GET');
        // To its endpoint it would be of no origin.
        if (init.mode === 'same-origin') expect(init.referrerPolicy).not.to.equal('no-referrer');
      });

  const elsewhere: [title: string, address: string, places: Record<string, string>, page?: string][] = [
    ['to another host', '/token', { 'https://page.example/token': 'https://other.example/token' }],
    [
      'from another host to a third',
      'https://api.example/token',
      { 'https://api.example/token': 'https://other.example/token' },
    ],
    [
      'to another port',
      'https://api.example/token',
      { 'https://api.example/token': 'https://api.example:1/t' },
    ],
    [
      'to a host whose name begins alike',
      'https://api.example/token',
      { 'https://api.example/token': 'https://api.example.evil.example/token' },
    ],
    [
      'from https to http',
      'https://api.example/token',
      { 'https://api.example/token': 'http://api.example/t' },
    ],
    [
      'over its own host to another',
      '/token',
      { 'https://page.example/token': '/b', 'https://page.example/b': 'https://other.example/c' },
    ],
    [
      'to another host from a page over plain http',
      '/token',
      { 'http://page.example/token': 'https://other.example/token' },
      'http://page.example/',
    ],
  ];
  for (const [title, address, places, base = BASE] of elsewhere)
    it(`does not follow a redirect ${title}, to where nothing of the request goes`, async () => {
      const { follow, reached } = leading(places, new URL(base).origin);
      const options = { method: 'POST', headers: { 'x-key': 'k' }, credentials: 'include' } as const;
      const { error } = await bench(follow, { address, options, base }).ask();
      expect(error?.code).to.equal('token-endpoint-refused');
      expect(error?.message).to.equal(
        'The address given as token-endpoint redirects to another host, which is not followed, perhaps to sign in there.',
      );
      const { origin } = new URL(address, base);
      for (const { address: place, init } of reached.filter(
        (one) => new URL(one.address).origin !== origin,
      )) {
        expect(init.credentials, place).to.equal('omit');
        expect([init.headers, init.body], place).to.deep.equal([undefined, undefined]);
      }
    });

  it('calls it refused where a redirect leads to a page on the same host, such as one to sign in', async () => {
    const places = { 'https://page.example/token': '/sign-in', 'https://page.example/sign-in': 'page' };
    const { error } = await bench(leading(places).follow).ask();
    expect(error?.code).to.equal('token-endpoint-refused');
    expect(error?.message).to.match(/redirects to what gives no token, perhaps to a page to sign in\.$/);
  });

  const broken: [title: string, answer: Answer][] = [
    ['the network fails', new TypeError(`Failed to fetch https://h/t?secret=${STS.token}`)],
    [
      'fetch throws at once',
      () => {
        throw new TypeError('no');
      },
    ],
    [
      'the answer breaks off',
      new Response(new ReadableStream({ pull: (controller) => controller.error(new Error(JWT)) })),
    ],
  ];
  for (const [title, answer] of broken) {
    it(`calls it unreachable where ${title}, and does not repeat the browser’s words`, async () => {
      const { ask, hands } = bench(answer, { address: 'https://h/t?secret=1' });
      const { error } = await ask();
      expect(error).to.be.instanceOf(H5LiveError);
      expect(error!.code).to.equal('token-endpoint-unreachable');
      expect(error!.message).to.equal('The address given as token-endpoint could not be reached.');
      expect(hands.running).to.equal(0);
    });
  }

  const never = () => new Promise<never>(() => undefined);
  const slow: [title: string, answer: Answer, options: TokenEndpointOptions][] = [
    ['does not answer', never, {}],
    ['does not end its answer', new Response(new ReadableStream({ pull: never })), {}],
    ['is waited for by the function that gives headers', new Response(JWT), { headers: never }],
  ];
  for (const [title, answer, options] of slow) {
    it(`gives up after 10 seconds an endpoint that ${title}`, async () => {
      const { ask, asked, hands } = bench(answer, { options });
      let settled = false;
      const result = ask().finally(() => (settled = true));
      await settle();
      hands.moveTo(NOW + ENDPOINT_LIMIT_MS - 1);
      await settle();
      expect(settled).to.equal(false);
      hands.moveTo(NOW + ENDPOINT_LIMIT_MS);
      const { error } = await result;
      expect(error!.code).to.equal('token-endpoint-unreachable');
      expect(error!.message).to.match(/took longer than 10 seconds\.$/);
      for (const { init } of asked) expect(init.signal!.aborted).to.equal(true);
      expect(hands.running).to.equal(0);
    });
  }

  it('ends the request as soon as nobody waits for it', async () => {
    const { ask, asked, hands, stopping } = bench(never);
    const result = ask();
    await settle();
    expect(asked[0]!.init.signal!.aborted).to.equal(false);
    stopping.abort();
    expect((await result).error!.code).to.equal('token-endpoint-unreachable');
    expect(asked[0]!.init.signal!.aborted).to.equal(true);
    expect(hands.running).to.equal(0);
  });

  it('asks nobody where nobody waits any more once the headers are there', async () => {
    let give: (headers: HeadersInit) => void = () => undefined;
    const headers = () => new Promise<HeadersInit>((resolve) => (give = resolve));
    const { ask, asked, stopping } = bench(undefined, { options: { headers } });
    const result = ask();
    stopping.abort();
    await result;
    give({});
    await settle();
    expect(asked).to.deep.equal([]);
  });

  const date = (ms: number) => new Date(ms).toUTCString();
  const waits: [title: string, status: number, headers: Record<string, string>, ms: number | undefined][] = [
    ['seconds', 503, { 'retry-after': '120' }, 120_000],
    ['no time', 503, { 'retry-after': '0' }, 0],
    ['seconds, after too many requests', 429, { 'retry-after': ' 7 ' }, 7000],
    ['seconds, after a refusal', 403, { 'retry-after': '30' }, 30_000],
    ['more than 10 minutes', 503, { 'retry-after': '86400' }, 600_000],
    ['more seconds than a number holds', 503, { 'retry-after': '9'.repeat(400) }, 600_000],
    ['a date', 503, { 'retry-after': date(NOW + 90_000) }, 90_000],
    ['a date that has passed', 503, { 'retry-after': date(NOW - 90_000) }, 0],
    ['a date far ahead', 503, { 'retry-after': date(NOW + 9e10) }, 600_000],
    [
      'a date by a clock 10 minutes ahead',
      503,
      { 'retry-after': date(NOW + 630_000), date: date(NOW + 600_000) },
      30_000,
    ],
    ['a date by a clock it does not tell', 503, { 'retry-after': date(NOW + 30_000), date: 'soon' }, 30_000],
    ['a negative number', 503, { 'retry-after': '-5' }, undefined],
    ['a fraction', 503, { 'retry-after': '1.5' }, undefined],
    ['what a browser would take for a date', 503, { 'retry-after': 'in 12 minutes' }, undefined],
    ['nothing', 503, {}, undefined],
  ];
  for (const [title, status, headers, ms] of waits) {
    it(`notes that it is to wait for ${title}`, async () => {
      const { retryAfterMs } = await bench(new Response('', { status, headers })).ask();
      expect(retryAfterMs).to.equal(ms);
    });
  }

  const learning: [title: string, answer: Response, learnt: (string | null)[]][] = [
    ['from a fresh answer', new Response(JWT, { headers: { date: date(NOW) } }), [date(NOW)]],
    [
      'from an answer that is 0 seconds old',
      new Response(JWT, { headers: { date: date(NOW), age: '0' } }),
      [date(NOW)],
    ],
    ['nothing from a cache on the way', new Response(JWT, { headers: { date: date(NOW), age: '600' } }), []],
    [
      'nothing from a cache that says strange things',
      new Response(JWT, { headers: { date: date(NOW), age: 'x' } }),
      [],
    ],
    [
      'from the token, where that was made after the answer’s date was written',
      new Response(unsignedJwt({ ...playbackClaims(), iat: NOW / 1000 + 3 }), {
        headers: { date: date(NOW) },
      }),
      [date(NOW + 3000)],
    ],
    [
      'from the date, where the token had been made before',
      new Response(unsignedJwt({ ...playbackClaims(), iat: NOW / 1000 - 3 }), {
        headers: { date: date(NOW) },
      }),
      [date(NOW)],
    ],
    [
      'nothing from a token alone, which may have been kept',
      new Response(unsignedJwt({ ...playbackClaims(), iat: NOW / 1000 + 3 })),
      [],
    ],
  ];
  for (const [title, answer, learnt] of learning) {
    it(`learns the time ${title}`, async () => {
      const { ask, dates } = bench(answer);
      await ask();
      expect(dates).to.deep.equal(learnt);
    });
  }
});
