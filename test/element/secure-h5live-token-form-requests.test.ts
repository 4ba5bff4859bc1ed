import { expect } from '@open-wc/testing';
import { stsFields } from '../../src/token/index.js';
import type { FailureCode, TokenCreation } from '../../src/owner.js';
import {
  click,
  enter,
  issueAt,
  find,
  findAll,
  listen,
  mount,
  restoreFetch,
  send,
  STREAM,
  stubFetch,
  textIn,
  tokenFor,
  type,
} from './token-form-kit.js';
import { FakeTimers } from '../helpers/fake-timers.js';

const KEY = 'key-0123456789-of-the-organisation';
const API = 'https://api.example/splay';
// A failing test prints what it compares; it is not to print a key or a token.
const holds = (text: string, secret = KEY) => text.includes(secret);
const never = () => new Promise<Response>(() => undefined);
const bodyOf = (init: RequestInit) => JSON.parse(init.body as string) as Record<string, unknown>;
const refuse = (status: number, body: object) => () => Response.json({ success: false, ...body }, { status });
/** Answers as V3 does. */
const answer = (_: string, init: RequestInit) =>
  Response.json({ success: true, data: { token: tokenFor(bodyOf(init)) } });

const filled = async (attributes: Readonly<Record<string, string>> = {}) => {
  const form = await mount({ endpoint: API, ...attributes });
  await enter(form, 'streams', STREAM);
  return form;
};

describe('the requests of secure-h5live-token-form', () => {
  afterEach(restoreFetch);

  it('give a token that the page is told of, and that no text holds', async () => {
    const asked = stubFetch(answer);
    const form = await filled();
    const events = listen(form);
    await enter(form, 'ip', '203.0.113.7');
    await enter(form, 'user', 'u-1');
    await send(form);
    expect(asked).to.have.length(1);
    expect(asked[0]?.address).to.equal(API);
    const body = bodyOf(asked[0]?.init ?? {});
    expect(body).to.include({ ip: '203.0.113.7', user: 'u-1' });
    expect(body['exp']).to.be.within(
      Date.now() / 1000 + 14 * 86_400 - 5,
      Date.now() / 1000 + 14 * 86_400 + 61,
    );

    const token = tokenFor(body);
    expect(events).to.have.length(1);
    const [event] = events;
    if (event?.token.kind !== 'jwt' || form.token?.kind !== 'jwt') throw new Error('There is no token');
    expect(event.token.secret.reveal() === token, 'the token of the event').to.equal(true);
    expect(form.token.secret.reveal() === token, 'the token of the form').to.equal(true);
    expect(event.fields).to.include({ kind: 'jwt', ip: '203.0.113.7', user: 'u-1' });
    expect(event.createdAt).to.be.closeTo(Date.now() / 1000, 60);
    expect(event.differences).to.deep.equal([]);
    expect(event).to.include({ bubbles: true, composed: true });
    for (const text of [
      JSON.stringify(event.token),
      JSON.stringify(form.token),
      String(event.token.secret),
      form.shadowRoot?.innerHTML ?? '',
      form.outerHTML,
    ])
      expect(holds(text, token)).to.equal(false);
    expect(textIn(form, '[part=created]')).to.match(/^The token was created\. It is valid until .* UTC\./);
  });

  it('give a V2 token from its own address', async () => {
    const asked = stubFetch(() =>
      Response.json({
        h5live: { security: { token: 'ab'.repeat(20), expires: '', options: '8', tag: 't' } },
      }),
    );
    const form = await filled({ 'endpoint-v2': '/v2', kind: 'sts' });
    await click(form, '[value=never]');
    await enter(form, 'tag', 't');
    await send(form);
    expect(new URL(asked[0]?.address ?? '').pathname).to.equal('/v2');
    expect(bodyOf(asked[0]?.init ?? {})).to.deep.equal({ streamname: STREAM, tag: 't' });
    if (form.token?.kind !== 'sts') throw new Error('There is no token');
    expect(stsFields(form.token).token === 'ab'.repeat(20)).to.equal(true);
    expect(textIn(form, '[part=created] .title')).to.equal('The token was created.');
  });

  const failures: [title: string, answer: () => Response, code: FailureCode, text: RegExp][] = [
    [
      'a missing field',
      refuse(400, { errorCode: 1000, message: 'Parameter required: streams' }),
      'parameter',
      /does not take one of the fields.*It said: Parameter required: streams/,
    ],
    [
      'a wrong key',
      refuse(403, { errorCode: 1001, message: 'Provided APIKey is not valid' }),
      'key-refused',
      /Whoever has the key checks.*It said: Provided APIKey/,
    ],
    ['no right', () => new Response('', { status: 403 }), 'forbidden', /Sign in, or ask/],
    [
      'nothing there',
      () => new Response('', { status: 404 }),
      'wrong-address',
      /owner of this page corrects/,
    ],
    ['too many requests', () => new Response('', { status: 429 }), 'busy', /Wait a minute/],
    ['an issue of the server', () => new Response('', { status: 503 }), 'server', /Try again later/],
    [
      'a page',
      () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
      'page-instead',
      /A web page came/,
    ],
    ['no token', () => Response.json({ success: true }), 'no-token', /no token in the answer/],
    ['half a token', () => Response.json(tokenFor({}).slice(0, -9)), 'token-unreadable', /damaged/],
  ];
  for (const [title, give, code, text] of failures)
    it(`say what to do about ${title}, and keep what was entered`, async () => {
      stubFetch(give);
      const form = await filled();
      const events = listen(form);
      await enter(form, 'domain', 'example.com');
      await click(form, '#f-forceDisconnect');
      await send(form);
      const failure = find<HTMLElement>(form, '[role=alert] [part=failure]');
      expect(failure.dataset['code']).to.equal(code);
      expect(textIn(form, '[part=failure]')).to.match(text);
      expect(events).to.deep.equal([]);
      expect(form.token).to.equal(undefined);
      expect(find(form, '#f-streams').value).to.equal(STREAM);
      expect(find(form, '#f-domain').value).to.equal('example.com');
      expect(find(form, '#f-forceDisconnect').checked).to.equal(true);
      stubFetch(answer);
      await send(form);
      expect(events).to.have.length(1);
      expect(textIn(form, '[role=alert]')).to.equal('');
    });

  it('say what to do about a network that fails', async () => {
    stubFetch(() => Promise.reject(new TypeError('Failed to fetch')));
    const form = await filled();
    await send(form);
    expect(textIn(form, '[part=failure]')).to.match(/cannot be reached\. Check your network/);
  });

  it('follow no redirect', async () => {
    const asked = stubFetch(() =>
      // What a browser gives for a redirect that is not to be followed.
      Object.defineProperties(new Response(null), {
        type: { value: 'opaqueredirect' },
        status: { value: 0 },
      }),
    );
    const form = await filled();
    await send(form);
    expect(textIn(form, '[part=failure]')).to.match(/leads elsewhere/);
    expect(asked[0]?.init.redirect).to.equal('manual');
  });

  it('say of a page that names no address, or a wrong one, whose job it is', async () => {
    const asked = stubFetch(answer);
    for (const [endpoint, text] of [
      ['', /owner sets the endpoint/],
      ['ftp://x', /is no web address/],
    ] as const) {
      const form = await filled({ endpoint });
      await send(form);
      expect(textIn(form, '[part=failure]')).to.match(text);
    }
    expect(asked).to.deep.equal([]);
  });

  it('show what the server minds at the field, until it is changed', async () => {
    stubFetch(refuse(400, { errorCode: 1000, message: 'x', field: 'domain', rule: 'domain-wildcard' }));
    const form = await filled();
    await enter(form, 'domain', 'example.com');
    await send(form);
    expect(issueAt(form, 'domain')).to.match(/^Wildcards are not possible/);
    expect(find(form, '#f-domain').getAttribute('aria-invalid')).to.equal('true');
    await click(form, '[part=failure] a');
    expect(form.shadowRoot?.activeElement?.id).to.equal('f-domain');
    await type(form, 'domain', 'example.org');
    expect(issueAt(form, 'domain')).to.equal(undefined);
  });

  it('are given up after ten seconds', async () => {
    const asked = stubFetch(never);
    const form = await filled();
    const timers = new FakeTimers();
    timers.install();
    try {
      await click(form, '[part=submit]');
      timers.pass(10_000);
      timers.restore();
      await send(form);
      expect(asked).to.have.length(1);
      expect(textIn(form, '[part=failure]')).to.match(/no answer for 10 seconds/);
    } finally {
      timers.restore();
    }
  });

  it('are one at a time, and told while they last', async () => {
    let give: (response: Response) => void = () => undefined;
    const asked = stubFetch(() => new Promise((resolve) => (give = resolve)));
    const form = await filled();
    const events = listen(form);
    const first = form.submit();
    expect(await form.submit()).to.equal(false);
    await form.updateComplete;
    find<HTMLElement>(form, '[part=submit]').click();
    find<HTMLFormElement>(form, 'form').requestSubmit();
    await form.updateComplete;
    expect(asked).to.have.length(1);
    expect(find(form, 'form').getAttribute('aria-busy')).to.equal('true');
    const button = find(form, '[part=submit]');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect(button.textContent?.trim()).to.equal('Creating the token…');
    give(answer('', asked[0]?.init ?? {}));
    expect(await first).to.equal(true);
    await form.updateComplete;
    expect(events).to.have.length(1);
    expect(button.getAttribute('aria-disabled')).to.equal('false');
    expect(button.textContent?.trim()).to.equal('Create token');
  });

  it('end with the element, and what comes late is dropped', async () => {
    let give: (response: Response) => void = () => undefined;
    const asked = stubFetch(() => new Promise((resolve) => (give = resolve)));
    const form = await filled({ 'address-endpoint': '/ip' });
    const events = listen(form);
    const sent = form.submit();
    await form.updateComplete;
    await click(form, '[part=address]');
    const parent = form.parentElement;
    form.remove();
    expect(asked.map(({ init }) => init.signal?.aborted)).to.deep.equal([true, true]);
    give(answer('', asked[0]?.init ?? {}));
    expect(await sent).to.equal(false);
    parent?.append(form);
    await form.updateComplete;
    expect(form.token).to.equal(undefined);
    expect(events).to.deep.equal([]);
    expect(find(form, 'form').getAttribute('aria-busy')).to.equal('false');
    expect(find(form, '#f-streams').value).to.equal(STREAM);
  });

  it('go to a function of the page instead of an address', async () => {
    const asked = stubFetch(answer);
    const requests: TokenCreation[] = [];
    const form = await filled({ endpoint: '' });
    form.createToken = (request) => {
      requests.push(request);
      return Promise.resolve({ security: { jwtoken: tokenFor(request.body) } });
    };
    await send(form);
    expect(asked).to.deep.equal([]);
    expect(requests).to.have.length(1);
    expect(requests[0]).to.have.property('kind', 'jwt');
    expect(requests[0]).not.to.have.property('apiKey');
    expect(form.token).to.have.property('kind', 'jwt');
  });

  it('warn of a token that is not what was asked for', async () => {
    stubFetch((_, init) =>
      Response.json({
        data: { token: tokenFor({ ...bodyOf(init), streams: undefined, orgawide: true, ip: undefined }) },
      }),
    );
    const form = await filled();
    const events = listen(form);
    await enter(form, 'ip', '203.0.113.7');
    await send(form);
    const said = findAll(form, '[part=differences] li').map((item) => item.textContent?.trim());
    expect(said).to.have.length(3);
    expect(said[0]).to.match(/^Stream names: the token says nothing of it/);
    expect(said[1]).to.match(/^Organisation: the token has this although/);
    expect(said[2]).to.match(/^IP address: the token says nothing of it/);
    expect(events[0]?.differences.map(({ field }) => field)).to.deep.equal(['streams', 'organisation', 'ip']);
  });

  it('are forgotten with everything else by a reset', async () => {
    stubFetch(answer);
    const form = await filled({ kind: 'jwt' });
    await send(form);
    expect(form.token).not.to.equal(undefined);
    form.reset();
    await form.updateComplete;
    expect(form.token).to.equal(undefined);
    expect(find(form, '#f-streams').value).to.equal('');
    expect(textIn(form, '[part=created]')).to.equal(undefined);
    expect(findAll(form, '.issue')).to.deep.equal([]);
  });

  describe('with an API key', () => {
    /** Every text that can be reached from the element: markup, values, properties, and what the browser stores. */
    function everything(form: HTMLElement): string {
      const seen = new Set<unknown>();
      const texts: string[] = [
        form.outerHTML,
        form.shadowRoot?.innerHTML ?? '',
        document.cookie,
        location.href,
      ];
      texts.push(JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }));
      const visit = (value: unknown, depth: number): void => {
        if (typeof value === 'string') texts.push(value);
        if (typeof value !== 'object' || value === null || depth > 6 || seen.has(value)) return;
        if (value instanceof Window || value instanceof Document) return;
        seen.add(value);
        if (value instanceof HTMLInputElement || value instanceof HTMLTextAreaElement)
          texts.push(value.value, value.defaultValue);
        for (const name of Object.getOwnPropertyNames(value)) visit(Reflect.get(value, name), depth + 1);
        if (value instanceof Element || value instanceof ShadowRoot) {
          for (const child of value.children) visit(child, 0);
          if (value instanceof Element && value.shadowRoot) visit(value.shadowRoot, 0);
        }
      };
      visit(form, 0);
      return texts.join('\n');
    }

    it('ask for it in a field that no browser fills in or shows', async () => {
      const form = await filled({ 'ask-api-key': '' });
      const field = find(form, '#f-apiKey');
      expect(field).to.include({ type: 'password', autocomplete: 'off', spellcheck: false, name: '' });
      await send(form);
      expect(issueAt(form, 'apiKey')).to.match(/^Enter the API key/);
      expect(form.shadowRoot?.activeElement).to.equal(field);
      await type(form, 'apiKey', KEY);
      expect(issueAt(form, 'apiKey')).to.equal(undefined);
    });

    for (const [title, give] of [
      ['a token', answer],
      [
        'a refusal',
        () =>
          Response.json({ success: false, errorCode: 1001, message: `${KEY} is not valid` }, { status: 403 }),
      ],
      ['no network', () => Promise.reject(new TypeError(KEY))],
    ] as const)
      it(`send it once and keep it nowhere, with ${title}`, async () => {
        let during = '';
        const asked = stubFetch((address, init) => {
          during = everything(form);
          return give(address, init);
        });
        const form = await filled({ 'ask-api-key': '' });
        const events = listen(form);
        await type(form, 'apiKey', KEY);
        expect(holds(everything(form)), 'the search finds what is there').to.equal(true);
        await send(form);
        expect(asked).to.have.length(1);
        expect(new Headers(asked[0]?.init.headers).get('x-bintu-apikey') === KEY, 'the header').to.equal(
          true,
        );
        expect(holds(asked[0]?.init.body as string), 'the body').to.equal(false);
        expect(holds(asked[0]?.address ?? ''), 'the address').to.equal(false);
        expect(holds(during), 'while it is sent').to.equal(false);
        expect(holds(everything(form)), 'afterwards').to.equal(false);
        expect(holds(JSON.stringify(events[0] ?? {})), 'the event').to.equal(false);
        expect(find(form, '#f-apiKey').value).to.equal('');
        await send(form);
        expect(asked).to.have.length(1);
        expect(issueAt(form, 'apiKey')).to.match(/^Enter the API key/);
      });

    it('give it to a function of the page, for one request', async () => {
      const keys: (string | undefined)[] = [];
      const form = await filled({ 'ask-api-key': '', endpoint: '' });
      form.createToken = ({ apiKey, body }) => {
        keys.push(apiKey);
        return tokenFor(body);
      };
      await type(form, 'apiKey', KEY);
      await send(form);
      expect(keys.map((key) => key === KEY)).to.deep.equal([true]);
      expect(holds(everything(form)), 'afterwards').to.equal(false);
    });

    it('forget it when the element leaves the page, and by a reset', async () => {
      const form = await filled({ 'ask-api-key': '' });
      await type(form, 'apiKey', KEY);
      const field = find(form, '#f-apiKey');
      form.remove();
      expect(field.value).to.equal('');
      field.value = KEY;
      form.reset();
      expect(field.value).to.equal('');
    });

    it('send none, and have no field for it, where the page does not ask', async () => {
      const asked = stubFetch(answer);
      const form = await filled();
      expect(findAll(form, '[type=password]')).to.deep.equal([]);
      await send(form);
      expect(new Headers(asked[0]?.init.headers).get('x-bintu-apikey')).to.equal(null);
    });
  });

  describe('for one’s own address', () => {
    const rows: [title: string, answer: () => Response, value: string, text: RegExp][] = [
      ['text', () => new Response('203.0.113.9\n'), '203.0.113.9', /the address that you came from/],
      ['JSON', () => Response.json({ ip: '203.0.113.9' }), '203.0.113.9', /the address that you came from/],
      ['IPv6', () => new Response('2001:db8::9'), '1.2.3.4', /came over IPv6/],
      ['a page', () => new Response('<html>'), '1.2.3.4', /could not be found out/],
      ['a failure', () => new Response('203.0.113.9', { status: 500 }), '1.2.3.4', /could not be found out/],
    ];
    for (const [title, give, value, text] of rows)
      it(`take what is answered as ${title}`, async () => {
        const asked = stubFetch(give);
        const form = await filled({ 'address-endpoint': '/ip' });
        await enter(form, 'ip', '1.2.3.4');
        await click(form, '[part=address]');
        await click(form, '[part=address]');
        while (textIn(form, '.address [role=status]')?.startsWith('Looking'))
          await new Promise((next) => setTimeout(next));
        expect(asked).to.have.length(1);
        expect(asked[0]?.init.credentials).to.equal('omit');
        expect(find(form, '#f-ip').value).to.equal(value);
        expect(textIn(form, '.address [role=status]')).to.match(text);
        await type(form, 'ip', '1.2.3.5');
        expect(textIn(form, '.address [role=status]')).to.equal('');
      });

    it('are not made where there is nobody to ask, but it is said how', async () => {
      const form = await filled();
      expect(findAll(form, '[part=address]')).to.deep.equal([]);
      expect(textIn(form, '[part=limits]')).to.include('To find an address, its owner opens a page');
    });
  });
});
