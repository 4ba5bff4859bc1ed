// The single file as a page has it that took nothing else of the package.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'node:test';
import { expect } from 'chai';
import { builtOnce } from '../../build/build.mjs';
import { onBlankPages, playsOn } from '../helpers/blank-page.js';
import { pierced } from '../helpers/pierced.js';
import { until } from '../helpers/viewer.js';

const FILE = 'secure-h5live-player.min.js';

onBlankPages(
  'the single file by itself',
  (blank) => {
    it('plays, shows its controls and the details of the token, and asks for no file beside it', async () => {
      const page = await blank.open('/playing?lang=de');
      await playsOn(page);
      await pierced(page, 'secure-h5live-player >>> secure-h5live-controls');
      await pierced(page, 'secure-h5live-player >>> secure-h5live-token-status');
      await page.evaluate(() => stage.players[0]?.updateComplete);
      const others = blank.asked.filter(
        (path) => !['/playing', '/entry.js', '/player.js', '/favicon.ico'].includes(path),
      );
      expect(others).to.deep.equal([]);
    });

    it('asks for one file beside it where the code to embed is shown', async () => {
      const page = await blank.open('/playing?snippet=true');
      await playsOn(page);
      await until('the file with the code', () => blank.asked.some((path) => path.endsWith('.min.js')));
      expect(blank.asked).to.include('/secure-h5live-player.code-snippet.min.js');
    });
  },
  async () => readFile(join(await builtOnce(), FILE), 'utf8'),
);
