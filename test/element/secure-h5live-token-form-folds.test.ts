import { expect } from '@open-wc/testing';
import { form as enForm } from '../../src/locales/en/form.js';
import { FOLDED, type FoldName } from '../../src/elements/owner/token-form/folds.js';
import type { SecureH5liveTokenForm } from '../../src/owner.js';
import {
  click,
  clock,
  enter,
  find,
  findAll,
  mount,
  restoreFetch,
  send,
  STREAM,
  stubFetch,
  textIn,
  type,
  unfold,
} from './token-form-kit.js';

const DAY = 86_400;
const fold = (form: SecureH5liveTokenForm, name: FoldName) =>
  find<HTMLDetailsElement>(form, `details[part=${name}]`);
const openFolds = (form: SecureH5liveTokenForm) =>
  (Object.keys(FOLDED) as FoldName[]).filter((name) => fold(form, name).open);
const set = (form: SecureH5liveTokenForm, name: FoldName) => textIn(form, `[part=${name}] .set`);
const focused = (form: SecureH5liveTokenForm) => form.shadowRoot?.activeElement?.id;
/** Closes or opens a group as its title does, and waits until the form knows. */
async function toggle(form: SecureH5liveTokenForm, name: FoldName): Promise<void> {
  find<HTMLElement>(form, `[part=${name}] summary`).click();
  await new Promise((next) => setTimeout(next));
  form.requestUpdate();
  await form.updateComplete;
}

describe('what the token form folds away', () => {
  afterEach(restoreFetch);

  it('is everything but what the token opens, until when, and its tag', async () => {
    const form = await mount();
    expect(openFolds(form)).to.deep.equal([]);
    const shown = findAll(form, 'textarea, input').filter((field) => field.checkVisibility());
    expect(shown.map(({ id }) => id).filter(Boolean)).to.deep.equal([
      'f-scope-streams',
      'f-scope-group',
      'f-scope-organisation',
      'f-streams',
      'f-expiresAt',
      'f-tag',
    ]);
  });

  const rows: [
    what: string,
    attributes: Readonly<Record<string, string>>,
    fill: (form: SecureH5liveTokenForm) => unknown,
    said: Partial<Record<FoldName, string | RegExp>>,
  ][] = [
    [
      'nothing',
      {},
      () => undefined,
      {
        kind: 'V3 (JWT)',
        limits: 'Nothing set (IP address, Domain, and User)',
        ends: 'Nothing set (Not valid before, Can be revoked, and Disconnect at expiry)',
      },
    ],
    [
      'limits',
      {},
      async (form) => {
        await enter(form, 'ip', ' 203.0.113.7 ');
        await enter(form, 'domain', 'example.com');
      },
      { limits: 'IP address: 203.0.113.7 and Domain: example.com' },
    ],
    [
      'everything about its beginning and end',
      {},
      async (form) => {
        await enter(form, 'notBefore', '2030-01-02T03:04');
        await click(form, '#f-revocable');
        await click(form, '#f-forceDisconnect');
      },
      {
        ends: /^Not valid before: January 2, 2030 at 3:04 AM UTC, Can be revoked, and Disconnect at expiry$/,
      },
    ],
    [
      'what V2 lacks',
      { kind: 'sts' },
      (form) => enter(form, 'user', 'u-1'),
      {
        kind: 'V2 (passthrough)',
        limits: 'Nothing set (IP address, Domain, and User)',
        ends: enForm.notInV2,
      },
    ],
    [
      'a name of the other direction, isolated',
      {},
      (form) => enter(form, 'user', 'محمد'),
      { limits: 'User: \u2068محمد\u2069' },
    ],
    [
      'a domain in a language from right to left, isolated',
      { lang: 'ar' },
      (form) => enter(form, 'domain', '*.example.com'),
      { limits: 'النطاق: \u2068*.example.com\u2069' },
    ],
    [
      'a name with what would turn the text around it',
      {},
      (form) => enter(form, 'user', 'a\u202eb'),
      { limits: /^User: a[^\u202e]*b$/ },
    ],
  ];
  for (const [what, attributes, fill, said] of rows)
    it(`says beneath its titles what is set: ${what}`, async () => {
      const form = await mount(attributes);
      await fill(form);
      for (const [name, text] of Object.entries(said) as [FoldName, string | RegExp][])
        if (typeof text === 'string') expect(set(form, name), name).to.equal(text);
        else expect(set(form, name), name).to.match(text);
      expect(find<HTMLElement>(form, '[part=kind] .set').checkVisibility()).to.equal(true);
      await unfold(form);
      expect(find<HTMLElement>(form, '[part=kind] .set').checkVisibility(), 'while open').to.equal(false);
    });

  it('opens where something in it is wrong when the form is sent, and the focus goes there', async () => {
    const form = await mount({ 'stream-name': STREAM });
    await type(form, 'domain', 'x');
    expect(openFolds(form)).to.deep.equal([]);
    await send(form);
    await form.updateComplete;
    expect(openFolds(form)).to.deep.equal(['limits']);
    expect(focused(form)).to.equal('f-domain');
  });

  it('opens where a server minds something in it', async () => {
    stubFetch(() =>
      Response.json({ success: false, errorCode: 1000, message: 'No', field: 'user' }, { status: 400 }),
    );
    const form = await mount({ 'stream-name': STREAM, endpoint: '/v3' });
    await enter(form, 'user', 'u-1');
    await send(form);
    expect(openFolds(form)).to.deep.equal(['limits']);
  });

  it('opens where a field outside of it has made one in it wrong', async () => {
    const form = await mount();
    await enter(form, 'notBefore', clock(2 * DAY));
    await toggle(form, 'ends');
    await toggle(form, 'ends');
    expect(openFolds(form)).to.deep.equal([]);
    await click(form, '[name=life][value="86400"]');
    expect(openFolds(form)).to.deep.equal(['ends']);
  });

  it('stays as it was left, also with something wrong in it, until the list of issues leads there', async () => {
    const form = await mount({ 'stream-name': STREAM });
    await enter(form, 'ip', '1.2');
    expect(openFolds(form)).to.deep.equal(['limits']);
    await send(form);
    await toggle(form, 'limits');
    expect(openFolds(form)).to.deep.equal([]);
    find(form, '[role=alert] a').click();
    await form.updateComplete;
    await new Promise((next) => setTimeout(next));
    expect(openFolds(form)).to.deep.equal(['limits']);
    expect(focused(form)).to.equal('f-ip');
    expect(find(form, '#f-ip').value).to.equal('1.2');
  });

  it('keeps what was typed while it is closed, and is closed again by a reset and in another form', async () => {
    const form = await mount({ 'stream-name': STREAM });
    await toggle(form, 'limits');
    await enter(form, 'ip', '1.2.3.4');
    await toggle(form, 'limits');
    expect(find(form, '#f-ip').value).to.equal('1.2.3.4');
    expect(textIn(form, '[part=sentence]')).to.include('1.2.3.4');
    await toggle(form, 'limits');
    form.reset();
    await form.updateComplete;
    expect(openFolds(form)).to.deep.equal([]);
    await toggle(form, 'ends');
    expect(openFolds(await mount())).to.deep.equal([]);
  });

  describe('the bar of the token that is asked for', () => {
    const bar = (form: SecureH5liveTokenForm) => form.shadowRoot?.querySelector('svg.life') ?? undefined;
    const told = (form: SecureH5liveTokenForm) => bar(form)?.getAttribute('aria-label') ?? undefined;

    it('is the one of the panel, and goes along with every key stroke', async () => {
      const form = await mount();
      expect(told(form)).to.match(/^Valid from .* UTC until .* UTC; 0% of that time has passed\.$/);
      await type(form, 'expiresAt', clock(400 * DAY));
      expect(told(form), 'beyond what is possible').to.equal(undefined);
      await type(form, 'expiresAt', clock(3 * DAY));
      const until = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
      expect(told(form)).to.include(`until ${until.format(Date.now() + 3 * DAY * 1000)}`);
      expect(find<SVGElement>(form, '.life .now').getAttribute('d')).to.equal('M0 0V1');
    });

    it('begins when the token does', async () => {
      const form = await mount();
      await type(form, 'notBefore', clock(2 * DAY));
      const from = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' });
      expect(told(form)).to.match(new RegExp(`^Valid from ${from.format(Date.now() + 2 * DAY * 1000)} at`));
      await enter(form, 'notBefore', clock(-10 * DAY));
      expect(told(form)).to.match(/; 4[12]% of that time has passed\.$/);
    });

    it('is not there without an end, and not of V2, whose panel has none', async () => {
      const form = await mount();
      await type(form, 'expiresAt', '');
      expect(told(form)).to.equal(undefined);
      const older = await mount({ kind: 'sts' });
      expect(told(older)).to.equal(undefined);
    });

    it('runs from the right where the language does, in words of that language, and never moves', async () => {
      const form = await mount({ lang: 'ar' });
      expect(getComputedStyle(bar(form)!).transform).to.equal('matrix(-1, 0, 0, 1, 0, 0)');
      expect(told(form)).to.match(/^\p{sc=Arab}/u);
      expect(bar(form)!.getAnimations({ subtree: true })).to.deep.equal([]);
    });
  });
});
