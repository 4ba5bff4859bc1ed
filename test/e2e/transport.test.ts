// What a stream comes over: told, shown, and not asked for again where it did not come through.
import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { QUIC_REST_KEY } from '../../src/playback/known-quic.js';
import { cloudAndBrowser } from '../helpers/cloud-and-browser.js';
import { openPage, pageShows, testedPlayers, type TestedPlayer } from '../helpers/playback-page.js';

/** Counts what is asked for over WebTransport, and gives every player an address for it that nothing answers. */
const WITH_QUIC = `
  globalThis.quicAsked = 0;
  const Real = globalThis.WebTransport;
  globalThis.WebTransport = class extends Real {
    constructor(...given) {
      quicAsked += 1;
      super(...given);
    }
  };
  customElements.whenDefined('secure-h5live-player').then(() => {
    for (const player of document.querySelectorAll('secure-h5live-player'))
      player.webtransportUrl = 'https://127.0.0.1:9/h5live/stream/stream.mp4';
  });`;

declare let quicAsked: number;

for (const player of testedPlayers())
  describe(`what a stream comes over with ${player.name}`, () => {
    const started = cloudAndBrowser();

    const told = (page: Page) =>
      page.evaluate(() => document.querySelector('secure-h5live-player')!.playback.transport);
    const plays = async (page: Page): Promise<void> => {
      await pageShows(page, 'plays', ({ phase, frames }) => phase === 'playing' && frames > 0);
      await page.evaluate(() => document.querySelector('secure-h5live-player')!.updateComplete);
      await page.waitForFunction(
        () => document.querySelector('secure-h5live-player')!.playbackStatistics !== undefined,
      );
    };

    it('is told while it plays, and not when it is paused', async () => {
      const { page } = await openPage(started.browser, started.edge.links.jwt, player);
      await plays(page);
      expect(await told(page)).to.equal('websocket');
      const same = () => {
        const { playback } = document.querySelector('secure-h5live-player')!;
        return playback === document.querySelector('secure-h5live-player')!.playback;
      };
      expect(await page.evaluate(same)).to.equal(true);
      await page.evaluate(() => document.querySelector('secure-h5live-player')!.pause());
      await pageShows(page, 'pauses', ({ phase }) => phase === 'paused');
      expect(await told(page)).to.equal(undefined);
      await page.close();
    });

    it('is shown in the statistics', async () => {
      const { page } = await openPage(
        started.browser,
        `${started.edge.links.jwt}&statistics&lang=de`,
        player,
      );
      await plays(page);
      const shown = await page.waitForFunction(() => {
        const box = document
          .querySelector('secure-h5live-player')!
          .shadowRoot!.querySelector('[part=statistics]');
        const rows = [...(box?.shadowRoot?.querySelectorAll('dl > div') ?? [])];
        const texts = rows.map((row) => row.textContent.replace(/\s+/g, ' ').trim());
        return texts.find((text) => /WebSocket$/.test(text));
      });
      expect(await shown.jsonValue()).to.equal('Übertragung WebSocket');
      await page.close();
    });

    // Player 4 does not know Media over QUIC.
    if (player.script && !/\D4\.\d+\.\d+/.test(player.name)) withBuild(player);

    function withBuild(build: TestedPlayer): void {
      it('is a WebSocket where nothing answers for Media over QUIC, which is not asked for at the next visit', async () => {
        const visit = async () => {
          const { page } = await openPage(started.browser, started.edge.links.jwt, build, WITH_QUIC);
          await plays(page);
          const seen = [await told(page), await page.evaluate(() => quicAsked > 0)];
          const kept = await page.evaluate((key) => localStorage.getItem(key), QUIC_REST_KEY);
          return { page, seen, kept: Number(kept) };
        };
        const first = await visit();
        expect(first.seen).to.deep.equal(['websocket', true]);
        expect(first.kept).to.be.above(Date.now());
        await first.page.close();
        const second = await visit();
        expect(second.seen).to.deep.equal(['websocket', false]);
        // What was not tried tells nothing new.
        expect(second.kept).to.equal(first.kept);
        await second.page.close();
      });
    }
  });
