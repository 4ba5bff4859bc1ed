// Pages with a player that a library swaps for others, and brings back. Not part of `npm test`: it installs the libraries.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { bundledScript } from '../helpers/bundle.js';
import { sign, STREAM } from '../helpers/forge.js';
import { frameworksFolder } from '../helpers/frameworks.js';
import { testedPlayers } from '../helpers/playback-page.js';
import { inMemory, onVisitedSite, plays as playsIn } from '../helpers/visited-site.js';

const LIBRARIES = {
  turbo: `import '@hotwired/turbo';`,
  htmx: `import 'htmx.org';`,
} as const;

declare global {
  /** The element that is to be the same later. */
  var kept: Element | null;
}

onVisitedSite(
  'pages that are swapped',
  (visited) => {
    let folder = '';
    let page: Page;
    let token = '';

    before(async () => {
      folder = mkdtempSync(join(await frameworksFolder(), 'page-swaps-'));
      visited.site.folder = folder;
      for (const [name, text] of Object.entries(LIBRARIES))
        writeFileSync(join(folder, `${name}.js`), await bundledScript(text, { folder }));
      token = await sign(visited.edge.keys);
    });
    after(() => {
      if (folder !== '') rmSync(folder, { recursive: true, force: true });
    });

    const player = (more = '') =>
      `<secure-h5live-player stream-name="${STREAM}" token="${token}" rtmp-url="rtmp://localhost/splay"
        websocket-url="${visited.socket}" autoplay muted ${more}></secure-h5live-player>`;
    const html = (library: keyof typeof LIBRARIES, body: string, head = '') =>
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">${head}
      <script defer src="/${library}.js"></script><script type="module" src="/secure-h5live-player.js"></script></head>
      <body>${body}</body></html>`;
    const serve = (path: string, text: string) => void visited.site.pages.set(path, { html: text });
    const open = async (path: string) => {
      page = await visited.open(path);
      await page.evaluate(() => void (globalThis.kept = null));
    };
    const plays = async () => {
      await playsIn(page);
      await visited.isWatched(1);
    };
    const isElsewhere = async () => {
      await page.waitForFunction(
        () => document.querySelector('#elsewhere') && !document.querySelector('secure-h5live-player'),
      );
      await visited.isWatched(0);
    };
    const press = (selector: string) => page.$eval(selector, (found) => (found as HTMLElement).click());
    const keep = () =>
      page.evaluate(() => void (globalThis.kept = document.querySelector('secure-h5live-player')));
    const isKept = () =>
      page.evaluate(() => globalThis.kept === document.querySelector('secure-h5live-player'));
    /** Plays on, the same, over the same connection. */
    const playsOn = async (act: () => Promise<unknown>, isDone: () => Promise<unknown>) => {
      await plays();
      await keep();
      const admitted = visited.edge.admissions.length;
      await act();
      await isDone();
      await plays();
      expect(await isKept()).to.equal(true);
      expect(visited.edge.admissions.length).to.equal(admitted);
    };
    /** How many of the vendor's players are in memory. A library may keep elements; what they played with has to be gone. */
    const vendorsPlayers = () => inMemory(page, 'NanoPlayer');
    const LINKS = '<a id="go" href="/other">Other</a>';
    const BACK = '<p id="elsewhere">Elsewhere</p><a id="back" href="/">Player</a>';

    for (const head of ['', '<meta name="view-transition" content="same-origin">'])
      describe(head === '' ? 'by Turbo' : 'by Turbo, in view transitions', () => {
        it('end the player with its page, and play on the way back and on the way forth', async () => {
          serve('/', html('turbo', `${LINKS}<main>${player()}</main>`, head));
          serve('/other', html('turbo', BACK, head));
          await open('/');
          for (let time = 0; time < 3; time += 1) {
            await plays();
            await press('#go');
            await isElsewhere();
            if (time === 1) await page.evaluate(() => history.back());
            else await press('#back');
          }
          await plays();
          expect(await page.evaluate(() => globalThis.kept)).to.equal(null);
          expect(await vendorsPlayers()).to.be.lessThan(3);
          expect(visited.errors).to.deep.equal([]);
        });
      });

    describe('by htmx', () => {
      const swapping = (swap: string) =>
        `<button id="go" hx-get="/part" hx-target="main" hx-swap="${swap}">Other</button>
        <button id="back" hx-get="/player" hx-target="main" hx-swap="${swap}">Player</button>`;

      for (const swap of ['innerHTML', 'innerHTML transition:true', 'innerMorph'])
        it(`end the player with ${swap}, and it plays when it is there again`, async () => {
          serve('/', html('htmx', `${swapping(swap)}<main>${player()}</main>`));
          serve('/part', '<p id="elsewhere">Elsewhere</p>');
          serve('/player', player());
          await open('/');
          for (let time = 0; time < 3; time += 1) {
            await plays();
            await press('#go');
            await isElsewhere();
            await press('#back');
          }
          await plays();
          expect(await vendorsPlayers()).to.be.lessThan(3);
          expect(visited.errors).to.deep.equal([]);
        });

      it('leave a player that plays where a morph finds it again', async () => {
        serve('/', html('htmx', `${swapping('innerMorph')}<main>${player('id="player"')}</main>`));
        serve('/part', `<p id="more">More</p>${player('id="player"')}`);
        await open('/');
        await playsOn(
          () => press('#go'),
          () => page.waitForSelector('#more'),
        );
        expect(visited.errors).to.deep.equal([]);
      });

      it('leave a player that plays where it is preserved', async () => {
        serve('/', html('htmx', `${swapping('innerHTML')}<main>${player('id="player" hx-preserve')}</main>`));
        serve('/part', `<p id="more">More</p>${player('id="player" hx-preserve')}`);
        await open('/');
        await playsOn(
          () => press('#go'),
          () => page.waitForSelector('#more'),
        );
        expect(visited.errors).to.deep.equal([]);
      });

      it('end the player with a boosted link, and it plays on the way back', async () => {
        serve(
          '/',
          html(
            'htmx',
            `<div hx-boost:inherited="true" hx-boost="true">${LINKS}</div><main>${player()}</main>`,
          ),
        );
        serve('/other', html('htmx', BACK));
        await open('/');
        await plays();
        await press('#go');
        await isElsewhere();
        await page.evaluate(() => history.back());
        await plays();
        expect(visited.errors).to.deep.equal([]);
      });
    });

    describe('by Turbo, with a permanent player', () => {
      it('leave it playing', async () => {
        const permanent = `<main>${player('id="player" data-turbo-permanent')}</main>`;
        serve('/', html('turbo', `${LINKS}${permanent}`));
        serve('/other', html('turbo', `<p id="more">More</p>${permanent}`));
        await open('/');
        await playsOn(
          () => press('#go'),
          () => page.waitForSelector('#more'),
        );
        expect(visited.errors).to.deep.equal([]);
      });
    });
  },
  testedPlayers(),
);
