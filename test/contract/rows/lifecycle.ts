// Destroying, setting up again, moving, and what is left behind.
import { it } from 'node:test';
import { expect } from 'chai';
import { pause, type Rows } from '../harness.js';

export const lifecycleRows: Rows = ({ label }, open) => {
  it(`${label}: destroy fires Pause(destroy) and Destroy at once, closes the connection and empties the div`, () =>
    open(async (scene) => {
      await scene.playing();
      const result = await scene.page.evaluate(() => {
        const count = kit.events.length;
        player.destroy();
        const events = kit.events
          .slice(count)
          .map(({ name, state, data }) => [name, state, data['reason'] ?? '']);
        player.destroy();
        const div = document.getElementById('player');
        return { events, all: kit.events.length - count, left: div?.childElementCount };
      });
      expect(result.events).to.deep.equal([
        ['Pause', 6, 'destroy'],
        ['Destroy', 6, ''],
      ]);
      expect(result.all, 'a second destroy says nothing').to.equal(2);
      expect(result.left).to.equal(0);
      await scene.until('the close', () => scene.stream.connections[0]?.closedAt !== undefined);
      expect(scene.stream.connections[0]?.closeCode).to.equal(1005);
      const count = (await scene.events(true)).length;
      await pause(400);
      expect((await scene.events(true)).length, 'no event after Destroy').to.equal(count);
    }));

  it(`${label}: destroy before setup does nothing; play before setup and after destroy throws`, () =>
    open(async (scene) => {
      const thrown = () =>
        scene.page.evaluate(() => {
          try {
            player.play();
            return false;
          } catch (error) {
            return error instanceof Error;
          }
        });
      await scene.page.evaluate(() => {
        kit.div('player');
        globalThis.player = new NanoPlayer('player');
        player.destroy();
      });
      expect(await thrown()).to.be.true;
      await scene.page.evaluate(async (config) => kit.setup(player, config), scene.config());
      await scene.event('Play');
      await scene.page.evaluate(() => player.destroy());
      expect(await thrown()).to.be.true;
    }));

  it(`${label}: after destroy the same instance can be set up again, and on() listeners are still there`, () =>
    open(async (scene) => {
      await scene.playing();
      await scene.page.evaluate(() => {
        player.on('Ready', (event) => kit.record('again', event));
        player.destroy();
      });
      await scene.page.evaluate(async (config) => kit.setup(player, config), scene.config());
      await scene.event('Play', 2);
      const events = await scene.events();
      expect(events.filter(({ handler }) => handler === 'again')).to.have.length(1);
      expect(scene.stream.connections).to.have.length(2);
    }));

  it(`${label}: a new instance plays in a div that another has left`, () =>
    open(async (scene) => {
      await scene.playing();
      await scene.page.evaluate(async (config) => {
        player.destroy();
        globalThis.player = new NanoPlayer('player');
        await kit.setup(player, config);
      }, scene.config());
      await scene.event('Play', 2);
      expect(new Set(scene.stream.connections.map(({ query }) => query.get('pid'))).size).to.equal(2);
    }));

  it(`${label}: setup twice closes the first connection and plays again`, () =>
    open(async (scene) => {
      await scene.playing();
      const outcome = await scene.page.evaluate(async (config) => kit.setup(player, config), scene.config());
      expect(outcome.ok, outcome.message).to.be.true;
      await scene.event('Play', 2);
      const [first, second] = scene.stream.connections;
      expect(first?.closedAt).to.be.a('number');
      expect(second?.closedAt).to.be.undefined;
      expect(await scene.page.$$eval('#player :is(video, canvas)', (all) => all.length)).to.equal(1);
    }));

  it(`${label}: destroy during a pending setup does not stop it`, () =>
    open(async (scene) => {
      const outcome = await scene.page.evaluate(async (config) => {
        kit.div('player');
        globalThis.player = new NanoPlayer('player');
        const setup = kit.setup(player, config);
        player.destroy();
        return setup;
      }, scene.config());
      expect(outcome.ok, outcome.message).to.be.true;
      await scene.event('Play');
    }));

  it(`${label}: a move in the document does not stop playback and fires nothing`, () =>
    open(async (scene) => {
      await scene.playing();
      const count = (await scene.names()).length;
      await scene.page.evaluate(() => {
        const div = document.getElementById('player');
        if (div) kit.div('elsewhere').append(div);
      });
      await pause(300);
      await scene.plays(0.7);
      // A busy machine may have it buffer all the same.
      expect(await scene.story(count)).to.deep.equal([]);
      expect(scene.stream.connections).to.have.length(1);
    }));

  it(`${label}: set up in the document, it plays on inside a shadow root`, () =>
    open(async (scene) => {
      await scene.playing();
      const moved = await scene.page.evaluate(async () => {
        const div = document.getElementById('player');
        const root = kit.div('host').attachShadow({ mode: 'open' });
        if (div) root.append(div);
        const shown = root.querySelector('video, canvas');
        const before = await kit.picture(shown);
        await new Promise((resolve) => setTimeout(resolve, 1200));
        return (await kit.picture(shown)).time - before.time;
      });
      expect(moved).to.be.above(0.7);
      expect(scene.stream.connections).to.have.length(1);
    }));
};
