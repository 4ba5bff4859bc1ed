import { expect, fixture, html } from '@open-wc/testing';
import type { SecureH5liveTokenStatus, TokenStatusChangeEvent } from '../../src/index.js';
import '../../src/define.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';
import { until } from './fakes/fake-player.js';

const nowSeconds = () => Math.floor(Date.now() / 1000);
const jwt = (claims: object) => unsignedJwt(playbackClaims({ nbf: undefined, ...claims }));
const DAY = 86_400;
const V2 = { token: 'ab', expires: String(nowSeconds() + 3660), options: '1', tag: '' };

async function panel(token: unknown, attributes: { lang?: string; timeZone?: string } = {}) {
  const { lang = 'en', timeZone = 'UTC' } = attributes;
  return fixture<SecureH5liveTokenStatus>(html`
    <secure-h5live-token-status
      .token=${token}
      lang=${lang}
      time-zone=${timeZone}
    ></secure-h5live-token-status>
  `);
}

const textOf = (element: SecureH5liveTokenStatus, part: string) =>
  element.shadowRoot!.querySelector(`[part=${part}]`)!.textContent.replace(/\s+/g, ' ').trim();

describe('<secure-h5live-token-status>', () => {
  // The entry has it loaded beside everything else.
  before(() => customElements.whenDefined('secure-h5live-token-status'));

  const states: [title: string, token: () => unknown, heading: string, detail: RegExp][] = [
    ['no token', () => undefined, 'No playback token', /^If this stream is secured, it cannot be played/],
    ['a text that is no token', () => 'hello', 'The token cannot be read', /does not look like one/],
    ['a damaged token', () => 'aaa.bbb.ccc', 'The token cannot be read', /damaged or incomplete/],
    [
      'a valid JWT',
      () => jwt({ exp: nowSeconds() + 14 * DAY - 60 }),
      'This is a secured stream',
      /^The token for the playback is valid until \w+ \d+, \d{4} at \d+:\d\d [AP]M UTC \(expires in 14 days\)\. Whoever is watching then can go on/,
    ],
    [
      'a valid V2 token',
      () => ({ token: 'ab', expires: String(nowSeconds() + 3660), options: '1', tag: '' }),
      'This is a secured stream',
      /is valid until .* \(expires in 1 hour\)\./,
    ],
    [
      'an expired token',
      () => jwt({ exp: nowSeconds() - 7200 }),
      'The token has expired',
      /^The token for the playback was valid until .* UTC \(2 hours ago\)\. It can no longer start the stream\.$/,
    ],
    [
      'a token of tomorrow',
      () => jwt({ nbf: nowSeconds() + DAY + 60, exp: nowSeconds() + 2 * DAY }),
      'The token is not valid yet',
      /is not valid yet\. It becomes valid on .* UTC \(in 1 day\)\.$/,
    ],
    [
      'a token without expiry',
      () => jwt({ exp: undefined }),
      'This is a secured stream',
      /does not expire\.$/,
    ],
  ];
  it('has the looks of all that it tells, as soon as it tells more than how long', async () => {
    const element = await panel(jwt({ exp: nowSeconds() + DAY }));
    element.shadowRoot!.querySelector('details')!.open = true;
    const list = await until(
      'everything that the token says',
      () => element.shadowRoot!.querySelector('dl') ?? undefined,
    );
    expect(getComputedStyle(list).display).to.equal('grid');
  });

  for (const [title, token, heading, detail] of states) {
    it(`tells ${title}, and is accessible`, async () => {
      const element = await panel(token());
      expect(textOf(element, 'heading')).to.equal(heading);
      expect(textOf(element, 'detail')).to.match(detail);
      await expect(element).to.be.accessible();
    });
  }

  it('names the moment for machines too', async () => {
    const element = await panel(jwt({ exp: 4_102_444_800 }));
    expect(element.shadowRoot!.querySelector('time')!.dateTime).to.equal('2100-01-01T00:00:00.000Z');
  });

  it('speaks German, and says so to screen readers', async () => {
    const element = await panel(jwt({ exp: nowSeconds() + 14 * DAY - 60 }), {
      lang: 'de',
      timeZone: 'Europe/Berlin',
    });
    expect(textOf(element, 'heading')).to.equal('Dies ist ein gesicherter Stream');
    expect(textOf(element, 'detail')).to.match(
      /gilt bis \d+\. \w+ \d{4} um \d\d:\d\d ME(S)?Z \(Ablauf in 14 Tagen\)\. Wer dann zusieht/,
    );
    expect(element.shadowRoot!.querySelector('section')!.lang).to.equal('de');
  });

  it('sets Japanese as it is written: no space after a full stop, and lines that end between words', async () => {
    const element = await panel(jwt({ exp: nowSeconds() + 14 * DAY - 60 }), {
      lang: 'ja',
      timeZone: 'Asia/Tokyo',
    });
    expect(textOf(element, 'detail')).to.match(
      /^再生トークンの有効期限は\d+年\d+月\d+日 \d+:\d\d JSTです（14 日後）。その時点で/,
    );
    const { lineBreak, wordBreak } = getComputedStyle(element.shadowRoot!.querySelector('h2')!);
    expect(lineBreak).to.equal('strict');
    expect(wordBreak).to.equal(CSS.supports('word-break', 'auto-phrase') ? 'auto-phrase' : 'normal');
    expect(element.shadowRoot!.querySelector('section')!.lang).to.equal('ja');
  });

  it('shows dates in the viewer’s way, and words in the language of their sentence', async () => {
    const token = jwt({ exp: nowSeconds() + 14 * DAY - 60 });
    const rows: [lang: string, zone: string, date: RegExp][] = [
      ['en-GB', 'Europe/London', /^\d+ \w+ \d{4} at \d\d:\d\d (GMT|BST)$/],
      ['ko', 'Asia/Seoul', /^\w+ \d+, \d{4} at \d+:\d\d [AP]M GMT\+9$/],
      ['fa', 'Asia/Kathmandu', /^\w+ \d+, \d{4} at \d+:\d\d [AP]M GMT\+5:45$/],
    ];
    for (const [lang, timeZone, date] of rows) {
      const element = await panel(token, { lang, timeZone });
      const time = element.shadowRoot!.querySelector('time')!;
      expect(time.textContent).to.match(date);
      expect(time.lang).to.equal(lang === 'en-GB' ? lang : 'en');
      expect(time.dir).to.equal('auto');
      expect(textOf(element, 'detail')).to.match(
        /^The token for the playback is valid until .*\(expires in 14 days\)/,
      );
      await expect(element).to.be.accessible();
    }
  });

  it('puts up with a language and a time zone that do not exist', async () => {
    const element = await panel(jwt({ exp: nowSeconds() + 3660 }), { lang: '!!', timeZone: 'Mars/Base' });
    expect(textOf(element, 'detail')).to.match(/\(expires in 1 hour\)/);
  });

  it('changes by itself when the token expires, and tells each change once', async () => {
    const element = await panel(undefined);
    const told: string[] = [];
    element.addEventListener('token-status-change', ({ oldState, newState, cause }: TokenStatusChangeEvent) =>
      told.push(`${oldState} > ${newState} by ${cause}`),
    );
    for (const type of ['token-expiring', 'token-expired'])
      element.addEventListener(type, () => told.push(type));
    // Of this second there may be nothing left.
    element.token = jwt({ exp: nowSeconds() + 2 });
    await until('the token expires', () => textOf(element, 'heading') === 'The token has expired');
    element.requestUpdate();
    await element.updateComplete;
    const first = [
      'none > expiring by token',
      'token-expiring',
      'expiring > expired by time',
      'token-expired',
    ];
    expect(told).to.deep.equal(first);
    element.token = jwt({ exp: nowSeconds() - 10 });
    await element.updateComplete;
    expect(told).to.deep.equal([...first, 'token-expired']);
  });

  it('touches no text that stays the same, so that nothing is told twice', async () => {
    const element = await panel(jwt({ exp: nowSeconds() + 14 * DAY - 60 }));
    const written: string[] = [];
    const watch = new MutationObserver((records) =>
      written.push(...records.map(({ target }) => target.textContent ?? '')),
    );
    watch.observe(element.shadowRoot!, { subtree: true, childList: true, characterData: true });
    element.requestUpdate();
    await element.updateComplete;
    element.token = jwt({ exp: nowSeconds() + 14 * DAY - 120 });
    await element.updateComplete;
    watch.disconnect();
    expect(written).not.to.include('This is a secured stream');
  });

  it('says so when a token is about to expire', async () => {
    const element = await panel(jwt({ exp: nowSeconds() + 100 }));
    expect(textOf(element, 'heading')).to.equal('The token expires soon');
    element.expiringWithin = 60;
    await element.updateComplete;
    expect(textOf(element, 'heading')).to.equal('This is a secured stream');
    await expect(element).to.be.accessible();
  });

  it('tells who is watching that playback will be ended, where the token forces it', async () => {
    const element = await panel(jwt({ exp: nowSeconds() + 3660, forceDisconnect: true }));
    expect(textOf(element, 'detail')).to.match(/Playback ends at that moment\.$/);
  });

  it('says so where the server has refused a token that could start playback by its time, and not of others', async () => {
    const element = await panel(jwt({ exp: nowSeconds() + 3660 }));
    element.outcome = 'refused';
    await element.updateComplete;
    expect(textOf(element, 'heading')).to.equal('The server refused this token');
    expect(textOf(element, 'detail')).to.match(/is valid until .* \(expires in 1 hour\)\.$/);
    const { classList } = element.shadowRoot!.querySelector('[part=panel]')!;
    expect([...classList])
      .to.include('refused')
      .and.not.include('valid');
    await expect(element).to.be.accessible();
    element.token = jwt({ exp: nowSeconds() - 60 });
    await element.updateComplete;
    expect(textOf(element, 'heading')).to.equal('The token has expired');
    expect(textOf(element, 'detail')).to.match(/It can no longer start the stream\.$/);
  });

  it('alarms nobody of a token that begins later, nor of a stream that plays without one', async () => {
    const later = await panel(jwt({ nbf: nowSeconds() + 3600, exp: nowSeconds() + 7200 }));
    expect(later.diagnosis.map(({ code }) => code)).to.include('token-not-yet-valid');
    expect(later.shadowRoot!.querySelector('.panel.refused')).not.to.exist;
    const open = await panel(undefined);
    Object.assign(open, { owner: true, outcome: 'goes-on' });
    await open.updateComplete;
    expect(textOf(open, 'heading')).to.equal('No token needed');
    expect(textOf(open, 'detail')).to.equal('This stream plays without a playback token.');
    expect(textOf(open, 'owner')).to.match(/Nothing to mend was found/);
    expect(open.shadowRoot!.querySelector('.panel.none.open')).to.exist;
    await expect(open).to.be.accessible();
    open.outcome = '';
    await open.updateComplete;
    expect(textOf(open, 'heading')).to.equal('No playback token');
    expect(open.shadowRoot!.querySelector('.panel.open')).not.to.exist;
  });

  it('tells an owner once what is wrong with an unreadable token', async () => {
    const element = await panel('nothing');
    const told = /does not look like one/g;
    expect(textOf(element, 'panel').match(told)).to.have.lengthOf(1);
    element.owner = true;
    await element.updateComplete;
    await until('its owner', () => element.shadowRoot!.querySelector('.owner') ?? undefined);
    expect(textOf(element, 'panel').match(told)).to.have.lengthOf(1);
  });

  it('names what may keep playback from starting', async () => {
    const element = await panel(jwt({ exp: nowSeconds() + 3660, domain: 'owner.example' }));
    element.streamName = 'CCCCC-DDDDD';
    await element.updateComplete;
    const said = [...element.shadowRoot!.querySelectorAll('[part=findings] li')].map(
      (item) => item.textContent,
    );
    expect(said).to.deep.equal([
      'The token was made for another stream. Ask whoever gave you this link for another one.',
      'The token was made for another website. Tell whoever runs this page.',
    ]);
    expect(textOf(element, 'heading')).to.equal('The token does not fit here');
    expect(element.shadowRoot!.querySelector('.panel.refused')).to.exist;
    await expect(element).to.be.accessible();
  });

  it('holds a token against the stream group of the page', async () => {
    const element = await panel(jwt({ exp: nowSeconds() + 3660, streams: undefined, groupid: 'group-1' }));
    const codes = () => element.diagnosis.map(({ code }) => code);
    element.groupId = 'group-1';
    expect(codes()).not.to.include('group-mismatch');
    element.groupId = 'group-2';
    expect(codes()).to.include('group-mismatch');
  });

  it('shows the owner’s findings only where the page asks for them', async () => {
    const element = await panel(jwt({ exp: undefined }));
    expect(element.shadowRoot!.querySelector('[part=owner]')).to.equal(null);
    element.owner = true;
    await element.updateComplete;
    expect(textOf(element, 'owner')).to.match(/no-expiry The token never expires\..*no-restriction/);
    await expect(element).to.be.accessible();
  });

  it('opens its details by keyboard, and says what the token says', async () => {
    const claims = {
      exp: nowSeconds() + 3660,
      tag: 'my tag',
      user: 'u-1',
      ip: '203.0.113.7',
      revocable: true,
      moon: 1,
    };
    const element = await panel(jwt(claims));
    element.streamName = 'AAAAA-BBBBB';
    await element.updateComplete;
    const summary = element.shadowRoot!.querySelector('summary')!;
    summary.focus();
    expect(element.shadowRoot!.activeElement).to.equal(summary);
    summary.click();
    const rows = textOf(element, 'details');
    for (const text of [
      'Streams AAAAA-BBBBB opens this stream',
      'IP address 203.0.113.7 an IPv4 address; only the server can check it',
      'Tag my tag',
      'User u-1',
      'Revocable can be revoked',
      'Other claim moon not understood here',
      'Issuer nanocosmos',
      'hidden (',
    ]) {
      expect(rows).to.contain(text);
    }
    await expect(element).to.be.accessible();
  });

  for (const [title, write, outcome] of [
    ['copies the token when asked to, and says so', (text: string) => Promise.resolve(void text), 'Copied'],
    [
      'says so where the browser refuses to copy',
      () => Promise.reject(new Error('no')),
      'does not allow copying',
    ],
  ] as const) {
    it(title, async () => {
      const token = jwt({ exp: nowSeconds() + 3660 });
      const element = await panel(token);
      const copied: string[] = [];
      const clipboard = { writeText: (text: string) => (copied.push(text), write(text)) };
      const original = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard')!;
      Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
      try {
        element.shadowRoot!.querySelector<HTMLButtonElement>('[part=copy]')!.click();
        await until('an outcome is told', () => textOf(element, 'details').includes(outcome));
      } finally {
        delete (navigator as { clipboard?: unknown }).clipboard;
        expect(Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard')).to.deep.equal(original);
      }
      expect(copied).to.deep.equal([token]);
    });
  }

  it('shows hostile claims as short text: no element, no handler, no turned line', async () => {
    const evil = `<img src=x onerror="window.hit=1"><script>window.hit=1</script>\u202e\u200b\u0000"'\`\${1}`;
    const long = 'x'.repeat(100_000);
    const fields = ['tag', 'user', 'domain', 'ip', 'groupid', 'iss', 'sub', 'aud', 'moon'];
    const faces: [field: string, claims: object][] = [
      ...fields.flatMap((field): [string, object][] => [
        [field, { [field]: evil }],
        [field, { [field]: long }],
      ]),
      ['streams', { streams: [evil, long] }],
      ['a name', { [evil]: evil }],
      ['a long name', { [long]: 1 }],
      ['all', { tag: evil, user: evil, domain: evil, ip: evil, groupid: evil, streams: [evil], [evil]: 1 }],
    ];
    const element = await panel(undefined);
    element.streamName = 'AAAAA-BBBBB';
    element.owner = true;
    const root = element.shadowRoot!;
    for (const [field, claims] of faces) {
      element.token = jwt({ exp: nowSeconds() + 3660, ...claims });
      await element.updateComplete;
      const details = root.querySelector('details');
      if (details) details.open = true;
      expect(root.querySelector('img, script, [onerror]'), field).to.equal(null);
      expect(root.textContent, field).not.to.match(/[\u202e\u200b\0]/);
      expect(root.textContent.length, field).to.be.lessThan(4000);
      const [frame, inner] = [
        element.getBoundingClientRect(),
        root.querySelector('.panel')!.getBoundingClientRect(),
      ];
      expect(inner.width, field).to.be.at.most(frame.width + 1);
      expect(root.querySelector('.panel')!.scrollWidth, field).to.be.at.most(Math.ceil(inner.width));
    }
    expect(root.textContent).to.contain('<img src=x');
    expect((globalThis as { hit?: unknown }).hit).to.equal(undefined);
  });

  it('offers what the token says to programs, without the token', async () => {
    const token = jwt({ iat: nowSeconds(), exp: nowSeconds() + 3660 });
    const element = await panel(token);
    expect(element.tokenStatus).to.equal('valid');
    expect(element.tokenInfo).to.include({ kind: 'jwt', issuer: 'nanocosmos', endsPlayback: false });
    expect(element.diagnosis.map(({ code }) => code)).to.deep.equal(['no-restriction']);
    expect(JSON.stringify([element.tokenInfo, element.diagnosis])).not.to.contain(token.split('.')[1]);
  });

  const barOf = (element: SecureH5liveTokenStatus) => element.shadowRoot!.querySelector('svg.life');
  const passedOf = (element: SecureH5liveTokenStatus) =>
    Number(barOf(element)?.querySelector('.passed')?.getAttribute('width'));

  it('shows how much of a token’s life has passed, as a bar and in words', async () => {
    const made = nowSeconds() - 3 * DAY - 60;
    const element = await panel(jwt({ iat: made, exp: made + 12 * DAY }));
    expect(barOf(element)?.getAttribute('aria-label')).to.match(
      /^Valid from \w+ \d+, \d{4} at .* UTC until .* UTC; 25% of that time has passed\.$/,
    );
    expect(passedOf(element)).to.equal(250);
    expect(barOf(element)?.querySelector('.renewal')).to.equal(null);
  });

  it('marks in the bar when another token is fetched, where that is done', async () => {
    const made = nowSeconds() - 60;
    const element = await panel(jwt({ iat: made, exp: made + 600 }));
    const renewsAt = (made + 450) * 1000;
    Object.assign(element, { renewsAt });
    await element.updateComplete;
    expect(barOf(element)?.querySelector('.renewal')).to.equal(null);
    Object.assign(element, { renews: true });
    await element.updateComplete;
    expect(barOf(element)?.querySelector('.renewal')?.getAttribute('d')).to.equal('M750 0V1');
    expect(barOf(element)?.getAttribute('aria-label')).to.match(/ A new token is fetched on .* UTC\.$/);
  });

  it('keeps the bar within the round corners of the panel, in both directions', async () => {
    const made = nowSeconds() - 60;
    const element = await panel(jwt({ iat: made, exp: made + 600 }));
    element.style.setProperty('--h5live-radius', '12px');
    for (const lang of ['en', 'ar']) {
      element.lang = lang;
      await element.updateComplete;
      const { left, right, bottom } = element.shadowRoot!.querySelector('.panel')!.getBoundingClientRect();
      const isIn = (selector: string, x: number) =>
        Boolean(element.shadowRoot!.elementFromPoint(x, bottom - 3.5)?.closest(selector));
      // A round corner of 12 px is 3.5 px from the side at this height.
      for (const x of [left + 2, right - 2]) expect(isIn('.panel', x), `${lang} ${x}`).to.equal(false);
      for (const x of [left + 7, right - 7]) expect(isIn('.life', x), `${lang} ${x}`).to.equal(true);
    }
  });

  it('moves the bar as time goes by', async () => {
    const made = nowSeconds();
    const element = await panel(jwt({ iat: made, exp: made + 20 }));
    const before = passedOf(element);
    await until('more of it has passed', () => passedOf(element) > before);
  });

  const barless: [what: string, token: () => unknown][] = [
    ['no token', () => undefined],
    ['a token that does not expire', () => jwt({ iat: nowSeconds(), exp: undefined })],
    ['a V2 token, which does not say when it was made', () => V2],
  ];
  for (const [what, token] of barless)
    it(`shows no bar for ${what}`, async () => {
      expect(barOf(await panel(token()))).to.equal(null);
    });

  it('keeps the bar on its edge, where it takes no room from the words', async () => {
    const made = nowSeconds() - 60;
    const element = await panel(jwt({ iat: made, exp: made + 600 }));
    const box = element.shadowRoot!.querySelector('.panel')!;
    const [edge, bar] = [box.getBoundingClientRect(), barOf(element)!.getBoundingClientRect()];
    expect(edge.bottom - bar.bottom).to.be.closeTo(1, 0.5);
    expect(bar.width).to.be.closeTo(edge.width - 5, 0.5);
    barOf(element)!.remove();
    expect(box.getBoundingClientRect().height).to.equal(edge.height);
  });

  it('counts the seconds of the last minute', async () => {
    const element = await panel(jwt({ exp: nowSeconds() + 40 }));
    const before = textOf(element, 'detail');
    await until('another second is shown', () => textOf(element, 'detail') !== before);
    expect(textOf(element, 'detail')).to.match(/in 3\d seconds/);
  });

  it('tells the right time after it was out of the document', async () => {
    const element = await panel(jwt({ exp: nowSeconds() + 1 }));
    const parent = element.parentNode!;
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 1200));
    parent.append(element);
    await element.updateComplete;
    expect(textOf(element, 'heading')).to.equal('The token has expired');
  });

  it('shows nothing of the token, and writes it nowhere', async () => {
    const token = jwt({ exp: nowSeconds() + 60, user: '<img src=x>' });
    const element = await panel(token);
    const [, payload = ''] = token.split('.');
    expect(element.outerHTML + element.shadowRoot!.innerHTML).not.to.contain(payload.slice(0, 16));
  });
});
