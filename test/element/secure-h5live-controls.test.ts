import { aTimeout, expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import {
  ControlRequestEvent,
  registerTexts,
  type ControlRequest,
  type SecureH5liveControls,
} from '../../src/index.js';
import { controls as english } from '../../src/locales/en/controls.js';
import { ABLE, find, findAll, focusedName, named, nameOf, PHASES, show } from './controls-kit.js';

const DOUBLE_CLICK_MS = 250;
const visibleNames = (controls: SecureH5liveControls) =>
  findAll(controls, '.bar > :is(button, input)')
    .filter((each) => each.checkVisibility())
    .map(nameOf);

describe('<secure-h5live-controls>', () => {
  for (const phase of PHASES) {
    it(`is accessible while ${phase}, with the menu closed and open`, async () => {
      const { controls } = await show({ phase });
      await expect(controls).to.be.accessible();
      named(controls, 'Settings').click();
      await controls.updateComplete;
      find(controls, '[role=menu]');
      await expect(controls).to.be.accessible();
    });
  }

  it('takes presses over the picture on opaque ground: what is translucent leaves them to Firefox’s own button there', async () => {
    const { controls } = await show({ phase: 'paused' });
    named(controls, 'Settings').click();
    await controls.updateComplete;
    const grounds = ['[role=menu]', '.big-play'].map(
      (part) => getComputedStyle(find(controls, part)).backgroundColor,
    );
    for (const ground of grounds) expect(ground).to.match(/^rgb\(/);
  });

  it('shows at the edge of a menu that there is more of it, where no bar does', async () => {
    const { controls } = await show({ phase: 'playing' });
    named(controls, 'Settings').click();
    await controls.updateComplete;
    const { backgroundAttachment, backgroundColor, backgroundImage } = getComputedStyle(
      find(controls, '[role=menu]'),
    );
    // What hides an arrow moves with what is scrolled, and the arrow does not.
    expect(backgroundAttachment).to.equal('local, local, scroll, scroll, scroll');
    expect(backgroundImage.match(/conic-gradient/g)).to.have.lengthOf(2);
    expect(backgroundColor).to.match(/^rgb\(/);
  });

  it('is accessible when it is behind, muted, in full screen, and can do next to nothing', async () => {
    const states = [
      { behindMs: 9000, muted: true, fullscreen: true, pictureInPicture: true },
      {
        canFullscreen: false,
        canPictureInPicture: false,
        behindMs: undefined,
        latencyMode: '',
        qualities: [],
      },
    ] as const;
    for (const state of states) await expect((await show(state)).controls).to.be.accessible();
  });

  const namings: [state: Partial<SecureH5liveControls>, names: string[]][] = [
    [{}, ['Pause', 'Mute', 'Volume', 'Picture in picture', 'Settings', 'Full screen']],
    [
      { phase: 'failed', muted: true, fullscreen: true, pictureInPicture: true },
      ['Play', 'Unmute', 'Volume', 'Leave picture in picture', 'Settings', 'Leave full screen'],
    ],
    [
      { phase: 'buffering', behindMs: 4700, canPictureInPicture: false, canFullscreen: false },
      ['Pause', 'Mute', 'Volume', 'Go to live', 'Settings'],
    ],
    [
      { phase: 'reconnecting', lang: 'de' },
      ['Pause', 'Ton aus', 'Lautstärke', 'Bild im Bild', 'Einstellungen', 'Vollbild'],
    ],
  ];
  for (const [state, names] of namings) {
    it(`names what a press does: ${names.join(', ')}`, async () => {
      const { controls } = await show(state);
      expect(visibleNames(controls)).to.deep.equal(names);
      // The name changes with the state, so that no pressed state may contradict it.
      expect(findAll(controls, '[aria-pressed]')).to.have.lengthOf(0);
    });
  }

  it('tells the keys to screen readers, and in the tooltips', async () => {
    const { controls } = await show({ behindMs: 4700 });
    const told = findAll(controls, '[aria-keyshortcuts]').map((each) => [
      nameOf(each),
      each.getAttribute('aria-keyshortcuts'),
      each.title,
    ]);
    expect(told).to.deep.equal([
      ['Pause', 'K', 'Pause (K)'],
      ['Mute', 'M', 'Mute (M)'],
      ['Volume', 'ArrowUp ArrowDown', 'Volume (↑ ↓)'],
      ['Go to live', 'L', '5 seconds behind live (L)'],
      ['Picture in picture', 'I', 'Picture in picture (I)'],
      ['Full screen', 'F', 'Full screen (F)'],
    ]);
  });

  it('is one named group, in the language it speaks', async () => {
    const { controls } = await show({ lang: 'de' });
    const group = find(controls, '[role=group]');
    expect(nameOf(group)).to.equal('Steuerung der Wiedergabe');
    expect(find(controls, '.controls').lang).to.equal('de');
    controls.lang = 'en';
    await controls.updateComplete;
    expect(nameOf(group)).to.equal('Playback controls');
    expect(visibleNames(controls)).to.include.members(['Pause', 'Settings']);
    expect(find(controls, '.controls').lang).to.equal('en');
  });

  const presses: [name: string, state: Partial<SecureH5liveControls>, request: ControlRequest][] = [
    ['Pause', {}, { kind: 'pause' }],
    ['Pause', { phase: 'loading' }, { kind: 'pause' }],
    ['Pause', { phase: 'scheduled' }, { kind: 'pause' }],
    ['Play', { phase: 'suspended' }, { kind: 'play' }],
    ['Mute', {}, { kind: 'mute' }],
    ['Unmute', { muted: true }, { kind: 'unmute' }],
    ['Go to live', { behindMs: 3000 }, { kind: 'live' }],
    ['Picture in picture', {}, { kind: 'picture-in-picture', on: true }],
    ['Leave picture in picture', { pictureInPicture: true }, { kind: 'picture-in-picture', on: false }],
    ['Full screen', {}, { kind: 'fullscreen', on: true }],
    ['Leave full screen', { fullscreen: true }, { kind: 'fullscreen', on: false }],
    ['Start playback', { phase: 'blocked' }, { kind: 'play' }],
  ];
  for (const [name, state, request] of presses) {
    it(`asks once for ${JSON.stringify(request)} when “${name}” is pressed, and changes nothing by itself`, async () => {
      const { controls, requests } = await show(state);
      named(controls, name).click();
      await controls.updateComplete;
      expect(requests).to.deep.equal([request]);
      expect(nameOf(named(controls, name))).to.equal(name);
    });
  }

  it('asks its owner alone: the event neither bubbles nor leaves a shadow root', async () => {
    const { controls } = await show();
    let event: Event | undefined;
    controls.addEventListener('control-request', (told) => (event = told));
    named(controls, 'Pause').click();
    expect(event).to.be.instanceOf(ControlRequestEvent);
    expect([event?.bubbles, event?.composed]).to.deep.equal([false, false]);
  });

  it('shows the big button only while playback waits for the viewer, and in words where it was refused', async () => {
    for (const phase of PHASES) {
      const { controls } = await show({ phase });
      const big = findAll(controls, '[part=big-play]');
      const waits = phase === 'idle' || phase === 'paused' || phase === 'blocked';
      expect(big.map(nameOf), phase).to.deep.equal(
        waits ? [phase === 'blocked' ? 'Start playback' : 'Play'] : [],
      );
      if (waits)
        expect(find(controls, '.big-play .text').clientWidth > 20, phase).to.equal(phase === 'blocked');
    }
  });

  it('can have the big button of its owner over the picture: nothing covers what is slotted later', async () => {
    const { controls, requests } = await show({ phase: 'failed' });
    const own = document.createElement('button');
    own.style.cssText = 'position:absolute;inset:40% 40%';
    let clicks = 0;
    own.addEventListener('click', () => (clicks += 1));
    controls.after(own);
    const { x, y, width, height } = own.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
    await aTimeout(DOUBLE_CLICK_MS + 50);
    expect([clicks, requests]).to.deep.equal([1, []]);
  });

  describe('live', () => {
    const status = (controls: SecureH5liveControls) => nameOf(find(controls, '[role=status]'));
    const goLive = (controls: SecureH5liveControls) => findAll(controls, 'button.live').length === 1;

    it('is said where it is so, offered where it is not, and left open where nobody knows', async () => {
      const rows: [state: Partial<SecureH5liveControls>, said: string, offered: boolean][] = [
        [{}, 'Live', false],
        [{ phase: 'buffering' }, 'Live', false],
        [{ behindMs: 3000 }, '', true],
        [{ behindMs: undefined }, '', false],
        [{ phase: 'paused' }, '', false],
        [{ phase: 'paused', behindMs: 9000 }, '', false],
      ];
      for (const [state, said, offered] of rows) {
        const { controls } = await show(state);
        expect([status(controls), goLive(controls)], JSON.stringify(state)).to.deep.equal([said, offered]);
      }
    });

    it('does not flicker at the limit', async () => {
      const { controls } = await show();
      const seen = [];
      for (const behindMs of [2999, 3000, 2999, 2000, 1999, 2500]) {
        controls.behindMs = behindMs;
        await controls.updateComplete;
        seen.push(controls.behind);
      }
      expect(seen).to.deep.equal([false, true, true, true, false, false]);
    });

    it('hands the focus to the play button when its button goes', async () => {
      const { controls } = await show({ behindMs: 5000 });
      named(controls, 'Go to live').focus();
      controls.behindMs = 500;
      await controls.updateComplete;
      expect(focusedName(controls)).to.equal('Pause');
      expect(status(controls)).to.equal('Live');
    });
  });

  it('hands the focus to the play button when the big one goes', async () => {
    const { controls } = await show({ phase: 'paused' });
    find(controls, '.big-play').focus();
    controls.phase = 'loading';
    await controls.updateComplete;
    expect(focusedName(controls)).to.equal('Pause');
  });

  it('takes no focus that is elsewhere', async () => {
    const { controls } = await show({ phase: 'paused' });
    controls.phase = 'playing';
    await controls.updateComplete;
    expect(focusedName(controls)).to.equal('');
  });

  describe('in a box', () => {
    const widths: [width: number, missing: string[]][] = [
      [640, []],
      [440, ['Volume']],
      [320, ['Volume', 'Picture in picture']],
      [240, ['Volume', 'Picture in picture']],
    ];
    for (const [width, missing] of widths) {
      it(`of ${width} px leaves out ${missing.join(' and ') || 'nothing'}, and stays inside`, async () => {
        const { controls } = await show({ behindMs: 5000 }, width);
        const names = [
          'Pause',
          'Mute',
          'Volume',
          'Go to live',
          'Picture in picture',
          'Settings',
          'Full screen',
        ];
        expect(visibleNames(controls)).to.deep.equal(names.filter((name) => !missing.includes(name)));
        const box = controls.getBoundingClientRect();
        named(controls, 'Settings').click();
        await controls.updateComplete;
        for (const part of findAll(controls, '.bar > button, .menu').filter((each) =>
          each.checkVisibility(),
        )) {
          const { left, right, top, bottom } = part.getBoundingClientRect();
          expect(left, nameOf(part)).to.be.at.least(box.left);
          expect(right, nameOf(part)).to.be.at.most(box.right);
          expect(top, nameOf(part)).to.be.at.least(box.top);
          expect(bottom, nameOf(part)).to.be.at.most(box.bottom);
        }
        await expect(controls).to.be.accessible();
      });
    }
  });

  it('runs from right to left where the language does; the slider turns, the play icon does not', async () => {
    registerTexts({ lang: 'fa', dir: 'rtl', controls: english });
    const { controls } = await show({ lang: 'fa', phase: 'paused' });
    const left = (selector: string) => find(controls, selector).getBoundingClientRect().left;
    expect(left('.play')).to.be.greaterThan(left('.mute'));
    expect(left('.mute')).to.be.greaterThan(left('.volume'));
    expect(left('.volume')).to.be.greaterThan(left('.fullscreen'));
    const slider = find(controls, '.volume');
    expect(getComputedStyle(slider).direction).to.equal('rtl');
    expect(getComputedStyle(slider).getPropertyValue('--_toward')).to.equal('left');
    expect(getComputedStyle(find(controls, '.play svg')).scale).to.equal('none');
    const { left: big, right } = find(controls, '.big-play').getBoundingClientRect();
    const box = controls.getBoundingClientRect();
    expect((big + right) / 2).to.be.closeTo((box.left + box.right) / 2, 1);
  });

  it('puts up with a language that does not exist', async () => {
    const { controls } = await show({ lang: '!!' });
    expect(visibleNames(controls)).to.have.lengthOf(6);
  });

  it('shows labels of qualities as text, whatever they hold', async () => {
    const label = '<img alt="1080p">';
    const { controls } = await show({ qualities: [...ABLE.qualities, { index: 2, label }] });
    named(controls, 'Settings').click();
    await controls.updateComplete;
    expect(findAll(controls, '[role=menuitemradio]').map(nameOf)).to.include(label);
    expect(findAll(controls, 'img')).to.have.lengthOf(0);
  });
});
