// The pages of the demo beside the dashboard say everything in one language: the one that their address asks for, in each that
// there is.
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { cloudAndBrowser } from '../helpers/cloud-and-browser.js';
import { STREAM } from '../helpers/forge.js';
import { openPage } from '../helpers/playback-page.js';
import { english, translations } from '../unit/locales/tables.js';

describe('the words of the playback page', () => {
  const started = cloudAndBrowser();

  for (const [lang, { dashboard, statistics }] of Object.entries({ en: english, ...translations }))
    it(`are in the language of its address: ${lang}`, async () => {
      const { page, complaints } = await openPage(started.browser, `${started.edge.links.jwt}&lang=${lang}`);
      const said = (ids: readonly string[]) =>
        page.evaluate(
          (wanted) => [
            document.title,
            document.documentElement.lang,
            document.documentElement.dir,
            ...wanted.map((id) => document.getElementById(id)?.textContent ?? ''),
          ],
          ids,
        );
      await page.waitForFunction(
        (playing) => document.getElementById('phase')?.textContent === playing,
        { timeout: 20_000, polling: 50 },
        statistics.phase.playing,
      );
      expect(await said(['product', 'stream-name', 'note'])).to.deep.equal([
        `${STREAM} – ${dashboard.product}`,
        lang,
        lang === 'ar' ? 'rtl' : 'ltr',
        dashboard.product,
        STREAM,
        dashboard.tokenInAddress,
      ]);
      expect(complaints).to.deep.equal([]);
      await page.goto(`${started.edge.origin}/demo/playback.html?lang=${lang}`);
      await page.waitForFunction(
        (name) => document.getElementById('stream-name')?.textContent === name,
        { timeout: 20_000, polling: 50 },
        dashboard.withoutStream,
      );
      expect((await said(['note'])).at(-1)).to.equal('');
      await page.close();
    });
});

describe('the words of the errors page', () => {
  const started = cloudAndBrowser();

  for (const [lang, { dashboard, statistics }] of Object.entries({ en: english, ...translations }))
    it(`are in the language of its address, but names of failures and of events: ${lang}`, async () => {
      const { page } = await openPage(
        started.browser,
        `${started.edge.origin}/demo/errors.html?lang=${lang}`,
      );
      await page.waitForSelector('#choice button[value^=H5ERR-]', { timeout: 20_000 });
      const said = await page.evaluate(() => [
        document.title,
        document.documentElement.lang,
        document.documentElement.dir,
        document.getElementById('choice')?.getAttribute('aria-label'),
        ...['product', 'heading', 'intro', 'chosen', 'log-title', 'phase'].map(
          (id) => document.getElementById(id)?.textContent,
        ),
      ]);
      const { errors, errorsPage, product } = dashboard;
      expect(said).to.deep.equal([
        `${errors} – ${product}`,
        lang,
        lang === 'ar' ? 'rtl' : 'ltr',
        errorsPage.choice,
        product,
        errors,
        errorsPage.intro,
        errorsPage.nothingChosen,
        errorsPage.happened,
        statistics.phase.idle,
      ]);
      const headings = await page.$$eval('#choice h2', (all) => all.map(({ textContent }) => textContent));
      expect(new Set(headings)).to.deep.equal(new Set(Object.values(errorsPage.groups)));
      await page.click('#choice button[value=no-name]');
      await page.waitForFunction(
        (failed) => document.getElementById('phase')?.textContent === failed,
        { timeout: 20_000, polling: 50 },
        statistics.phase.failed,
      );
      const log = await page.$eval('#log', (list) => [
        list.getAttribute('lang'),
        getComputedStyle(list).direction,
      ]);
      expect(log).to.deep.equal(['en', 'ltr']);
      expect(await page.$eval('secure-h5live-player', (player) => player.lang)).to.equal(lang);
      await page.close();
    });
});
