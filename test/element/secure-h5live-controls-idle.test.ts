import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { SecureH5liveControls } from '../../src/index.js';
import { preferMotion } from './engine-kit.js';
import { barIsShown, clickBy, find, findAll, focusedName, named, PHASES, show } from './controls-kit.js';

const IDLE_AFTER = 40;

/** Controls that have hidden themselves, and are not to hide again while the test looks. */
async function hidden(): Promise<SecureH5liveControls> {
  const { controls } = await show({ idleAfter: IDLE_AFTER });
  await aTimeout(IDLE_AFTER * 2);
  expect(await barIsShown(controls), 'hidden before').to.equal(false);
  controls.idleAfter = 60_000;
  // Another idle time is a sign of somebody, too.
  await controls.updateComplete;
  clickBy('touch', find(controls, '.surface'));
  expect(await barIsShown(controls), 'hidden').to.equal(false);
  return controls;
}

/** After how many milliseconds they hide, from what is done on. */
async function hidesAfter(controls: SecureH5liveControls, act: () => unknown): Promise<number> {
  const begunAt = performance.now();
  await act();
  await waitUntil(async () => !(await barIsShown(controls)), 'hides', { interval: 20, timeout: 8000 });
  return performance.now() - begunAt;
}

describe('<secure-h5live-controls> when nobody stirs', () => {
  beforeEach(() => resetMouse());

  it('hides while playing, with the cursor, and not before its time', async () => {
    const { controls } = await show({ idleAfter: 60_000 });
    const cursor = () => getComputedStyle(find(controls, '.surface')).cursor;
    expect([await barIsShown(controls), cursor()]).to.deep.equal([true, 'auto']);
    expect(await hidesAfter(controls, () => (controls.idleAfter = 300))).to.be.at.least(300);
    expect([await barIsShown(controls), cursor()]).to.deep.equal([false, 'none']);
  });

  it('hides three seconds after playback began, where nothing else is said', async () => {
    const { controls } = await show();
    expect(controls.idleAfter).to.equal(3000);
  });

  for (const phase of PHASES.filter((each) => each !== 'playing')) {
    it(`stays while ${phase}`, async () => {
      const { controls } = await show({ phase, idleAfter: IDLE_AFTER });
      await aTimeout(IDLE_AFTER * 2);
      expect(await barIsShown(controls)).to.equal(true);
    });
  }

  it('hides also after it was moved in the document', async () => {
    const { controls } = await show({ idleAfter: 300 });
    const { parentElement } = controls;
    const move = () => {
      controls.remove();
      parentElement?.append(controls);
    };
    expect(await hidesAfter(controls, move)).to.be.at.least(300);
  });

  it('waits its time again when playback begins', async () => {
    const { controls } = await show({ phase: 'loading', idleAfter: 300 });
    await aTimeout(400);
    expect(await hidesAfter(controls, () => (controls.phase = 'playing'))).to.be.at.least(300);
  });

  const signs: [what: string, give: (controls: SecureH5liveControls) => unknown][] = [
    ['a pointer that moves', (controls) => sendMouse({ type: 'move', position: middleOf(controls) })],
    ['a tap', (controls) => clickBy('touch', find(controls, '.surface'))],
    ['a key that means nothing', (controls) => pressIn(controls, 'x')],
    [
      'a key that is handed over',
      (controls) => controls.handleKey(new KeyboardEvent('keydown', { key: 'x' })),
    ],
    ['the focus, by Tab', () => sendKeys({ press: 'Tab' })],
    ['a pause', (controls) => (controls.phase = 'paused')],
  ];
  for (const [what, give] of signs) {
    it(`comes back with ${what}`, async () => {
      const controls = await hidden();
      await give(controls);
      expect(await barIsShown(controls)).to.equal(true);
    });
  }

  it('does not come back with a finger that only moves, or with what is told of the player', async () => {
    const controls = await hidden();
    find(controls, '.surface').dispatchEvent(
      new PointerEvent('pointermove', { pointerType: 'touch', bubbles: true }),
    );
    controls.behindMs = 700;
    expect(await barIsShown(controls)).to.equal(false);
  });

  it('stays reachable with Tab, and is seen as long as it has the focus', async () => {
    const { controls } = await show({ idleAfter: IDLE_AFTER });
    await aTimeout(IDLE_AFTER * 2);
    await sendKeys({ press: 'Tab' });
    expect(focusedName(controls)).to.equal('Pause');
    await aTimeout(IDLE_AFTER * 2);
    expect(await barIsShown(controls)).to.equal(true);
  });

  it('hides although a button still has the focus that a click gave it', async () => {
    const { controls } = await show({ idleAfter: IDLE_AFTER });
    const { x, y } = find(controls, '.play').getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + 20), Math.round(y + 20)] });
    await sendMouse({ type: 'move', position: middleOf(controls) });
    expect(focusedName(controls)).to.equal('Pause');
    await aTimeout(IDLE_AFTER * 2);
    expect(await barIsShown(controls)).to.equal(false);
  });

  it('stays while the menu is open', async () => {
    const { controls } = await show({ idleAfter: IDLE_AFTER });
    named(controls, 'Settings').click();
    await aTimeout(IDLE_AFTER * 2);
    expect(await barIsShown(controls)).to.equal(true);
    expect(findAll(controls, '[role=menu]')).to.have.lengthOf(1);
  });

  it('stays while the pointer rests on it', async () => {
    const { controls } = await show({ idleAfter: 60_000 });
    const { x, y } = find(controls, '.mute').getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(x + 20), Math.round(y + 20)] });
    controls.idleAfter = IDLE_AFTER;
    await controls.updateComplete;
    await aTimeout(IDLE_AFTER * 2);
    expect(await barIsShown(controls)).to.equal(true);
    await sendMouse({ type: 'move', position: middleOf(controls) });
    await aTimeout(IDLE_AFTER * 2);
    expect(await barIsShown(controls)).to.equal(false);
  });

  it('is not hit by a finger while it cannot be seen', async () => {
    const controls = await hidden();
    const { x, y } = find(controls, '.play').getBoundingClientRect();
    expect(controls.shadowRoot!.elementFromPoint(x + 20, y + 20)?.className).to.equal('surface');
  });

  it('begins anew when it is put back into the document', async () => {
    const controls = await hidden();
    const box = controls.parentElement!;
    controls.remove();
    box.append(controls);
    expect(await barIsShown(controls)).to.equal(true);
  });

  it('fades, except where the viewer wants no motion', async () => {
    const { controls } = await show();
    const duration = () => getComputedStyle(find(controls, '.bar')).transitionDuration;
    await preferMotion(controls, true);
    expect(duration()).to.equal('0.2s');
    await preferMotion(controls, false);
    try {
      expect(duration()).to.equal('0s');
    } finally {
      await preferMotion(controls, true);
    }
  });
});

function middleOf(controls: SecureH5liveControls): [number, number] {
  const { x, y, width, height } = controls.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 3)];
}

function pressIn(controls: SecureH5liveControls, key: string): void {
  find(controls, '.surface').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
}
