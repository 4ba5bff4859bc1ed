import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { explainReport } from '../../src/cli/explain.js';
import { readDiagnostics, type Diagnostics } from '../../src/diagnostics/index.js';
import { EXPLAIN_TEXTS } from '../../src/locales/explain-texts.js';
import { milliseconds } from '../../src/shared/index.js';
import { cloudAndBrowser } from '../helpers/cloud-and-browser.js';
import { sign, STREAM } from '../helpers/forge.js';
import { openPage, pageShows, testedPlayers, type TestedPlayer } from '../helpers/playback-page.js';

const ID = '0f0e0d0c-0b0a-4908-8706-050403020100';

// The clipboard is the whole machine's.
const NOTES_COPIES = `
  navigator.clipboard.writeText = (text) => ((globalThis.copied = text), Promise.resolve());
`;
declare global {
  var copied: string | undefined;
}

for (const player of testedPlayers())
  describe(`diagnostics of the playback page with ${player.name}`, () => suite(player));

function suite(player: TestedPlayer): void {
  const started = cloudAndBrowser();

  const open = async (address: string): Promise<Page> => {
    const { page } = await openPage(started.browser, address, player, NOTES_COPIES);
    await page.setViewport({ width: 1280, height: 900 });
    return page;
  };
  const report = (text: string): Diagnostics => {
    const read = readDiagnostics(text);
    if ('issue' in read) throw new Error(`${read.issue}: ${text}`);
    return read;
  };
  /** Presses a button that copies diagnostics with the keyboard, and gives what is on the clipboard then. */
  const copy = async (page: Page, within = ''): Promise<string> => {
    const selector = `secure-h5live-player >>> ${within}[part=diagnostics]`;
    // A strict page lets nothing be waited for in it; and where each try fails at once, a button is soon another one.
    for (const end = Date.now() + 20_000; Date.now() < end; await pause(100)) {
      const button = await page.$(selector);
      await button?.press('Enter').catch(() => undefined);
      const text = await page.evaluate(() => globalThis.copied);
      if (text) return text;
    }
    throw new Error('Nothing was copied within 20 seconds.');
  };
  const advice = (text: string): string =>
    explainReport(text, milliseconds(Date.now()), EXPLAIN_TEXTS['en']!).lines.join('\n');

  it('say why a token was refused, without it, and are turned into what to do', async () => {
    const jwtoken = await sign(started.edge.otherKeys, { jti: ID, domain: 'shop.example' });
    const page = await open(`${started.edge.origin}/playout/${STREAM}?security.jwtoken=${jwtoken}`);
    await pageShows(page, 'is refused', ({ phase }) => phase === 'failed');
    const text = await copy(page);
    const { failures, token, findings, stream, player: version, phase } = report(text);
    expect({ stream, phase }).to.deep.equal({ stream: STREAM, phase: 'failed' });
    expect(version).to.match(/^\d/);
    expect(token).to.include({ kind: 'jwt', state: 'valid', id: ID, guardian: ID });
    expect(findings[0]).to.include({ code: 'domain-mismatch' });
    expect(failures.at(-1)).to.include({ code: 4901, action: 'stop', cause: 'domain-mismatch' });
    for (const part of jwtoken.split('.')) expect(text).not.to.include(part.slice(0, 16));
    expect(advice(text))
      .to.match(/^1\. The token is bound to the domain shop\.example/m)
      .and.include('Code 4901');
    await page.close();
  });

  it('are copied while it is tried again, with nothing loaded for that after the first picture', async () => {
    const page = await open(started.edge.links.jwt);
    await pageShows(page, 'plays', ({ phase, frames }) => phase === 'playing' && frames > 0);
    await page.evaluate(() => document.querySelector('secure-h5live-player')!.updateComplete);
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') asked.push(new URL(request.url()).pathname);
    });
    const end = started.edge.faults.down();
    const text = await copy(page);
    expect(report(text).failures.at(-1)).to.include({ action: 'retry' });
    expect(asked).to.deep.equal([]);
    end();
    await page.close();
  });

  it('are copied from the details of the token while it plays', async () => {
    const page = await open(started.edge.links.sts);
    await pageShows(page, 'plays', ({ phase, frames }) => phase === 'playing' && frames > 0);
    await page.evaluate(() => document.querySelector('secure-h5live-player')!.updateComplete);
    await page.$eval('secure-h5live-player >>> details', (details) => void (details.open = true));
    const text = await copy(page, 'secure-h5live-token-status >>> ');
    const token = new URL(started.edge.links.sts).searchParams.get('security.token') ?? '';
    expect(token).to.have.length.greaterThan(20);
    expect(text).not.to.include(token.slice(0, 12));
    expect(report(text)).to.include({ phase: 'playing' });
    // Version 4 tells of a call that came too early, and plays.
    expect(report(text).failures.filter(({ action }) => action !== 'ignore')).to.deep.equal([]);
    await page.close();
  });

  it('say what the policy of the page blocked', async () => {
    const page = await open(`${started.edge.origin}/demo/strict.html`);
    await pageShows(page, 'plays', ({ phase }) => phase === 'playing');
    await page.$eval('secure-h5live-player', (element) => {
      Object.assign(element, { websocketUrl: 'wss://elsewhere.example/h5live/stream.mp4' });
    });
    const text = await copy(page);
    const blocked = report(text).violations.find(({ directive }) => directive === 'connect-src');
    expect(blocked).to.include({ blocked: 'wss://elsewhere.example', isEnforced: true });
    expect(advice(text)).to.match(/^1\. .*blocked wss:\/\/elsewhere\.example.*"connect-src"/m);
    await page.close();
  });
}
