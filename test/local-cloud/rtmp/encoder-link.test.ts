import { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { Encoders } from '../../../demo/local-cloud/encoders.js';
import { BroadcastSource } from '../../../demo/local-cloud/ingest/broadcast-source.js';
import { takeEncoder, type EncoderLinkOptions } from '../../../demo/local-cloud/rtmp/encoder-link.js';
import { FakeClock } from '../live/fake-clock.js';
import { command, HANDSHAKE, message, TYPES } from './rtmp-client.js';
import { picture, sound, videoConfig } from './tags.js';

const NAME = 'AAAAA-BBBBB';

/** As much of a connection as the link touches. */
class FakeSocket extends EventEmitter {
  said = '';
  state: 'open' | 'ended' | 'destroyed' = 'open';

  write(bytes: Buffer): void {
    this.said += bytes.toString('latin1');
  }

  end(): void {
    this.state = 'ended';
  }

  destroy(): void {
    this.state = 'destroyed';
  }
}

function linked(refusalOf: EncoderLinkOptions['refusalOf'] = () => undefined) {
  const [clock, socket, encoders] = [new FakeClock(), new FakeSocket(), new Encoders()];
  const sources: BroadcastSource[] = [];
  let [freed, lines] = [0, ''];
  takeEncoder(socket as unknown as Socket, {
    ...{ clock, encoders },
    log: (line) => (lines += line),
    refusalOf,
    ingest: {
      occupy: () => ({
        begin(format, frameRate, burst) {
          const source = new BroadcastSource(format, frameRate, clock, burst);
          sources.push(source);
          return source;
        },
        ended: () => freed++,
      }),
    },
  });
  const says = (...bytes: readonly Buffer[]) => void socket.emit('data', Buffer.concat(bytes));
  const publishes = (key = NAME) =>
    says(
      HANDSHAKE,
      command('connect', 1, { app: 'live', tcUrl: 'rtmp://localhost/live' }),
      command('publish', 2, null, key, 'live'),
    );
  const shows = (timestamp: number, body: Buffer) =>
    says(message(TYPES.video, body, { timestamp, chunkStream: 4 }));
  return { clock, socket, encoders, sources, says, publishes, shows, freed: () => freed, lines: () => lines };
}

describe('the connection of an encoder', () => {
  it('has ten seconds to say what it is there for, however often it says something', () => {
    const { clock, socket, says, lines } = linked();
    says(HANDSHAKE.subarray(0, 1));
    clock.advance(9_000);
    says(HANDSHAKE.subarray(1, 100));
    expect(socket.state).to.equal('open');
    clock.advance(1_001);
    expect(socket.state).to.equal('ended');
    expect(lines()).to.equal('An encoder was let go: nothing came for 10 s.');
    clock.advance(1_001);
    expect(socket.state).to.equal('destroyed');
  });

  it('is let go when nothing comes for ten seconds, and its stream waits for the next', () => {
    const { clock, socket, sources, publishes, shows, freed } = linked();
    publishes();
    shows(0, videoConfig());
    for (let at = 0; at < 20; at++) {
      clock.advance(40);
      shows(40 * at, picture(at === 0));
    }
    clock.advance(9_000);
    shows(9_800, picture(false));
    clock.advance(9_000);
    expect(socket.state).to.equal('open');
    clock.advance(1_001);
    expect(socket.state).to.equal('ended');
    expect(sources[0]?.state).to.equal('waiting');
    expect(freed()).to.equal(1);
  });

  it('waits until its token was verified, and is asked for it by the stream name alone', async () => {
    const asked: string[][] = [];
    const { socket, encoders, publishes } = linked((...all) => {
      asked.push(all);
      return Promise.resolve(undefined);
    });
    publishes(`${NAME}?token=a.b.c`);
    expect(socket.said).not.to.contain('NetStream');
    await Promise.resolve();
    expect(socket.said).to.contain('NetStream.Publish.Start');
    expect(encoders.report(NAME)).to.deep.equal({ isOnAir: true });
    expect(asked).to.deep.equal([[NAME, 'a.b.c']]);
  });

  it('is let go where it asks again while its token is verified', async () => {
    const { socket, says, publishes, sources } = linked(() => Promise.resolve(undefined));
    publishes(`${NAME}?token=a.b.c`);
    says(command('publish', 3, null, NAME, 'live'));
    expect(socket.said).to.contain('it is asked for once');
    await Promise.resolve();
    expect(socket.said).not.to.contain('Publish.Start');
    expect(socket.state).to.equal('ended');
    expect(sources).to.deep.equal([]);
  });

  it('takes no stream where it has gone before its token was verified', async () => {
    const { socket, encoders, publishes } = linked(() => Promise.resolve(undefined));
    publishes(`${NAME}?token=a.b.c`);
    socket.emit('close');
    await Promise.resolve();
    expect(socket.said).not.to.contain('Publish.Start');
    expect(encoders.report(NAME)).to.equal(undefined);
  });

  it('is let go where its token could not be looked at', async () => {
    const { socket, publishes, lines } = linked(() => Promise.reject(new Error('SECRET')));
    publishes(`${NAME}?token=a.b.c`);
    await new Promise((resolve) => setImmediate(resolve));
    expect(socket.state).to.equal('ended');
    expect(socket.said + lines()).not.to.contain('SECRET');
  });

  it('tells its owner how far apart key frames are', () => {
    const { clock, encoders, publishes, shows } = linked();
    publishes();
    expect(encoders.report(NAME)).to.deep.equal({ isOnAir: true });
    shows(0, videoConfig());
    for (let at = 0; at <= 80; at++) {
      shows(50 * at, picture(at % 80 === 0));
      clock.advance(50);
    }
    expect(encoders.report(NAME)).to.deep.equal({
      isOnAir: true,
      measured: { keyFrameIntervalMs: 4_000, reorders: false },
    });
  });

  it('is refused in words where there is no key frame for ten seconds', () => {
    const { clock, socket, encoders, publishes, shows } = linked();
    publishes();
    shows(0, videoConfig());
    for (let at = 0; at < 300 && socket.state === 'open'; at++) {
      shows(40 * at, picture(at === 0));
      clock.advance(40);
    }
    expect(socket.said).to.match(/NetStream\.Publish\.Rejected.*Set a keyframe interval of 1 or 2 s/s);
    expect(encoders.report(NAME)).to.deep.equal({ isOnAir: false, refused: 'key-frames' });
  });

  it('may send the large key frames of a good picture', () => {
    const { clock, socket, publishes, shows } = linked();
    publishes();
    shows(0, videoConfig());
    for (let at = 0; at < 100; at++) {
      shows(40 * at, picture(at % 50 === 0, 0, Buffer.alloc(at % 50 === 0 ? 400_000 : 20_000)));
      clock.advance(40);
    }
    expect(socket.state).to.equal('open');
  });

  it('is refused in words where it sends more than 10 Mbit/s over time', () => {
    const { clock, socket, encoders, publishes, shows } = linked();
    publishes();
    shows(0, videoConfig());
    for (let at = 0; at < 400 && socket.state === 'open'; at++) {
      shows(40 * at, picture(at % 10 === 0, 0, Buffer.alloc(150_000)));
      clock.advance(40);
    }
    expect(socket.said).to.match(/The bitrate is too high/);
    expect(encoders.report(NAME)).to.deep.include({ refused: 'too-much' });
  });

  it('goes on with the pace that its metadata say', () => {
    const { sources, says, publishes, shows } = linked();
    publishes();
    const data = command('@setDataFrame', 'onMetaData', { framerate: 50 });
    says(message(TYPES.data, data.subarray(12), { chunkStream: 4 }));
    shows(0, videoConfig());
    shows(0, picture(true));
    expect(sources[0]?.format.video.frameRate).to.equal(50);
  });

  it('is told that what it sent was taken', () => {
    const { socket, publishes, says } = linked();
    publishes();
    const before = socket.said.length;
    for (let count = 0; count < 20; count++)
      says(message(TYPES.audio, Buffer.concat([sound(), Buffer.alloc(60_000)]), { chunkStream: 4 }));
    const acknowledged = Buffer.from(socket.said.slice(before), 'latin1');
    expect(acknowledged.subarray(0, 12).toString('hex')).to.equal('020000000000040300000000');
    expect(acknowledged.readUInt32BE(12)).to.be.within(1_000_000, 1_300_000);
  });
});
