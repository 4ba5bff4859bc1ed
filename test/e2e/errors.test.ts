import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import type { Browser } from 'puppeteer-core';
import { edgeSample, OWN_SAMPLES } from '../../demo/error-samples.js';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { PROVOCATIONS } from '../../demo/local-cloud/provocations.js';
import { catalogueEntry } from '../../src/nanoplayer/index.js';
import { helpAddress } from '../../src/shared/index.js';
import { testedEngine } from '../engines/engines.mjs';
import { launchBrowser } from '../engines/launch.js';
import { openPage, type OpenPage } from '../helpers/playback-page.js';

/** What the first error of the log says. */
interface FirstError {
  readonly code: string;
  readonly action: string;
}

// A browser logs by itself that an address failed; these are to fail.
const FAILING = [
  'no-script',
  'no-group',
  'endpoint-503',
  'endpoint-401',
  'H5ERR-1004',
  'H5ERR-1005',
  'H5ERR-HTTP403',
  'H5ERR-HTTP500',
];
const EXPECTED_COMPLAINT =
  /^answer (?:404|503|401): |^answer (?:403|500): \/h5live\/|^console: (?:Failed to load resource|Refused to execute script from .*none\.js|.*nowhere\.invalid|WebSocket connection to .*H5ERR-)|^exception: Error: (?:The resource from .*none\.js|Content-Security-Policy: .*nowhere\.invalid)/;
// Firefox notes every connection that came to nothing.
const NOTED = /^exception: Error: Firefox can’t establish a connection to the server at ws:\S+H5ERR-/;
type Code = number | string;
// What is no media, a decoder refuses at once, or waits for more of it.
const GARBAGE: readonly Code[] = [3003, 'connection-stalled'];
// Firefox tells of a close code that no server may send, WebKit of none that it does not know.
const ENGINE_CODES: Partial<
  Record<ReturnType<typeof testedEngine>, Readonly<Record<string, readonly Code[]>>>
> = {
  firefox: { 'H5ERR-1004': [4104], 'H5ERR-GARBAGE': GARBAGE },
  webkit: { 'H5ERR-1012': [4106], 'H5ERR-1013': [4106], 'H5ERR-GARBAGE': GARBAGE },
};
const OTHER_CODES = ENGINE_CODES[testedEngine()] ?? {};
// Of our own codes only these are tried again.
const RETRIED = ['token-endpoint-unreachable', 'connection-stalled'];
/** Two of the failures take the vendor's twenty seconds. */
const LONGEST_SECONDS = 10;

describe('the errors page', () => {
  let edge: Edge;
  let browser: Browser;
  let opened: OpenPage;

  before(async () => {
    edge = await startEdge();
    browser = await launchBrowser();
    opened = await openPage(browser, `${edge.origin}/demo/errors.html`);
    await opened.page.waitForSelector('#choice button[value^=H5ERR-]');
  });
  after(async () => {
    await browser?.close();
    await edge?.close();
  });

  async function provoke(name: string): Promise<FirstError> {
    const { page } = opened;
    await page.$eval(`#choice button[value="${name}"]`, (button) => button.click());
    const first = await page.waitForSelector('#log .error', { timeout: 20_000 });
    return (await first!.evaluate((line) => ({
      code: line.querySelector('.code')?.textContent,
      action: line.querySelector('.action')?.textContent,
    }))) as FirstError;
  }

  // Where there is no way to a fresh token, a refusal is the end.
  function actionFor(code: Code, renewable: boolean): string {
    if (typeof code === 'string') return RETRIED.includes(code) ? 'retry' : 'stop';
    const { action } = catalogueEntry(code);
    return action === 'renew' && !renewable ? 'stop' : action;
  }

  const rows = [...OWN_SAMPLES, ...PROVOCATIONS.map((provocation) => edgeSample(provocation, 'network'))]
    .filter(({ afterSeconds }) => afterSeconds <= LONGEST_SECONDS)
    .map(({ name, expectedCode, settings }) => ({
      name,
      codes: OTHER_CODES[name] ?? [expectedCode ?? ''],
      renewable: settings.tokenEndpoint !== undefined,
    }));

  it('lists every failure once, in groups that have names', async () => {
    const names = await opened.page.$$eval('#choice section[aria-labelledby] button', (buttons) =>
      buttons.map((button) => button.value),
    );
    const all = [...OWN_SAMPLES, ...PROVOCATIONS].map(({ name }) => name);
    expect(names.sort()).to.deep.equal(all.sort());
    expect(rows).to.have.lengthOf(all.length - 2);
    expect(new Set(names).size).to.equal(all.length);
  });

  for (const { name, codes, renewable } of rows)
    it(`provokes ${codes.join(' or ')} by ${name}, and does about it what the catalogue says`, async () => {
      const from = opened.complaints.length;
      const { code: told, action } = await provoke(name);
      expect(codes.map(String)).to.include(told);
      expect(action).to.equal(
        actionFor(
          codes.find((code) => String(code) === told)!,
          renewable,
        ),
      );
      if (FAILING.includes(name)) await provoke('no-name');
      const complaints = opened.complaints.slice(from).filter((line) => !NOTED.test(line));
      if (!FAILING.includes(name)) expect(complaints).to.deep.equal([]);
      else for (const line of complaints) expect(line).to.match(EXPECTED_COMPLAINT);
    });

  it('tells the owner over the picture what to mend, beneath what the viewer is told', async () => {
    await provoke('H5ERR-4901');
    const text = await opened.page.$eval(
      'secure-h5live-player',
      (player) => player.shadowRoot?.querySelector('[part=message] [role=alert] .owner')?.textContent,
    );
    // The page plays without a token, which is what there is to mend.
    expect(text).to.match(/^No token is given\..* 4901$/);
    const help = await opened.page.$eval(
      'secure-h5live-player',
      (player) => player.shadowRoot?.querySelector<HTMLAnchorElement>('[part=message] .owner a')?.href,
    );
    expect(help).to.equal(helpAddress(4901));
  });

  it('goes to the failure that its address names, and is used by keyboard alone', async () => {
    const { page, complaints } = await openPage(browser, `${edge.origin}/demo/errors.html#H5ERR-4904`);
    await page.waitForSelector('#log .error');
    expect(await page.$eval('#log .error .code', ({ textContent }) => textContent)).to.equal('4904');
    await page.focus('#choice [aria-current]');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction("location.hash === '#H5ERR-4999' || !location.hash.includes('4904')");
    expect(await page.$$eval('#choice [aria-current]', ({ length }) => length)).to.equal(1);
    expect(complaints).to.deep.equal([]);
    await page.close();
  });

  it('never shows a token', async () => {
    await provoke('other-stream');
    const text = await opened.page.evaluate('document.documentElement.outerHTML');
    expect(text).not.to.match(/eyJ/);
  });
});
