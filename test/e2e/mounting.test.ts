// Many players, the element defined twice, and frameworks that mount twice.
import { it } from 'node:test';
import { expect } from 'chai';
import type { SecureH5livePlayer } from '../../src/index.js';
import { VERSION } from '../../src/shared/index.js';
import { onBlankPages, playsOn } from '../helpers/blank-page.js';
import { pause, until } from '../helpers/viewer.js';

onBlankPages('many players', (blank) => {
  it('plays ten on one page, each in a session of its own, and leaves none of them', async () => {
    const page = await blank.open();
    await page.evaluate(() => {
      for (let made = 0; made < 10; made++) document.body.append(stage.make());
    });
    await playsOn(page, undefined, 40_000);
    expect(blank.edge.sessions).to.have.length(10);
    expect(new Set(blank.edge.sessions.map(({ pid }) => pid))).to.have.length(10);
    expect(blank.asked.filter((path) => path === '/player.js')).to.have.length(1);
    await page.evaluate(() => stage.players.forEach((player) => player.remove()));
    await until('no session', () => blank.edge.sessions.length === 0);
    await pause(500);
    expect(blank.edge.sessions).to.deep.equal([]);
    expect(await page.evaluate(() => document.querySelectorAll('video, [id*=h5live]').length)).to.equal(0);
  });

  it('plays where its module was imported from two addresses', async () => {
    const page = await blank.open();
    const exceptions: string[] = [];
    page.on('pageerror', (error) => exceptions.push(String(error)));
    const classes = await page.evaluate(async () => {
      const first = customElements.get('secure-h5live-player');
      const again = (await import(`${location.origin}/entry.js?again`)) as {
        SecureH5livePlayer: CustomElementConstructor;
      };
      document.body.append(stage.make(), stage.make());
      return {
        same: first === customElements.get('secure-h5live-player'),
        other: first !== again.SecureH5livePlayer,
      };
    });
    expect(classes).to.deep.equal({ same: true, other: true });
    await playsOn(page);
    expect(blank.edge.sessions).to.have.length(2);
    expect(exceptions).to.deep.equal([]);
  });

  it('plays in two versions of the package, the second under a tag of its own, and each with parts of its own version', async () => {
    const text = await (await fetch(`${blank.origin}/entry.js`)).text();
    blank.files.set('/other.js', { type: 'text/javascript', body: text.replaceAll(VERSION, '9.8.7') });
    const page = await blank.open();
    const exceptions: string[] = [];
    page.on('pageerror', (error) => exceptions.push(String(error)));
    const versions = await page.evaluate(async () => {
      const { SecureH5livePlayer: Other } = (await import(`${location.origin}/other.js`)) as {
        SecureH5livePlayer: typeof SecureH5livePlayer;
      };
      Other.define('other-player');
      const players = [stage.make(), stage.make({}, 'other-player')];
      document.body.append(...players);
      return players.map((player) => (player.constructor as typeof Other).version);
    });
    expect(versions).to.deep.equal([VERSION, '9.8.7']);
    await playsOn(page);
    expect(blank.edge.sessions).to.have.length(2);
    const parts = await page.evaluate(() =>
      Promise.all(
        stage.players.map(async (player) => {
          await player.updateComplete;
          const shown = [...player.shadowRoot!.querySelectorAll('[part=status], [part=controls]')];
          return shown.map((part) => {
            const { version } = part.constructor as typeof SecureH5livePlayer;
            return [part.localName, version, (part.shadowRoot?.childElementCount ?? 0) > 0];
          });
        }),
      ),
    );
    expect(parts.map((all) => all.length)).to.deep.equal([2, 2]);
    // A tag of a part belongs to whichever version shows it first; the other has one with its version in it.
    for (const [index, version] of [VERSION, '9.8.7'].entries())
      expect(parts[index]!.map(([, ...rest]) => rest)).to.deep.equal([
        [version, true],
        [version, true],
      ]);
    expect(new Set(parts.flat().map(([tag]) => tag)).size).to.equal(4);
    expect(exceptions).to.deep.equal([]);
  });

  const mounts: [title: string, mount: () => void | Promise<void>][] = [
    [
      'one task',
      () => {
        const root = document.body.appendChild(document.createElement('div'));
        const player = stage.make();
        root.append(player);
        player.remove();
        root.append(player);
      },
    ],
    [
      'microtasks',
      async () => {
        const root = document.body.appendChild(document.createElement('div'));
        const player = stage.make();
        root.append(player);
        await player.updateComplete;
        player.remove();
        await Promise.resolve();
        root.append(player);
      },
    ],
    [
      'one task, each time another element',
      () => {
        const root = document.body.appendChild(document.createElement('div'));
        root.append(stage.make());
        root.replaceChildren();
        root.append(stage.make());
      },
    ],
    [
      'microtasks, each time another element',
      async () => {
        const root = document.body.appendChild(document.createElement('div'));
        const first = stage.make();
        root.append(first);
        await first.updateComplete;
        root.replaceChildren();
        await Promise.resolve();
        root.append(stage.make());
      },
    ],
  ];
  for (const [title, mount] of mounts) {
    it(`ends in one session where it is mounted, unmounted and mounted within ${title}`, async () => {
      const page = await blank.open();
      await page.evaluate(mount);
      await playsOn(page, [title.includes('another') ? 1 : 0]);
      await until('one session', () => blank.edge.sessions.length === 1);
      await pause(300);
      expect(blank.edge.sessions).to.have.length(1);
      // For a tenth of a second what was taken out may still be on its way to another place, and goes on.
      const most = title === 'microtasks, each time another element' ? 2 : 1;
      expect(blank.admissions.length).to.be.at.most(most);
      expect(
        await page.evaluate(() => document.querySelectorAll('[id^=secure-h5live-player-]').length),
      ).to.equal(1);
    });
  }
});
