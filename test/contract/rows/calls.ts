// What a method does before setup and after destroy, and with arguments that are none.
import { it } from 'node:test';
import { expect } from 'chai';
import { pause, type Rows, type Scene } from '../harness.js';

const METHODS = ['mute', 'unmute', 'setVolume', 'pause', 'play', 'setAdaption', 'requestFullscreen'] as const;
const SLOW_UPDATE = { security: { jwtoken: 'new' }, options: { switch: { timeout: 5 } } };

/** The methods of the list that throw an Error now. */
async function throwing(scene: Scene): Promise<string[]> {
  return scene.page.evaluate(
    (methods) =>
      methods.filter((method) => {
        try {
          player[method]({ rule: 'none', downStep: 1 });
          return false;
        } catch (error) {
          return error instanceof Error;
        }
      }),
    METHODS,
  );
}

export const callRows: Rows = ({ label, major }, open) => {
  if (major < 5) return;
  it(`${label}: before setup, while it is pending and after destroy every method throws`, () =>
    open(async (scene) => {
      await scene.page.evaluate(() => {
        kit.div('player');
        globalThis.player = new NanoPlayer('player');
      });
      expect(await throwing(scene), 'before').to.deep.equal(METHODS);
      const pending = await scene.page.evaluate(async (config) => {
        const setup = kit.setup(player, config);
        const { ok } = await kit.outcome(() => player.setVolume(0.5));
        await setup;
        return ok;
      }, scene.config());
      expect(pending, 'pending').to.be.false;
      await scene.event('Play');
      await scene.page.evaluate(() => player.destroy());
      expect(await throwing(scene), 'after').to.deep.equal(METHODS);
    }));

  it(`${label}: before setup and after destroy switchStream rejects, and updateSource never answers but leaves a rejection`, () =>
    open(async (scene) => {
      const source = scene.source();
      const ask = () =>
        scene.page.evaluate(async (source) => {
          const calls = [() => player.updateSource(source), () => player.switchStream(0)];
          const outcomes = await Promise.all(calls.map((call) => kit.outcome(call, 1000)));
          return outcomes.map(({ ok, message }) =>
            ok ? 'done' : message === 'timeout' ? 'unanswered' : 'refused',
          );
        }, source);
      await scene.page.evaluate(() => {
        kit.div('player');
        globalThis.player = new NanoPlayer('player');
      });
      expect(await ask(), 'before').to.deep.equal(['unanswered', 'refused']);
      await scene.page.evaluate(async (config) => kit.setup(player, config), scene.config());
      await scene.page.evaluate(() => player.destroy());
      expect(await ask(), 'after').to.deep.equal(['unanswered', 'refused']);
      const faults = await scene.page.evaluate(() => kit.faults);
      expect(faults).to.have.length(2);
      for (const fault of faults) expect(fault).to.include('"updateSource"');
    }));

  it(`${label}: setVolume takes a numeral and null for numbers, and ignores what is none`, () =>
    open(async (scene) => {
      await scene.playing({ playback: { volume: 0.9 } });
      const volumes = [];
      for (const make of ['NaN', 'undefined', '{}', '"0.4"', '-1', 'null']) {
        await scene.page.evaluate((make) => player.setVolume((0, eval)(`(${make})`)), make);
        await pause(60);
        volumes.push((await scene.video()).volume);
      }
      expect(volumes).to.deep.equal([0.9, 0.9, 0.9, 0.4, 0, 0]);
    }));

  it(`${label}: a start that is muted and not at full volume tells both`, () =>
    open(async (scene) => {
      await scene.playing({ playback: { volume: 0.4 } });
      const events = (await scene.events()).slice(0, 3).map(({ name, data }) => [name, data['volume']]);
      expect(events).to.deep.equal([
        ['Mute', 1],
        ['VolumeChange', 0.4],
        ['ActiveVideoElementChange', undefined],
      ]);
    }));

  it(`${label}: sound can be changed while it loads and while it is paused, and outlives an update and a pause`, () =>
    open(async (scene) => {
      scene.stream.behave = (attempt) => (attempt === 0 ? { do: 'hello' } : { do: 'play' });
      await scene.setup();
      await scene.event('StreamInfo');
      await scene.page.evaluate(() => player.setVolume(0.3));
      await scene.event('VolumeChange');
      await scene.paused();
      await scene.page.evaluate(() => player.unmute());
      await scene.event('Unmute');
      await scene.page.evaluate(
        async (source) => void (await player.updateSource(source)),
        scene.source(SLOW_UPDATE),
      );
      await scene.event('Play');
      expect(await scene.video()).to.include({ muted: false, volume: 0.3 });
      await scene.page.evaluate(
        async (source) => void (await player.updateSource(source)),
        scene.source(SLOW_UPDATE),
      );
      await pause(300);
      expect(await scene.video()).to.include({ muted: false, volume: 0.3 });
    }));

  it(`${label}: setAdaption warns of what is wrong, and does nothing that can be seen`, () =>
    open(async (scene) => {
      await scene.playing();
      const warnings = [];
      for (const make of [
        '{rule:"nonsense"}',
        '{}',
        '{rule:"deviationOfMean",downStep:1}',
        '{rule:"none"}',
      ]) {
        const before = (await scene.names()).filter((name) => name === 'Warning').length;
        const returned = await scene.page.evaluate(
          (make) => typeof player.setAdaption((0, eval)(`(${make})`)),
          make,
        );
        expect(returned).to.equal('undefined');
        await pause(60);
        warnings.push((await scene.names()).filter((name) => name === 'Warning').length - before);
      }
      expect(warnings).to.deep.equal([1, 2, 1, 1]);
      for (const make of ['null', 'undefined']) {
        const outcome = await scene.page.evaluate(
          async (make) => kit.outcome(() => player.setAdaption((0, eval)(make))),
          make,
        );
        expect([outcome.ok, outcome.name], make).to.deep.equal([false, 'TypeError']);
      }
      await pause(300);
      expect(scene.stream.connections).to.have.length(1);
      expect((await scene.story()).at(-1)).to.equal('Play');
    }));
};
