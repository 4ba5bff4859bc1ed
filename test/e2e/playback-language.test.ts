// The playback page says everything in one language: the one that its address asks for, in each that there is.
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
