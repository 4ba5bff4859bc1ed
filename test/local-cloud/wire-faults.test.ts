import { after, afterEach, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import type { EndFault } from '../../demo/local-cloud/wire/faults.js';
import { sign, STREAM } from '../helpers/forge.js';
import { OpenViewer, pause, rest, until } from '../helpers/viewer.js';

describe('faults between the edge and its viewers', () => {
  let edge: Edge;
  let jwtoken = '';
  const viewers: OpenViewer[] = [];
  const ends: EndFault[] = [];
  before(async () => {
    edge = await startEdge();
    jwtoken = await sign(edge.keys);
  });
  after(() => edge.close());
  afterEach(async () => {
    for (const end of ends.splice(0)) end();
    for (const viewer of viewers.splice(0)) viewer.close();
    await until('no session', () => edge.sessions.length === 0);
  });

  function open(token = jwtoken): OpenViewer {
    const viewer = new OpenViewer(edge.origin, { stream: STREAM, jwtoken: token });
    viewers.push(viewer);
    return viewer;
  }
  function begin(fault: EndFault): EndFault {
    ends.push(fault);
    return fault;
  }

  it('cut: every viewer loses the connection without a word, and new ones are admitted', async () => {
    const present = [await open().plays(), await open().plays()];
    begin(edge.faults.cut());
    for (const viewer of present) expect(await viewer.ends()).to.equal(1006);
    await open().plays();
  });

  it('down: nobody is connected while it lasts, and pages are served', async () => {
    const present = await open().plays();
    const end = begin(edge.faults.down());
    expect(await present.ends()).to.equal(1006);
    const refused = open();
    expect(await refused.ends()).to.equal(1006);
    expect(refused.status).to.equal(undefined);
    expect((await fetch(`${edge.origin}/playout/${STREAM}`)).status).to.equal(200);
    expect(edge.admissions.at(-1)).to.include({ streamName: STREAM, outcome: 'dropped' });
    end();
    await open().plays();
  });

  it('httpRefuse: new connections get the status while it lasts, and running ones go on', async () => {
    const present = await open().plays();
    const end = begin(edge.faults.httpRefuse(403));
    const refused = open();
    await refused.ends();
    expect(refused.status).to.equal(403);
    await present.plays(5);
    end();
    await open().plays();
  });

  it('damageInit: new sessions get half of an init segment while it lasts, and the media that follows', async () => {
    const firstSize = async () => {
      const viewer = open();
      const sizes: number[] = [];
      viewer.socket.on('message', (data: Buffer, binary) => binary && sizes.push(data.length));
      await viewer.plays(2);
      return sizes[0]!;
    };
    const whole = await firstSize();
    const end = begin(edge.faults.damageInit());
    expect(await firstSize()).to.equal(whole / 2);
    end();
    expect(await firstSize()).to.equal(whole);
  });

  it('neverSwitch: new sessions are greeted without a list of events while it lasts', async () => {
    const greeting = async () => (await open().plays()).texts[0];
    const usual = await greeting();
    expect(usual).to.include('"events":[]');
    const end = begin(edge.faults.neverSwitch());
    expect(await greeting()).not.to.include('events');
    end();
    expect(await greeting()).to.equal(usual);
  });

  it('of two that overlap, the later one counts, and each ends once', async () => {
    const [first, second] = [begin(edge.faults.httpRefuse(403)), begin(edge.faults.httpRefuse(503))];
    const status = async () => {
      const viewer = open();
      await viewer.ends();
      return viewer.status;
    };
    expect(await status()).to.equal(503);
    second();
    second();
    expect(await status()).to.equal(403);
    first();
    await open().plays();
  });

  it('silence: no media for anybody, new ones are greeted, all stay connected; then all play on', async () => {
    const present = await open().plays(5);
    const end = begin(edge.faults.silence());
    const { media } = await rest(present);
    const late = open();
    const first = new Promise<Buffer>((resolve) => {
      late.socket.on('message', (data: Buffer, binary) => binary && resolve(data));
    });
    await until('a greeting', () => late.texts.length === 2);
    await pause(1_000);
    expect([present.media - media, late.media]).to.deep.equal([0, 0]);
    end();
    await Promise.all([present.plays(10), late.plays(40)]);
    expect([present.code, late.code]).to.deep.equal([undefined, undefined]);
    expect(late.texts).to.have.lengthOf(2);
    expect((await first).equals(edge.source.clip.init)).to.equal(true);
  });

  it('silence: goes on with the live picture from a key frame, without what was missed', async () => {
    const present = await open().plays(5);
    const end = begin(edge.faults.silence());
    await pause(1_500);
    const first = new Promise<Buffer>((resolve) => present.socket.once('message', resolve));
    const starts: Buffer[] = [];
    const stop = edge.source.subscribe(({ startsGroup, data }) => {
      if (startsGroup) starts.push(Buffer.from(data));
    });
    end();
    const went = await first;
    stop();
    expect(starts.some((data) => data.equals(went))).to.equal(true);
  });

  it('silence: two of them last until both have ended', async () => {
    const present = await open().plays(5);
    const [one, other] = [begin(edge.faults.silence()), begin(edge.faults.silence())];
    one();
    const { media } = await rest(present);
    await pause(1_000);
    expect(present.media).to.equal(media);
    other();
    await present.plays(5);
  });

  it('halfOpen: who is there gets no byte, no pong and no goodbye; new ones are fine', async () => {
    const present = await open().plays(5);
    const end = begin(edge.faults.halfOpen());
    const { media } = await rest(present);
    let pongs = 0;
    present.socket.on('pong', () => pongs++);
    present.socket.ping();
    await open().plays(30);
    edge.faults.silence()();
    edge.faults.closeAll(4901);
    present.socket.close();
    await pause(1_200);
    expect([present.media - media, pongs, present.code]).to.deep.equal([0, 0, undefined]);
    end();
    expect(await present.ends()).to.equal(1006);
  });

  it('halfOpen: lasts when a silence ends in which the viewer came', async () => {
    const silence = begin(edge.faults.silence());
    const present = open();
    await until('a greeting', () => present.texts.length === 2);
    begin(edge.faults.halfOpen());
    silence();
    await open().plays(30);
    expect(present.media).to.equal(0);
  });

  it('halfOpen: leaves nothing behind when the viewer gives up', async () => {
    const present = await open().plays();
    begin(edge.faults.halfOpen());
    expect(edge.sessions).to.have.lengthOf(1);
    present.close();
    await until('no session', () => edge.sessions.length === 0);
  });

  it('closeAll: ends every session with the code, and new ones are admitted', async () => {
    const present = [await open().plays(), await open().plays()];
    begin(edge.faults.closeAll(4901));
    for (const viewer of present) expect(await viewer.ends()).to.equal(4901);
    await open().plays();
  });

  it('clockOff: verdicts, new tokens and dates follow the wrong clock, and the right one again', async () => {
    /** By how much the edge's clock is ahead, in seconds: the least and the most that it can be. */
    const ahead = async () => {
      const from = Math.floor(Date.now() / 1000);
      const { headers } = await fetch(edge.origin, { method: 'HEAD', redirect: 'manual' });
      const until = Math.floor(Date.now() / 1000);
      const date = Date.parse(headers.get('date') ?? '') / 1000;
      return { least: date - until, most: date - from };
    };
    const isAhead = async (wanted: number) => {
      const { least, most } = await ahead();
      // A server may write the same date for up to a second.
      expect(least).to.be.at.most(wanted);
      expect(most).to.be.at.least(wanted - 1);
    };
    const made = async () => {
      const answer = await fetch(`${edge.origin}/viewer/token?stream=${STREAM}`);
      return ((await answer.json()) as { data: { token: string } }).data.token;
    };
    const before = await made();
    const end = begin(edge.faults.clockOff(600_000));
    await isAhead(600);
    expect(await open(before).ends()).to.equal(4903);
    const during = await made();
    await open(during).plays();
    end();
    await isAhead(0);
    expect(await open(during).ends(), 'not valid yet').to.equal(4901);
    await open(before).plays();
  });

  it('clockOff: ends a session of a token with forceDisconnect when its expiry is passed by', async () => {
    const exp = Math.floor(Date.now() / 1_000) + 300;
    const viewer = await open(await sign(edge.keys, { exp, forceDisconnect: true })).plays();
    begin(edge.faults.clockOff(600_000));
    expect(await viewer.ends()).to.equal(4903);
  });
});
