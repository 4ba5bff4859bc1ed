// The player on pages that a server renders: an example site each with Next.js, Nuxt, SvelteKit and Astro, with its token
// endpoint. Not part of `npm test`: it installs them. `FRAMEWORKS=nuxt npm run test:frameworks` looks at one.
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { FrameworkSites, SITES, wantedSites, type RunningSite } from '../helpers/framework-sites.js';
import { installedVersion } from '../helpers/frameworks.js';
import { testedPlayers } from '../helpers/playback-page.js';
import { areForgotten, onVisitedSite, plays } from '../helpers/visited-site.js';

/** What begins as tokens do. */
const TOKEN = /eyJ[\w-]{20}/;

declare global {
  /** Is gone where a page was loaded anew. */
  var isSamePage: boolean | undefined;
}

onVisitedSite(
  'a page that a server renders',
  (visited) => {
    let sites: FrameworkSites;
    let page: Page;
    let complaints: string[] = [];
    let asked: URL[] = [];
    /** The hosts that any page has asked. */
    const hosts = new Set<string>();

    before(async () => {
      sites = await FrameworkSites.copied();
    });
    after(async () => {
      for (const name of wantedSites)
        console.log(`${SITES[name].made} ${installedVersion(sites.installed, SITES[name].made)}`);
      await sites?.close();
    });

    /** Opens a page, and notes what it says to whoever develops it. */
    const open = async (address: string) => {
      const said: string[] = (complaints = []);
      const requests: URL[] = (asked = []);
      page = await visited.open('about:blank', '', (address) => {
        const url = new URL(address);
        requests.push(url);
        hosts.add(url.hostname);
      });
      page.on('pageerror', (error) => said.push(String(error)));
      page.on('console', (message) => {
        if (/error|warn/.test(message.type()) && !/Lit is in dev mode/.test(message.text()))
          said.push(message.text());
      });
      await page.goto(address);
    };
    const follow = async (path: string) => {
      await page.evaluate(() => void (globalThis.isSamePage = true));
      await page.$eval(`a[href="${path}"]`, (link) => (link as HTMLElement).click());
    };
    const isSame = () => page.evaluate(() => globalThis.isSamePage);
    const isGone = async () => {
      await page.waitForFunction(
        () => document.querySelector('h1')?.textContent === 'Elsewhere' && !document.querySelector('video'),
      );
      await visited.isWatched(0);
      expect(await page.$$('secure-h5live-player')).to.deep.equal([]);
    };

    for (const name of wantedSites)
      describe(`with ${name}`, () => {
        let site: RunningSite;

        before(async () => {
          await sites.build(name);
          site = await sites.start(name, visited.edge);
        });
        after(() => site?.program.stop());

        it('is right by its own compiler, in strict mode', () => sites.check(name));

        for (const [path, attributes] of Object.entries(SITES[name].pages))
          describe(`at ${path}`, () => {
            it('has the tag in what the server sends, and no token', async () => {
              const html = await (await fetch(`${site.origin}${path}`)).text();
              const [tag = ''] = /<secure-h5live-player[^>]*>/.exec(html) ?? [];
              for (const attribute of attributes) expect(tag).to.match(new RegExp(` ${attribute}(?=[= >])`));
              expect(tag).not.to.equal('');
              expect(html).not.to.match(TOKEN);
            });

            it('plays once it is taken over, ends where its page is left, and plays on the way back', async () => {
              await open(`${site.origin}${path}`);
              await plays(page);
              expect(visited.edge.sessions).to.have.length(1);
              for (let time = 0; time < 3; time += 1) {
                await follow('/elsewhere');
                await isGone();
                await follow(path);
                await plays(page);
                expect(visited.edge.sessions).to.have.length(1);
              }
              await follow('/elsewhere');
              await isGone();
              expect(await isSame()).to.equal(true);
              // What rendered it may hold the last one.
              await areForgotten(page, 'NanoPlayer', 2);
              await areForgotten(page, `customElements.get('secure-h5live-player')`, 2);
              expect([...complaints]).to.deep.equal([]);
            });

            it('gives the key to nobody', async () => {
              await open(`${site.origin}${path}`);
              await plays(page);
              const own = asked.filter(({ origin }) => origin === site.origin);
              expect(own.some(({ pathname }) => pathname === '/playback-token')).to.equal(true);
              for (const { href } of own)
                expect(await (await fetch(href)).text(), href).not.to.contain(visited.edge.keys.apiKey);
              expect(site.program.log()).not.to.contain(visited.edge.keys.apiKey);
              expect(site.program.log()).not.to.match(TOKEN);
            });
          });

        it('is taken over in development without a word, where frameworks tell of what differs', async () => {
          const server = await sites.start(name, visited.edge, 'dev');
          try {
            await open(server.origin);
            await plays(page);
            await follow('/elsewhere');
            await isGone();
            expect([...complaints]).to.deep.equal([]);
          } finally {
            await server.program.stop();
          }
        });
      });

    it('asks no other host than its own, the edge and that of nanoStream’s player', () => {
      hosts.delete('');
      expect([...hosts].sort()).to.deep.equal(['127.0.0.1', 'demo.nanocosmos.de']);
    });
  },
  testedPlayers(),
);
