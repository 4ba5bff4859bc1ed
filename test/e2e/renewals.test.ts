// A player that gets another token or stream while it plays: with a server that completes the switch, and with one that does
// not.
import { afterEach, it } from 'node:test';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { digestOf } from '../../demo/local-cloud/wire/session.js';
import type { SecureH5livePlayer } from '../../src/index.js';
import { isNote } from '../engines/notes.js';
import { onBlankPages, OTHER_STREAM, playsOn } from '../helpers/blank-page.js';
import { sign, STREAM } from '../helpers/forge.js';
import { until } from '../helpers/viewer.js';

/** A busy machine holds pictures up by itself. */
const isNoBuffering = (phase: string): boolean => !/^(?:buffering|playing)$/.test(phase);

onBlankPages('another token while it plays', (blank) => {
  let end = (): void => undefined;
  afterEach(() => end());

  /** A page that plays, what it complains of, and a token of its stream that expires so many seconds later than its first. */
  async function playing(changes: Partial<SecureH5livePlayer> = {}, claims: object = {}) {
    const exp = Math.floor(Date.now() / 1000) + 300;
    const token = (later: number): Promise<string> =>
      sign(blank.edge.keys, { streams: [STREAM, OTHER_STREAM], exp: exp + later, ...claims });
    const page = await blank.open();
    const complaints: string[] = [];
    page.on('pageerror', (error) => void (isNote(error) || complaints.push(String(error))));
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
    await page.evaluate(
      (changes) => {
        const player = stage.make(changes);
        document.body.append(player);
        globalThis.phases = [];
        player.addEventListener('playback-change', ({ state }) => globalThis.phases.push(state.phase));
      },
      { token: await token(0), ...changes },
    );
    await playsOn(page);
    await page.evaluate(() => {
      globalThis.phases.length = 0;
      globalThis.first = stage.players[0]!.nanoPlayer;
    });
    return { page, complaints, token };
  }
  const give = (page: Page, token: string): Promise<void> =>
    page.evaluate((token) => void (stage.players[0]!.token = token), token);
  const sessions = (): string[] => blank.edge.sessions.map(({ tokenDigest }) => tokenDigest);
  const isAlone = (token: string): boolean => sessions().join() === digestOf(token);
  const hasStopped = (page: Page): Promise<string[]> =>
    page.evaluate(() => globalThis.phases).then((phases) => phases.filter(isNoBuffering));
  const hasOnePlayer = (page: Page): Promise<boolean> =>
    page.evaluate(
      () =>
        stage.players[0]!.nanoPlayer === globalThis.first &&
        stage.players[0]!.querySelectorAll('video').length === 1,
    );

  it('goes on with the connection of each new token, in the same player, and leaves no error in the page', async () => {
    const { page, complaints, token } = await playing();
    for (const later of [1, 2, 3]) {
      const next = await token(later);
      await give(page, next);
      await until('the session of the new token alone', () => isAlone(next));
      await playsOn(page);
    }
    // Version 5.0.0 looks first whether the server is there, without a token.
    expect(blank.admissions.filter(({ outcome }) => outcome === 'admitted')).to.have.length(4);
    expect([await hasStopped(page), await hasOnePlayer(page), complaints]).to.deep.equal([[], true, []]);
  });

  it('goes on with the connection of another entry, in the same player, and leaves no error in the page', async () => {
    const entries = [STREAM, OTHER_STREAM].map((streamName) => ({ streamName }));
    const { page, complaints } = await playing({ streamName: '', entries });
    const outcome = await page.evaluate(() => stage.players[0]!.switchStream(1));
    expect(outcome).to.deep.equal({ outcome: 'done' });
    const streams = (): string => blank.edge.sessions.map(({ streamName }) => streamName).join();
    await until('the session of the other alone', () => streams() === OTHER_STREAM);
    await playsOn(page);
    expect([await hasStopped(page), await hasOnePlayer(page), complaints]).to.deep.equal([[], true, []]);
  });

  it('plays on with the new token where the server completes no switch, and with the old until another connection', async () => {
    end = blank.edge.faults.neverSwitch();
    const config = { source: { options: { switch: { timeout: 5 } } } };
    const { page, token } = await playing({ config });
    const [first] = sessions();
    const next = await token(1);
    await give(page, next);
    await until('two sessions', () => sessions().join() === [first, digestOf(next)].join());
    await until('the end of the second', () => sessions().join() === first, 15_000);
    await playsOn(page);
    expect([await hasStopped(page), await hasOnePlayer(page)]).to.deep.equal([[], true]);
    blank.edge.faults.cut();
    await until('the session of the new token alone', () => isAlone(next));
    await playsOn(page);
  });

  for (const completes of [true, false])
    it(`plays on beyond the end of a session, ${completes ? 'in the same player' : 'in another where the server completes no switch'}`, async () => {
      if (!completes) end = blank.edge.faults.neverSwitch();
      const { page, token } = await playing({}, { forceDisconnect: true });
      let most = 0;
      const countsAndIsAlone = (next: string): boolean => {
        most = Math.max(most, sessions().length);
        return isAlone(next);
      };
      for (const later of [1, 2]) {
        const next = await token(later);
        await give(page, next);
        await until('the session of the new token alone', () => countsAndIsAlone(next), 15_000);
        await playsOn(page);
      }
      expect(await hasStopped(page)).to.deep.equal([]);
      expect(await hasOnePlayer(page)).to.equal(completes);
      expect(most, 'sessions at once').to.be.at.most(2);
      expect(await page.evaluate(() => stage.players[0]!.querySelectorAll('video').length)).to.equal(1);
    });

  for (const completes of [true, false])
    it(`plays on where a new token is refused, and with the next one, where a switch ${completes ? 'is' : 'is not'} completed`, async () => {
      if (!completes) end = blank.edge.faults.neverSwitch();
      const { page, token } = await playing();
      const [first] = sessions();
      await give(page, await sign(blank.edge.otherKeys, { exp: Math.floor(Date.now() / 1000) + 400 }));
      await until('a refusal', () => blank.admissions.at(-1)?.outcome === 'refused');
      await playsOn(page);
      expect(sessions()).to.deep.equal([first]);
      const next = await token(500);
      await give(page, next);
      await until('a session of the next', () => sessions().includes(digestOf(next)));
      await playsOn(page);
      expect(await hasStopped(page)).to.deep.equal([]);
      if (completes) await until('that session alone', () => isAlone(next));
    });
});

declare global {
  /** Only on pages of these tests: the phases since it plays, and the vendor's player that it began with. */
  var phases: string[];
  var first: SecureH5livePlayer['nanoPlayer'];
}
