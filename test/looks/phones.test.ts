// Every state that a viewer or an owner comes to, on every phone: by touch, as far as a browser emulates it. With `PICTURES=FOLDER`
// each is photographed, and a sheet of each is left there for a person to look at; `ALL_LOOKS=1` shows both themes in both directions.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Browser, BrowserContext, CDPSession, Page } from 'puppeteer-core';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { lacks } from '../engines/engines.mjs';
import { launchBrowser } from '../engines/launch.js';
import { spoiled } from '../helpers/cuts-and-overlaps.js';
import { look, waysOf, type Way } from '../helpers/phone-looks.js';
import { hold, phoneFaults, PHONES } from '../helpers/phones.js';
import { openPage } from '../helpers/playback-page.js';
import { makeSheets, type Picture } from './contact-sheets.js';
import { STATES, type PhoneState } from './phone-states.js';

const FOLDER = process.env['PICTURES'];
const WAYS = waysOf(process.env['ALL_LOOKS'] !== undefined);
/** Of a phone whose screen reaches around its camera, upright and on its side. In pixels. */
const INSETS = {
  upright: { top: 47, left: 0, right: 0, bottom: 34 },
  turned: { top: 0, left: 47, right: 47, bottom: 21 },
};

/** A part of a page, in pixels from its upper left corner. */
interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

describe('on phones', { skip: lacks('devtools') }, () => {
  let edge: Edge;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  before(async () => {
    browser = await launchBrowser({ fakeCamera: true });
  });
  afterEach(async () => {
    await context?.close();
    await edge?.close();
  });
  after(() => browser?.close());

  for (const state of STATES)
    it(`has everything whole, large enough and apart: ${state.name}`, () => isWhole(state));

  async function isWhole(state: PhoneState): Promise<void> {
    edge = await startEdge();
    // What one state leaves in the browser, such as a session, is not there for the next.
    context = await browser.createBrowserContext();
    await state.reach({
      edge,
      get page() {
        return page;
      },
      async open(path, first = '') {
        ({ page } = await openPage(context, edge.origin + path, undefined, first));
        await hold(page, PHONES[0]!, 1);
      },
    });
    const session = await page.createCDPSession();
    const faults: Record<string, object> = {};
    const pictures: Picture[] = [];
    for (const way of WAYS) {
      const { width, height } = way.phone;
      const insets = state.isFull ? INSETS[width < height ? 'upright' : 'turned'] : {};
      await session.send('Emulation.setSafeAreaInsetsOverride', { insets });
      await look(page, session, way);
      const found = {
        ...(await phoneFaults(page)),
        ...(await spoiled(page, way.isLarge ? undefined : state.whole)),
      };
      if (Object.values(found).some((list) => list.length > 0)) faults[nameOf(way)] = found;
      if (FOLDER) pictures.push(await photograph(state, way, session));
    }
    if (FOLDER) await keep(state, pictures, faults);
    expect(faults).to.deep.equal({});
  }

  /** Where something is in a page, with a little of what is about it; the whole page where nothing is named. */
  function placeOf(selector = ''): Promise<Place> {
    return page.evaluate((wanted) => {
      const { scrollWidth, scrollHeight } = document.documentElement;
      if (!wanted) return { x: 0, y: 0, width: scrollWidth, height: scrollHeight };
      const { x, y, width, height } = document.querySelector(wanted)!.getBoundingClientRect();
      return { x: x + scrollX - 8, y: y + scrollY - 8, width: width + 16, height: height + 16 };
    }, selector);
  }

  /** Of a place in the page, what is seen once it has been scrolled to. A picture of nothing would be waited for in vain. */
  async function onScreen(place: Place): Promise<Place> {
    const bottom = await page.evaluate((top) => {
      scrollTo(0, top);
      return scrollY + innerHeight;
    }, place.y);
    return { ...place, height: Math.min(place.height, bottom - place.y) };
  }

  async function photograph({ of, isFull }: PhoneState, way: Way, session: CDPSession): Promise<Picture> {
    const { width, height } = way.phone;
    const scrolled = await page.evaluate(() => ({ x: scrollX, y: scrollY }));
    let clip = isFull ? { ...scrolled, width, height } : await placeOf(of);
    // A picture of more than the screen has text of the usual size.
    if (way.isLarge && !isFull && height > width) {
      await hold(page, { width, height: Math.ceil(clip.height) }, 1);
      clip = await onScreen(await placeOf(of));
    } else if (way.isLarge && !isFull) clip = await onScreen(clip);
    const { data } = await session.send('Page.captureScreenshot', {
      format: 'jpeg',
      quality: 80,
      clip: { ...clip, scale: 1 },
      // Where it need not, it draws a page from right to left at another place than it is seen.
      captureBeyondViewport: !isFull && !way.isLarge && clip.y + clip.height > height,
    });
    return { data, name: nameOf(way), way, width: clip.width, height: clip.height };
  }

  async function keep(state: PhoneState, pictures: readonly Picture[], faults: object): Promise<void> {
    await mkdir(FOLDER!, { recursive: true });
    const name = state.name.replace(/\W+/g, '-');
    await writeFile(join(FOLDER!, `${name}.json`), JSON.stringify(faults, null, 1));
    const sheets = await makeSheets(browser, state.name, pictures);
    for (const [index, sheet] of sheets.entries())
      await writeFile(join(FOLDER!, `${name}-${index}.png`), sheet);
  }
});

function nameOf({ phone, look: { scheme, direction }, isLarge }: Way): string {
  const text = isLarge ? ', large text' : '';
  return `${phone.name}, ${phone.width} × ${phone.height}, ${scheme}, ${direction}${text}`;
}
