// The usual token on one screen: what it opens, until when, its tag, and the button, without scrolling, in each language.
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { cloudAndBrowser } from '../helpers/cloud-and-browser.js';
import { signIn } from '../helpers/dashboard.js';
import { pierced } from '../helpers/pierced.js';
import { hold } from '../helpers/phones.js';
import { openPage } from '../helpers/playback-page.js';
import { languages } from '../../src/locales/index.js';

const FORM = 'secure-h5live-token-form >>>';
/** A date of many letters, in all languages. */
const SEPTEMBER = Date.UTC(2027, 8, 8, 19, 53);

const SCREENS = [
  ['a screen', { width: 1280, height: 720 }, {}],
  ['a phone', { width: 390, height: 844 }, { fingers: true }],
] as const;

for (const [screen, size, wishes] of SCREENS)
  describe(`the usual token on ${screen}`, () => {
    const started = cloudAndBrowser(wishes);

    for (const { lang } of languages())
      it(`is asked for without scrolling, in ${lang}`, async () => {
        const { page } = await openPage(
          await started.visitor(),
          `${started.edge.origin}/demo/index.html?lang=${lang}#/token`,
          undefined,
          `Date.now = () => ${SEPTEMBER};`,
        );
        await hold(page, size);
        await signIn(page, started.edge.keys.apiKey);
        const fields = [
          '[part=scope] .card',
          '#f-streams',
          '[part=lives]',
          '#f-expiresAt',
          '#f-tag',
          '.submit',
        ];
        for (const field of fields) {
          const found = await pierced(page, `${FORM} ${field}`);
          const seen = await found.evaluate((element) => {
            const { left, top, bottom, width } = element.getBoundingClientRect();
            const root = element.getRootNode() as ShadowRoot;
            // Its last row too lies beneath nothing else.
            const hit = root.elementFromPoint(left + Math.min(width / 2, 20), bottom - 3);
            return { isWhole: top >= 0 && bottom <= innerHeight, isHit: element.contains(hit) };
          });
          expect(seen, field).to.deep.equal({ isWhole: true, isHit: true });
        }
        expect(await page.evaluate(() => scrollY)).to.equal(0);
      });
  });
