// Where the element stands: in the shadow root of another component, and being moved about.
import { it } from 'node:test';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { onBlankPages, playsOn, readPlayers } from '../helpers/blank-page.js';
import { pause, until } from '../helpers/viewer.js';

/** What is on the page beside the page itself: where the players' pictures are, and what has been left in the body. */
function places(page: Page): Promise<{ within: string[]; left: string[] }> {
  return page.evaluate(() => ({
    within: stage.players.map((player) =>
      [...player.children]
        .map((child) => `${child.slot} ${child.querySelector('video') ? 'video' : ''}`)
        .join(),
    ),
    left: [...document.body.children]
      .map(({ localName, id }) => id || localName)
      .filter((name) => name !== 'script'),
  }));
}

onBlankPages('where the element stands', (blank) => {
  for (const mode of ['open', 'closed'] as const) {
    it(`plays in ${mode === 'open' ? 'an open' : 'a closed'} shadow root, and leaves nothing when it is removed`, async () => {
      const page = await blank.open();
      await page.evaluate((mode) => {
        const other = document.createElement('div');
        other.attachShadow({ mode }).append(stage.make());
        document.body.append(other);
      }, mode);
      await playsOn(page);
      expect(await places(page)).to.deep.equal({ within: ['player video'], left: ['div'] });
      expect(blank.edge.sessions).to.have.length(1);
      await page.evaluate(() => stage.players[0]!.remove());
      await until('no session', () => blank.edge.sessions.length === 0);
      expect(await places(page)).to.deep.equal({ within: [''], left: ['div'] });
      expect(blank.admissions.filter(({ outcome }) => outcome === 'admitted')).to.have.length(1);
    });
  }

  it('leaves nothing of a player in a shadow root whose component is removed during its set-up', async () => {
    const page = await blank.open();
    await page.evaluate(async () => {
      const other = document.createElement('div');
      other.attachShadow({ mode: 'closed' }).append(stage.make());
      document.body.append(other);
      await stage.settingUp();
      other.remove();
    });
    await pause(1_500);
    expect(await places(page)).to.deep.equal({ within: [''], left: [] });
    expect(blank.edge.sessions).to.deep.equal([]);
    expect((await readPlayers(page))[0]?.phase).to.equal('idle');
  });

  it('lets a second player take over in a shadow root, and leaves nothing of the first', async () => {
    const page = await blank.open();
    await page.evaluate(() => {
      const other = document.body.appendChild(document.createElement('div'));
      const tokenEndpoint = '/viewer/token?life=4&force=1';
      other.attachShadow({ mode: 'closed' }).append(stage.make({ token: undefined, tokenEndpoint }));
    });
    await playsOn(page);
    const first = blank.edge.sessions[0]?.id;
    const ids = () => blank.edge.sessions.map(({ id }) => id);
    await until('the second alone', () => ids().length === 1 && !ids().includes(first ?? 0), 10_000);
    await playsOn(page);
    expect(await places(page)).to.deep.equal({ within: ['player video'], left: ['div'] });
    expect(blank.admissions.map(({ outcome }) => outcome)).not.to.include('refused');
  });

  // What is done to it while it plays or is set up, and how many more sessions it then takes if it played.
  const moves: [title: string, move: () => Promise<void> | void, sessions: number][] = [
    [
      'moved three times',
      () => {
        for (const id of ['there', 'here', 'there']) document.getElementById(id)!.append(stage.players[0]!);
      },
      0,
    ],
    [
      'taken out and put back at once',
      () => {
        stage.players[0]!.remove();
        document.body.append(stage.players[0]!);
      },
      0,
    ],
    [
      'taken out, and put back a few frames later',
      async () => {
        stage.players[0]!.remove();
        await new Promise((resolve) => setTimeout(resolve, 50));
        document.body.append(stage.players[0]!);
      },
      0,
    ],
    [
      'moved into a shadow root',
      () => {
        const root = document.querySelector('#there')!.attachShadow({ mode: 'closed' });
        root.append(stage.players[0]!);
      },
      0,
    ],
    ['moved out of a shadow root', () => document.body.append(stage.players[0]!), 0],
    [
      'taken out, and put back after a while',
      async () => {
        stage.players[0]!.remove();
        await new Promise((resolve) => setTimeout(resolve, 600));
        document.body.append(stage.players[0]!);
      },
      1,
    ],
  ];
  const begin = (page: Page, hidden = false) =>
    page.evaluate((hidden) => {
      for (const id of ['here', 'there'])
        document.body.append(Object.assign(document.createElement('div'), { id }));
      const here = document.getElementById('here')!;
      (hidden ? here.attachShadow({ mode: 'open' }) : here).append(stage.make());
    }, hidden);
  const showsOnePicture = async (page: Page, title: string) => {
    await playsOn(page);
    const { within, left } = await places(page);
    expect(within, title).to.deep.equal(['player video']);
    expect(
      left.filter((name) => /-player-/.test(name)),
      title,
    ).to.deep.equal([]);
    expect(blank.edge.sessions, title).to.have.length(1);
  };

  it('plays on wherever it is moved, in the same session where it is not out for long', async () => {
    const page = await blank.open();
    await begin(page);
    await playsOn(page);
    for (const [title, move, sessions] of moves) {
      const { length } = blank.admissions;
      await page.evaluate(move);
      await pause(200);
      await showsOnePicture(page, title);
      expect(blank.admissions, title).to.have.length(length + sessions);
    }
  });

  for (const [title, move] of moves) {
    it(`plays when it is ${title} during its set-up`, async () => {
      const page = await blank.open();
      const moved = page.evaluate(`stage.settingUp().then(${String(move)})`);
      await begin(page, title === 'moved out of a shadow root');
      await moved;
      await showsOnePicture(page, title);
    });
  }

  it('plays again what the viewer had started, also where it was put back for no more than a moment before', async () => {
    const page = await blank.open();
    await page.evaluate(() => document.body.append(stage.make({ autoplay: false })));
    await page.evaluate(() => stage.players[0]!.play());
    await page.evaluate(() => stage.players[0]!.remove());
    await until('no session', () => blank.edge.sessions.length === 0);
    await page.evaluate(() => {
      document.body.append(stage.players[0]!);
      stage.players[0]!.remove();
    });
    await pause(200);
    await page.evaluate(() => document.body.append(stage.players[0]!));
    await playsOn(page);
    expect(blank.edge.sessions).to.have.length(1);
  });
});
