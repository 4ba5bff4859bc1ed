import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { languages } from '../../src/locales/index.js';
import { form as enForm } from '../../src/locales/en/form.js';
import { pageClock } from '../../src/playback/index.js';
import { registerTexts, SecureH5liveTokenForm } from '../../src/owner.js';
import { itExcept, preferMotion } from './engine-kit.js';
import {
  click,
  clock,
  enter,
  issueAt,
  issues,
  find,
  findAll,
  mount,
  restoreFetch,
  send,
  STREAM,
  stubFetch,
  textIn,
  tokenFor,
  type,
  unfold,
} from './token-form-kit.js';

const DAY = 86_400;
const sentence = (form: SecureH5liveTokenForm) => textIn(form, '[part=sentence]') ?? '';
const chosenLife = (form: SecureH5liveTokenForm) =>
  form.shadowRoot?.querySelector<HTMLInputElement>('[name=life]:checked')?.value;
const focused = (form: SecureH5liveTokenForm) => form.shadowRoot?.activeElement?.id;

describe('secure-h5live-token-form', () => {
  afterEach(restoreFetch);

  describe('is accessible', () => {
    afterEach(() => {
      document.documentElement.style.colorScheme = '';
      document.body.style.background = '';
    });

    const states: [
      name: string,
      attributes: Readonly<Record<string, string>>,
      reach: (form: SecureH5liveTokenForm) => unknown,
    ][] = [
      ['empty', {}, () => undefined],
      [
        'with everything there is',
        { 'ask-api-key': '', 'address-endpoint': '/ip' },
        async (form) => {
          await unfold(form);
          await enter(form, 'streams', STREAM);
        },
      ],
      [
        'with every issue',
        { 'ask-api-key': '' },
        async (form) => {
          await enter(form, 'expiresAt', '');
          for (const field of ['streams', 'ip', 'domain', 'tag', 'user'] as const)
            await enter(form, field, 'x\t/');
          await send(form);
        },
      ],
      [
        'as V2 that does not expire',
        { kind: 'sts' },
        async (form) => {
          await unfold(form);
          await click(form, '[value=never]');
        },
      ],
      ['for an organisation', {}, (form) => click(form, '#f-scope-organisation')],
      ['for an organisation as V2', { kind: 'sts' }, (form) => click(form, '#f-scope-organisation')],
      ['with an offer', {}, (form) => click(form, '#f-revocable')],
      ['in a page of a stream', { 'stream-name': STREAM }, () => undefined],
      [
        'where clocks go back',
        { 'time-zone': 'Europe/Berlin' },
        async (form) => {
          await unfold(form);
          await enter(form, 'notBefore', '2026-10-25T02:30');
        },
      ],
      [
        'while it is sent',
        { endpoint: '/v3' },
        async (form) => {
          stubFetch(() => new Promise(() => undefined));
          await enter(form, 'streams', STREAM);
          await click(form, '[part=submit]');
        },
      ],
      [
        'with a refusal',
        { endpoint: '/v3' },
        async (form) => {
          stubFetch(() =>
            Response.json({ success: false, errorCode: 1000, message: 'No', field: 'tag' }, { status: 400 }),
          );
          await enter(form, 'streams', STREAM);
          await send(form);
        },
      ],
      [
        'with a token that differs',
        { endpoint: '/v3' },
        async (form) => {
          stubFetch(() => Response.json(tokenFor({ streams: ['other'] })));
          await enter(form, 'streams', STREAM);
          await send(form);
        },
      ],
    ];
    for (const [name, attributes, reach] of states)
      for (const scheme of ['light', 'dark'])
        it(`${name}, ${scheme}`, async () => {
          document.documentElement.style.colorScheme = scheme;
          document.body.style.background = 'light-dark(#fff, #171310)';
          const form = await mount({ ...attributes, lang: scheme === 'light' ? 'en' : 'de' });
          await reach(form);
          await expect(form).to.be.accessible();
        });

    it('without motion where none is wanted', async () => {
      stubFetch(() => new Promise(() => undefined));
      const form = await mount({ endpoint: '/v3', 'stream-name': STREAM });
      await preferMotion(form, false);
      await click(form, '[part=submit]');
      const still = getComputedStyle(find(form, '.submit'), '::before').animationName;
      await preferMotion(form, true);
      expect(still).to.equal('none');
      expect(getComputedStyle(find(form, '.submit'), '::before').animationName).to.equal('turn');
    });
  });

  describe('when it is sent with issues', () => {
    it('lists them, leads to each, and brings the focus to the first', async () => {
      const asked = stubFetch(() => new Response());
      const form = await mount({ endpoint: '/v3' });
      await enter(form, 'domain', 'x');
      await send(form);
      expect(asked).to.deep.equal([]);
      expect(focused(form)).to.equal('f-streams');
      const links = findAll(form, '[role=alert] a');
      expect(links.map((link) => link.textContent)).to.deep.equal([
        `Stream names: ${enForm.required.streams}`,
        `Domain: ${enForm.rule['domain-no-top-level']}`,
      ]);
      links[1]?.click();
      await form.updateComplete;
      expect(focused(form)).to.equal('f-domain');
      await enter(form, 'domain', 'x.de');
      expect(findAll(form, '[role=alert] a')).to.have.length(1);
      await enter(form, 'streams', STREAM);
      expect(textIn(form, '[role=alert]')).to.equal('');
    });

    it('brings the focus to the summary where the page has fixed what is wrong', async () => {
      const form = await mount({ 'stream-name': 'a\u0001b' });
      await send(form);
      expect(issueAt(form, 'streams')).to.equal(enForm.invalidName.streams);
      expect(focused(form)).to.equal('summary');
    });

    it('is sent by the Enter key', async () => {
      const form = await mount();
      find(form, '#f-tag').focus();
      await sendKeys({ type: 'table 7' });
      await sendKeys({ press: 'Enter' });
      await form.updateComplete;
      expect(issues(form)).to.deep.equal(['streams']);
    });
  });

  describe('the kind of token', () => {
    it('is V3 until V2 is chosen; what V2 lacks stays, is explained, and is kept', async () => {
      const form = await mount();
      expect(find(form, '#f-kind-jwt').checked).to.equal(true);
      await enter(form, 'user', 'u-1');
      await enter(form, 'notBefore', clock(DAY));
      await click(form, '#f-forceDisconnect');
      await click(form, '#f-kind-sts');
      for (const field of ['user', 'notBefore', 'revocable', 'forceDisconnect'] as const) {
        const input = find(form, `#f-${field}`);
        expect(input.disabled, field).to.equal(true);
        expect(input.getAttribute('aria-describedby'), field).to.include(`n-${field}`);
        expect(textIn(form, `#n-${field}`), field).to.equal(enForm.notInV2);
      }
      expect(find(form, '#f-user').value).to.equal('u-1');
      expect(issues(form)).to.deep.equal([]);
      await click(form, '#f-kind-jwt');
      expect(find(form, '#f-user').disabled).to.equal(false);
      expect(find(form, '#f-notBefore').value).to.equal(clock(DAY));
      expect(find(form, '#f-forceDisconnect').checked).to.equal(true);
    });

    it('minds two names at once when V2 is chosen', async () => {
      const form = await mount();
      await enter(form, 'streams', 'a, b');
      expect(issues(form)).to.deep.equal([]);
      await click(form, '#f-kind-sts');
      expect(issueAt(form, 'streams')).to.equal(enForm.rule['one-only']);
    });

    it('is the one that the page has an address for', async () => {
      const form = await mount({ 'endpoint-v2': '/v2' });
      expect(find(form, '#f-kind-sts').checked).to.equal(true);
      expect(find(form, '#f-kind-jwt').disabled).to.equal(true);
      expect(textIn(form, '#h-kind-jwt')).to.include(enForm.kindMissing);
    });
  });

  describe('what the token opens', () => {
    const rows: [attributes: Readonly<Record<string, string>>, offered: string[], fixed: string[]][] = [
      [{}, ['streams', 'group', 'organisation'], []],
      [{ 'stream-name': STREAM }, [], [STREAM]],
      [{ 'group-id': 'g-1' }, [], ['g-1']],
      [{ 'stream-name': STREAM, 'group-id': 'g-1' }, ['streams', 'group'], [STREAM]],
      [{ 'stream-name': STREAM, scope: 'streams organisation' }, ['streams', 'organisation'], [STREAM]],
      [{ scope: 'organisation', kind: 'sts', 'organisation-hash': 'abc' }, [], ['abc']],
    ];
    for (const [attributes, offered, fixed] of rows)
      it(`is offered and fixed by ${JSON.stringify(attributes)}`, async () => {
        const form = await mount(attributes);
        expect(findAll(form, '[name=scope]').map(({ id }) => id.slice(8))).to.deep.equal(offered);
        expect(findAll(form, '[part=fixed]').map((place) => place.textContent)).to.deep.equal(fixed);
        for (const value of fixed)
          expect(
            findAll(form, 'textarea, input:not([name])').map((input) => (input as HTMLInputElement).value),
          ).not.to.include(value);
      });

    it('is warned of where it is everything', async () => {
      const form = await mount();
      expect(findAll(form, '[part=warning]')).to.deep.equal([]);
      await click(form, '#f-scope-organisation');
      expect(textIn(form, '[part=warning]')).to.equal(enForm.organisationWarning);
      expect(find(form, '#f-scope-organisation').getAttribute('aria-describedby')).to.include('warning');
      expect(find(form, '#f-organisation').disabled).to.equal(true);
      await click(form, '#f-kind-sts');
      expect(find(form, '#f-organisation').disabled).to.equal(false);
    });
  });

  describe('the expiry', () => {
    it('is 14 days ahead, and what that means', async () => {
      const form = await mount();
      expect(chosenLife(form)).to.equal('1209600');
      expect(textIn(form, '#h-expiresAt')).to.match(
        /^Valid until \w+ \d+, \d{4} at \d+:\d\d [AP]M UTC, for 14 days\. Whoever is watching then can go on until the connection is interrupted\.$/,
      );
      await click(form, '#f-forceDisconnect');
      expect(textIn(form, '#h-expiresAt')).to.match(
        /, for 14 days\. Whoever is watching then is disconnected\.$/,
      );
      expect(textIn(form, '#z-expiresAt')).to.equal('Time zone: UTC');
    });

    const lives: [life: string, reading: RegExp][] = [
      ['300', /for 5 minutes\./],
      ['3600', /for 1 hour\./],
      ['86400', /for (23 hours, 59 minutes|1 day)\./],
      ['604800', /for 7 days\./],
      ['2592000', /for 30 days\./],
      ['31536000', /for (364 days, 23 hours|365 days)\./],
    ];
    for (const [life, reading] of lives)
      it(`is chosen with one click: ${life} seconds`, async () => {
        const form = await mount();
        await click(form, `[name=life][value="${life}"]`);
        expect(chosenLife(form)).to.equal(life);
        expect(textIn(form, '#h-expiresAt')).to.match(reading);
        expect(issues(form)).to.deep.equal([]);
      });

    it('is no quick choice any more once a date is typed', async () => {
      const form = await mount();
      await enter(form, 'expiresAt', clock(2 * DAY));
      expect(chosenLife(form)).to.equal(undefined);
      expect(textIn(form, '#h-expiresAt')).to.match(/for (?:1 day, 23 hours|2 days)\./);
    });

    it('goes along with the clock as long as it is a length of time', async () => {
      const form = await mount();
      const before = find(form, '#f-expiresAt').value;
      const real = Date.now;
      Date.now = () => real() + 3_600_000;
      try {
        pageClock.check();
        await form.updateComplete;
        expect(Date.parse(`${find(form, '#f-expiresAt').value}Z`) - Date.parse(`${before}Z`)).to.equal(
          3_600_000,
        );
      } finally {
        Date.now = real;
        pageClock.check();
      }
    });

    it('is shortened for a revocable token only by who wants it, and can be had back', async () => {
      const form = await mount();
      await click(form, '#f-revocable');
      expect(issueAt(form, 'expiresAt')).to.equal(enForm.rule['over-24-hours']);
      expect(textIn(form, '[part=offer]')).to.include(enForm.shortenOffer);
      expect(chosenLife(form)).to.equal('1209600');
      const [shorten, drop] = findAll(form, '[part=offer] button');
      drop?.click();
      await form.updateComplete;
      expect(find(form, '#f-revocable').checked).to.equal(false);
      expect(issues(form)).to.deep.equal([]);
      expect(findAll(form, '[part=offer]')).to.deep.equal([]);

      await click(form, '#f-revocable');
      expect(shorten?.isConnected).to.equal(false);
      await click(form, '[part=offer] button');
      expect(chosenLife(form)).to.equal('86400');
      expect(issues(form)).to.deep.equal([]);
      await click(form, '#f-revocable');
      expect(textIn(form, '[part=offer] button')).to.equal('Back to 14 days');
      await click(form, '[part=offer] button');
      expect(chosenLife(form)).to.equal('1209600');
      expect(findAll(form, '[part=offer]')).to.deep.equal([]);
    });

    it('is counted from the beginning where that is later', async () => {
      const form = await mount();
      await enter(form, 'expiresAt', clock(3 * DAY));
      await enter(form, 'notBefore', clock(2 * DAY));
      expect(textIn(form, '#h-expiresAt')).to.match(/for 1 day\./);
      expect(textIn(form, '#h-notBefore')).to.match(/^Refused before .* UTC\.$/);
    });

    it('is told in the zone of the page', async () => {
      const form = await mount({ 'time-zone': 'Asia/Kabul' });
      expect(textIn(form, '#z-expiresAt')).to.equal('Time zone: Asia/Kabul, GMT+4:30');
      const shown = Date.parse(`${find(form, '#f-expiresAt').value}Z`) / 1000 - 4.5 * 3600;
      expect(shown).to.be.within(Date.now() / 1000 + 14 * DAY - 61, Date.now() / 1000 + 14 * DAY + 61);
    });
  });

  describe('the sentence about the token', () => {
    it('changes with the fields, once each was filled in, and is read out politely', async () => {
      const form = await mount();
      expect(sentence(form)).to.equal(enForm.rights.unfinished);
      const place = find(form, '[part=sentence]');
      expect(place.getAttribute('aria-live')).to.equal('polite');
      await type(form, 'streams', STREAM);
      expect(sentence(form), 'while it is typed').to.equal(enForm.rights.unfinished);
      await enter(form, 'streams', STREAM);
      expect(sentence(form)).to.match(
        /^Opens stream AAAAA-BBBBB until .* UTC; it cannot be revoked; who is watching when it expires goes on\.$/,
      );
      expect(place.querySelector('time')?.getAttribute('aria-live')).to.equal('off');
      await enter(form, 'ip', '1.2.3.4');
      await enter(form, 'domain', 'example.com');
      expect(sentence(form)).to.match(/UTC, from address 1\.2\.3\.4, on pages of example\.com; it cannot/);
      await enter(form, 'ip', '1.2.3');
      expect(sentence(form)).to.equal(enForm.rights.unfinished);
    });

    it('follows a pause in typing', async () => {
      const form = await mount();
      await type(form, 'streams', STREAM);
      const real = Date.now;
      Date.now = () => real() + 1_001;
      try {
        pageClock.check();
        await form.updateComplete;
        expect(sentence(form)).to.include(STREAM);
      } finally {
        Date.now = real;
        pageClock.check();
      }
    });

    it('says what nobody can check', async () => {
      const form = await mount({ 'stream-name': STREAM });
      expect(textIn(form, '.honest')).to.equal(enForm.rights.honest.holder);
      await enter(form, 'ip', '1.2.3.4');
      expect(textIn(form, '.honest')).to.include(enForm.rights.honest.holderWithin);
      expect(textIn(form, '.honest')).to.include(enForm.rights.honest.address);
    });
  });

  describe('in the page', () => {
    afterEach(async () => {
      document.documentElement.dir = '';
      await setViewport({ width: 800, height: 600 });
    });

    for (const { lang } of languages())
      it(`is no wider than a narrow page, in ${lang}`, async () => {
        await setViewport({ width: 320, height: 640 });
        const form = await mount({ lang, 'ask-api-key': '', 'address-endpoint': '/ip' });
        await unfold(form);
        await click(form, '#f-scope-organisation');
        await click(form, '#f-revocable');
        await enter(form, 'domain', 'x'.repeat(300));
        await send(form);
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
        expect(getComputedStyle(find(form, 'form')).flexDirection).to.equal('column');
      });

    it('has the title of each group within its box, and not on the border', async () => {
      const form = await mount();
      const groups = findAll(form, 'fieldset:not([part=time])');
      expect(groups).to.have.length(2);
      for (const box of groups) {
        const [legend] = box.children;
        const below = legend!.getBoundingClientRect().top - box.getBoundingClientRect().top;
        expect(below, legend!.textContent).to.be.at.least(0);
        expect(box.children[1]!.getBoundingClientRect().top).to.be.at.least(
          legend!.getBoundingClientRect().bottom,
        );
      }
    });

    it('keeps the question about a time that clocks show twice in its box on a narrow page', async () => {
      await setViewport({ width: 308, height: 640 });
      const form = await mount({ 'time-zone': 'Europe/Berlin' });
      await enter(form, 'expiresAt', '2027-10-31T02:30');
      const box = find(form, '.twice').getBoundingClientRect();
      const [legend, ...choices] = findAll(form, '.twice > legend, .twice > div > *').map((part) =>
        part.getBoundingClientRect(),
      );
      expect(choices).to.have.length(2);
      for (const { right, top } of choices) {
        expect(right).to.be.at.most(box.right);
        expect(top).to.be.at.least(legend?.bottom ?? Infinity);
      }
      expect(document.documentElement.scrollWidth).to.be.at.most(308);
    });

    const wide = { webkit: 'WebKitGTK’s window is never narrower than 290 px' };
    itExcept(wide, 'keeps dates in their boxes, however narrow', async () => {
      await setViewport({ width: 250, height: 640 });
      const form = await mount();
      await unfold(form);
      const box = find(form, 'div.box').getBoundingClientRect();
      for (const field of ['expiresAt', 'notBefore'])
        expect(find(form, `#f-${field}`).getBoundingClientRect().right, field).to.be.at.most(box.right);
      expect(document.documentElement.scrollWidth).to.be.at.most(250);
    });

    it('has the sentence beside the fields where there is room', async () => {
      await setViewport({ width: 1200, height: 800 });
      const form = await mount();
      const [fields, side] = ['.fields', '.side'].map((place) => find(form, place).getBoundingClientRect());
      expect(side?.left).to.be.at.least(fields?.right ?? Infinity);
    });

    it('is written from right to left in a language that is, and values from left to right', async () => {
      registerTexts({ lang: 'fa', dir: 'rtl', form: enForm });
      await setViewport({ width: 1200, height: 800 });
      const form = await mount({ lang: 'fa' });
      expect(getComputedStyle(find(form, '.box')).direction).to.equal('rtl');
      expect(getComputedStyle(find(form, '#f-ip')).direction).to.equal('ltr');
      const [fields, side] = ['.fields', '.side'].map((place) => find(form, place).getBoundingClientRect());
      expect(side?.right).to.be.at.most(fields?.left ?? -Infinity);
    });

    it('speaks the texts that a page brings', async () => {
      registerTexts({ lang: 'en-GB', form: { submit: 'Make it so' } });
      const form = await mount({ lang: 'en-GB' });
      expect(textIn(form, '[part=submit]')).to.equal('Make it so');
      form.lang = 'de';
      await form.updateComplete;
      expect(textIn(form, '[part=submit]')).to.equal('Token erstellen');
    });

    it('takes the token along when it is copied, and says where it cannot', async () => {
      const texts: string[] = [];
      const { execCommand } = Document.prototype;
      let allowed = true;
      const writeText = (text: string) =>
        allowed ? Promise.resolve(void texts.push(text)) : Promise.reject(new Error());
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
      try {
        stubFetch((_, init) =>
          Response.json(tokenFor(JSON.parse(init.body as string) as object as Record<string, unknown>)),
        );
        const form = await mount({ endpoint: '/v3', 'stream-name': STREAM });
        await send(form);
        await click(form, '[part=copy]');
        await new Promise((next) => setTimeout(next));
        expect(textIn(form, '[part=created] .actions span')).to.equal('Copied.');
        expect(form.token?.kind === 'jwt' && form.token.secret.reveal() === texts[0]).to.equal(true);
        allowed = false;
        Document.prototype.execCommand = () => false;
        await click(form, '[part=copy]');
        await new Promise((next) => setTimeout(next));
        expect(textIn(form, '[part=created] .actions span')).to.equal(enForm.copyFailed);
      } finally {
        Reflect.deleteProperty(navigator, 'clipboard');
        Document.prototype.execCommand = execCommand;
      }
    });

    it('is walked through with the keyboard alone', async () => {
      const form = await mount({ endpoint: '/v3', 'endpoint-v2': '/v2' });
      find(form, '#f-scope-streams').focus();
      const stops: string[] = [];
      for (let stop = 0; stop < 60 && focused(form) !== undefined; stop++) {
        const active = form.shadowRoot?.activeElement;
        const named = active?.localName === 'summary' ? active.parentElement : active;
        const name = named?.id || named?.getAttribute('part') || named?.getAttribute('name') || '';
        if (stops.at(-1) !== name) stops.push(name);
        if (name === 'submit') break;
        await sendKeys({ press: 'Tab' });
      }
      expect(stops).to.deep.equal([
        'f-scope-streams',
        'f-streams',
        'life',
        'f-expiresAt',
        'f-tag',
        'kind',
        'limits',
        'ends',
        'submit',
      ]);
    });

    it('registers once, under any name', () => {
      SecureH5liveTokenForm.define();
      expect(customElements.get('secure-h5live-token-form')).to.equal(SecureH5liveTokenForm);
    });
  });
});
