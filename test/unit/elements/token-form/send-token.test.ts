import { expect } from 'chai';
import { seconds } from '../../../../src/shared/index.js';
import { sendToken, type SendOptions } from '../../../../src/elements/owner/token-form/send-token.js';
import { API_KEY_HEADER, type TokenFields } from '../../../../src/token-api/index.js';
import { Clock } from '../../../../src/playback/index.js';
import { Hands } from '../../../helpers/hands.js';
import { settle } from '../../../helpers/settle.js';
import { playbackClaims, unsignedJwt } from '../../../helpers/tokens.js';

const JWT = unsignedJwt(playbackClaims());
const KEY = 'the-key-of-the-organisation';
const NOW = Date.UTC(2026, 5, 1);
const fields: TokenFields = {
  kind: 'jwt',
  scope: { kind: 'streams', streams: ['AAAAA-BBBBB'] },
  expiresAt: seconds(1_800_000_000),
  ip: '1.2.3.4',
};

type Answer = Response | Error | Promise<Response>;

/** A request to an address that answers as the test says. */
function bench(
  answer: Answer = Response.json({ success: true, data: { token: JWT } }),
  options: Partial<SendOptions> = {},
) {
  const hands = new Hands();
  hands.time = NOW;
  const clock = new Clock(hands);
  const asked: { address: string; init: RequestInit }[] = [];
  const stopping = new AbortController();
  const send = (asking = fields) =>
    sendToken(
      asking,
      { endpoint: 'https://api.example/splay', signal: stopping.signal, ...options },
      {
        fetch: (address, init) => {
          asked.push({ address, init });
          return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
        },
        clock,
        baseUrl: () => 'https://page.example/tokens/',
      },
    );
  return { send, asked, hands, clock, stopping };
}

const bodyOf = (init: RequestInit | undefined) => init?.body as string;
const header = (init: RequestInit | undefined, name: string) => new Headers(init?.headers).get(name);

describe('a request for a token', () => {
  it('is the documented call, without the page’s address, and not redirected', async () => {
    const { send, asked } = bench();
    const outcome = await send();
    expect(outcome).to.have.property('kind', 'jwt');
    const [{ address, init } = { address: '', init: {} }] = asked;
    expect(asked).to.have.length(1);
    expect(address).to.equal('https://api.example/splay');
    expect(JSON.parse(bodyOf(init))).to.deep.equal({
      streams: ['AAAAA-BBBBB'],
      exp: 1_800_000_000,
      ip: '1.2.3.4',
    });
    expect(init).to.include({
      method: 'POST',
      redirect: 'manual',
      cache: 'no-store',
      credentials: 'same-origin',
      referrerPolicy: 'no-referrer',
    });
    expect(header(init, 'content-type')).to.equal('application/json');
    expect(header(init, API_KEY_HEADER)).to.equal(null);
  });

  it('is the V2 call for a V2 token', async () => {
    const { send, asked } = bench();
    await send({ ...fields, kind: 'sts' });
    expect(JSON.parse(bodyOf(asked[0]?.init))).to.deep.equal({
      streamname: 'AAAAA-BBBBB',
      expires: '1800000000',
      ip: '1.2.3.4',
    });
  });

  it('brings the key in its header alone, and not to an address that is not encrypted', async () => {
    const { send, asked } = bench(undefined, { apiKey: KEY });
    await send();
    const [{ address, init } = { address: '', init: {} }] = asked;
    expect(header(init, API_KEY_HEADER)).to.equal(KEY);
    expect(address + bodyOf(init)).not.to.include(KEY);

    for (const [endpoint, sent] of [
      ['http://api.example/splay', 0],
      ['http://localhost.example/splay', 0],
      ['http://127.0.0.1:8080/splay', 1],
      ['http://localhost:8080/splay', 1],
      ['/splay', 1],
    ] as const) {
      const other = bench(Response.json(JWT), { apiKey: KEY, endpoint });
      const outcome = await other.send();
      expect(other.asked, endpoint).to.have.length(sent);
      if (sent === 0) expect(outcome, endpoint).to.deep.equal({ code: 'key-unsafe' });
    }
  });

  it('sends cookies as it is told, and to the same origin where that is no setting', async () => {
    for (const [credentials, sent] of [
      ['include', 'include'],
      ['omit', 'omit'],
      ['everywhere', 'same-origin'],
    ] as const) {
      const { send, asked } = bench(undefined, { credentials: credentials as RequestCredentials });
      await send();
      expect(asked[0]?.init.credentials).to.equal(sent);
    }
  });

  const failures: [title: string, answer: Answer | undefined, options: Partial<SendOptions>, code: string][] =
    [
      ['no address', undefined, { endpoint: ' ' }, 'not-set-up'],
      ['an address that is none', undefined, { endpoint: 'javascript:alert(1)' }, 'endpoint-invalid'],
      [
        'a name and password in the address',
        undefined,
        { endpoint: 'https://a:b@api.example/' },
        'endpoint-invalid',
      ],
      ['no network', new TypeError(`Failed to fetch https://api.example/?token=${JWT}`), {}, 'unreachable'],
      ['a refusal', Response.json({ success: false, errorCode: 1001 }, { status: 403 }), {}, 'key-refused'],
      ['far too much', new Response('x'.repeat(200_000)), {}, 'no-token'],
    ];
  for (const [title, answer, options, code] of failures)
    it(`is ${code} with ${title}`, async () => {
      const outcome = await bench(answer, options).send();
      expect(outcome).to.have.property('code', code);
      expect(JSON.stringify(outcome)).not.to.include(JWT);
    });

  it('is given up after ten seconds, and not before', async () => {
    const { send, asked, hands } = bench(new Promise<Response>(() => undefined));
    let outcome: unknown;
    void send().then((end) => (outcome = end));
    await settle();
    hands.moveTo(NOW + 9_999);
    await settle();
    expect(outcome).to.equal(undefined);
    expect(asked[0]?.init.signal?.aborted).to.equal(false);
    hands.moveTo(NOW + 10_000);
    await settle();
    expect(outcome).to.deep.equal({ code: 'timeout' });
    expect(asked[0]?.init.signal?.aborted).to.equal(true);
    expect(hands.running).to.equal(0);
  });

  it('ends when nobody waits any more', async () => {
    const { send, asked, hands, stopping } = bench(new Promise<Response>(() => undefined));
    const sent = send();
    await settle();
    stopping.abort();
    expect(await sent).to.equal('aborted');
    expect(asked[0]?.init.signal?.aborted).to.equal(true);
    expect(hands.running).to.equal(0);
  });

  it('puts a clock right that is off, also by a refusal', async () => {
    const date = new Date(NOW + 3_600_000).toUTCString();
    const { send, clock } = bench(new Response('', { status: 400, headers: { date } }));
    await send();
    expect(clock.now()).to.be.within(NOW + 3_600_000, NOW + 3_601_000);
  });

  it('does not learn the time from an answer that a cache kept', async () => {
    const headers = { date: new Date(NOW - 3_600_000).toUTCString(), age: '3600' };
    const { send, clock } = bench(new Response(JWT, { headers }));
    await send();
    expect(clock.now()).to.equal(NOW);
  });
});

describe('a function of the page that makes tokens', () => {
  it('is given the kind, the body, the fields, a signal, and the key where there is one', async () => {
    const given: unknown[] = [];
    const createToken = (request: unknown) => {
      given.push(request);
      return Promise.resolve({ data: { token: JWT } });
    };
    const { send, asked } = bench(undefined, { createToken, apiKey: KEY });
    expect(await send()).to.have.property('kind', 'jwt');
    expect(asked).to.deep.equal([]);
    expect(given).to.have.length(1);
    const [{ signal, ...rest } = { signal: undefined }] = given as { signal?: AbortSignal }[];
    expect(signal?.aborted).to.equal(false);
    expect(rest).to.deep.equal({
      kind: 'jwt',
      body: { streams: ['AAAAA-BBBBB'], exp: 1_800_000_000, ip: '1.2.3.4' },
      fields,
      apiKey: KEY,
    });
  });

  const thrown = (error: unknown) => () => {
    throw error;
  };
  const rows: [title: string, createToken: () => unknown, outcome: object][] = [
    [
      'throws at once',
      thrown(new Error(`No, ${KEY} ${JWT}`)),
      { code: 'provider-failed', message: 'No, … [token removed]' },
    ],
    ['rejects', () => Promise.reject(new Error('No')), { code: 'provider-failed', message: 'No' }],
    ['throws nothing of use', thrown(undefined), { code: 'provider-failed', message: undefined }],
    [
      'throws a documented refusal',
      thrown({
        success: false,
        errorCode: 1000,
        message: 'Parameter required: exp',
        field: 'exp',
        rule: 'required',
      }),
      {
        code: 'parameter',
        message: 'Parameter required: exp',
        issue: { field: 'expiresAt', rule: 'required' },
      },
    ],
    ['gives nothing', () => undefined, { code: 'no-token' }],
    ['gives something else', () => 7, { code: 'no-token' }],
  ];
  for (const [title, createToken, outcome] of rows)
    it(`may be one that ${title}`, async () => {
      expect(await bench(undefined, { createToken, apiKey: KEY }).send()).to.deep.equal(outcome);
    });

  it('is given up after ten seconds, whether it minds the signal or not', async () => {
    const { send, hands } = bench(undefined, { createToken: () => new Promise(() => undefined) });
    const sent = send();
    await settle();
    hands.moveTo(NOW + 10_000);
    expect(await sent).to.deep.equal({ code: 'timeout' });
  });
});
