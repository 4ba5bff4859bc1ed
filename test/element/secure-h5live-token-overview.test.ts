import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { languages, registerTexts } from '../../src/locales/index.js';
import {
  all,
  asksBeforeLeaving,
  FakeClipboard,
  find,
  jwt,
  markupOf,
  mount,
  press,
  settled,
  snippetOf,
  STREAM,
  STS,
  textOf,
  TOKEN,
} from './overview-kit.js';

describe('<secure-h5live-token-overview>', () => {
  let clipboard: FakeClipboard;
  beforeEach(() => (clipboard = new FakeClipboard()));
  afterEach(() => clipboard.putBack());

  const FULL = { ip: '10.1.2.3', domain: 'a.example', tag: 't', user: 'u', revocable: true };
  const appearances: [lang: string, colorScheme: 'light' | 'dark'][] = [
    ['en', 'light'],
    ['de', 'dark'],
  ];
  const states: [state: string, token: unknown, steps: string[]][] = [
    ['no token', 'hello', []],
    ['a V2 token', STS, []],
    ['a JWT that is shown, and copied', jwt(FULL), ['[part=show]', '.row .copy']],
    ['a token that could not be copied', STS, ['refuse', '[part=copy]']],
    ['the question before revoking', jwt(FULL), ['.danger.ask']],
    ['a refused revocation', jwt(FULL), ['.danger.ask', '.question .danger']],
  ];
  for (const [lang, colorScheme] of appearances)
    for (const [state, token, steps] of states)
      it(`is accessible with ${state}, in ${lang}, ${colorScheme}`, async function () {
        // The checker looks at every node, on a busy machine too.
        this.timeout(60_000);
        document.documentElement.style.cssText = `color-scheme: ${colorScheme}; background: Canvas`;
        const revokeToken = () => Promise.reject(new Error());
        const element = await mount(token, { lang, ip: '10.9.9.9', domain: 'a.example', revokeToken });
        for (const step of steps) {
          if (step === 'refuse') clipboard.refuses = true;
          else await press(element, step);
        }
        // The code has tests of its own.
        snippetOf(element)?.remove();
        await expect(element).to.be.accessible();
        document.documentElement.style.cssText = '';
      });

  it('shows nothing without a token, and takes none from an attribute', async () => {
    const element = await mount(undefined);
    element.setAttribute('token', TOKEN);
    await element.updateComplete;
    expect(element.shadowRoot?.textContent?.trim()).to.equal('');
    expect(asksBeforeLeaving()).to.equal(false);
  });

  it('says what is wrong with something that is no token', async () => {
    const element = await mount('hello');
    expect(textOf(element, '[part=panel]')).to.match(/does not look like one/);
    expect(element.isUnsaved).to.equal(false);
  });

  it('tells every row of a V2 token: the expiry for people and in Unix seconds, the options in words', async () => {
    const element = await mount({ ...STS, options: '15' }, { domain: 'a.example' });
    const row = (field: string): string => textOf(element, `.row.${field} .value`);
    expect(row('stream')).to.equal(`${STREAM} as asked for; the token does not tell it`);
    expect(row('referer')).to.equal('a.example as asked for; the token does not tell it');
    expect(row('ip')).to.equal('the token does not tell which');
    expect(row('tag')).to.equal('t 7');
    expect(row('expires')).to.match(
      /^January 1, 2100 at 12:00 AM UTC in [\d,]+ days Unix time in seconds 4102444800$/,
    );
    expect(row('options')).to.equal('15 expiry, IP address, referer, and tag');
    expect(all(element, '.row.notBefore, .row.user, .row.revocable')).to.have.length(0);
  });

  it('masks the token until it is shown, everywhere', async () => {
    for (const token of [TOKEN, STS]) {
      const element = await mount(token);
      const secret = typeof token === 'string' ? token : token.token;
      const texts = () =>
        (element.shadowRoot?.textContent ?? '') + snippetOf(element)?.shadowRoot?.textContent;
      expect(texts()).not.to.include(secret);
      expect(textOf(element, '.row.token .value')).to.include(`hidden (${secret.length} characters)`);
      await press(element, '[part=show]');
      expect(find<HTMLTextAreaElement>(element, '.row.token textarea').value).to.equal(secret);
      await press(element, '[part=show]');
      expect(all(element, 'textarea')).to.have.length(0);
      expect(texts()).to.include('•');
    }
  });

  it('writes the token into no attribute, shown or not, also where it could not be copied', async () => {
    clipboard.refuses = true;
    for (const token of [TOKEN, STS]) {
      const element = await mount(token, { dialog: false });
      await press(element, '[part=show]');
      await press(element, '[part=copy]');
      const secret = typeof token === 'string' ? token : token.token;
      expect(markupOf(element)).not.to.include(secret);
      expect(find<HTMLTextAreaElement>(element, 'textarea.selected').value).to.include(secret);
    }
  });

  it('copies each row as it is, and says so on its button and aloud', async () => {
    const element = await mount(jwt({ tag: 'x'.repeat(500) }));
    await press(element, '.row.tag .copy');
    expect(clipboard.taken).to.deep.equal(['x'.repeat(500)]);
    expect(textOf(element, '.row.tag .copy')).to.equal('Copied');
    expect(find(element, '.row.tag .copy').getAttribute('aria-label')).to.equal('Copied: Tag');
    expect(textOf(element, '.told')).to.equal('Copied: Tag');
    await press(element, '.row.expires .copy');
    expect(clipboard.taken.at(-1)).to.equal('4102444800');
    expect(textOf(element, '.row.tag .copy')).to.equal('Copy');
  });

  it('says that it was not copied where the browser refuses, and selects it; copied by hand it is had', async () => {
    clipboard.refuses = true;
    const element = await mount(TOKEN);
    await press(element, '[part=copy]');
    expect(textOf(element, '.by-hand p')).to.match(/did not copy/);
    expect(textOf(element, '[part=saved]')).to.equal('Not saved yet');
    const field = find<HTMLTextAreaElement>(element, 'textarea.selected');
    expect(element.shadowRoot?.activeElement).to.equal(field);
    expect(field.value.slice(field.selectionStart, field.selectionEnd)).to.equal(TOKEN);
    field.setSelectionRange(0, 10);
    field.dispatchEvent(new ClipboardEvent('copy', { bubbles: true }));
    await settled(element);
    expect(textOf(element, '[part=saved]')).to.equal('Not saved yet');
    field.select();
    field.dispatchEvent(new ClipboardEvent('copy', { bubbles: true }));
    await settled(element);
    expect(textOf(element, '[part=saved]')).to.equal('Copied');
  });

  const waysToHave: [what: string, selectors: string[], token: unknown, saved: string][] = [
    ['the token', ['[part=copy]'], TOKEN, 'Copied'],
    ['the row of a JWT', ['.row.token .copy'], TOKEN, 'Copied'],
    ['another row', ['.row.stream .copy', '.row.expires .copy'], TOKEN, 'Not saved yet'],
    ['the link', ['[part=link] .copy'], TOKEN, 'Copied'],
    ['the security config object', ['[part=config] .copy'], TOKEN, 'Copied'],
    ['a V2 token without its values', ['.row.token .copy'], STS, 'Not saved yet'],
    ['a V2 token with all of its values', ['[part=copy]'], STS, 'Copied'],
    [
      'all values of a V2 token, one by one',
      ['.row.token .copy', '.row.expires .copy', '.row.options .copy', '.row.tag .copy'],
      STS,
      'Copied',
    ],
  ];
  for (const [what, selectors, token, saved] of waysToHave)
    it(`is ${saved} after copying ${what}, and guards the page accordingly`, async () => {
      const element = await mount(token);
      expect(asksBeforeLeaving()).to.equal(true);
      for (const selector of selectors) await press(element, selector);
      expect(clipboard.taken).to.have.length(selectors.length);
      expect(textOf(element, '[part=saved]')).to.equal(saved);
      expect(asksBeforeLeaving()).to.equal(saved === 'Not saved yet');
      expect(element.isUnsaved).to.equal(saved === 'Not saved yet');
    });

  it('copies a V2 token so that it can be read again whole', async () => {
    const element = await mount(STS);
    await press(element, '[part=copy]');
    expect(JSON.parse(clipboard.taken[0] ?? '')).to.deep.equal(STS);
  });

  it('knows that code with the token in it was copied, and that a policy is none', async () => {
    const element = await mount(TOKEN);
    const snippet = snippetOf(element);
    if (!snippet) throw new Error('There is no code');
    snippet.format = 'content-policy';
    await snippet.updateComplete;
    find(snippet, '[part=copy]').click();
    await settled(element);
    expect(textOf(element, '[part=saved]')).to.equal('Not saved yet');
    snippet.format = 'react';
    await snippet.updateComplete;
    find(snippet, '[part=copy]').click();
    await settled(element);
    expect(clipboard.taken.at(-1)).to.include(TOKEN);
    expect(textOf(element, '[part=saved]')).to.equal('Copied');
  });

  it('gives the security config object as a file', async () => {
    const element = await mount(STS);
    const clicked = new Promise<HTMLAnchorElement>((resolve) => {
      HTMLAnchorElement.prototype.click = function () {
        resolve(this);
      };
    });
    await press(element, '[part=download]');
    const link = await clicked;
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    expect(link.download).to.equal('playback-token.json');
    expect(await (await fetch(link.href)).json()).to.deep.equal(STS);
    expect(textOf(element, '[part=saved]')).to.equal('Downloaded');
    expect(asksBeforeLeaving()).to.equal(false);
  });

  it('no longer guards the page out of the document, and does again in it', async () => {
    const element = await mount(TOKEN);
    const parent = element.parentNode;
    element.remove();
    expect(asksBeforeLeaving()).to.equal(false);
    parent?.append(element);
    await settled(element);
    expect(asksBeforeLeaving()).to.equal(true);
  });

  it('begins anew with another token', async () => {
    const element = await mount(TOKEN);
    await press(element, '[part=copy]');
    await press(element, '[part=show]');
    element.token = jwt({ tag: 'b' });
    await element.updateComplete;
    expect(textOf(element, '[part=saved]')).to.equal('Not saved yet');
    expect(all(element, 'textarea')).to.have.length(0);
    expect(asksBeforeLeaving()).to.equal(true);
  });

  it('forgets the token when it is dismissed, and tells that once, without the token', async () => {
    const element = await mount(TOKEN);
    const told: Event[] = [];
    document.addEventListener('h5live-token-dismissed', (event) => told.push(event), { once: false });
    await press(element, '[part=show]');
    await press(element, '[part=dismiss]');
    expect(told.map((event) => (event as Event & { saved: string }).saved)).to.deep.equal(['unsaved']);
    expect(JSON.stringify(told.map((event) => ({ ...event })))).not.to.include(TOKEN);
    expect(element.token).to.equal(undefined);
    expect(element.shadowRoot?.textContent?.trim()).to.equal('');
    expect(all(element, 'textarea, secure-h5live-code-snippet')).to.have.length(0);
    expect(asksBeforeLeaving()).to.equal(false);
    element.dismiss();
    expect(told).to.have.length(1);
  });

  it('opens the link in a new tab that knows nothing of this page', async () => {
    const { open } = window;
    const opened: unknown[][] = [];
    window.open = (...args) => (opened.push(args), null);
    try {
      const element = await mount(TOKEN, { playbackPage: 'https://play.example/playout/' });
      await press(element, '[part=open]');
    } finally {
      window.open = open;
    }
    expect(opened).to.deep.equal([
      [`https://play.example/playout/${STREAM}?security.jwtoken=${TOKEN}`, '_blank', 'noopener'],
    ]);
  });

  it('says why the vendor’s link does not work with a domain, and that an own page’s does', async () => {
    const token = jwt({ domain: 'play.example' });
    const element = await mount(token);
    expect(textOf(element, '.domain-elsewhere')).to.match(
      /refused.*play\.example.*dashboard\.nanostream\.cloud/,
    );
    element.playbackPage = 'https://play.example/playout/';
    await element.updateComplete;
    expect(textOf(element, '.domain-of-page')).to.match(/bound to play\.example.*works there/);
    element.playbackPage = 'nonsense';
    await element.updateComplete;
    expect(textOf(element, '[part=link]')).to.match(/Check "playback-page"/);
  });

  it('shows hostile values as short text: no element, no handler, no turned line', async () => {
    const evil = `<img src=x onerror="window.hit=1">\u202e\u200b"'\`\${1}`;
    const long = 'x'.repeat(5_000);
    for (const value of [evil, long]) {
      const claims = { tag: value, user: value, domain: value, ip: value, iss: 'nanocosmos', [value]: value };
      const element = await mount(jwt({ ...claims, streams: [value] }), {
        ...{ domain: `${value}2`, ip: `${value}2`, streamName: value },
      });
      const root = element.shadowRoot!;
      expect(root.querySelector('img, script, [onerror]')).to.equal(null);
      expect(root.textContent).not.to.match(/[\u202e\u200b]/);
      expect(root.textContent.length).to.be.lessThan(6_000);
      expect(find(element, '.panel').scrollWidth).to.be.at.most(element.getBoundingClientRect().width);
    }
    expect((globalThis as { hit?: unknown }).hit).to.equal(undefined);
  });

  it('speaks German, and keeps values from left to right on a page from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const element = await mount(jwt(FULL), { lang: 'de' });
    expect(find(element, 'section').lang).to.equal('de');
    expect(textOf(element, '#heading')).to.equal('Ihr neues Wiedergabe-Token');
    for (const value of all(element, '.row.ip bdi, .address code, pre'))
      expect(getComputedStyle(value).direction).to.equal('ltr');
    document.documentElement.dir = '';
  });

  it('takes labels of its owner', async () => {
    registerTexts({ lang: 'fa', dir: 'rtl', overview: { heading: 'عنوان' } });
    const element = await mount(TOKEN, { lang: 'fa' });
    expect(textOf(element, '#heading')).to.equal('عنوان');
    expect(getComputedStyle(find(element, 'section')).direction).to.equal('rtl');
  });

  it('has what copies a value beneath it in a narrow column of a wide page', async () => {
    const element = await mount(TOKEN);
    element.style.inlineSize = '220px';
    const [value, act] = ['.value', '.act'].map((part) =>
      find(element, `.row.token ${part}`).getBoundingClientRect(),
    );
    expect(act!.top).to.be.at.least(value!.bottom);
    expect(value!.width).to.be.greaterThan(150);
  });

  for (const { lang } of languages())
    it(`is no wider than a narrow page, in ${lang}`, async () => {
      await setViewport({ width: 320, height: 640 });
      for (const token of [jwt(FULL), STS]) {
        const element = await mount(token, {
          lang,
          domain: 'a-rather-long-name-of-a-host.example',
          revokeToken: () => Promise.resolve(),
        });
        await press(element, '[part=show]');
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
        expect(find(element, '.panel').scrollWidth).to.be.at.most(320);
      }
      await setViewport({ width: 800, height: 600 });
    });
});
