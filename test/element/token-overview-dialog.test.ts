// The overview of a token as a dialog, and withdrawing the token.
import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { SecureH5liveTokenOverview } from '../../src/elements/owner/token-overview/token-overview.js';
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
  STS,
  snippetOf,
  textOf,
  TOKEN,
} from './overview-kit.js';

const nativeOf = (element: SecureH5liveTokenOverview) => find<HTMLDialogElement>(element, 'dialog');

describe('<secure-h5live-token-overview dialog>', () => {
  let opener: HTMLButtonElement;
  let clipboard: FakeClipboard;
  let told: string[];
  const listen = (event: HTMLElementEventMap['h5live-token-dismissed']): void => void told.push(event.saved);

  beforeEach(() => {
    clipboard = new FakeClipboard();
    told = [];
    opener = document.createElement('button');
    document.body.append(opener);
    opener.focus();
    document.addEventListener('h5live-token-dismissed', listen);
  });
  afterEach(() => {
    document.removeEventListener('h5live-token-dismissed', listen);
    clipboard.putBack();
    opener.remove();
  });

  async function opened(token: unknown = TOKEN): Promise<SecureH5liveTokenOverview> {
    const element = await mount(token, { dialog: true });
    element.showModal();
    await settled(element);
    return element;
  }

  it('shows nothing until it is opened, and guards nothing', async () => {
    const element = await mount(TOKEN, { dialog: true });
    expect(nativeOf(element).open).to.equal(false);
    expect(nativeOf(element).textContent?.trim()).to.equal('');
    expect(asksBeforeLeaving()).to.equal(false);
  });

  it('is named by its heading, which has the focus, and is accessible, also while it asks', async function () {
    this.timeout(60_000);
    const element = await opened();
    expect(nativeOf(element).matches(':modal')).to.equal(true);
    expect(nativeOf(element).getAttribute('aria-labelledby')).to.equal('heading');
    expect(element.shadowRoot?.activeElement?.id).to.equal('heading');
    expect(asksBeforeLeaving()).to.equal(true);
    snippetOf(element)?.remove();
    await press(element, '[part=close]');
    await expect(element).to.be.accessible();
  });

  it('fills a small screen, and has the way out in view at the inline end, wherever it is scrolled to (where a dialog follows the window)', async function () {
    await setViewport({ width: 360, height: 640 });
    for (const [lang, gap] of [
      ['en', (close: DOMRect) => 360 - close.right],
      ['ar', (close: DOMRect) => close.left],
    ] as const) {
      const element = await opened();
      element.lang = lang;
      await settled(element);
      const { width, height } = nativeOf(element).getBoundingClientRect();
      // That of WebKitGTK has the size yet that the window had before.
      if (width === 800 - 24) {
        element.dismiss();
        await setViewport({ width: 800, height: 600 });
        this.skip();
      }
      expect([width, height]).to.deep.equal([360, 640]);
      nativeOf(element).scrollTo(0, 10_000);
      expect(nativeOf(element).scrollTop).to.be.greaterThan(300);
      const close = find(element, '[part=close]').getBoundingClientRect();
      expect(close.top, lang).to.be.within(0, 30);
      expect(gap(close), lang).to.be.within(0, 40);
      element.dismiss();
    }
    await setViewport({ width: 800, height: 600 });
  });

  it('asks within itself when Escape is pressed while nobody has the token, and stays', async () => {
    const element = await opened();
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(textOf(element, '.leave p')).to.match(/not saved yet/);
    expect(element.shadowRoot?.activeElement?.textContent?.trim()).to.equal('Back to the token');
    expect(find(element, '.rest').inert).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(all(element, '.leave')).to.have.length(0);
    for (let again = 0; again < 3; again++) await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(nativeOf(element).open).to.equal(true);
    expect(element.token).to.equal(TOKEN);
    expect(told).to.deep.equal([]);
  });

  it('goes away without the token when that is said, and the focus goes back', async () => {
    const element = await opened();
    await press(element, '[part=close]');
    await press(element, '.leave .danger');
    expect(all(element, 'dialog')).to.have.length(0);
    expect(told).to.deep.equal(['unsaved']);
    expect(element.token).to.equal(undefined);
    expect(document.activeElement).to.equal(opener);
    expect(asksBeforeLeaving()).to.equal(false);
  });

  it('closes by Escape at once where the token was copied', async () => {
    const element = await opened();
    await press(element, '[part=copy]');
    await sendKeys({ press: 'Escape' });
    await settled(element);
    expect(told).to.deep.equal(['copied']);
    expect(document.activeElement).to.equal(opener);
    expect(markupOf(element)).not.to.include(TOKEN);
  });

  it('asks where the browser wants it closed for another reason, such as a gesture', async () => {
    const element = await opened();
    const cancel = new Event('cancel', { cancelable: true });
    nativeOf(element).dispatchEvent(cancel);
    await settled(element);
    expect(cancel.defaultPrevented).to.equal(true);
    expect(all(element, '.leave')).to.have.length(1);
  });

  it('closes when its owner says so, and when the token is dismissed, each once', async () => {
    for (const end of [
      (element: SecureH5liveTokenOverview) => element.close(),
      (element: SecureH5liveTokenOverview) => find(element, '[part=dismiss]').click(),
    ]) {
      told = [];
      opener.focus();
      const element = await opened(STS);
      end(element);
      await settled(element);
      element.close();
      await settled(element);
      expect(told).to.deep.equal(['unsaved']);
      expect(document.activeElement).to.equal(opener);
    }
  });

  it('can be opened again with another token', async () => {
    const element = await opened();
    element.close();
    element.token = jwt({ tag: 'b' });
    element.showModal();
    await settled(element);
    expect(nativeOf(element).open).to.equal(true);
    expect(textOf(element, '.row.tag .value')).to.equal('b');
  });

  it('is closed, and guards nothing, out of the document', async () => {
    const element = await opened();
    element.remove();
    await settled(element);
    expect(asksBeforeLeaving()).to.equal(false);
    document.body.append(element);
    await settled(element);
    expect(nativeOf(element).open).to.equal(false);
    element.remove();
  });
});

describe('revoking a token', () => {
  const REVOCABLE = jwt({ revocable: true });
  const offer = (element: SecureH5liveTokenOverview) => all(element, '[part=revoke]').length;

  it('is offered for a revocable token alone, and only with a way to do it', async () => {
    const revokeToken = () => Promise.resolve();
    expect(offer(await mount(REVOCABLE, { revokeToken }))).to.equal(1);
    expect(offer(await mount(REVOCABLE))).to.equal(0);
    for (const token of [TOKEN, STS, jwt({ revocable: false })])
      expect(offer(await mount(token, { revokeToken }))).to.equal(0);
  });

  it('is done after a question, once, and then the token needs no saving', async () => {
    const asked: string[] = [];
    const element = await mount(REVOCABLE, { revokeToken: (token) => Promise.resolve(asked.push(token)) });
    await press(element, '.danger.ask');
    expect(element.shadowRoot?.activeElement?.textContent).to.equal('Keep it');
    await press(element, '.keep');
    expect(asked).to.deep.equal([]);
    await press(element, '.danger.ask');
    const confirm = find(element, '.question .danger');
    confirm.click();
    confirm.click();
    await settled(element);
    expect(asked).to.deep.equal([REVOCABLE]);
    expect(textOf(element, '[part=revoke] [role=status]')).to.match(/cannot be brought back/);
    expect(textOf(element, '[part=saved]')).to.equal('Revoked');
    expect(asksBeforeLeaving()).to.equal(false);
    expect(all(element, '[part=revoke] button')).to.have.length(0);
  });

  const failures: [title: string, thrown: unknown, text: RegExp][] = [
    ['2011', { errorCode: 2011 }, /not made revocable.*\(2011\)/],
    ['2012', { errorCode: 2012 }, /another organisation.*\(2012\)/],
    ['2004', { errorCode: 2004 }, /could not read.*\(2004\)/],
    ['1001', { code: 1001 }, /key of the organisation.*\(1001\)/],
    ['an unknown number', { errorCode: 9 }, /did not confirm/],
    ['an error that holds the token', new Error(REVOCABLE), /did not confirm/],
    ['nothing', undefined, /did not confirm/],
    [
      'an object that throws',
      new Proxy(
        {},
        {
          get: () => {
            throw new Error();
          },
        },
      ),
      /did not confirm/,
    ],
  ];
  for (const [title, thrown, text] of failures)
    it(`tells in words that it failed with ${title}, and can be tried again`, async () => {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
      const element = await mount(REVOCABLE, { revokeToken: () => Promise.reject(thrown) });
      await press(element, '.danger.ask');
      await press(element, '.question .danger');
      expect(textOf(element, '[part=revoke] [role=alert]')).to.match(text);
      expect(textOf(element, '[part=saved]')).to.equal('Not saved yet');
      expect(all(element, '.danger.ask')).to.have.length(1);
      expect(element.shadowRoot?.textContent).not.to.include(REVOCABLE);
    });

  it('does not take an answer with "success": false for one', async () => {
    const revokeToken = () => Promise.resolve({ success: false, errorCode: 2012, message: 'no' });
    const element = await mount(REVOCABLE, { revokeToken });
    await press(element, '.danger.ask');
    await press(element, '.question .danger');
    expect(textOf(element, '[part=revoke] [role=alert]')).to.match(/\(2012\)/);
  });

  it('says of another token nothing that was answered about the one before', async () => {
    let answer: () => void = () => {};
    const revokeToken = () => new Promise<void>((resolve) => (answer = resolve));
    const element = await mount(REVOCABLE, { revokeToken });
    await press(element, '.danger.ask');
    await press(element, '.question .danger');
    expect(textOf(element, '[part=revoke] [role=status]')).to.equal('Revoking …');
    element.token = jwt({ revocable: true, tag: 'b' });
    await settled(element);
    answer();
    await settled(element);
    expect(textOf(element, '[part=saved]')).to.equal('Not saved yet');
    expect(textOf(element, '[part=revoke] [role=status]')).to.equal('');
  });
});
