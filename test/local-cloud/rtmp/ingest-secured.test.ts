// Encoders at streams that ask for an ingest token, and at streams that do not.
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { expect } from 'chai';
import { startEdge, type Edge } from '../../../demo/local-cloud/edge.js';
import { makeIngestToken, streamKey } from '../../../demo/local-cloud/rtmp/ingest-token.js';
import { OpenViewer, until } from '../../helpers/viewer.js';
import { TestBroadcaster } from '../ingest/broadcaster.js';
import { FfmpegEncoder, NO_FFMPEG } from './encoder.js';
import { RtmpClient } from './rtmp-client.js';

describe('the ingest of a stream that asks for a token', () => {
  let edge: Edge;
  const log: string[] = [];
  const clients: RtmpClient[] = [];
  const encoders: FfmpegEncoder[] = [];

  before(async () => {
    edge = await startEdge({ log: (line) => log.push(line), mayIngest: () => true });
  });
  after(() => edge.close());
  beforeEach(() => void log.splice(0));
  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    for (const encoder of encoders.splice(0)) await encoder.stop('SIGKILL');
  });

  const streamName = (ingestSecured = true): string =>
    edge.registry.create(edge.keys.organisation.id, { secured: false, ingestSecured }).name;
  const inAnHour = () => Math.floor(Date.now() / 1000) + 3_600;
  const tokenFor = (
    name: string,
    change: { ingestUrl?: string; expiresAt?: number } = {},
    keys = edge.keys,
  ) =>
    makeIngestToken(
      { ingestUrl: edge.rtmpUrl, streamName: name, expiresAt: inAnHour(), ...change },
      keys.ingestSecret,
    );
  async function answerTo(key: string): Promise<string> {
    const made = new RtmpClient(edge.rtmpUrl);
    clients.push(made);
    await made.publishes(key);
    return made.hears(/NetStream\.Publish\.Start|level.*error/s);
  }
  async function call<T>(path: string, method = 'GET', body?: object): Promise<T> {
    const answer = await fetch(edge.origin + path, {
      method,
      headers: { 'x-bintu-apikey': edge.keys.apiKey },
      ...(body && { body: JSON.stringify(body) }),
    });
    return (await answer.json()) as T;
  }
  const encoderOf = async (name: string) =>
    (await call<{ ingest: { encoder?: object } }>(`/stream/${edge.registry.find(name)?.id}`)).ingest.encoder;
  /** The stream key that its owner is given. */
  const ownersKey = async (name: string) =>
    (await call<{ streamkey: string }>(`/stream/${edge.registry.find(name)?.id}/ingest/token`, 'POST', {}))
      .streamkey;

  it('lets in who sends the stream key that its owner was given', async () => {
    const name = streamName();
    expect(await answerTo(await ownersKey(name))).to.contain('NetStream.Publish.Start');
    expect(await encoderOf(name)).to.deep.equal({ onAir: true });
  });

  it('takes a token for whichever of this server’s names it was made', async () => {
    const name = streamName();
    const ingestUrl = edge.rtmpUrl.replace('127.0.0.1', 'localhost');
    expect(await answerTo(streamKey(name, await tokenFor(name, { ingestUrl })))).to.contain('Publish.Start');
  });

  const refused: [
    what: string,
    code: string,
    words: RegExp,
    key: (name: string) => Promise<string> | string,
  ][] = [
    ['no token', 'no-token', /asks for an ingest token/, (name) => name],
    ['an empty token', 'no-token', /asks for an ingest token/, (name) => streamKey(name, '')],
    [
      'a damaged token',
      'token-invalid',
      /it is damaged/,
      async (name) => (await ownersKey(name)).slice(0, -9),
    ],
    [
      'a token of another organisation',
      'token-invalid',
      /signed with another key/,
      async (name) => streamKey(name, await tokenFor(name, {}, edge.otherKeys)),
    ],
    [
      'an expired token',
      'token-expired',
      /has expired/,
      async (name) => streamKey(name, await tokenFor(name, { expiresAt: inAnHour() - 3_601 })),
    ],
    [
      'a token for another stream',
      'token-other-stream',
      /is for another stream/,
      async (name) => streamKey(name, await tokenFor(streamName())),
    ],
    [
      'a token for another host',
      'token-other-address',
      /is for another address/,
      async (name) =>
        streamKey(name, await tokenFor(name, { ingestUrl: edge.rtmpUrl.replace('127.0.0.1', 'h.example') })),
    ],
    [
      'a token for another port',
      'token-other-address',
      /is for another address/,
      async (name) => streamKey(name, await tokenFor(name, { ingestUrl: 'rtmp://127.0.0.1:1/live' })),
    ],
  ];
  for (const [what, code, words, key] of refused)
    it(`refuses ${what} in words, tells the owner, and logs nothing of the token`, async () => {
      const name = streamName();
      const sent = await key(name);
      expect(await answerTo(sent))
        .to.match(/NetStream\.Publish\.Denied/)
        .and.to.match(words);
      await until('a refused encoder', () => log.length > 0);
      expect(await encoderOf(name)).to.deep.equal({ onAir: false, refused: code });
      expect(log.join('\n')).to.match(words);
      for (const part of sent.split(/[?=.]/).filter((one) => one.length > 5))
        expect(log.join('\n').includes(part), 'a part of the key in the log').to.equal(false);
    });

  it('verifies a token also where none is asked for', async () => {
    const name = streamName(false);
    expect(await answerTo(streamKey(name, 'x')))
      .to.contain('Publish.Denied')
      .and.to.contain('cannot be used');
    expect(await answerTo(await ownersKey(name))).to.contain('Publish.Start');
    const other = streamName(false);
    expect(await answerTo(other)).to.contain('Publish.Start');
  });

  it('says no other thing of the encoder on air when one without a token is refused', async () => {
    const name = streamName();
    await answerTo(await ownersKey(name));
    expect(await answerTo(name)).to.contain('Publish.Denied');
    expect(await encoderOf(name)).to.deep.equal({ onAir: true });
  });

  it('is refused with a good token where its stream has ended, or is on air', async () => {
    const [ended, live] = [streamName(), streamName()];
    const keys = await Promise.all([ended, live].map((name) => ownersKey(name)));
    edge.registry.setState(edge.registry.find(ended)!.id, 'ended');
    expect(await answerTo(keys[0] ?? '')).to.contain('This stream has ended');
    expect(await answerTo(keys[1] ?? '')).to.contain('Publish.Start');
    expect(await answerTo(keys[1] ?? '')).to.contain('broadcasts to this stream already');
  });

  it('needs none from a page that its owner has signed in to', async () => {
    const name = streamName();
    const page = await new TestBroadcaster(edge.origin, name).broadcasts();
    await until('a live stream', () => edge.registry.find(name)?.state === 'live');
    page.stop();
    await page.ends();
  });

  describe(
    `from ffmpeg${NO_FFMPEG === undefined ? '' : ` (skipped: ${NO_FFMPEG})`}`,
    { skip: NO_FFMPEG },
    () => {
      it('is a live stream with the token, and refused without', async () => {
        const name = streamName();
        const without = new FfmpegEncoder(edge.rtmpUrl, name);
        encoders.push(without);
        await without.ends();
        expect(without.said.includes('asks for an ingest token'), 'the reason in its own log').to.equal(true);
        expect(without.exitCode).not.to.equal(0);
        expect(edge.registry.find(name)?.state).to.equal('created');
        encoders.push(new FfmpegEncoder(edge.rtmpUrl, await ownersKey(name)));
        await until('a live stream', () => edge.registry.find(name)?.state === 'live', 15_000);
        const viewer = new OpenViewer(edge.origin, { stream: name, cid: '1' }, '/h5live/stream');
        await viewer.plays(50);
        viewer.close();
      });
    },
  );
});
