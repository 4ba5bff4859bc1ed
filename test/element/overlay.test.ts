// What lies over the picture shares the room above the controls: nothing of it lies over anything else, at any size.
import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import type { SecureH5livePlayer } from '../../src/index.js';
import { languages } from '../../src/locales/index.js';
import '../../src/define.js';
import { playbackClaims, unsignedJwt } from '../helpers/tokens.js';
import { FakeMessenger } from './fakes/fake-messenger.js';
import { type FakePlayer, fakePlayerSrc, forgetPlayers, playerSetUp, until } from './fakes/fake-player.js';

const HOUR = 3600;
const seconds = (): number => Math.floor(Date.now() / 1000);
const VALID = unsignedJwt(playbackClaims({ exp: 4_102_444_800 }));
const EXPIRED = unsignedJwt(playbackClaims({ exp: 1_600_000_000 }));
const later = (): string =>
  unsignedJwt(playbackClaims({ nbf: seconds() + 50 * HOUR, exp: seconds() + 90 * HOUR }));
const SPOKEN = 'This is more than anybody can read at once, and there is no end to it at all. '.repeat(4);

type Reach = (player: SecureH5livePlayer, vendor: FakePlayer) => void | Promise<void>;

const plays: Reach = (_player, vendor) => ['Loading', 'Play'].forEach((name) => vendor.emit(name));
const isRefused: Reach = (_player, vendor) => {
  vendor.emit('Loading');
  vendor.emit('Error', { code: 4901, message: 'refused' });
  vendor.emit('Pause', { reason: 'connectionclose' });
};
const isCut: Reach = async (player, vendor) => {
  await plays(player, vendor);
  vendor.emit('Error', { code: 4106, message: 'gone' });
  vendor.emit('Pause', { reason: 'connectionclose' });
};
const isPaused: Reach = async (player, vendor) => {
  await plays(player, vendor);
  player.pause();
  vendor.emit('Pause', { reason: 'normal' });
};
const ask = (player: SecureH5livePlayer, change: object): unknown =>
  player
    .shadowRoot!.querySelector('secure-h5live-controls')!
    .dispatchEvent(Object.assign(new Event('control-request'), { request: { kind: 'captions', change } }));
const isCaptioned =
  (look: object): Reach =>
  async (player, vendor) => {
    await plays(player, vendor);
    await until('their button', () => inside(player, '.controls', 'button.captions'));
    ask(player, { on: true });
    ask(player, { look });
    const messenger = await until('a connection', () => FakeMessenger.all.at(-1));
    messenger.succeed();
    messenger.say(SPOKEN);
    await until('captions', () => inside(player, 'secure-h5live-captions', '.text'));
  };

const find = (player: Element, selector: string): HTMLElement | undefined =>
  player.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;
const inside = (player: Element, part: string, selector: string): HTMLElement | undefined =>
  find(player, part)?.shadowRoot?.querySelector<HTMLElement>(selector) ?? undefined;

/** What is to be seen over a picture, by its name. */
const SHOWN: readonly (readonly [name: string, part: string, selector?: string])[] = [
  ['message', '.backing'],
  ['countdown', '.countdown span'],
  ['what the viewer can do', '.actions > .action'],
  ['diagnostics', '[part=diagnostics]'],
  ['statistics', '.statistics', '.panel'],
  ['captions', '.captions', '.text'],
  ['notice', '.captions', '.notice'],
  ['button in the middle', '.controls', '.big-play'],
  ['controls', '.controls', '.bar'],
];

type Box = readonly [name: string, rect: DOMRect];

/** The boxes of all that is seen; of the bar without the shade above it. */
function boxesOf(player: Element): Box[] {
  return SHOWN.flatMap(([name, part, selector]): Box[] => {
    const element = selector === undefined ? find(player, part) : inside(player, part, selector);
    if (!element?.checkVisibility()) return [];
    const { x, y, width, height } = element.getBoundingClientRect();
    const above = name === 'controls' ? parseFloat(getComputedStyle(element).paddingTop) : 0;
    return width * height === 0 ? [] : [[name, new DOMRect(x, y + above, width, height - above)]];
  });
}

const round = ({ left, top, right, bottom }: DOMRect): string =>
  [left, top, right, bottom].map(Math.round).join();

/** What lies over something else, or reaches out of the picture. Half a pixel is none. */
function clashesOf(boxes: readonly Box[], frame: DOMRect): string[] {
  const isOut = ({ left, top, right, bottom }: DOMRect): boolean =>
    left < frame.left - 0.5 ||
    top < frame.top - 0.5 ||
    right > frame.right + 0.5 ||
    bottom > frame.bottom + 0.5;
  const meet = (one: DOMRect, other: DOMRect): boolean =>
    Math.min(one.right, other.right) - Math.max(one.left, other.left) > 0.5 &&
    Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 0.5;
  return boxes.flatMap(([name, rect], index) => [
    ...(isOut(rect) ? [`${name} ${round(rect)} reaches out of the picture ${round(frame)}`] : []),
    ...boxes
      .slice(index + 1)
      .filter(([, other]) => meet(rect, other))
      .map(([other, second]) => `${name} ${round(rect)} lies over ${other} ${round(second)}`),
  ]);
}

const fadesOut = (said: Element): boolean => getComputedStyle(said).maskImage !== 'none';

/** What is cut off, of that which is to be whole: buttons, and the first line of what is said. */
function cutsOf(player: Element): string[] {
  const message = find(player, '.overlay .message');
  if (!message) return [];
  const box = message.getBoundingClientRect();
  const cut = [...message.querySelectorAll<HTMLElement>('.actions button, .countdown span')].filter(
    (button) => {
      if (!button.checkVisibility()) return false;
      const { top, bottom, left, right } = button.getBoundingClientRect();
      const isOut = top < box.top || bottom > box.bottom || left < box.left || right > box.right;
      const { clientWidth, clientHeight, scrollWidth, scrollHeight } = button;
      // What lies in a line has no width of its own, and cuts nothing off.
      return isOut || (clientWidth > 0 && (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1));
    },
  );
  const said = find(player, '.said')!;
  const line = parseFloat(getComputedStyle(said.querySelector('.text')!).lineHeight);
  // What a font has above and beneath its lines is nothing to scroll to.
  const isScrolled =
    said.scrollHeight - said.clientHeight > parseFloat(getComputedStyle(said).lineHeight) / 2;
  // Firefox stops by itself at what can be scrolled, unless it is told not to.
  const isStop = said.getAttribute('tabindex') !== '-1';
  return [
    ...cut.map(({ textContent }) => `${textContent.trim()} is cut off`),
    ...(said.clientHeight < Math.floor(line)
      ? [`a line is ${line} high, and ${said.clientHeight} is seen`]
      : []),
    ...(isScrolled && said.tabIndex !== 0 ? ['no key scrolls it'] : []),
    ...(!isScrolled && isStop ? ['the Tab key stops at it for nothing'] : []),
    ...(isScrolled === fadesOut(said)
      ? []
      : [isScrolled ? 'nothing tells that it goes on' : 'its end fades out']),
  ];
}

/** A scene, and what at least is to be seen of it at each size. */
type Scene = readonly [what: string, settings: object, reach: Reach, seen: readonly string[]];

const SCENES: readonly Scene[] = [
  ['a start', { token: VALID }, (_player, vendor) => vendor.emit('Loading'), ['message']],
  [
    'a token that has expired',
    { token: EXPIRED },
    isRefused,
    ['message', 'what the viewer can do', 'diagnostics'],
  ],
  [
    'the same for its owner, with statistics',
    { token: EXPIRED, owner: true, statistics: true },
    isRefused,
    ['message', 'what the viewer can do', 'diagnostics'],
  ],
  ['a lost connection', { token: VALID }, isCut, ['message', 'what the viewer can do']],
  [
    'a lost connection with statistics',
    { token: VALID, statistics: true, owner: true },
    isCut,
    ['message', 'what the viewer can do', 'statistics'],
  ],
  [
    'a token that begins later',
    { token: later() },
    isRefused,
    ['message', 'countdown', 'what the viewer can do'],
  ],
  [
    'the same with statistics, for its owner',
    { token: later(), statistics: true, owner: true },
    isRefused,
    ['message', 'countdown', 'what the viewer can do'],
  ],
  ['statistics', { token: VALID, statistics: true }, plays, ['statistics']],
  ['a pause with statistics', { token: VALID, statistics: true }, isPaused, ['button in the middle']],
  [
    'captions with statistics',
    { token: VALID, statistics: true, captions: 'en-de' },
    isCaptioned({ size: 'medium', place: 'bottom' }),
    ['captions', 'statistics'],
  ],
  [
    'large captions at the top with statistics',
    { token: VALID, statistics: true, captions: 'en-de' },
    isCaptioned({ size: 'large', place: 'top' }),
    ['captions', 'statistics'],
  ],
];

const WAYS: readonly (readonly [name: string, settings: object, css: string])[] = [
  ['in English', { lang: 'en' }, ''],
  ['in German', { lang: 'de' }, ''],
  ['from right to left', { lang: 'de' }, 'direction: rtl'],
  ['with text of twice the size', { lang: 'de' }, '--h5live-font-size: 32px'],
  ...languages()
    .filter(({ lang }) => !['en', 'de'].includes(lang))
    .map(({ lang, name }) => [`in ${name}`, { lang }, ''] as const),
];

const WIDTHS = [240, 288, 320, 375, 480, 560, 640, 1280];
const RATIOS = ['16 / 9', '4 / 3'];

async function scene(
  [, settings, reach]: Scene,
  [, way, css]: (typeof WAYS)[number],
): Promise<SecureH5livePlayer> {
  Object.assign(globalThis, { NanoMessenger: FakeMessenger });
  FakeMessenger.all = [];
  forgetPlayers();
  const player = document.createElement('secure-h5live-player');
  Object.assign(player, {
    streamName: 'AAAAA-BBBBB',
    playerSrc: fakePlayerSrc(),
    autoplay: true,
    panel: 'none',
  });
  Object.assign(player, settings, way);
  const box = await fixture<HTMLElement>(html`<div></div>`);
  box.style.cssText = css;
  box.append(player);
  const vendor = await playerSetUp();
  vendor.emit('Ready');
  await reach(player, vendor);
  await player.updateComplete;
  await until('controls', () => inside(player, '.controls', '.bar'));
  await player.updateComplete;
  return player;
}

describe('what lies over the picture', function () {
  // Each looks at sixteen sizes.
  this.timeout(60_000);

  beforeEach(() => localStorage.clear());
  afterEach(() => fixtureCleanup());
  after(() => {
    Reflect.deleteProperty(globalThis, 'NanoMessenger');
    localStorage.clear();
  });

  for (const [index, one] of SCENES.entries())
    for (const way of WAYS)
      it(`lies over nothing else, and is all there: ${one[0]}, ${way[0]}`, async () => {
        const player = await scene(one, way);
        const faults: string[] = [];
        for (const width of WIDTHS)
          for (const ratio of RATIOS) {
            Object.assign(player, { aspectRatio: ratio.replaceAll(' ', '') });
            player.style.width = `${width}px`;
            await player.updateComplete;
            await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
            const frame = find(player, '.frame')!.getBoundingClientRect();
            const boxes = boxesOf(player);
            const names = boxes.map(([name]) => name);
            const missing = [...one[3], 'controls'].filter((name) => !names.includes(name));
            // Beneath the least of heights there is no room for them beside what is said.
            if (frame.height < 180 && names.includes('message'))
              missing.splice(missing.indexOf('statistics') >>> 0, 1);
            faults.push(
              ...[...clashesOf(boxes, frame), ...cutsOf(player), ...missing.map((name) => `no ${name}`)].map(
                (fault) => `${width} ${ratio}: ${fault}`,
              ),
            );
          }
        expect(faults, String(index)).to.deep.equal([]);
      });

  it('says in a row of its own what became of copied diagnostics', async () => {
    const player = await scene(
      SCENES.find(([what]) => what.startsWith('the same for its owner'))!,
      WAYS[0]!,
    );
    find(player, '[part=diagnostics]')!.click();
    const outcome = await until('an outcome', () => find(player, '.outcome:not(:empty)'));
    for (const width of WIDTHS) {
      player.style.width = `${width}px`;
      const buttons = [...player.shadowRoot!.querySelectorAll('.actions button')];
      const bottoms = buttons.map((button) => button.getBoundingClientRect().bottom);
      const { top } = outcome.getBoundingClientRect();
      expect(top, `${width} px wide`).to.be.at.least(Math.max(...bottoms));
    }
  });

  it('fades out what is said at its edge until its end is seen, and never the dark behind it', async () => {
    const player = await scene(
      SCENES.find(([what]) => what.startsWith('a lost connection with'))!,
      WAYS[0]!,
    );
    const said = find(player, '.said')!;
    const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    player.style.width = '375px';
    await frame();
    expect(said.scrollHeight).to.be.above(said.clientHeight);
    expect(fadesOut(said)).to.equal(true);
    const { maskImage, backgroundColor } = getComputedStyle(find(player, '.backing')!);
    expect([maskImage, backgroundColor]).to.deep.equal(['none', 'rgba(0, 0, 0, 0.8)']);
    said.scrollTo(0, said.scrollHeight);
    await until('its end', () => !fadesOut(said));
    said.scrollTo(0, 0);
    await until('more beneath', () => fadesOut(said));
    player.style.width = '1280px';
    await until('all of it', () => said.scrollHeight === said.clientHeight && !fadesOut(said));
  });
});
