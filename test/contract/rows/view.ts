// What the player lays over the video, and what it does with clicks and keys.
import { it } from 'node:test';
import { expect } from 'chai';
import { type Changes, pause, type Rows, type Scene } from '../harness.js';

/** Nothing of the player's own over the picture. */
const BARE = { controls: false, interactive: false, centerView: false, displayMutedAutoplay: false };

/** Clicks into the middle of the div, as a hand would. */
async function click(scene: Scene): Promise<void> {
  const [x = 0, y = 0] = await scene.page.$eval('#player', (div) => {
    const { left, top, width, height } = div.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  });
  await scene.page.mouse.move(x + 5, y + 90);
  await scene.page.mouse.click(x, y, { delay: 40 });
}

async function children(scene: Scene): Promise<string[]> {
  return scene.page.$eval('#player', (div) =>
    [...div.children].map(({ localName, id }) => `${localName}#${id}`),
  );
}

/** Counts the clicks that get as far as the document. */
async function counted(scene: Scene, act: () => Promise<void>): Promise<number> {
  await scene.page.evaluate(() => {
    document.title = '0';
    document.addEventListener('click', () => (document.title = String(Number(document.title) + 1)));
  });
  await act();
  await pause(150);
  return Number(await scene.page.title());
}

/** Waits until an interactive player keeps clicks to itself: 5.0.8 lets them through for 200 ms after Play. */
async function keepingClicks(scene: Scene): Promise<void> {
  const isKept = () => {
    let reached = false;
    document.addEventListener('click', () => (reached = true), { once: true });
    document.querySelector('video, canvas')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    return !reached;
  };
  await scene.page.waitForFunction(isKept, { timeout: 4000, polling: 50 });
}

export const viewRows: Rows = ({ label, major, picture }, open) => {
  if (major < 5) return;
  it(`${label}: with all of its own switched off there is only the picture, and it answers neither clicks nor keys`, () =>
    open(async (scene) => {
      await scene.playing({ style: BARE });
      expect(await children(scene)).to.deep.equal([`${picture}#h5live-player`]);
      const count = (await scene.names()).length;
      const clicks = await counted(scene, async () => {
        await click(scene);
        await scene.page.keyboard.press('Tab');
        expect(await scene.page.evaluate(() => document.activeElement?.localName)).to.equal('body');
        for (const key of ['Space', 'KeyM', 'KeyF', 'KeyK'] as const) await scene.page.keyboard.press(key);
      });
      expect(clicks, 'the click reaches the document').to.equal(1);
      expect(await scene.story(count)).to.deep.equal([]);
      await scene.paused();
      expect(await children(scene), 'paused').to.deep.equal([`${picture}#h5live-player`]);
    }));

  it(`${label}: soon after Play an interactive player keeps clicks to itself`, () =>
    open(async (scene) => {
      await scene.playing({ style: { controls: false, centerView: false } });
      await keepingClicks(scene);
      const count = (await scene.names()).length;
      expect(await counted(scene, () => click(scene))).to.equal(0);
      expect(await scene.story(count)).to.deep.equal([]);
    }));

  const sounds: [string, Changes, string[]][] = [
    ['a muted start is given its sound', {}, ['Unmute']],
    ['not if the player is not interactive', { style: { interactive: false, controls: false } }, []],
    ['but with controls even then', { style: { interactive: false } }, ['Unmute']],
    ['not without the symbol', { style: { displayMutedAutoplay: false } }, []],
    ['not without a centre', { style: { centerView: false } }, []],
    ['nothing happens if it has sound', { playback: { muted: false } }, []],
  ];
  for (const [what, changes, events] of sounds) {
    it(`${label}: a click into the middle while it plays: ${what}`, () =>
      open(async (scene) => {
        await scene.playing(changes);
        const count = (await scene.names()).length;
        await click(scene);
        await pause(400);
        expect(await scene.story(count)).to.deep.equal(events);
      }));
  }

  for (const [what, style] of [
    ['interactive', { controls: false }],
    ['with controls', { interactive: false }],
  ] as const) {
    it(`${label}: a click into the middle starts what waits or is paused: ${what}`, () =>
      open(async (scene) => {
        await scene.setup({ playback: { autoplay: false }, style });
        await scene.event('Ready');
        await click(scene);
        await scene.event('Play');
        await scene.paused();
        await pause(200);
        await click(scene);
        await scene.event('Play', 2);
      }));
  }
};
