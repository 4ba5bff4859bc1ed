import { after, afterEach, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { startEdge, type Edge } from '../../../demo/local-cloud/edge.js';
import { LIVE_TEXT } from '../../../demo/local-cloud/ingest/broadcaster-link.js';
import { LARGEST_FRAGMENT } from '../../../demo/local-cloud/ingest/fragment.js';
import { OpenViewer, until } from '../../helpers/viewer.js';
import { TestBroadcaster } from './broadcaster.js';
import { fragments, init, lasting } from './media.js';

const STREAM = 'H5DEM-OPEN1';
const HELLO = JSON.stringify({ version: 1, frameRate: 25 });

describe('the ingest of the edge', () => {
  let edge: Edge;
  const log: string[] = [];
  const broadcasters: TestBroadcaster[] = [];
  const viewers: OpenViewer[] = [];
  const asked: string[] = [];

  before(async () => {
    edge = await startEdge({
      log: (line) => log.push(line),
      mayIngest({ headers }, streamName) {
        asked.push(streamName);
        if (headers['x-test'] === 'throws') throw new Error('out of order');
        return Promise.resolve(headers['x-test'] !== 'nobody');
      },
    });
  });
  after(() => edge.close());
  afterEach(async () => {
    for (const viewer of viewers.splice(0)) viewer.close();
    for (const broadcaster of broadcasters.splice(0)) {
      broadcaster.stop();
      await broadcaster.ends();
    }
    await until('no session', () => edge.sessions.length === 0);
  });

  function broadcaster(headers: Record<string, string> = {}, streamName = STREAM): TestBroadcaster {
    const made = new TestBroadcaster(edge.origin, streamName, headers);
    broadcasters.push(made);
    return made;
  }
  function viewer(): OpenViewer {
    const made = new OpenViewer(edge.origin, { stream: STREAM, cid: '1' }, '/h5live/stream');
    viewers.push(made);
    return made;
  }

  it('lets viewers see what is broadcast, and says to its broadcaster that they do', async () => {
    const live = await broadcaster().broadcasts();
    expect(live.texts).to.deep.equal([LIVE_TEXT]);
    const seen = await viewer().plays(30);
    expect(seen.texts[1]).to.contain('"haveAudio":true').and.to.contain('avc1.42c01e, mp4a.40.2');
    expect(asked.at(-1)).to.equal(STREAM);
  });

  it('ends the stream for its viewers with 4403 when the broadcaster stops it', async () => {
    const live = await broadcaster().broadcasts();
    const seen = await viewer().plays();
    live.stop();
    expect(await seen.ends()).to.equal(4403);
  });

  it('keeps viewers when a broadcaster is lost, and shows them the next broadcast', async () => {
    const first = await broadcaster().broadcasts();
    const seen = await viewer().plays();
    const messages: Buffer[] = [];
    first.lose();
    await first.ends();
    seen.socket.on('message', (data: Buffer) => messages.push(data));
    await broadcaster().broadcasts(320);
    await seen.plays(20);
    expect(seen.code).to.equal(undefined);
    const types = messages.map((bytes) => bytes.toString('latin1', 4, 8));
    const restart = types.indexOf('ftyp');
    expect(restart).to.be.greaterThan(-1);
    expect(types.filter((type) => type === 'ftyp')).to.have.lengthOf(1);
    expect(messages[restart]!.equals(init)).to.equal(true);
    expect(types.slice(restart + 1).every((type) => type === 'moof')).to.equal(true);
  });

  it('refuses a second broadcaster with 4409, and the first one goes on', async () => {
    await broadcaster().broadcasts();
    expect(await broadcaster().ends()).to.equal(4409);
    await viewer().plays(10);
  });

  it('lets a stream be broadcast again after it was stopped', async () => {
    const first = await broadcaster().broadcasts();
    first.stop();
    await first.ends();
    await broadcaster().broadcasts();
    await viewer().plays(10);
  });

  for (const answer of ['nobody', 'throws']) {
    it(`lets nobody broadcast who may not, with 4401: the decision ${answer}`, async () => {
      const refused = broadcaster({ 'x-test': answer });
      expect(await refused.ends()).to.equal(4401);
    });
  }

  it('lets nobody broadcast where it was not told who may', async () => {
    const closed = await startEdge();
    const refused = new TestBroadcaster(closed.origin, STREAM);
    expect(await refused.ends()).to.equal(4401);
    await closed.close();
  });

  it('refuses pages of other origins with 403 before it asks anybody', async () => {
    const before = asked.length;
    for (const origin of ['http://evil.example', 'null', `${edge.origin}0`, 'https://localhost']) {
      const refused = broadcaster({ origin });
      await refused.ends();
      expect(refused.status, origin).to.equal(403);
    }
    expect(asked).to.have.lengthOf(before);
    await broadcaster({ origin: edge.origin }).broadcasts();
  });

  it('refuses names that are none with 404', async () => {
    for (const name of ['', 'a/b', '%2e%2e', 'x'.repeat(65)]) {
      const refused = broadcaster({}, name);
      await refused.ends();
      expect(refused.status, name).to.equal(404);
    }
  });

  const broken: [what: string, messages: (string | Uint8Array)[], code: number, reason: RegExp][] = [
    ['media before the hello', [init], 4400, /^hello: the first message must be a text/],
    ['a hello that is no JSON', ['hello'], 4400, /^hello: it must be a JSON object/],
    ['a hello of another version', ['{"version":2,"frameRate":25}'], 4400, /^version: it must be 1/],
    ['a hello without a frame rate', ['{"version":1}'], 4400, /^frameRate: it must be a number above 0/],
    ['a hello with a wild frame rate', ['{"version":1,"frameRate":1e9}'], 4400, /^frameRate:/],
    [
      'a long hello',
      [JSON.stringify({ version: 1, frameRate: 25, more: 'x'.repeat(1_000) })],
      4400,
      /^hello: it may have 1000/,
    ],
    ['a second hello', [HELLO, HELLO], 4400, /^message: after the hello there must be no text/],
    [
      'a fragment for an init segment',
      [HELLO, fragments[0]!],
      4400,
      /^init segment: it must be ftyp and moov/,
    ],
    [
      'no key frame',
      [HELLO, init, ...Array<Uint8Array>(101).fill(fragments[1]!)],
      4400,
      /^trun: the first 100 fragments/,
    ],
    ['noise', [HELLO, init, Buffer.alloc(5_000, 0x5a)], 4400, /^box: the size at byte 0/],
    [
      'a fragment twice',
      [HELLO, init, fragments[0]!, fragments[0]!],
      4400,
      /^tfdt: a track goes back in time/,
    ],
    [
      'a picture of no length with seconds of sound',
      [HELLO, init, lasting(lasting(fragments[0]!, 0, 0), 1, 108_000)],
      4400,
      /^trun: a track of the fragment has no length/,
    ],
    ['too large a message', [HELLO, new Uint8Array(LARGEST_FRAGMENT + 1)], 1009, /^$/],
  ];
  for (const [what, messages, code, reason] of broken) {
    it(`ends a broadcast with ${code} that sends ${what}, and names the rule`, async () => {
      const refused = await broadcaster().says(...messages);
      expect(await refused.ends()).to.equal(code);
      expect(refused.closed?.reason).to.match(reason);
      const clip = await new OpenViewer(edge.origin, { stream: STREAM }, '/h5live/stream').plays();
      clip.close();
    });
  }

  it('gives viewers nothing of what breaks a rule, and keeps them', async () => {
    const live = await broadcaster().broadcasts();
    const seen = await viewer().plays(5);
    const sizes: number[] = [];
    seen.socket.on('message', (data: Buffer) => sizes.push(data.length));
    live.socket.send(Buffer.alloc(12_345, 0x5a));
    expect(await live.ends()).to.equal(4400);
    expect(seen.code).to.equal(undefined);
    await broadcaster().broadcasts(320);
    await seen.plays(5);
    expect(sizes).not.to.include(12_345);
  });

  it('keeps what was sent out of its log', () => {
    expect(log.join('\n')).to.contain('A broadcast was ended with code 4400');
    expect(log.join('\n')).not.to.match(/x{20}|Z{20}|evil/);
  });
});
