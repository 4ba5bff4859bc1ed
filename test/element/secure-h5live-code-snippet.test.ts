import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { isRefusal, SecureH5liveCodeSnippet, type SnippetFormat } from '../../src/code-snippet.js';
import { SecureH5livePlayer } from '../../src/index.js';
import { languages } from '../../src/locales/index.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';

SecureH5liveCodeSnippet.define();
SecureH5livePlayer.define();

const STREAM = 'AAAAA-BBBBB';
const token = unsignedJwt(playbackClaims());
const wide = unsignedJwt({ ...playbackClaims(), streams: undefined, orgawide: true });

interface Settings {
  readonly format?: SnippetFormat;
  readonly token?: unknown;
  readonly lang?: string;
  readonly inline?: boolean;
}

const mount = ({ format = 'html-tag', token, lang = 'en', inline = false }: Settings = {}) =>
  fixture<SecureH5liveCodeSnippet>(html`
    <secure-h5live-code-snippet
      stream-name=${STREAM}
      .format=${format}
      .token=${token}
      .lang=${lang}
      .options=${inline ? { placement: 'inline' } : {}}
    ></secure-h5live-code-snippet>
  `);

const find = <E extends Element = HTMLElement>(element: SecureH5liveCodeSnippet, selector: string): E => {
  const found = element.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`There is no ${selector}`);
  return found;
};
const shown = (element: SecureH5liveCodeSnippet): string => find(element, 'pre').textContent ?? '';
const textOf = (element: SecureH5liveCodeSnippet): string => {
  const { snippet } = element;
  if (isRefusal(snippet)) throw new Error(snippet.issue);
  return snippet.text;
};
const said = (element: SecureH5liveCodeSnippet): string =>
  find(element, '.actions [role=status]').textContent?.trim() ?? '';

describe('secure-h5live-code-snippet', () => {
  const clipboard = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard');
  const stubClipboard = (writeText: (text: string) => Promise<void>): void => {
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  };
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'clipboard');
    expect(Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard')).to.deep.equal(clipboard);
  });

  for (const lang of ['en', 'de'])
    it(`is accessible with code, options open, and with a refusal, in ${lang}`, async () => {
      const element = await mount({ lang });
      find<HTMLDetailsElement>(element, '.options').open = true;
      await expect(element).to.be.accessible();
      element.format = 'playout-url';
      await element.updateComplete;
      await expect(element).to.be.accessible();
    });

  it('shows the code as it is written, line by line', async () => {
    const element = await mount();
    expect(shown(element)).to.equal(textOf(element));
    const lines = element.shadowRoot?.querySelectorAll('.line');
    expect(lines).to.have.length(textOf(element).trimEnd().split('\n').length);
  });

  it('masks the token where it is looked at, and copies it whole', async () => {
    let copied = '';
    stubClipboard((text) => Promise.resolve(void (copied = text)));
    const element = await mount({ token, inline: true });
    expect(element.shadowRoot?.textContent).not.to.include(token);
    expect(shown(element)).to.include('token="••••••••••••"');
    find(element, '[part=copy]').click();
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
    expect(copied).to.equal(textOf(element));
    expect(copied).to.include(token);
    expect(said(element)).to.equal('Copied.');
  });

  it('goes on saying so while a player around it gives the same options again', async () => {
    stubClipboard(() => Promise.resolve());
    const element = await mount({ inline: true, token });
    find(element, '[part=copy]').click();
    await new Promise((resolve) => setTimeout(resolve));
    element.options = { ...element.options };
    await element.updateComplete;
    expect(said(element)).to.equal('Copied.');
    element.options = { ...element.options, statistics: true };
    await element.updateComplete;
    await element.updateComplete;
    expect(said(element)).to.equal('');
  });

  it('says that it was not copied where the browser refuses, and selects the whole code', async () => {
    stubClipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    const element = await mount({ token, inline: true });
    find(element, '[part=copy]').click();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(said(element)).to.match(/did not copy/);
    const whole = find<HTMLTextAreaElement>(element, 'textarea');
    expect(element.shadowRoot?.activeElement).to.equal(whole);
    expect(whole.value.slice(whole.selectionStart, whole.selectionEnd)).to.equal(textOf(element));
    element.format = 'vue';
    await element.updateComplete;
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('textarea')).to.equal(null);
  });

  it('gives the code as a file of its name', async () => {
    const element = await mount({ format: 'react' });
    const clicked = new Promise<HTMLAnchorElement>((resolve) => {
      HTMLAnchorElement.prototype.click = function () {
        resolve(this);
      };
    });
    find(element, '[part=download]').click();
    const link = await clicked;
    Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
    expect(link.download).to.equal('LivePlayer.tsx');
    expect(await (await fetch(link.href)).text()).to.equal(textOf(element));
  });

  it('tells that code was given, and whether a token is in it, each time and not before', async () => {
    stubClipboard(() => Promise.resolve());
    const element = await mount({ token, inline: true });
    const given: unknown[] = [];
    element.addEventListener('code-given', ({ format, holdsToken, how }) =>
      given.push([format, holdsToken, how]),
    );
    find(element, '[part=copy]').click();
    await new Promise((resolve) => setTimeout(resolve));
    expect(given).to.deep.equal([['html-tag', true, 'copied']]);
    stubClipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    element.format = 'content-policy';
    await element.updateComplete;
    find(element, '[part=copy]').click();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(given).to.have.length(1);
    find(element, 'textarea').dispatchEvent(new Event('copy'));
    expect(given.at(-1)).to.deep.equal(['content-policy', false, 'copied']);
  });

  it('has its formats as tabs: one stop, the arrows choose, and go round', async () => {
    const element = await mount();
    const tabs = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
    expect(tabs.filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
    tabs[0]?.focus();
    for (const [key, format] of [
      ['ArrowRight', 'html-npm'],
      ['ArrowLeft', 'html-tag'],
      ['ArrowLeft', 'token-endpoint'],
      ['Home', 'html-tag'],
      ['End', 'token-endpoint'],
    ] as const) {
      await sendKeys({ press: key });
      await element.updateComplete;
      expect(element.format, key).to.equal(format);
      const active = element.shadowRoot?.activeElement;
      expect(active?.id).to.equal(`tab-${format}`);
      expect(active?.getAttribute('aria-selected')).to.equal('true');
    }
  });

  it('changes the code with its options', async () => {
    const element = await mount({ token });
    const [placement] = element.shadowRoot?.querySelectorAll('select') ?? [];
    if (!placement) throw new Error('There is no choice');
    placement.value = 'inline';
    placement.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(textOf(element)).to.include(token);
    expect(find(element, '.notes').textContent).to.include('whoever sees the page can copy it');
    const statistics = [...(element.shadowRoot?.querySelectorAll('label') ?? [])];
    statistics.find((label) => label.textContent.trim() === 'Statistics')?.click();
    await element.updateComplete;
    expect(textOf(element)).to.match(/^ {2}statistics$/m);
  });

  it('refuses a token for everything until its owner insists', async () => {
    const element = await mount({ token: wide, inline: true });
    expect(find(element, '.issue').textContent).to.match(/every stream of your organisation/);
    expect(element.shadowRoot?.querySelector('pre')).to.equal(null);
    find(element, '.code button').click();
    await element.updateComplete;
    expect(textOf(element)).to.include(wide);
    expect(find(element, '.notes').textContent).to.match(/every stream of your organisation/);
  });

  it('asks for which embed a policy is', async () => {
    const element = await mount({ format: 'content-policy' });
    const choice = find<HTMLSelectElement>(element, '.code select');
    choice.value = 'iframe';
    choice.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(textOf(element)).to.equal("frame-src 'self';\n");
  });

  it('keeps code from left to right on a page from right to left, and turns its arrows', async () => {
    document.documentElement.dir = 'rtl';
    const element = await mount({ lang: 'en' });
    expect(getComputedStyle(find(element, 'pre')).direction).to.equal('ltr');
    document.documentElement.dir = '';
  });

  for (const { lang } of languages())
    it(`is no wider than a narrow page, in ${lang}`, async () => {
      await setViewport({ width: 320, height: 640 });
      const element = await mount({ token, inline: true, lang });
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      expect(element.getBoundingClientRect().width).to.be.at.most(320);
      await setViewport({ width: 800, height: 600 });
    });

  it('unfolds beneath a player, with what the player has', async () => {
    const player = await fixture<SecureH5livePlayer>(html`
      <secure-h5live-player
        stream-name=${STREAM}
        token-endpoint="/tokens"
        latency-mode="classic"
        statistics
        snippet
      ></secure-h5live-player>
    `);
    const snippet = player.shadowRoot?.querySelector('secure-h5live-code-snippet');
    await customElements.whenDefined('secure-h5live-code-snippet');
    await snippet?.updateComplete;
    expect(snippet && textOf(snippet)).to.match(
      /stream-name="AAAAA-BBBBB"[^]*token-endpoint="\/tokens"[^]*statistics[^]*latency-mode="classic"/,
    );
  });

  it('is given by a player to a program', async () => {
    const player = await fixture<SecureH5livePlayer>(
      html`<secure-h5live-player stream-name=${STREAM} .token=${token}></secure-h5live-player>`,
    );
    const given = await player.codeSnippet({ format: 'react', placement: 'inline' });
    if (isRefusal(given)) throw new Error(given.issue);
    expect(given.text).to.include(token);
    expect(await player.codeSnippet({ format: 'vendor-group-page' })).to.deep.equal({ issue: 'needs-group' });
  });

  it('writes the token nowhere into the page', async () => {
    const element = await mount({ token, inline: true });
    expect(element.outerHTML).not.to.include(token);
    expect(element.shadowRoot?.innerHTML).not.to.include(token);
  });
});
