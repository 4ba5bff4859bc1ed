import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { isRefusal, SecureH5liveCodeSnippet, type SnippetOptions } from '../../src/code-snippet.js';
import { languages } from '../../src/locales/index.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';

SecureH5liveCodeSnippet.define();

const token = unsignedJwt(playbackClaims());

const mount = (options: SnippetOptions = {}, lang = 'en', groupId = '') =>
  fixture<SecureH5liveCodeSnippet>(html`
    <secure-h5live-code-snippet
      stream-name="AAAAA-BBBBB"
      .groupId=${groupId}
      .token=${token}
      .lang=${lang}
      .options=${options}
    ></secure-h5live-code-snippet>
  `);

const all = <E extends HTMLElement = HTMLElement>(
  element: SecureH5liveCodeSnippet,
  selector: string,
): E[] => [...element.renderRoot.querySelectorAll<E>(selector)];
const textOf = (element: SecureH5liveCodeSnippet): string => {
  const { snippet } = element;
  return isRefusal(snippet) ? `refused: ${snippet.issue} ${snippet.option}` : snippet.text;
};
const headings = (element: SecureH5liveCodeSnippet): string[] =>
  all(element, '.group > summary').map((summary) => summary.textContent.replace(/\s+/g, ' ').trim());

function field(element: SecureH5liveCodeSnippet, label: string): HTMLInputElement | HTMLSelectElement {
  const found = all(element, 'label').find((one) => one.querySelector('span')?.textContent === label);
  const control = found?.querySelector<HTMLInputElement | HTMLSelectElement>('input, select');
  if (!control) throw new Error(`There is no field ${label}`);
  return control;
}

async function fill(element: SecureH5liveCodeSnippet, label: string, value: string | true): Promise<void> {
  const control = field(element, label);
  if (value === true) control.click();
  else {
    control.value = value;
    control.dispatchEvent(new Event('change'));
  }
  await element.updateComplete;
}

const open = (element: SecureH5liveCodeSnippet): void => {
  for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
};

const DIGEST = `sha384-${'A'.repeat(64)}`;
/** What is filled in, and what the code says then. */
const FIELDS: readonly (readonly [label: string, value: string | true, written: string])[] = [
  ['How a quality is chosen', 'none', 'adaption="none"'],
  ['Never chosen, such as high 0', 'high, 1', 'omit-renditions="high 1"'],
  ['Metrics account', ' acme ', 'metrics-account-id="acme"'],
  ['Event', 'Auction 7', 'event-id="Auction 7"'],
  ['User, the same in every copy', 'lobby', 'user-id="lobby"'],
  ['Loaded', 'click', 'loading="click"'],
  ['Picture before the stream', '/still.jpg', 'poster="/still.jpg"'],
  ['Greatest width, in pixels', '640', 'max-width="640"'],
  ['Read the stream’s metadata', true, '  metadata'],
  ['Leave the token in its attribute', true, '  keep-token'],
  ['Host of all servers', 'eu.example.com', 'server-domain="eu.example.com"'],
  ['RTMP address', 'rtmp://h.example/live', 'rtmp-url="rtmp://h.example/live"'],
  ['WebSocket address', 'wss://h.example/a', 'websocket-url="wss://h.example/a"'],
  ['HLS address', 'https://h.example/a.m3u8', 'hls-url="https://h.example/a.m3u8"'],
  ['Media over QUIC address', 'https://h.example/q', 'webtransport-url="https://h.example/q"'],
  ['Address of the group’s streams', 'https://api.example', 'api-url="https://api.example"'],
  ['Captions, such as en-de en-en', 'en-de', 'captions="en-de"'],
  ['Validity panel', 'compact', 'panel="compact"'],
  ['Script for captions', '/nmessenger.js', 'captions-src="/nmessenger.js"'],
  ['Digest of that script', DIGEST, `captions-integrity="${DIGEST}"`],
  ['Host of captions', 'captions.example', 'captions-server="captions.example"'],
  ['Player script', '/nanoplayer.js', 'player-src="/nanoplayer.js"'],
  ['Digest of the player script', DIGEST, `integrity="${DIGEST}"`],
  ['One file with everything in it', true, 'secure-h5live-player.min.js'],
  ['File of this element', '/h5live.js', 'src="/h5live.js"'],
  ['Digest of that file', DIGEST, `src="/h5live.js" integrity="${DIGEST}"`],
];

describe('the options of code to embed', () => {
  it('can all be set in the form, and headings say what is set beneath them', async () => {
    const element = await mount({ placement: 'inline' }, 'en', 'abc-1');
    expect(headings(element)).to.deep.equal([
      'Several qualities',
      'Metrics',
      'Loading and look',
      'Servers',
      'Files and pages',
    ]);
    for (const [label, value, written] of FIELDS) {
      await fill(element, label, value);
      expect(textOf(element).replace(/\s+(?=integrity)/g, ' '), label).to.contain(written);
    }
    expect(headings(element).slice(0, 3)).to.deep.equal([
      'Several qualities How a quality is chosen: By the viewer only · Never chosen, such as high 0: high, 1',
      'Metrics Metrics account: acme · Event: Auction 7 · User, the same in every copy: lobby',
      'Loading and look Loaded: When the viewer presses play · Picture before the stream: /still.jpg · ' +
        'Greatest width, in pixels: 640 · Read the stream’s metadata · Leave the token in its attribute',
    ]);
    for (const [label, value] of [...FIELDS].reverse()) if (value !== true) await fill(element, label, '');
    expect(headings(element)[1]).to.equal('Metrics');
    expect(textOf(element)).not.to.match(/metrics-account-id|event-id|user-id/);
  });

  it('have no field for the key of metrics, and say who sets that', async () => {
    const element = await mount();
    await fill(element, 'Metrics account', 'acme');
    expect(element.renderRoot.querySelector('.notes')?.textContent).to.include('metricsAccountKey');
    expect(all(element, 'label').some((label) => /key/i.test(label.textContent))).to.equal(false);
  });

  it('leave out what the code has no use for', async () => {
    const element = await mount();
    const labels = (): string[] => all(element, 'label span').map((span) => span.textContent);
    for (const label of [
      'Leave the token in its attribute',
      'Address of the group’s streams',
      'Host of captions',
    ])
      expect(labels()).not.to.include(label);
    await fill(element, 'Token', 'inline');
    expect(labels()).to.include('Leave the token in its attribute');
  });

  for (const [label, value, name] of [
    ['Never chosen, such as high 0', 'best', 'Never chosen, such as high 0'],
    ['WebSocket address', 'https://h/x', 'WebSocket address'],
    ['Greatest width, in pixels', 'wide', 'Greatest width, in pixels'],
    ['Captions, such as en-de en-en', 'en', 'Captions, such as en-de en-en'],
    ['Token endpoint', 'javascript:x()', 'Token endpoint'],
  ] as const)
    it(`are named where they cannot be what they are: ${label}`, async () => {
      const element = await mount();
      open(element);
      await fill(element, label, value);
      const issue = element.renderRoot.querySelector('#issue');
      expect(issue?.textContent).to.equal(`“${name}” has a value that it cannot have. Correct or empty it.`);
      const control = field(element, label);
      expect([control.ariaInvalid, control.getAttribute('aria-describedby')]).to.deep.equal([
        'true',
        'issue',
      ]);
      expect(all(element, '[aria-invalid]')).to.have.length(1);
      await expect(element).to.be.accessible();
      await fill(element, label, '');
      expect(field(element, label).ariaInvalid).to.equal(null);
    });

  it('are folded, and unfolded by keys alone', async () => {
    const element = await mount();
    const options = element.renderRoot.querySelector<HTMLDetailsElement>('.options')!;
    options.open = true;
    const [group] = all<HTMLDetailsElement>(element, '.group');
    expect(group?.open).to.equal(false);
    group?.querySelector('summary')?.focus();
    await sendKeys({ press: 'Enter' });
    expect(group?.open).to.equal(true);
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot?.activeElement).to.equal(field(element, 'How a quality is chosen'));
  });

  afterEach(() => document.documentElement.removeAttribute('style'));

  const SCHEMES = ['light', 'dark'] as const;
  for (const { lang } of languages())
    for (const colorScheme of ['en', 'de'].includes(lang) ? SCHEMES : SCHEMES.slice(1))
      it(`are accessible with everything unfolded and set, in ${lang} and ${colorScheme}, and narrow`, async () => {
        document.documentElement.style.cssText = `color-scheme: ${colorScheme}; background: Canvas`;
        await setViewport({ width: 320, height: 640 });
        const element = await mount(
          {
            captions: 'en-de',
            placement: 'inline',
            metricsAccountId: 'a'.repeat(200),
            websocketUrl: `wss://${'h'.repeat(60)}.example/${'p'.repeat(200)}`,
          },
          lang,
          'abc-1',
        );
        open(element);
        await element.updateComplete;
        await expect(element).to.be.accessible();
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
        await setViewport({ width: 800, height: 600 });
      });
});
