// Hidden and frozen pages.
import { it } from 'node:test';
import { expect } from 'chai';
import { expectWait, LONGEST, noneOf, pause, QUICK, type Rows, type Scene } from '../harness.js';

/** Puts another page in front while `act` runs. */
async function hidden(scene: Scene, act: () => Promise<void>): Promise<void> {
  await scene.page.emulateFocusedPage(false);
  const front = await scene.page.browserContext().newPage();
  try {
    await front.bringToFront();
    await scene.page.waitForFunction(() => document.hidden, { timeout: 4000, polling: 50 });
    await act();
  } finally {
    await front.close();
  }
}

export const visibilityRows: Rows = ({ label, major }, openPage) => {
  if (major < 5) return;
  const open = (use: (scene: Scene) => Promise<void>) => openPage(use, { ownWindow: true });
  it(`${label}: set up in a hidden page it ends in Error 1009 and Pause(visibilityhidden) when loading is over`, () =>
    open((scene) =>
      hidden(scene, async () => {
        const outcome = await scene.setup({ playback: { timeouts: { loading: 10 } } });
        expect(outcome.ok, outcome.message).to.be.true;
        const loading = await scene.event('Loading');
        const error = await scene.event('Error', 1, 2 * LONGEST);
        expect(error.data['code']).to.equal(1009);
        expectWait(loading, error, 9500, 12_500);
        expect((await scene.event('Pause')).data).to.deep.equal({ reason: 'visibilityhidden' });
        expect((await scene.story()).slice(-5)).to.deep.equal([
          ...['Loading', 'ServerInfo', 'StreamInfo', 'Error', 'Pause'],
        ]);
      }),
    ));

  it(`${label}: hidden while it plays, it plays on, and reconnects`, () =>
    open(async (scene) => {
      await scene.playing({ playback: QUICK });
      await hidden(scene, async () => {
        await scene.plays(0.3);
        expect(await scene.names(), 'none of these').to.satisfy(noneOf(['Pause', 'Error']));
        scene.cut();
        await scene.event('Play', 2, LONGEST);
      });
    }));

  it(`${label}: a frozen page loses its connection, and reconnects by itself when it thaws`, () =>
    open(async (scene) => {
      await scene.playing({ playback: QUICK, security: { jwtoken: 'one' } });
      const count = (await scene.names()).length;
      const session = await scene.page.createCDPSession();
      await hidden(scene, async () => {
        await session.send('Page.setWebLifecycleState', { state: 'frozen' });
        await pause(6000);
        expect(scene.stream.connections).to.have.length(1);
        await session.send('Page.setWebLifecycleState', { state: 'active' });
      });
      await scene.page.bringToFront();
      await scene.event('Play', 2, LONGEST);
      expect(await scene.story(count)).to.deep.equal([
        ...['Pause', 'Loading', 'ServerInfo', 'StreamInfo', 'Play'],
      ]);
      expect(scene.tokens()).to.deep.equal(['one', 'one']);
    }));
};
