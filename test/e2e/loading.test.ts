// When the element begins to load, and what it asks nobody for before that.
import { it } from 'node:test';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import type { SecureH5livePlayer } from '../../src/index.js';
import { onBlankPages, playsOn } from '../helpers/blank-page.js';
import { pause } from '../helpers/viewer.js';

const POSTER = 'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" width="16" height="9"/%3E';

/** What lies over the picture, and which servers the page was told to connect to. */
function facade(page: Page): Promise<{ poster: number; focus: string; warm: string[] }> {
  return page.evaluate(() => {
    const root = stage.players[0]!.shadowRoot!;
    const { activeElement } = root;
    const focused = activeElement?.shadowRoot?.activeElement ?? activeElement;
    return {
      poster: root.querySelector('img[part=poster]')?.getBoundingClientRect().width ?? 0,
      focus: focused?.getAttribute('part') ?? '',
      warm: [...document.querySelectorAll<HTMLLinkElement>('link[rel=preconnect]')].map(({ href }) => href),
    };
  });
}

onBlankPages('loading', (blank) => {
  const add = (page: Page, changes: Partial<SecureH5livePlayer>, above = 0) =>
    page.evaluate(
      (changes, above) => {
        const player = stage.make({ token: undefined, tokenEndpoint: '/viewer/token', ...changes });
        player.style.marginBlockStart = `${above}px`;
        document.body.append(player);
      },
      changes,
      above,
    );
  const asksNobody = async (script = 0) => {
    await pause(400);
    expect(blank.asked.filter((path) => path === '/player.js')).to.have.length(script);
    expect(blank.tokenRequests).to.deep.equal([]);
    expect(blank.admissions).to.deep.equal([]);
  };
  const playsOnce = async (page: Page) => {
    await playsOn(page);
    expect(blank.tokenRequests.map(({ reason }) => reason)).to.deep.equal(['start']);
    expect(blank.admissions).to.have.length(1);
    expect(blank.edge.sessions).to.have.length(1);
    expect((await facade(page)).poster).to.equal(0);
  };

  it('asks nobody for anything while a lazy player is far below what is seen, and plays when that comes near', async () => {
    const page = await blank.open();
    const height = await page.evaluate(() => innerHeight);
    await add(page, { loading: 'lazy', poster: POSTER }, 3_000);
    await asksNobody();
    await page.evaluate((top) => scrollTo(0, top), 3_000 - height - 400);
    await asksNobody();
    expect((await facade(page)).poster).to.be.above(0);
    // Near, and not to be seen yet.
    await page.evaluate((top) => scrollTo(0, top), 3_000 - height - 200);
    await playsOnce(page);
  });

  it('plays a lazy player that was taken out and put where it is seen', async () => {
    const page = await blank.open();
    await add(page, { loading: 'lazy' }, 3_000);
    await asksNobody();
    await page.evaluate(() => stage.players[0]!.remove());
    await pause(200);
    await page.evaluate(() => {
      stage.players[0]!.style.marginBlockStart = '0';
      document.body.prepend(stage.players[0]!);
    });
    await playsOnce(page);
  });

  it('shows its poster until a click player is started by keyboard, and warms the connection with the focus', async () => {
    const page = await blank.open();
    await add(page, { loading: 'click', autoplay: false, poster: POSTER });
    await asksNobody();
    const before = await facade(page);
    expect(before.poster).to.be.above(0);
    expect(before).to.deep.include({ focus: '', warm: [] });
    await page.keyboard.press('Tab');
    const { focus, warm } = await facade(page);
    expect(focus).to.match(/big-play/);
    expect(warm).to.deep.equal([`${blank.edge.origin}/`]);
    await asksNobody();
    await page.keyboard.press('Enter');
    await playsOnce(page);
  });

  for (const [what, servers, warmed] of [
    ['nanoStream Cloud’s, where none is named', {}, 'https://bintu-play.nanocosmos.de/'],
    [
      'that of a region',
      { serverDomain: 'bintu-play-eu.nanocosmos.de' },
      'https://bintu-play-eu.nanocosmos.de/',
    ],
    ['what names the streams of a group', { groupId: 'g' }, 'https://bintu.nanocosmos.de/'],
  ] as const)
    it(`warms the connection to the server that the player will choose: ${what}`, async () => {
      const page = await blank.open();
      await add(page, { loading: 'click', autoplay: false, websocketUrl: '', ...servers });
      await asksNobody();
      await page.keyboard.press('Tab');
      await page.waitForFunction(() => document.querySelector('link[rel=preconnect]') !== null);
      expect((await facade(page)).warm).to.deep.equal([warmed]);
    });

  for (const controls of ['accessible', 'none'] as const) {
    it(`starts by pointer and no sooner, with the controls ${controls}`, async () => {
      const page = await blank.open();
      await add(page, { loading: 'click', autoplay: false, controls });
      await asksNobody();
      const box = await page.evaluate(() => {
        const { left, top, width, height } = stage.players[0]!.getBoundingClientRect();
        const frame = stage.players[0]!.shadowRoot!.querySelector('[part=frame]')!.getBoundingClientRect();
        return { x: left + width / 2, y: top + Math.min(height, frame.height) / 2 };
      });
      await page.mouse.move(box.x, box.y);
      await pause(100);
      expect((await facade(page)).warm).to.deep.equal([`${blank.edge.origin}/`]);
      await asksNobody();
      await page.mouse.click(box.x, box.y);
      await playsOnce(page);
    });
  }

  it('loads the script of an eager player without autoplay, but no token before the viewer plays', async () => {
    const page = await blank.open();
    await add(page, { autoplay: false });
    await asksNobody(1);
    await page.evaluate(() => void stage.players[0]!.play());
    await playsOnce(page);
  });
});
