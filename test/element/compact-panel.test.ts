// The panel as one line: what is seen of it in each state and width, what opens it, and that nothing of it is lost.
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { SecureH5livePlayer, SecureH5liveTokenStatus } from '../../src/index.js';
import '../../src/define.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';

const nowSeconds = () => Math.floor(Date.now() / 1000);
const HOUR = 3600;
const jwt = (claims: object = {}) =>
  unsignedJwt(
    playbackClaims({ nbf: undefined, iat: nowSeconds() - HOUR, exp: nowSeconds() + HOUR, ...claims }),
  );
const V2 = { token: 'ab', expires: String(nowSeconds() + HOUR), options: '1', tag: '' };

/** Of one line of text, with what is around it: 24 and 20 pixels, and the border. */
const LINE = 46;

async function panel(properties: object, width = 800): Promise<SecureH5liveTokenStatus> {
  const box = await fixture<HTMLElement>(html`<div style="inline-size: ${width}px"></div>`);
  const element = document.createElement('secure-h5live-token-status');
  Object.assign(
    element,
    { lang: 'en', timeZone: 'UTC', compact: true, streamName: 'AAAAA-BBBBB' },
    properties,
  );
  box.append(element);
  await element.updateComplete;
  return element;
}

const find = (element: Element, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector)!;
const boxOf = (element: Element, selector: string) => find(element, selector).getBoundingClientRect();
const middleOf = (element: Element, selector: string) => {
  const { top, bottom } = boxOf(element, selector);
  return (top + bottom) / 2;
};
const heightOf = (element: Element) => element.getBoundingClientRect().height;

/** What is seen beside the heading: a sentence with room of its own, and how much of one. */
const seenBeside = (element: Element): string[] =>
  ['.detail', '.viewer-findings'].filter((selector) => {
    const sentence = element.shadowRoot!.querySelector(selector);
    return sentence !== null && sentence.getBoundingClientRect().width > 1;
  });

async function open(element: SecureH5liveTokenStatus): Promise<void> {
  const details = find(element, 'details') as HTMLDetailsElement;
  const toggled = oneEvent(details, 'toggle');
  find(element, 'summary').click();
  await toggled;
  await element.updateComplete;
}

/** Whether a box of which an ellipsis is seen instead is hit nevertheless. */
async function hitsWhatIsHidden(): Promise<boolean> {
  const line = await fixture<HTMLElement>(
    html`<div style="inline-size: 40px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap">
      <span style="display: inline-block"></span
      ><span style="display: inline-block">wider than its line</span>
    </div>`,
  );
  const hidden = line.lastElementChild!;
  const { left, top } = hidden.getBoundingClientRect();
  return document.elementFromPoint(left + 4, top + 8) === hidden;
}

describe('a panel that is compact', () => {
  before(() => customElements.whenDefined('secure-h5live-token-status'));

  const states: [what: string, properties: () => object, heading: string, beside: string, said: RegExp][] = [
    [
      'a valid token',
      () => ({ token: jwt() }),
      'This is a secured stream',
      '.detail',
      /^The token .* until .* UTC/,
    ],
    [
      'one that is renewed',
      () => ({ token: jwt(), renews: true, renewsAt: (nowSeconds() + 60) * 1000 }),
      'This is a secured stream',
      '.detail',
      /A new one is fetched before that/,
    ],
    [
      'one that begins later',
      () => ({ token: jwt({ nbf: nowSeconds() + 60 }) }),
      'The token is not valid yet',
      '.detail',
      /is not valid yet/,
    ],
    [
      'one that ends soon',
      () => ({ token: jwt({ exp: nowSeconds() + 60 }) }),
      'The token expires soon',
      '.detail',
      /expires in/,
    ],
    [
      'one that has ended',
      () => ({ token: jwt({ exp: nowSeconds() - 60 }) }),
      'The token has expired',
      '.detail',
      /can no longer start/,
    ],
    [
      'one without an end',
      () => ({ token: jwt({ exp: undefined }) }),
      'This is a secured stream',
      '.detail',
      /not expire/,
    ],
    [
      'a V2 token',
      () => ({ token: V2, streamName: '' }),
      'This is a secured stream',
      '.detail',
      /is valid until/,
    ],
    [
      'one that a server refuses',
      () => ({ token: jwt(), streamName: 'X-Y' }),
      'The token does not fit here',
      '.viewer-findings',
      /is valid until .* The token was made for another stream/,
    ],
    [
      'one that the server has refused',
      () => ({ token: jwt(), outcome: 'refused' }),
      'The server refused this token',
      '.detail',
      /is valid until .* UTC/,
    ],
    [
      'a text that is none',
      () => ({ token: 'hello' }),
      'The token cannot be read',
      '.detail',
      /does not look like one/,
    ],
    ['no token', () => ({}), 'No playback token', '.detail', /cannot be played without/],
    [
      'none as yet',
      () => ({ renews: true }),
      'The token is fetched at the start',
      '.detail',
      /A fresh token is fetched when playback starts/,
    ],
  ];
  for (const [what, properties, heading, beside, said] of states) {
    it(`says of ${what} what matters, on one line`, async () => {
      const element = await panel(properties());
      expect(heightOf(element)).to.equal(LINE);
      expect(find(element, '.heading').textContent).to.equal(heading);
      expect(seenBeside(element)).to.deep.equal([beside]);
      expect(middleOf(element, beside)).to.equal(middleOf(element, '.heading'));
      expect(boxOf(element, '.heading').right).to.be.at.most(boxOf(element, beside).left);
      expect(boxOf(element, beside).right).to.be.at.most(boxOf(element, 'summary').left);
      expect(find(element, '.body').textContent.replace(/\s+/g, ' ').trim()).to.match(said);
    });

    for (const width of [400, 288])
      it(`hides nothing of the heading for ${what} at ${width} px`, async () => {
        const element = await panel(properties(), width);
        const [title, box] = [find(element, '.heading'), boxOf(element, '.panel')];
        expect(title.scrollWidth).to.be.at.most(title.clientWidth);
        expect(title.getBoundingClientRect().bottom).to.be.at.most(box.bottom);
        expect(title.getBoundingClientRect().right).to.be.at.most(boxOf(element, 'summary').left);
        expect(find(element, '.panel').scrollWidth).to.be.at.most(Math.ceil(box.width));
        expect(heightOf(element)).to.equal(LINE);
      });

    it(`says of ${what} everything when it is opened`, async () => {
      const element = await panel(properties(), 400);
      await open(element);
      const [heading, detail] = [boxOf(element, '.heading'), boxOf(element, '.detail')];
      expect(detail.top).to.be.at.least(heading.bottom);
      const shown = find(element, '.detail');
      expect(shown.scrollWidth).to.be.at.most(shown.clientWidth);
      expect(getComputedStyle(shown).whiteSpace).to.equal('normal');
      expect(boxOf(element, '.detail > :first-child').height).to.be.above(1);
      const findings = element.shadowRoot!.querySelector('.viewer-findings');
      if (findings) expect(findings.getBoundingClientRect().top).to.be.at.least(detail.bottom);
      expect(boxOf(element, '[part=diagnostics]').height).to.be.above(20);
    });
  }

  it('cuts no moment in two, however wide it is, where an engine hits nothing that an ellipsis hides', async function () {
    if (await hitsWhatIsHidden()) this.skip();
    const element = await panel({ token: jwt() });
    const box = element.parentElement!;
    const seen = new Set<boolean>();
    for (let width = 280; width <= 800; width += 20) {
      box.style.inlineSize = `${width}px`;
      const { left, right, top } = boxOf(element, 'time');
      const isSeen = element.shadowRoot!.elementFromPoint(left + 4, top + 8) === find(element, 'time');
      if (isSeen) expect(right, `at ${width} px`).to.be.at.most(boxOf(element, '.detail').right + 0.5);
      seen.add(isSeen);
    }
    expect([...seen]).to.deep.equal([false, true]);
  });

  it('tells its owner one thing a line beneath the line that opens it', async () => {
    const element = await panel({ token: jwt({ exp: nowSeconds() + 60 }), owner: true });
    const items = [...element.shadowRoot!.querySelectorAll('.owner li')];
    expect(items.length).to.be.above(1);
    for (const item of items) expect(getComputedStyle(item).display).to.equal('list-item');
    expect(boxOf(element, 'summary').bottom).to.be.at.most(boxOf(element, '.owner').top);
  });

  it('can be used by everybody, closed and opened', async () => {
    for (const properties of [{ token: jwt() }, { token: jwt(), streamName: 'X-Y' }, {}]) {
      const element = await panel(properties);
      await expect(element).to.be.accessible();
      await open(element);
      await expect(element).to.be.accessible();
    }
  });

  it('stays as it is where what opens it is: the same place, as large as a finger needs it, with its name', async () => {
    const element = await panel({ token: jwt() });
    const before = boxOf(element, 'summary');
    expect([before.width, before.height]).to.deep.equal([44, 44]);
    expect(find(element, 'summary').textContent).to.equal('Details of the token');
    await open(element);
    const after = boxOf(element, 'summary');
    expect([after.x, after.y, after.width, after.height]).to.deep.equal([before.x, before.y, 44, 44]);
  });

  it('is opened by the keyboard, and keeps the focus', async () => {
    const element = await panel({ token: jwt() });
    element.focus();
    expect(element.shadowRoot!.activeElement?.localName).to.equal('summary');
    await open(element);
    expect(element.shadowRoot!.activeElement?.localName).to.equal('summary');
  });

  it('keeps the bar of the token’s life, slim and on its edge', async () => {
    const element = await panel({ token: jwt() });
    const [bar, box] = [boxOf(element, '.life'), boxOf(element, '.panel')];
    expect(bar.height).to.equal(3);
    expect(box.bottom - bar.bottom).to.be.closeTo(1, 0.5);
    expect(bar.width).to.be.closeTo(box.width - 5, 0.5);
  });

  it('lies the other way in a language that is read from right to left', async () => {
    const element = await panel({ token: jwt(), lang: 'ar', dir: 'rtl' });
    expect(heightOf(element)).to.equal(LINE);
    expect(boxOf(element, '.heading').left).to.be.at.least(boxOf(element, '.detail').right);
    expect(boxOf(element, '.detail').left).to.be.at.least(boxOf(element, 'summary').right);
  });

  it('tells its owner what to mend beneath the line', async () => {
    const element = await panel({ token: jwt(), owner: true });
    expect(boxOf(element, '.owner').top).to.be.at.least(boxOf(element, '.heading').bottom);
    expect(boxOf(element, '.owner').width).to.be.above(600);
  });

  it('is no line any more, and one again, as the page says', async () => {
    const element = await panel({ compact: false });
    expect(heightOf(element)).to.be.above(LINE);
    expect(find(element, 'details')).to.equal(null);
    element.setAttribute('compact', '');
    await element.updateComplete;
    expect(heightOf(element)).to.equal(LINE);
    element.removeAttribute('compact');
    await element.updateComplete;
    expect(heightOf(element)).to.be.above(LINE);
    expect(find(element, 'details')).to.equal(null);
  });
});

describe('a player whose panel is compact', () => {
  const rows: [width: number, room: number][] = [
    [800, LINE],
    [400, LINE],
    [360, LINE],
    [288, LINE],
  ];
  for (const [width, room] of rows)
    it(`keeps room for it before it is there, and no more, at ${width} px`, async () => {
      const box = await fixture<HTMLElement>(html`<div style="inline-size: ${width}px"></div>`);
      const player: SecureH5livePlayer = document.createElement('secure-h5live-player');
      Object.assign(player, {
        lang: 'en',
        panel: 'compact',
        loading: 'click',
        streamName: 'AAAAA-BBBBB',
        token: jwt(),
      });
      box.append(player);
      await player.updateComplete;
      const shown = find(player, 'secure-h5live-token-status') as SecureH5liveTokenStatus;
      await shown.updateComplete;
      expect([heightOf(shown), boxOf(shown, '.panel').height]).to.deep.equal([room, room]);
      const [heading, opener] = [boxOf(shown, '.heading'), boxOf(shown, 'summary')];
      expect(opener.top + opener.height / 2).to.be.closeTo(heading.top + heading.height / 2, 1);
      find(shown, '.panel').style.display = 'none';
      expect(heightOf(shown), 'the room alone').to.equal(room);
    });

  it('is so in the code to embed it', async () => {
    const player = await fixture<SecureH5livePlayer>(
      html`<secure-h5live-player
        stream-name="AAAAA-BBBBB"
        panel=" compact "
        loading="click"
      ></secure-h5live-player>`,
    );
    const snippet = await player.codeSnippet();
    expect('text' in snippet && snippet.text)
      .to.contain('panel="compact"')
      .and.contain('padding-bottom: 62px;');
  });

  it('shows the other form, and none, as the page says', async () => {
    const player = await fixture<SecureH5livePlayer>(
      html`<secure-h5live-player lang="en" panel="compact" loading="click"></secure-h5live-player>`,
    );
    await player.updateComplete;
    const shown = () => find(player, '.status') as SecureH5liveTokenStatus | null;
    expect(shown()?.compact).to.equal(true);
    player.panel = 'status';
    await player.updateComplete;
    expect([shown()?.compact, shown()?.className]).to.deep.equal([false, 'status']);
    player.panel = 'none';
    await player.updateComplete;
    expect(shown()).to.equal(null);
  });
});
