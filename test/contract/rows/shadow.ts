// A div that lives inside a shadow root: set up in the document, then moved.
import { it } from 'node:test';
import { expect } from 'chai';
import { LONGEST, QUICK, type Rows, type Scene } from '../harness.js';

/** Moves the player's div into a shadow root. Runs in the page; handlers name it by `moveIn`. */
async function prepare(scene: Scene): Promise<void> {
  await scene.page.evaluate(() => {
    const root = kit.div('host').attachShadow({ mode: 'open' });
    const div = kit.div('player');
    Object.assign(globalThis, {
      moveIn: () => root.append(div),
      moveOut: () => document.body.append(div),
      moved: div,
    });
    globalThis.player = new NanoPlayer('player');
  });
}

async function move(scene: Scene, how: 'moveIn' | 'moveOut'): Promise<void> {
  await scene.page.evaluate((how) => (globalThis as unknown as Record<string, () => void>)[how]?.(), how);
}

async function frames(scene: Scene): Promise<number> {
  return scene.page.evaluate(async () => {
    const { moved } = globalThis as unknown as { moved: HTMLElement };
    return (await kit.picture(moved.querySelector('video, canvas'))).frames;
  });
}

async function expectMoving(scene: Scene): Promise<void> {
  const before = await frames(scene);
  await scene.until('pictures', async () => (await frames(scene)) > before + 8);
}

/** Makes the page refuse full screen, as a browser does for one in the background: with an event, and a rejection. Before setup. */
async function refuseFullscreen(scene: Scene): Promise<void> {
  await scene.page.evaluate(() => {
    Element.prototype.requestFullscreen = async function (this: Element) {
      await new Promise((resolve) => setTimeout(resolve));
      this.dispatchEvent(new Event('fullscreenerror', { bubbles: true, composed: true }));
      throw new TypeError('not granted');
    };
  });
}

/** Asks the player for full screen by a click on a button; how its promise ended, within two seconds. */
async function clickForFullscreen(scene: Scene): Promise<string> {
  await scene.page.evaluate(() => {
    const button = document.createElement('button');
    button.id = 'full';
    document.body.prepend(button);
    const asked = new Promise((resolve) => {
      button.addEventListener('click', () => {
        player.requestFullscreen().then(
          () => resolve('done'),
          (error: unknown) => resolve(JSON.stringify(error)),
        );
        setTimeout(resolve, 2000, 'timeout');
      });
    });
    Object.assign(globalThis, { asked });
  });
  await scene.page.click('#full');
  return scene.page.evaluate(() => (globalThis as unknown as { asked: Promise<string> }).asked);
}

export const shadowRows: Rows = ({ label, major }, open) => {
  if (major < 5) return;
  it(`${label}: inside a shadow root it pauses, plays, updates, reconnects and fails as outside`, () =>
    open(async (scene) => {
      await prepare(scene);
      const config = scene.config({ security: { jwtoken: 'old' }, playback: QUICK });
      await scene.page.evaluate(async (config) => kit.setup(player, config), config);
      await scene.event('Play');
      let count = (await scene.names()).length;
      await move(scene, 'moveIn');
      await expectMoving(scene);
      expect(await scene.story(count)).to.deep.equal([]);
      await scene.paused();
      await scene.page.evaluate(() => player.play());
      await scene.event('Play', 2);
      scene.stream.behave = (attempt) => (attempt === 2 ? { do: 'close', code: 4901 } : { do: 'play' });
      await scene.update('a');
      await scene.event('UpdateSourceFail');
      scene.cut();
      await scene.event('Play', 3, LONGEST);
      scene.cut(4901);
      expect((await scene.event('Error')).data['code']).to.equal(4901);
      await scene.update('b');
      await scene.event('Play', 4);
      expect(scene.tokens()).to.deep.equal(['old', 'old', 'a', 'a', 'b']);
      count = (await scene.names()).length;
      await move(scene, 'moveOut');
      await expectMoving(scene);
      expect(await scene.story(count)).to.deep.equal([]);
    }));

  for (const back of [true, false]) {
    it(`${label}: destroy ${back ? 'after the way back' : 'inside the shadow root'} leaves nothing`, () =>
      open(async (scene) => {
        await prepare(scene);
        await scene.page.evaluate(async (config) => kit.setup(player, config), scene.config());
        await scene.event('Play');
        await move(scene, 'moveIn');
        if (back) await move(scene, 'moveOut');
        const left = await scene.page.evaluate(() => {
          player.destroy();
          return (globalThis as unknown as { moved: HTMLElement }).moved.childElementCount;
        });
        expect(left).to.equal(0);
        expect((await scene.story()).slice(-2)).to.deep.equal(['Pause', 'Destroy']);
        await scene.until('the close', () => scene.stream.connections[0]?.closedAt !== undefined);
        expect(await scene.page.evaluate(() => kit.faults)).to.deep.equal([]);
      }));
  }

  for (const moment of ['Mute', 'ActiveVideoElementChange', 'Ready', 'Loading', 'Play']) {
    it(`${label}: moved by a handler of ${moment}, it plays`, () =>
      open(async (scene) => {
        await prepare(scene);
        const outcome = await scene.page.evaluate(
          async (config, moment) => {
            player.on(moment, () => (globalThis as unknown as { moveIn(): void }).moveIn());
            return kit.setup(player, config);
          },
          scene.config(),
          moment,
        );
        expect(outcome.ok, outcome.message).to.be.true;
        await scene.event('Play');
        await expectMoving(scene);
        expect(scene.stream.connections).to.have.length(1);
      }));
  }

  it(`${label}: moved before setup, or in the same turn as its call, setup ends in Error 5001 and never settles`, () =>
    open(async (scene) => {
      await prepare(scene);
      const outcome = await scene.page.evaluate(async (config) => {
        const setup = kit.setup(player, config, 1500);
        (globalThis as unknown as { moveIn(): void }).moveIn();
        return setup;
      }, scene.config());
      expect(outcome.message).to.equal('timeout');
      expect((await scene.event('Error')).data['code']).to.equal(5001);
      expect(await scene.story()).to.deep.equal(['Error']);
      expect(scene.stream.connections).to.have.length(0);
    }));

  it(`${label}: setup again inside the shadow root ends what plays: Pause, Destroy, Error 5001, and never settles`, () =>
    open(async (scene) => {
      await prepare(scene);
      await scene.page.evaluate(async (config) => kit.setup(player, config), scene.config());
      await scene.event('Play');
      const count = (await scene.names()).length;
      await move(scene, 'moveIn');
      const outcome = await scene.page.evaluate(
        async (config) => kit.setup(player, config, 1500),
        scene.config(),
      );
      expect(outcome.message).to.equal('timeout');
      expect(await scene.story(count)).to.deep.equal(['Pause', 'Destroy', 'Error']);
      await scene.until('the close', () => scene.stream.connections[0]?.closedAt !== undefined);
    }));

  for (const [answer, how, opening] of [
    ['granted', 'shows the div, but never settles', { ownWindow: true }],
    ['refused', 'is denied', {}],
  ] as const) {
    it(`${label}: full screen inside a shadow root, ${answer} by the browser, ${how}`, () =>
      open(async (scene) => {
        await prepare(scene);
        if (answer === 'refused') await refuseFullscreen(scene);
        await scene.page.evaluate(async (config) => kit.setup(player, config), scene.config());
        await scene.event('Play');
        await move(scene, 'moveIn');
        const count = (await scene.names()).length;
        const told = await clickForFullscreen(scene);
        const granted = answer === 'granted';
        expect(told).to.equal(granted ? 'timeout' : '{"reason":"denied"}');
        const shown = await scene.page.evaluate(() => {
          const { moved } = globalThis as unknown as { moved: HTMLElement };
          return (moved.getRootNode() as ShadowRoot).fullscreenElement === moved;
        });
        expect(shown).to.equal(granted);
        expect(await scene.story(count)).to.deep.equal([]);
      }, opening));
  }
};
