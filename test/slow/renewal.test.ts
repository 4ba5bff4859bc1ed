import { setTimeout as pause } from 'node:timers/promises';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { expect } from 'chai';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { findBrowser } from '../helpers/browser.mjs';
import { STREAM } from '../helpers/forge.js';
import { pageShows, testedPlayers, type TestedPlayer } from '../helpers/playback-page.js';
import { staleTokens } from '../helpers/stale-tokens.js';
import { until } from '../helpers/viewer.js';
import { openWatched, readWatch } from '../helpers/watched-page.js';

/** A busy machine holds pictures up by itself. */
const isNoBuffering = (phase: string) => !/^(?:buffering|playing)$/.test(phase);

for (const player of testedPlayers())
  for (const completes of [true, false])
    describe(`tokens that are renewed, with ${player.name}, where switches ${completes ? 'are' : 'are not'} completed`, () =>
      suite(player, completes));

function suite(player: TestedPlayer, completes: boolean): void {
  let browser: Browser;
  let edge: Edge;
  let page: Page | undefined;

  before(async () => {
    browser = await puppeteer.launch(await findBrowser());
  });
  after(() => browser?.close());
  beforeEach(async () => {
    edge = await startEdge();
    if (!completes) edge.faults.neverSwitch();
  });
  afterEach(async () => {
    await page?.close();
    page = undefined;
    await edge?.close();
  });

  const open = async (query: string): Promise<Page> => {
    const address = `${edge.origin}/playout/${STREAM}?${query}`;
    return (page = (await openWatched(browser, address, player)).page);
  };
  const plays = (opened: Page) => pageShows(opened, 'plays', ({ phase }) => phase === 'playing', 15_000);
  const reasons = () => edge.tokenRequests.map(({ reason }) => reason);
  const digests = () => edge.tokensGiven.map(({ digest }) => digest);

  it('brings its newest token to the edge, one switch after the other, and plays on', async () => {
    const opened = await open('life=3');
    await until('five renewals', () => edge.tokensGiven.length >= 6, 60_000);
    await until('two switches', () => edge.admissions.length >= 3, 60_000);
    const { phases, renewals } = await readWatch(opened);
    expect(phases.filter(isNoBuffering), 'phases').to.deep.equal([]);
    // The first may have come before the page was watched, and the last not yet have got there.
    expect(renewals.length, 'renewals').to.be.at.least(3);
    expect(new Set(renewals)).to.deep.equal(new Set(['expiring']));
    expect(reasons().slice(0, 2)).to.deep.equal(['start', 'expiring']);
    // A switch that the edge does not complete takes 5 seconds, and two at a time lose their tokens.
    const switches = edge.admissions.slice(1).map(({ steadyAt }) => steadyAt);
    for (const [i, at] of completes ? [] : switches.slice(1).entries())
      expect(at - switches[i]!, 'ms between two switches').to.be.above(4_000);
    if (completes) await until('one connection', () => edge.sessions.length === 1);
    expect(staleTokens(edge.admissions, edge.tokensGiven)).to.deep.equal([]);
  });

  it('connects with the newest token after a cut, never with an earlier one', async () => {
    const opened = await open('life=8');
    await until('two renewals', () => edge.tokensGiven.length >= 3, 20_000);
    // Until the newest one has arrived in the player, a cut would be too early to tell.
    await until('the newest token', () => edge.admissions.at(-1)?.tokenDigest === digests().at(-1), 5_000);
    const earlier = digests().slice(0, -1);
    const { length } = edge.admissions;
    edge.faults.cut();
    await until('another connection', () => edge.admissions.length > length, 10_000);
    const { tokenDigest, outcome } = edge.admissions[length]!;
    expect(outcome).to.equal('admitted');
    expect(earlier).not.to.include(tokenDigest);
    expect(digests()).to.include(tokenDigest);
    await plays(opened);
  });

  it('asks for one fresh token after a refusal, and plays with that', async () => {
    const opened = await open('life=60');
    const [session] = edge.sessions;
    expect(reasons()).to.deep.equal(['start']);
    // Tokens of the same second are the very same, and no better.
    await pause(1_500);
    edge.endSession(session?.id ?? 0, 4901);
    await until(
      'a session of the fresh token',
      () => edge.sessions.some(({ id }) => id !== session?.id),
      10_000,
    );
    await plays(opened);
    await pause(1_000);
    expect(reasons()).to.deep.equal(['start', 'refused']);
    expect(edge.sessions.map(({ tokenDigest }) => tokenDigest)).to.deep.equal(digests().slice(-1));
  });

  it('asks for a fresh token as well where a renewed one is refused', async () => {
    const opened = await open('life=12');
    await until('a renewed token at the edge', () => edge.admissions.length === 2, 12_000);
    edge.faults.cut();
    // Not the switch that is under way, which ends with the cut.
    const of = (index: number) =>
      edge.sessions.find((session) => !session.switching && session.tokenDigest === digests()[index]);
    await until('a session of the renewed token', () => of(1) !== undefined);
    await plays(opened);
    const renewed = of(1);
    expect(reasons()).to.deep.equal(['start', 'expiring']);
    // Tokens of the same second are the very same, and no better.
    await pause(1_500);
    edge.endSession(renewed?.id ?? 0, 4901);
    await until('a fresh token', () => reasons().includes('refused'), 5_000);
    await until('its session', () => of(2) !== undefined);
    await plays(opened);
  });

  it('replaces a session that is about to be ended before that happens', async () => {
    const opened = await open('life=5&force=1');
    await pause(11_000);
    const { phases, blanks } = await readWatch(opened);
    expect(phases.filter(isNoBuffering), 'phases').to.deep.equal([]);
    // How long a picture stands is measured by `npm run bench:renewals`.
    expect(blanks, 'videos shown without a picture').to.equal(0);
    const [first, ...later] = edge.tokensGiven;
    expect(later.length, 'renewals').to.be.at.least(2);
    for (const [index, { digest, at }] of [first!, ...later].slice(0, -2).entries()) {
      const next = edge.admissions.find(({ tokenDigest }) => tokenDigest === digests()[index + 1]);
      expect(next?.startedAt, `the session after ${digest}`).to.be.below(at + 5_000 - 300);
    }
  });
}
