// From an encoder to a viewer's picture, as a person would: with ffmpeg, and the address that the stream's page shows.
import { afterEach, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { quantile } from '../bench/start/spread.js';
import { testedEngine } from '../engines/engines.mjs';
import { cloudAndBrowser } from '../helpers/cloud-and-browser.js';
import { signIn } from '../helpers/dashboard.js';
import { latencies } from '../helpers/glass-to-glass.js';
import { readPace } from '../helpers/pace.js';
import { openPage, pageShows, testedPlayers } from '../helpers/playback-page.js';
import { until } from '../helpers/viewer.js';
import { FfmpegEncoder, NO_FFMPEG, timedPicture } from '../local-cloud/rtmp/encoder.js';

/** In four seconds. WebKitGTK leaves out what a busy machine is late with. */
const LEAST_PICTURES = testedEngine() === 'webkit' ? 1 : 41;

const title = `a broadcast from an encoder${NO_FFMPEG === undefined ? '' : ` (skipped: ${NO_FFMPEG})`}`;

describe(title, { skip: NO_FFMPEG }, () => {
  const started = cloudAndBrowser();
  const pages: Page[] = [];
  const encoders: FfmpegEncoder[] = [];

  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
    for (const encoder of encoders.splice(0)) await encoder.stop('SIGKILL');
  });

  function encoder(rtmpUrl: string, streamName: string, input: readonly string[]): FfmpegEncoder {
    const made = new FfmpegEncoder(rtmpUrl, streamName, input);
    encoders.push(made);
    return made;
  }
  function openStream() {
    const { organisation } = started.edge.registry.find('H5DEM-OPEN1')!;
    return started.edge.registry.create(organisation, { secured: false });
  }
  const isLive = (name: string) => started.edge.registry.find(name)?.state === 'live';

  for (const player of testedPlayers()) {
    it(`is seen soon, and goes on when the encoder is killed and back, with ${player.name}`, async () => {
      const { name } = openStream();
      const first = encoder(started.edge.rtmpUrl, name, timedPicture(1));
      await until('a live stream', () => isLive(name), 20_000);
      const { page, complaints } = await openPage(
        started.browser,
        `${started.edge.origin}/playout/${name}`,
        player,
      );
      pages.push(page);
      await pageShows(page, 'plays', ({ phase, currentTime }) => phase === 'playing' && currentTime > 4);
      const ages = await latencies(page, 4_000);
      console.log(
        `from glass to glass with ${player.name}: ${quantile(ages, 0.5).toFixed()} ms, 95 %: ${quantile(ages, 0.95).toFixed()} ms`,
      );
      expect(ages.length).to.be.at.least(LEAST_PICTURES);
      expect(quantile(ages, 0.5)).to.be.at.least(40);
      expect((await readPace(page)).behind, 'seconds behind what has arrived').to.be.within(0, 2.5);
      await first.stop('SIGKILL');
      encoder(started.edge.rtmpUrl, name, timedPicture(1));
      let { currentTime: last } = await pageShows(page, 'still there', () => true);
      let played = 0;
      // More than was there to play before, by steps: a player may count from another time with another connection.
      await pageShows(page, 'goes on', ({ phase, currentTime }) => {
        played += Math.min(1, Math.max(0, currentTime - last));
        last = currentTime;
        return phase === 'playing' && played > 4;
      });
      expect((await latencies(page, 4_000)).length).to.be.at.least(LEAST_PICTURES);
      expect((await readPace(page)).behind, 'seconds behind what has arrived').to.be.within(0, 4);
      expect(complaints).to.deep.equal([]);
    });
  }

  it('goes to the address that the stream’s page shows, which says what to set for low latency', async () => {
    const { id, name } = openStream();
    const { page, complaints } = await openPage(
      await started.visitor(),
      `${started.edge.origin}/demo/index.html?lang=en#/streams/${id}`,
    );
    await signIn(page, started.edge.keys.apiKey, 'dash-encoder dd bdi');
    const facts = await page.$$eval('dash-encoder > .facts dd bdi', (all) =>
      all.map(({ textContent }) => textContent),
    );
    expect(facts).to.deep.equal([started.edge.rtmpUrl, name]);
    const copied = await copies(page);
    expect(copied).to.deep.equal(facts);
    const text = () => page.$eval('dash-encoder', ({ textContent }) => textContent.replace(/\s+/g, ' '));
    expect(await text())
      .to.contain('Keyframe Interval 1 s, 2 s at the most')
      .and.to.contain('RTMP is not encrypted');
    // B-frames, and a key frame each four seconds.
    const [url = '', key = ''] = facts;
    const input = timedPicture(4, '-tune', 'film', '-preset', 'veryfast', '-bf', '2', '-sc_threshold', '0');
    encoder(url, key, input);
    await until('a live stream', () => isLive(name), 20_000);
    await page.waitForFunction(
      () =>
        /key frames are 4 s apart.*It sends B-frames/s.test(
          document.querySelector('dash-encoder')?.textContent ?? '',
        ),
      { timeout: 20_000 },
    );
    for (const one of encoders.splice(0)) await one.stop();
    const refused = encoder(url, key, timedPicture(1, '-pix_fmt', 'yuv444p'));
    await refused.ends();
    await page.waitForFunction(
      () => /its video must be H\.264/.test(document.querySelector('dash-encoder')?.textContent ?? ''),
      { timeout: 20_000 },
    );
    expect(complaints).to.deep.equal([]);
  });

  it('goes with the stream key that holds an ingest token, where the stream was created to ask for one', async () => {
    const { page, complaints } = await openPage(
      await started.visitor(),
      `${started.edge.origin}/demo/index.html?lang=en#/create`,
    );
    await signIn(page, started.edge.keys.apiKey, '#ingest-secured');
    await page.click('#ingest-secured');
    // So that the picture is seen without a playback token.
    await page.click('#secured');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dash-encoder dd bdi', { timeout: 20_000 });
    const facts = () =>
      page.$$eval('dash-encoder > .facts dd bdi', (all) => all.map(({ textContent }) => textContent));
    const text = () => page.$eval('dash-encoder', ({ textContent }) => textContent.replace(/\s+/g, ' '));
    expect(await facts()).to.deep.equal([started.edge.rtmpUrl]);
    expect(await text()).to.contain('Whoever has the stream key can broadcast');
    await page.focus('dash-encoder > button');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelectorAll('dash-encoder > .facts dd bdi').length === 2, {
      timeout: 20_000,
    });
    expect(await text()).to.contain('shown only now');
    expect(await page.$eval('dash-encoder > button', (button) => button.matches(':focus'))).to.equal(true);
    const [url = '', key = ''] = await facts();
    const [name = '', token = ''] = key.split('?token=');
    expect((await copies(page)).at(1) === key, 'the key is what is copied').to.equal(true);
    const elsewhere = await page.evaluate(() =>
      JSON.stringify([
        ...[...document.querySelectorAll('*')].flatMap((one) =>
          [...one.attributes].map(({ value }) => value),
        ),
        ...[location.href, document.title, document.cookie, { ...localStorage }, { ...sessionStorage }],
      ]),
    );
    expect(elsewhere.includes(token), 'the token in another place than its text').to.equal(false);

    const without = encoder(url, name, timedPicture(1));
    await without.ends();
    await page.waitForFunction(
      () => /it sent no ingest token/.test(document.querySelector('dash-encoder')?.textContent ?? ''),
      { timeout: 20_000 },
    );
    expect(isLive(name)).to.equal(false);
    encoder(url, key, timedPicture(1));
    await until('a live stream', () => isLive(name), 20_000);
    const { page: watching } = await openPage(started.browser, `${started.edge.origin}/playout/${name}`);
    pages.push(watching);
    await pageShows(watching, 'plays', ({ phase, frames }) => phase === 'playing' && frames > 25);
    // It is the key of this stream, and shown nowhere else.
    const shown = await page.$eval('dash-encoder', async (element) => {
      const view = element as HTMLElement & { stream: object; updateComplete: Promise<unknown> };
      view.stream = { ...view.stream, id: 'another' };
      await view.updateComplete;
      return view.textContent;
    });
    expect(shown.includes(token), 'the key of another stream').to.equal(false);
    // It is shown once: whoever comes back finds the address alone.
    await page.reload();
    await page.waitForSelector('dash-encoder dd bdi', { timeout: 20_000 });
    expect(await facts()).to.deep.equal([started.edge.rtmpUrl]);
    expect(complaints).to.deep.equal([]);
  });

  /** What each button for copying puts on the clipboard. */
  async function copies(page: Page): Promise<string[]> {
    await page.evaluate(() => {
      const kept: string[] = [];
      Object.assign(globalThis, { kept });
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: (text: string) => Promise.resolve(void kept.push(text)) },
      });
    });
    for (const button of await page.$$('dash-encoder .facts button')) await button.click();
    await page.waitForFunction(() => document.querySelector('dash-encoder')?.textContent.includes('Copied.'));
    return page.evaluate(() => (globalThis as unknown as { kept: string[] }).kept);
  }
});
