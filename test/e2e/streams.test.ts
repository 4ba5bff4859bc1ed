// Several streams: entries, choosing between them, and stream groups.
import { afterEach, it } from 'node:test';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { digestOf } from '../../demo/local-cloud/wire/session.js';
import type { SecureH5livePlayer } from '../../src/index.js';
import { onBlankPages, OTHER_STREAM, playsOn, readPlayers } from '../helpers/blank-page.js';
import { sign, STREAM } from '../helpers/forge.js';
import { pierced } from '../helpers/pierced.js';
import { pause, until } from '../helpers/viewer.js';

const ENTRIES = [
  { streamName: STREAM, label: 'first', bitrate: 800 },
  { streamName: OTHER_STREAM, label: 'second', bitrate: 300 },
] as const;
/** The shortest that the player gives a switch, for where a server completes none while it plays. */
const config = { source: { options: { switch: { timeout: 5 } } } };
const GROUP_HOST = 'https://groups.test';

/** The streams that a viewer can choose, the chosen one with a star; taken from the settings, which stay open. */
async function choices(page: Page): Promise<string[]> {
  // They come after the picture.
  await pierced(page, 'secure-h5live-player >>> .settings');
  return page.evaluate(async () => {
    const controls = stage.players[0]!.shadowRoot!.querySelector('secure-h5live-controls')!;
    const lines = () => [...controls.shadowRoot!.querySelectorAll<HTMLElement>('[role=menuitemradio]')];
    if (lines().length === 0) controls.shadowRoot!.querySelector<HTMLElement>('.settings')!.click();
    await controls.updateComplete;
    const qualities = lines().filter((line) => line.parentElement?.ariaLabel === 'Quality');
    return qualities.map((line) => `${line.innerText.trim()}${line.ariaChecked === 'true' ? '*' : ''}`);
  });
}

/** Chooses in the settings, as a viewer does. */
async function choose(page: Page, label: string): Promise<void> {
  await choices(page);
  await page.evaluate((label) => {
    const controls = stage.players[0]!.shadowRoot!.querySelector('secure-h5live-controls')!;
    const lines = [...controls.shadowRoot!.querySelectorAll<HTMLElement>('[role=menuitemradio]')];
    lines.find((line) => line.innerText.trim() === label)!.click();
  }, label);
}

onBlankPages('several streams', (blank) => {
  let endSwitches = (): void => undefined;
  afterEach(() => endSwitches());
  const open = async (changes: Partial<SecureH5livePlayer> = {}): Promise<Page> => {
    const page = await blank.open();
    await page.evaluate(
      (changes) => {
        const player = stage.make({ streamName: '', lang: 'en', ...changes });
        document.body.append(player);
        globalThis.changes = [];
        player.addEventListener('stream-change', ({ index }) => globalThis.changes.push(index));
      },
      { entries: ENTRIES, config, ...changes },
    );
    await playsOn(page);
    return page;
  };
  const streams = () => blank.edge.sessions.map(({ streamName }) => streamName);
  const newest = () => blank.admissions.at(-1)?.streamName;
  const act = <T>(page: Page, run: (player: SecureH5livePlayer) => T): Promise<Awaited<T>> =>
    page.evaluate(`(${String(run)})(stage.players[0])`) as Promise<Awaited<T>>;

  it('plays the entry to start with, and offers them all', async () => {
    const page = await open({ startIndex: 1 });
    expect(streams()).to.deep.equal([OTHER_STREAM]);
    expect(await choices(page)).to.deep.equal(['Automatic*', 'first', 'second']);
  });

  it('plays each entry with the token of its own', async () => {
    const [first, second] = await Promise.all(
      [STREAM, OTHER_STREAM].map((name) => sign(blank.edge.keys, { streams: [name] })),
    );
    const page = await open({
      token: undefined,
      entries: [
        { ...ENTRIES[0], token: first },
        { ...ENTRIES[1], token: second },
      ],
    });
    await act(page, (player) => player.pause());
    await act(page, (player) => player.switchStream(1));
    await act(page, (player) => void player.play());
    await playsOn(page);
    expect(blank.edge.sessions.map(({ tokenDigest }) => tokenDigest)).to.deep.equal([digestOf(second!)]);
  });

  /** What the panel says until when, and what stands beneath it of other streams. */
  const told = async (page: Page): Promise<{ heading: string; until: string; others: string }> =>
    page.evaluate(async () => {
      const player = stage.players[0]!;
      await player.updateComplete;
      const root = player.shadowRoot!;
      const panel = root.querySelector('secure-h5live-token-status')?.shadowRoot;
      return {
        heading: panel?.querySelector('[part=heading]')?.textContent ?? '',
        until: panel?.querySelector('time')?.dateTime ?? '',
        others: root.querySelector('.others')?.textContent ?? '',
      };
    });
  const panelTells = (page: Page, expires: number): Promise<unknown> =>
    page.waitForFunction(
      (wanted) =>
        stage.players[0]!.shadowRoot!.querySelector('secure-h5live-token-status')?.shadowRoot?.querySelector(
          'time',
        )?.dateTime === wanted,
      { polling: 50 },
      new Date(expires * 1000).toISOString(),
    );
  const [LATE, LATER] = [4_000_000_000, 4_100_000_000];

  it('tells until when the entry that plays can be watched, and after a switch of the other', async () => {
    const [first, second] = await Promise.all([
      sign(blank.edge.keys, { streams: [STREAM], exp: LATE }),
      sign(blank.edge.keys, { streams: [OTHER_STREAM], exp: LATER }),
    ]);
    const page = await open({
      token: undefined,
      entries: [
        { ...ENTRIES[0], token: first },
        { ...ENTRIES[1], token: second },
      ],
    });
    await panelTells(page, LATE);
    expect(await told(page)).to.include({
      heading: 'This is a secured stream',
      others: 'This is about the stream that plays. Others to choose from have tokens of their own.',
    });
    expect(await act(page, (player) => [player.tokenStatus, player.tokenInfo?.validUntil])).to.deep.equal([
      'valid',
      LATE,
    ]);
    await act(page, (player) => player.pause());
    await act(page, (player) => player.switchStream(1));
    await panelTells(page, LATER);
    expect(await act(page, (player) => player.diagnosis.map(({ code }) => code))).not.to.include(
      'stream-mismatch',
    );
  });

  it('says that some of the others cannot be started, where that is so, and nothing where all have one token', async () => {
    const [token, expired] = await Promise.all([
      sign(blank.edge.keys, { streams: [STREAM, OTHER_STREAM], exp: LATE }),
      sign(blank.edge.keys, {
        streams: [OTHER_STREAM],
        iat: 1_600_000_000,
        nbf: 1_600_000_000,
        exp: 1_700_000_000,
      }),
    ]);
    const page = await open({ token, entries: [ENTRIES[0], { ...ENTRIES[1], token: expired }] });
    await panelTells(page, LATE);
    expect((await told(page)).others).to.match(/cannot be started/);
    await page.evaluate((entries) => void (stage.players[0]!.entries = entries), ENTRIES);
    const isSilent = () => stage.players[0]!.shadowRoot!.querySelector('.others') === null;
    await page.waitForFunction(isSilent, { polling: 50 });
    await panelTells(page, LATE);
  });

  it('plays on, and asks once, where the server completes no switch', async () => {
    endSwitches = blank.edge.faults.neverSwitch();
    const page = await open();
    const outcome = act(page, (player) => player.switchStream(1));
    await until('a second connection', () => blank.admissions.length === 2);
    expect(newest()).to.equal(OTHER_STREAM);
    await playsOn(page);
    expect(await outcome).to.deep.equal({ outcome: 'failed', code: 4006 });
    await until('the end of the second', () => blank.edge.sessions.length === 1);
    await playsOn(page);
    expect(streams()).to.deep.equal([STREAM]);
    expect(blank.admissions).to.have.length(2);
    expect(await page.evaluate(() => globalThis.changes)).to.deep.equal([]);
  });

  it('goes on with another entry while it plays, and shows which', async () => {
    const page = await open();
    await choose(page, 'second');
    await until('the end of the first', () => streams().join() === OTHER_STREAM);
    await playsOn(page);
    expect(blank.admissions).to.have.length(2);
    expect(await page.evaluate(() => globalThis.changes)).to.deep.equal([1]);
    expect(await choices(page)).to.deep.equal(['Automatic', 'first', 'second*']);
    expect(await act(page, (player) => player.switchStream(0))).to.deep.equal({ outcome: 'done' });
    await until('the first again', () => streams().join() === STREAM);
    expect(await page.evaluate(() => globalThis.changes)).to.deep.equal([1, 0]);
  });

  it('stays paused where another entry is chosen meanwhile, and then plays that', async () => {
    const page = await open();
    await act(page, (player) => player.pause());
    await choose(page, 'second');
    await pause(800);
    expect((await readPlayers(page))[0]?.phase).to.equal('paused');
    await until('no session', () => blank.edge.sessions.length === 0);
    expect(await choices(page)).to.deep.equal(['Automatic', 'first', 'second*']);
    expect(await page.evaluate(() => globalThis.changes)).to.deep.equal([1]);
    await act(page, (player) => void player.play());
    await playsOn(page);
    expect(streams()).to.deep.equal([OTHER_STREAM]);
  });

  const chosenEntries: [title: string, act: (page: Page) => Promise<void>][] = [
    ['after a cut', () => Promise.resolve(blank.edge.faults.cut()).then(() => undefined)],
    [
      'with another token',
      async (page) => {
        const token = await sign(blank.edge.keys, { streams: [STREAM, OTHER_STREAM], exp: 4_000_000_000 });
        await page.evaluate((token) => void (stage.players[0]!.token = token), token);
        await until('the token', () => blank.admissions.at(-1)?.tokenDigest === digestOf(token));
        expect(newest()).to.equal(OTHER_STREAM);
        blank.edge.faults.cut();
      },
    ],
    ['in another latency mode', (page) => act(page, (player) => void (player.latencyMode = 'fastadaptive'))],
    [
      'when it comes back into the document',
      async (page) => {
        await act(page, (player) => player.remove());
        await until('no session', () => blank.edge.sessions.length === 0);
        await act(page, (player) => document.body.append(player));
      },
    ],
  ];
  it('stays with the chosen entry whatever happens, until it is given other streams', async () => {
    const page = await open();
    await act(page, (player) => player.pause());
    await choose(page, 'second');
    await act(page, (player) => void player.play());
    await playsOn(page);
    for (const [title, happen] of chosenEntries) {
      const { length } = blank.admissions;
      await happen(page);
      await until(`another connection ${title}`, () => blank.admissions.length > length);
      await playsOn(page);
      expect(newest(), title).to.equal(OTHER_STREAM);
    }
    // The same list once more, as a framework renders it, is no other.
    await page.evaluate((entries) => void (stage.players[0]!.entries = [...entries]), ENTRIES);
    const { length } = blank.admissions;
    await pause(500);
    expect([newest(), blank.admissions.length]).to.deep.equal([OTHER_STREAM, length]);
    const others = [...ENTRIES, { streamName: 'H5DEM-LIVE2', label: 'third' }];
    await page.evaluate((entries) => void (stage.players[0]!.entries = entries), others);
    await until('the first again', () => newest() === STREAM);
    await playsOn(page);
  });

  it('takes a rule for choosing while there is a player, plays on, and connects to nothing for it', async () => {
    const page = await open();
    expect(await act(page, (player) => player.setAdaption({ rule: 'deviationOfMean2' }))).to.equal(true);
    await choose(page, 'Automatic');
    await playsOn(page);
    expect(blank.admissions).to.have.length(1);
    await act(page, (player) => player.remove());
    await until('no session', () => blank.edge.sessions.length === 0);
    expect(await act(page, (player) => player.setAdaption({ rule: 'none' }))).to.equal(false);
    expect(await act(page, (player) => player.switchStream(1))).to.deep.equal({ outcome: 'aborted' });
  });

  it('plays other entries after updateSource while paused', async () => {
    const page = await open();
    await act(page, (player) => player.pause());
    const outcome = await act(page, (player) =>
      player.updateSource({ entries: [{ streamName: 'H5DEM-LIVE2', label: 'only' }] }),
    );
    expect(outcome).to.deep.equal({ outcome: 'done' });
    await act(page, (player) => void player.play());
    await playsOn(page);
    expect(streams()).to.deep.equal([OTHER_STREAM]);
    expect(await choices(page)).to.deep.equal([]);
  });

  it('plays a stream group with a token for it, from the quality to start with', async () => {
    // The vendor's player asks plain https hosts only, so the page is answered in the name of one.
    const page = await blank.open();
    const answer = await (await fetch(`${blank.edge.origin}/stream/H5DEM-GROUP/group`)).text();
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const headers = {
        'access-control-allow-origin': '*',
        'access-control-allow-headers': 'content-type',
      };
      const isGroup = request.url().startsWith(GROUP_HOST);
      void (isGroup
        ? request.respond({ headers, contentType: 'application/json', body: answer })
        : request.continue());
    });
    await page.evaluate((apiUrl) => {
      const settings = {
        streamName: '',
        groupId: 'H5DEM-GROUP',
        apiUrl,
        startQuality: 'high' as const,
        token: undefined,
      };
      document.body.append(stage.make({ ...settings, tokenEndpoint: '/viewer/token' }));
    }, GROUP_HOST);
    await playsOn(page);
    expect(blank.tokenRequests).to.deep.equal([{ reason: 'start', stream: '', group: 'H5DEM-GROUP' }]);
    expect(streams()).to.deep.equal([STREAM]);
  });
});

declare global {
  var changes: number[];
}
