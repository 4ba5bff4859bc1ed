// Other streams, tokens and servers at odd moments: what was asked for last is what plays.
import { it } from 'node:test';
import { expect } from 'chai';
import type { Page } from 'puppeteer-core';
import { digestOf } from '../../demo/local-cloud/wire/session.js';
import { onBlankPages, OTHER_STREAM, playsOn, readPlayers } from '../helpers/blank-page.js';
import { sign, STREAM } from '../helpers/forge.js';
import { until } from '../helpers/viewer.js';

type Change = (...values: string[]) => void;

onBlankPages('changes', (blank) => {
  const add = (page: Page) => page.evaluate(() => void document.body.append(stage.make()));
  // Adds a player, and calls the function in the page at the moment.
  const moments: [title: string, at: (page: Page, change: Change, values: string[]) => Promise<unknown>][] = [
    [
      'in the task in which it is added',
      (page, change, values) =>
        page.evaluate(
          `document.body.append(stage.make()); (${String(change)})(...${JSON.stringify(values)})`,
        ),
    ],
    [
      'while its script loads',
      (page, change, values) =>
        page.evaluate(
          `document.body.append(stage.make()); ` +
            `stage.players[0].updateComplete.then(() => (${String(change)})(...${JSON.stringify(values)}))`,
        ),
    ],
    [
      'during its set-up',
      async (page, change, values) => {
        const call = `(${String(change)})(...${JSON.stringify(values)})`;
        const changed = page.evaluate(`stage.settingUp().then(() => ${call})`);
        await add(page);
        await changed;
      },
    ],
    [
      'while it connects',
      async (page, change, values) => {
        await add(page);
        await until('a connection', () => blank.admissions.length > 0);
        await page.evaluate(change, ...values);
      },
    ],
    [
      'while it plays',
      async (page, change, values) => {
        await add(page);
        await playsOn(page);
        await page.evaluate(change, ...values);
      },
    ],
  ];

  for (const [title, at] of moments) {
    it(`plays the last of three streams that it is given ${title}`, async () => {
      const page = await blank.open();
      const names = ['H5DEM-NONE1', STREAM, OTHER_STREAM];
      await at(
        page,
        (...names) => names.forEach((name) => stage.players[0]!.setAttribute('stream-name', name)),
        names,
      );
      await until(
        'the session of the last',
        () => blank.admissions.at(-1)?.streamName === OTHER_STREAM && blank.edge.sessions.length === 1,
      );
      await playsOn(page);
      expect(blank.edge.sessions.map(({ streamName }) => streamName)).to.deep.equal([OTHER_STREAM]);
      expect(blank.admissions.at(-1)?.streamName).to.equal(OTHER_STREAM);
      expect(blank.admissions.map(({ outcome }) => outcome)).not.to.include('refused');
    });

    it(`plays on with the last of three tokens that it is given ${title}`, async () => {
      const page = await blank.open();
      const exp = Math.floor(Date.now() / 1000) + 1_000;
      const tokens = await Promise.all([1, 2, 3].map((more) => sign(blank.edge.keys, { exp: exp + more })));
      await at(
        page,
        (...tokens) => tokens.forEach((token) => stage.players[0]!.setAttribute('token', token)),
        tokens,
      );
      await playsOn(page);
      const last = digestOf(tokens.at(-1)!);
      await until('the last token', () => blank.admissions.at(-1)?.tokenDigest === last);
      // As after a switch, there may be a second connection for a while; the next one of all tells.
      const { length } = blank.admissions;
      blank.edge.faults.cut();
      await until('another connection', () => blank.admissions.length > length);
      await playsOn(page);
      expect(blank.admissions.at(-1)?.tokenDigest).to.equal(last);
      expect(blank.edge.sessions).to.have.length(1);
    });
  }

  it('plays from the last of three servers that it is given in one task', async () => {
    const page = await blank.open();
    await add(page);
    await playsOn(page);
    await page.evaluate(
      (open) => {
        const player = stage.players[0]!;
        player.setAttribute('websocket-url', 'ws://127.0.0.1:1/');
        player.setAttribute('websocket-url', 'no address');
        player.setAttribute('websocket-url', open);
        player.setAttribute('rtmp-url', 'rtmp://localhost/play');
        player.setAttribute('stream-name', 'H5DEM-OPEN1');
        player.setAttribute('token', '');
      },
      blank.socket.replace('authstream', 'stream'),
    );
    await until('the open stream', () => blank.admissions.at(-1)?.streamName === 'H5DEM-OPEN1');
    await playsOn(page);
    expect(blank.edge.sessions.map(({ streamName }) => streamName)).to.deep.equal(['H5DEM-OPEN1']);
    expect(blank.admissions).to.have.length(2);
  });

  it('says that a server’s address is none while it plays, ends the session, and plays when it is mended', async () => {
    const page = await blank.open();
    await add(page);
    await playsOn(page);
    await page.evaluate(() => stage.players[0]!.setAttribute('websocket-url', 'no address'));
    await until('no session', () => blank.edge.sessions.length === 0);
    expect(await readPlayers(page)).to.deep.equal([
      { phase: 'failed', code: 'server-address-invalid', time: 0 },
    ]);
    await page.evaluate((socket) => stage.players[0]!.setAttribute('websocket-url', socket), blank.socket);
    await playsOn(page);
    expect(blank.edge.sessions).to.have.length(1);
  });

  it('plays the stream that it was given while its server was away', async () => {
    const page = await blank.open();
    await add(page);
    await playsOn(page);
    const end = blank.edge.faults.down();
    await page.waitForFunction(() => stage.players[0]!.playback.phase === 'reconnecting', { polling: 20 });
    await page.evaluate((name) => stage.players[0]!.setAttribute('stream-name', name), OTHER_STREAM);
    await until('a try', () => blank.admissions.at(-1)?.streamName === OTHER_STREAM).catch(() => undefined);
    end();
    await playsOn(page);
    expect(blank.edge.sessions.map(({ streamName }) => streamName)).to.deep.equal([OTHER_STREAM]);
  });

  it('plays with the token that it is given after one that was refused', async () => {
    const page = await blank.open();
    const [other, good] = [
      await sign(blank.edge.keys, { streams: [OTHER_STREAM] }),
      await sign(blank.edge.keys),
    ];
    await page.evaluate((token) => void document.body.append(stage.make({ token })), other);
    await page.waitForFunction(() => stage.players[0]!.playback.phase === 'failed', { polling: 20 });
    await page.evaluate((token) => stage.players[0]!.setAttribute('token', token), good);
    await playsOn(page);
    expect(blank.edge.sessions.map(({ tokenDigest }) => tokenDigest)).to.deep.equal([digestOf(good)]);
  });

  it('plays without another connection with a token that it is given while it is set up', async () => {
    const page = await blank.open();
    const token = await sign(blank.edge.keys, { exp: Math.floor(Date.now() / 1000) + 1_000 });
    const changed = page.evaluate(`stage.settingUp().then(() => {
      stage.players[0].token = ${JSON.stringify(token)};
    })`);
    await add(page);
    await changed;
    await playsOn(page, [0]);
    // The vendor's player loses both connections of a token that comes too soon, and connects a third time.
    expect(blank.admissions.length).to.be.at.most(2);
    expect(blank.admissions.at(-1)?.tokenDigest).to.equal(digestOf(token));
  });
});
