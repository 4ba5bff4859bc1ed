import { once } from 'node:events';
import { createServer } from 'node:net';
import { after, afterEach, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { startEdge, type Edge } from '../../../demo/local-cloud/edge.js';
import { OpenViewer, until } from '../../helpers/viewer.js';
import { TestBroadcaster } from '../ingest/broadcaster.js';
import { FfmpegEncoder, NO_FFMPEG, timedPicture } from './encoder.js';
import { command, HANDSHAKE, message, RtmpClient, TYPES } from './rtmp-client.js';
import { audioConfig, picture, sound, videoConfig } from './tags.js';

const STREAM = 'H5DEM-OPEN1';

describe('the ingest by RTMP', () => {
  let edge: Edge;
  const log: string[] = [];
  const clients: RtmpClient[] = [];
  const encoders: FfmpegEncoder[] = [];
  const viewers: OpenViewer[] = [];

  before(async () => {
    edge = await startEdge({ log: (line) => log.push(line), mayIngest: () => true });
  });
  after(() => edge.close());
  afterEach(async () => {
    for (const viewer of viewers.splice(0)) viewer.close();
    for (const client of clients.splice(0)) client.close();
    for (const encoder of encoders.splice(0)) await encoder.stop('SIGKILL');
    await until('no session', () => edge.sessions.length === 0);
  });

  function client(): RtmpClient {
    const made = new RtmpClient(edge.rtmpUrl);
    clients.push(made);
    return made;
  }
  function encoder(streamName: string, input?: readonly string[]): FfmpegEncoder {
    const made = new FfmpegEncoder(edge.rtmpUrl, streamName, input);
    encoders.push(made);
    return made;
  }
  function viewer(stream: string): OpenViewer {
    const made = new OpenViewer(edge.origin, { stream, cid: '1' }, '/h5live/stream');
    viewers.push(made);
    return made;
  }
  /** A stream of its own, so that no test has to wait for another's to be over. */
  function streamName(): string {
    const { organisation } = edge.registry.find(STREAM)!;
    return edge.registry.create(organisation, { secured: false }).name;
  }
  async function ingestOf(name: string): Promise<Record<string, unknown>> {
    const answer = await fetch(`${edge.origin}/stream?q=${name}`, {
      headers: { 'x-bintu-apikey': edge.keys.apiKey },
    });
    const { streams } = (await answer.json()) as { streams: [{ ingest: Record<string, unknown> }] };
    return streams[0].ingest;
  }
  const stateOf = (name: string) => edge.registry.find(name)?.state;
  const media = (type: number, timestamp: number, body: Buffer) =>
    message(type, body, { timestamp, chunkStream: 4 });
  /** Sends the beginning of a broadcast: both configurations, and pictures until this time. */
  const broadcasts = (to: RtmpClient, untilMs = 400, from = 0) =>
    to.sends(
      media(TYPES.audio, from, audioConfig()),
      media(TYPES.video, from, videoConfig()),
      ...Array.from({ length: Math.ceil(untilMs / 40) }, (_, at) =>
        Buffer.concat([
          media(TYPES.video, from + 40 * at, picture(at === 0)),
          media(TYPES.audio, from + 40 * at, sound()),
        ]),
      ),
    );

  it('takes a broadcast to the stream whose name is the key, which is live then', async () => {
    const name = streamName();
    const sender = await client().publishes(name);
    expect(await sender.hears(/NetStream/)).to.contain('NetStream.Publish.Start');
    expect(stateOf(name)).to.equal('created');
    broadcasts(sender);
    await until('a live stream', () => stateOf(name) === 'live');
    const seen = await viewer(name).plays(5);
    expect(seen.texts[1]).to.contain('"width":640,"height":360').and.to.contain('avc1.42c01e, mp4a.40.2');
    expect(await ingestOf(name)).to.deep.equal({
      rtmp: { url: edge.rtmpUrl, streamname: name },
      encoder: { onAir: true, keyFrameInterval: 0.36, reorders: false },
    });
  });

  it('ends the stream for its viewers with 4403 when the encoder stops it', async () => {
    const name = streamName();
    const sender = broadcasts(await client().publishes(name));
    await until('a live stream', () => stateOf(name) === 'live');
    const seen = await viewer(name).plays();
    sender.sends(command('deleteStream', 4, null, 1));
    expect(await seen.ends()).to.equal(4403);
    await sender.ends();
    expect((await ingestOf(name))['encoder']).to.deep.equal({ onAir: false });
  });

  it('keeps viewers when an encoder is lost, and shows them what it sends when it is back', async () => {
    const name = streamName();
    const first = broadcasts(await client().publishes(name));
    await until('a live stream', () => stateOf(name) === 'live');
    const seen = await viewer(name).plays(5);
    first.close();
    await until('a free stream', () => log.length > 0 && !edgeHas(first));
    const { media: before } = seen;
    broadcasts(await client().publishes(name), 400, 7_000);
    await seen.plays(8);
    expect(seen.code).to.equal(undefined);
    expect(seen.media).to.be.greaterThan(before);
  });

  it('keeps viewers where the encoder changes the configuration of its sound', async () => {
    const name = streamName();
    const sender = broadcasts(await client().publishes(name));
    await until('a live stream', () => stateOf(name) === 'live');
    const seen = await viewer(name).plays(5);
    const inits: Buffer[] = [];
    seen.socket.on('message', (data: Buffer) => data.toString('latin1', 4, 8) === 'ftyp' && inits.push(data));
    sender.sends(media(TYPES.audio, 400, audioConfig(Buffer.from([0x12, 0x08]))));
    for (let at = 0; at < 6; at++) sender.sends(media(TYPES.video, 400 + 40 * at, picture(at === 0)));
    await seen.plays(4);
    expect(inits).to.have.lengthOf(1);
    expect(seen.code).to.equal(undefined);
  });

  const refused: [what: string, name: () => string, words: RegExp, application?: string][] = [
    ['an unknown name', () => 'XXXXX-YYYYY', /BadName.*no stream of this name/s],
    ['no name', () => '', /BadName.*no stream of this name/s],
    ['a stream that has ended', endedStream, /BadName.*This stream has ended/s],
    ['another address than /live', streamName, /InvalidApp.*must end with \/live/s, 'play'],
  ];
  for (const [what, name, words, application] of refused)
    it(`refuses ${what}, with words for the encoder’s log`, async () => {
      const sender = await client().publishes(name(), application);
      expect(await sender.hears(/level.*error/s)).to.match(words);
      await sender.ends();
    });
  function endedStream(): string {
    const name = streamName();
    edge.registry.setState(edge.registry.find(name)!.id, 'ended');
    return name;
  }

  it('refuses a stream that is on air, by RTMP or from a page, and who is there goes on', async () => {
    const name = streamName();
    const first = broadcasts(await client().publishes(name));
    await until('a live stream', () => stateOf(name) === 'live');
    const second = await client().publishes(name);
    expect(await second.hears(/level.*error/s)).to.match(/BadName.*broadcasts to this stream already/s);
    await second.ends();
    const page = new TestBroadcaster(edge.origin, name);
    expect(await page.ends()).to.equal(4409);
    expect(first.isClosed).to.equal(false);
    // The owner hears of it.
    expect((await ingestOf(name))['encoder']).to.deep.include({ onAir: true, turnedAway: true });
    const other = streamName();
    const live = await new TestBroadcaster(edge.origin, other).broadcasts();
    expect(await (await client().publishes(other)).hears(/level.*error/s)).to.match(/already/);
    live.stop();
    await live.ends();
  });

  it('lets an encoder go when its stream is ended, and says so', async () => {
    const name = streamName();
    const sender = broadcasts(await client().publishes(name));
    await until('a live stream', () => stateOf(name) === 'live');
    edge.registry.setState(edge.registry.find(name)!.id, 'ended');
    expect(await sender.hears(/level.*error/s)).to.match(/This stream has ended/);
    await sender.ends();
  });

  const broken: [what: string, bytes: Buffer[], code: string, words: RegExp][] = [
    ['H.265', [media(TYPES.video, 0, Buffer.from([0x1c, 0, 0, 0, 0, 1]))], 'video-codec', /must be H\.264/],
    ['MP3', [media(TYPES.audio, 0, Buffer.from([0x2f, 0, 0]))], 'audio-codec', /must be AAC-LC/],
    [
      'twelve seconds at once',
      [
        media(TYPES.video, 0, videoConfig()),
        ...Array.from({ length: 12 }, (_, at) => media(TYPES.video, 1_000 * at, picture(at === 0))),
      ],
      'too-fast',
      /at the speed it plays with/,
    ],
    [
      'a configuration that is none',
      [media(TYPES.video, 0, videoConfig(Buffer.alloc(20)))],
      'broken',
      /avcC/,
    ],
    [
      'a message of 3 MiB',
      [Buffer.from([4, 0, 0, 0, 0x30, 0, 0, 9, 1, 0, 0, 0, 0])],
      'broken',
      /2097152 bytes at most/,
    ],
  ];
  for (const [what, bytes, code, words] of broken)
    it(`ends a broadcast that sends ${what}, with words for the encoder’s log and for the stream’s page`, async () => {
      const name = streamName();
      const sender = (await client().publishes(name)).sends(...bytes);
      expect(await sender.hears(/level.*error/s)).to.match(words);
      await sender.ends();
      expect((await ingestOf(name))['encoder']).to.deep.equal({ onAir: false, refused: code });
    });

  it('lets nobody watch by RTMP', async () => {
    const sender = client().sends(HANDSHAKE, command('play', 3, null, STREAM));
    expect(await sender.hears(/level.*error/s)).to.match(/StreamNotFound.*watch with H5Live/s);
    await sender.ends();
  });

  const hostile: [what: string, bytes: Buffer[], rule: string][] = [
    [
      'what a page can send',
      [Buffer.from('POST /live HTTP/1.1\r\nHost: localhost:1935\r\n\r\n')],
      'handshake: it must be RTMP, version 3',
    ],
    [
      'a large message before it is let in',
      [HANDSHAKE, Buffer.from([3, 0, 0, 0, 0, 0x50, 0, 20, 0, 0, 0, 0, 0])],
      'message: it may have 16384 bytes at most',
    ],
    [
      'chunks of no size',
      [HANDSHAKE, message(TYPES.setChunkSize, Buffer.alloc(4))],
      'chunk: its size must be 1',
    ],
    [
      'too short a size of chunks',
      [HANDSHAKE, message(TYPES.setChunkSize, Buffer.alloc(1))],
      'control: it is too short',
    ],
    [
      'a shorter message within a message',
      [HANDSHAKE, message(20, Buffer.alloc(200)).subarray(0, 140), message(20, Buffer.alloc(20))],
      'chunk: a message begins within another',
    ],
    [
      'many chunk streams',
      [
        HANDSHAKE,
        ...Array.from({ length: 13 }, (_, at) => message(22, Buffer.alloc(1), { chunkStream: 3 + at })),
      ],
      'chunk: there may be 12 streams at most',
    ],
    [
      'endless commands',
      [HANDSHAKE, ...Array.from({ length: 51 }, () => command('createStream', 2, null))],
      'command: there may be 50 at most',
    ],
    ['a command without its object', [HANDSHAKE, command('connect', 1)], 'What was sent breaks a rule'],
    [
      'a command that is nested without end',
      [HANDSHAKE, message(TYPES.command, Buffer.alloc(16_000, 10))],
      'What was sent breaks a rule',
    ],
  ];
  for (const [what, bytes, rule] of hostile)
    it(`lets go who sends ${what}, and logs which rule that breaks`, async () => {
      log.splice(0);
      const sender = client().sends(...bytes);
      await sender.ends();
      expect(log.join('\n')).to.contain(`An encoder was let go: ${rule}`);
      expect(edge.registry.find(STREAM)?.feed).to.equal('clip');
    });

  it('is not brought down by anything that is damaged', async () => {
    const whole = Buffer.concat([
      HANDSHAKE,
      command('connect', 1, { app: 'live', tcUrl: 'rtmp://localhost/live' }),
      command('publish', 3, null, STREAM, 'live'),
      media(TYPES.video, 0, videoConfig()),
      media(TYPES.video, 0, picture(true)),
      media(TYPES.video, 40, picture(false)),
    ]);
    for (let at = HANDSHAKE.length; at < whole.length; at += 3) {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (at % 8));
      const sender = new RtmpClient(edge.rtmpUrl).sends(bytes);
      sender.socket.end();
      await sender.ends();
    }
    await (await client().publishes(streamName())).hears(/Publish\.Start/);
  });

  it('has room for sixteen connections', async () => {
    const all = Array.from({ length: 17 }, () => client());
    await until('one is let go', () => all.filter(({ isClosed }) => isClosed).length === 1);
  });

  it('takes a free port where the usual one is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const moved = await startEdge({ rtmpPort: port });
    expect(new URL(moved.rtmpUrl).port).not.to.equal(String(port));
    await moved.close();
    other.close();
  });

  it('keeps names, keys and what was sent out of its log', async () => {
    const sender = await client().publishes('SECRET-NAME?token=SECRET-TOKEN');
    await sender.ends();
    expect(log.join('\n')).to.contain('An encoder was let go');
    expect(log.join('\n')).not.to.contain('SECRET');
  });

  describe(
    `from ffmpeg${NO_FFMPEG === undefined ? '' : ` (skipped: ${NO_FFMPEG})`}`,
    { skip: NO_FFMPEG },
    () => {
      it('is a live stream, and over when ffmpeg is ended', async () => {
        const name = streamName();
        const sender = encoder(name);
        await until('a live stream', () => stateOf(name) === 'live', 15_000);
        const seen = await viewer(name).plays(50);
        expect(seen.texts[1]).to.contain('"frameRate":25').and.to.contain('mp4a.40.2');
        expect((await ingestOf(name))['encoder']).to.deep.equal({
          onAir: true,
          keyFrameInterval: 0.64,
          reorders: false,
        });
        await sender.stop();
        expect(await seen.ends()).to.equal(4403);
      });

      it('goes on when ffmpeg is killed and back', async () => {
        const name = streamName();
        const killed = encoder(name);
        await until('a live stream', () => stateOf(name) === 'live', 15_000);
        const seen = await viewer(name).plays(10);
        await killed.stop('SIGKILL');
        encoder(name);
        await until('more media', () => seen.media > 60, 15_000);
        expect(seen.code).to.equal(undefined);
      });

      const rejected: [what: string, input: string[], words: RegExp][] = [
        ['a picture of 4:4:4', timedPicture(1, '-pix_fmt', 'yuv444p'), /video must be H\.264: 8 bits, 4:2:0/],
        ['MP3', timedPicture(1, '-c:a', 'libmp3lame', '-ar', '44100'), /sound must be AAC/],
      ];
      for (const [what, input, words] of rejected)
        it(`is refused with ${what}, on the stream’s page too`, async () => {
          const name = streamName();
          const sender = encoder(name, input);
          await sender.ends();
          expect((await ingestOf(name))['encoder']).to.have.property('refused');
          expect(log.join('\n')).to.match(words);
        });

      it('is refused for a name that there is not, in ffmpeg’s own words', async () => {
        const sender = encoder('XXXXX-YYYYY');
        await sender.ends();
        expect(sender.said).to.contain('There is no stream of this name');
      });
    },
  );

  const edgeHas = ({ isClosed }: RtmpClient) => !isClosed;
});
