// A browser that wants a gesture before it plays sound, or before it plays at all.
import { it } from 'node:test';
import { expect } from 'chai';
import type { Rows, Scene } from '../harness.js';

/** Makes the page's `play()` refuse, always or while there is sound, as a browser without a gesture does. */
async function refuse(scene: Scene, when: 'always' | 'audible'): Promise<void> {
  await scene.page.evaluate((when) => {
    const original = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'play')
      ?.value as () => Promise<void>;
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      const refused = when === 'always' || !this.muted;
      return refused ? Promise.reject(new DOMException('no', 'NotAllowedError')) : original.call(this);
    };
  }, when);
}

export const autoplayRows: Rows = ({ label, major, picture }, open) => {
  const refused = ['Error', 'Pause'];
  const mutedPlay = ['Warning', 'Mute', 'Play'];
  const rows: [string, 'always' | 'audible', Record<string, unknown>, string[]][] = [
    ['sound refused, automute off', 'audible', { muted: false, automute: false }, refused],
    ['sound refused, automute on', 'audible', { muted: false, automute: true }, mutedPlay],
    ['sound refused, automute not said', 'audible', { muted: false }, major >= 5 ? mutedPlay : refused],
    ['all refused, muted', 'always', { muted: true }, refused],
    [
      'all refused, automute on',
      'always',
      { muted: false, automute: true },
      ['Warning', 'Mute', 'Unmute', ...refused],
    ],
  ];
  for (const [what, when, playback, expected] of rows) {
    it(`${label}: ${what}: ${expected.join(', ')}`, () =>
      open(async (scene) => {
        await refuse(scene, when);
        expect((await scene.setup({ playback })).ok).to.be.true;
        await scene.event(expected.at(-1) ?? '');
        const names = await scene.names();
        // The vendor's player asks the browser while it connects: the server's infos come when they come.
        const told = names.slice(names.indexOf('Loading') + 1).filter((name) => !name.endsWith('Info'));
        expect(told).to.deep.equal(expected);
        if (expected.includes('Error')) {
          expect((await scene.event('Error')).data['code']).to.equal(1005);
          expect((await scene.event('Pause')).data).to.deep.equal({ reason: 'interactionrequired' });
          await scene.until('the close', () => scene.stream.connections[0]?.closedAt !== undefined);
        } else expect((await scene.video()).muted).to.be.true;
      }));
  }
  // WebKitGTK turns the sound of a muted start on by itself, and then halts it, as it plays none without a gesture.
  if (major >= 5 && picture === 'video')
    it(`${label}: muted, given its sound by the browser and halted for that: it is muted again, and plays on`, () =>
      open(async (scene) => {
        await refuse(scene, 'audible');
        await scene.setup({ playback: { muted: false, automute: true } });
        await scene.event('Play');
        await scene.page.$eval('video', (video) => {
          video.muted = false;
          video.pause();
        });
        await scene.event('Mute', 2);
        await scene.plays(0.2);
        const told = (await scene.names()).filter((name) =>
          /^(?:Warning|Mute|Unmute|Pause|Error)$/.test(name),
        );
        expect(told).to.deep.equal(['Warning', 'Mute', 'Unmute', 'Warning', 'Mute']);
        expect((await scene.video()).muted).to.be.true;
      }));
  it(`${label}: paused while it says that it wants a gesture: it tells of that pause, and of its own`, () =>
    open(async (scene) => {
      await refuse(scene, 'always');
      await scene.page.evaluate(
        async (config) => {
          kit.div('player');
          globalThis.player = new NanoPlayer('player');
          player.on('Error', () => player.pause());
          await kit.setup(player, config);
        },
        scene.config({ playback: { muted: true } }),
      );
      await scene.event('Pause', 2);
      const reasons = (await scene.events()).filter(({ name }) => name === 'Pause').map(({ data }) => data);
      expect(reasons).to.deep.equal([{ reason: 'normal' }, { reason: 'interactionrequired' }]);
    }));
};
