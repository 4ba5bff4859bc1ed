import { describe, it } from 'node:test';
import { expect } from 'chai';
import {
  BroadcastSource,
  LARGEST_GROUP,
  LONGEST_GROUP_MS,
  WAITS_FOR_MS,
} from '../../../demo/local-cloud/ingest/broadcast-source.js';
import { readFragment } from '../../../demo/local-cloud/ingest/fragment.js';
import { IngestError } from '../../../demo/local-cloud/ingest/ingest-error.js';
import { readInit } from '../../../demo/local-cloud/ingest/init-segment.js';
import type { LiveFragment } from '../../../demo/local-cloud/live/viewer-source.js';
import { FakeClock } from '../live/fake-clock.js';
import { LARGEST_BACKLOG, LONGEST_BACKLOG_MS } from '../../../demo/local-cloud/live/backlog.js';
import { clip, groupFragments, parseFragment } from '../live/shipped-clip.js';
import { boxAt, fragments, grown, init, lasting, patched, placed } from './media.js';

const format = readInit(init);
/** Which of a fragment's two tracks is the sound. */
const { video: picture, audio: sound } = readFragment(fragments[0]!, format);
const soundAt = sound!.stampOffset > picture!.stampOffset ? 1 : 0;

function broadcasting() {
  const clock = new FakeClock();
  const source = new BroadcastSource(format, 25, clock);
  const received: LiveFragment[] = [];
  const changes: string[] = [];
  source.subscribe((fragment) => received.push(fragment), {
    restarted: (bytes) => changes.push(`restarted ${bytes.length}`),
    ended: () => changes.push('ended'),
  });
  const send = (from: number, count: number) => {
    for (const bytes of fragments.slice(from, from + count)) {
      source.push(bytes);
      clock.advance(40);
    }
  };
  return { clock, source, received, changes, send };
}

/** Fails unless each fragment begins, in both tracks, where the one before ended. */
function expectSeamless(live: readonly LiveFragment[]): void {
  const ends = new Map<number, number>();
  live.forEach(({ data, sequence }, at) => {
    const parsed = parseFragment(data);
    expect(parsed.sequence).to.equal(sequence);
    expect(sequence).to.equal(at + 1);
    for (const [track, { begin, length }] of parsed.tracks) {
      expect(begin, `track ${track} in fragment ${sequence}`).to.be.closeTo(ends.get(track) ?? begin, 1);
      ends.set(track, begin + length);
    }
  });
}

describe('a broadcast as a source for viewers', () => {
  it('says what it is, in the words of the clip that it was made of', () => {
    const { source, send } = broadcasting();
    send(0, 100);
    const { mimeType, video, audio, bytesPerSecond } = source.format;
    expect({ mimeType, video, audio }).to.deep.equal({
      mimeType: clip.mimeType,
      video: clip.video,
      audio: clip.audio,
    });
    expect(source.format.init).to.deep.equal(new Uint8Array(init));
    expect(bytesPerSecond).to.be.at.least(125_000);
  });

  it('hands on what it gets, from anywhere in the broadcaster’s time, beginning at 0', () => {
    const { received, send } = broadcasting();
    send(16, 50);
    expect(received).to.have.lengthOf(50);
    expectSeamless(received);
    expect(received[0]?.startMs).to.be.closeTo(0, 50);
    expect(received[49]!.startMs - received[0]!.startMs).to.be.closeTo(49 * 40, 0.1);
    received.forEach(({ data }, at) => expect(data.length).to.equal(fragments[16 + at]?.length));
  });

  it('changes nothing in what came in, which may be used again', () => {
    const { source, received } = broadcasting();
    const bytes = Buffer.from(fragments[0]!);
    source.push(bytes);
    expect(bytes.equals(fragments[0]!)).to.equal(true);
    const kept = new Uint8Array(received[0]!.data);
    bytes.fill(0);
    expect(received[0]?.data).to.deep.equal(kept);
  });

  it('keeps three whole groups and the running one, from a key frame on', () => {
    const { source, send } = broadcasting();
    send(0, 200);
    const backlog = source.backlog();
    expect(backlog[0]?.startsGroup).to.equal(true);
    expect(backlog.length).to.be.within(3 * groupFragments, 4 * groupFragments);
    expect(backlog.at(-1)?.sequence).to.equal(200);
  });

  it('leaves out what comes before the first key frame, and refuses a stream that has none', () => {
    const { source, received, send } = broadcasting();
    const taken = fragments.slice(14, 18).map((bytes) => source.push(bytes));
    expect(taken).to.deep.equal([false, false, true, true]);
    expect(received.map(({ startsGroup }) => startsGroup)).to.deep.equal([true, false]);
    const keyless = new BroadcastSource(format, 25, new FakeClock());
    const push = () => keyless.push(fragments[1]!);
    for (let count = 0; count < 100; count++) push();
    expect(push).to.throw(IngestError, 'trun: the first 100 fragments have no key frame.');
    expect(() => send(18, 2)).not.to.throw();
  });

  it('refuses so long a group of pictures that who joins would get too much', () => {
    const clock = new FakeClock();
    // Thirty times as slow, a group of the clip lasts 19 s.
    const video = { ...format.video, timescale: format.video.timescale / 30 };
    const source = new BroadcastSource({ init, mimeType: clip.mimeType, video }, 25, clock);
    let taken = 0;
    expect(() => {
      for (const bytes of fragments) {
        source.push(patched(bytes, boxAt(bytes, 'traf', soundAt) + 4, ...Buffer.from('free')));
        clock.advance(1_200);
        taken++;
      }
    }).to.throw(IngestError, /there was no key frame for 10000 ms/);
    expect(taken).to.equal(9);
  });

  /** A key frame and its sound, then what follows it without another one: fragments of 40 ms each. */
  const endless = (nth: number) => placed(fragments[nth === 0 ? 0 : 1]!, nth === 0 ? 0 : 1, nth);
  const without = (bytes: Uint8Array, track: 0 | 1) =>
    patched(bytes, boxAt(bytes, 'traf', track) + 4, ...Buffer.from('free'));
  const silent = (nth: number) => without(endless(nth), 1);
  const hostile: [what: string, fragment: (nth: number) => Uint8Array, stepMs: number, rule: RegExp][] = [
    [
      'whose picture lasts no time to speak of, and whose sound lasts seconds, as fast as it can',
      (nth) => lasting(lasting(placed(endless(0), 0, 0, 4_500 * nth), 0, 1), 1, 108_000),
      0,
      /^tfdt: /,
    ],
    [
      'whose picture stands still while its sound goes on with the clock',
      (nth) => {
        const sound = placed(endless(nth), nth === 0 ? 0 : 1, 0, 1_000 * nth);
        return lasting(lasting(moved(sound, nth), 0, 1), 1, 23_000);
      },
      1_000,
      /^(?:tfdt: a track lies|trun: there was no key frame for)/,
    ],
    ['that has no second key frame', silent, 40, /^trun: there was no key frame for 10000 ms/],
    [
      'that has little time and many bytes',
      (nth) => grown(silent(nth), 100_000),
      40,
      /^mdat: there were 15000000 bytes without a key frame/,
    ],
    [
      'of sound alone from long ago, after its picture',
      (nth) => (nth < 200 ? silent(nth) : without(placed(fragments[1]!, 1, nth - 200), 0)),
      40,
      /^(?:tfdt: |trun: |mdat: )/,
    ],
  ];
  /** The picture's time moved by single units, so that it does not go back. */
  function moved(bytes: Uint8Array, units: number): Uint8Array {
    const copy = new Uint8Array(bytes);
    const at = clip.fragments[0]!.stamps[0]!.offset;
    new DataView(copy.buffer).setBigUint64(at, BigInt(units));
    return copy;
  }
  for (const [what, fragment, stepMs, rule] of hostile) {
    it(`does not grow without end for a broadcast ${what}`, () => {
      const clock = new FakeClock();
      const source = new BroadcastSource(format, 25, clock);
      let [most, refused] = [0, ''];
      for (let nth = 0; nth < 2_000 && refused === ''; nth++) {
        try {
          source.push(fragment(nth));
        } catch (error) {
          expect(error).to.be.instanceOf(IngestError);
          refused = (error as IngestError).message;
        }
        clock.advance(stepMs);
        most = Math.max(
          most,
          source.backlog().reduce((sum, { data }) => sum + data.length, 0),
        );
      }
      expect(refused).to.match(rule);
      expect(most).to.be.at.most(LARGEST_BACKLOG);
    });
  }

  it('keeps what is within its bounds where each fragment begins with a key frame, however long and large they are', () => {
    const clock = new FakeClock();
    const source = new BroadcastSource(format, 25, clock);
    for (let nth = 0; nth < 60; nth++) {
      const long = lasting(
        lasting(placed(grown(fragments[0]!, 1_500_000), 0, 112.5 * nth), 0, 57_600),
        1,
        108_000,
      );
      source.push(long);
      clock.advance(4_500);
      const kept = source.backlog();
      expect(kept.reduce((sum, { data }) => sum + data.length, 0)).to.be.at.most(LARGEST_BACKLOG);
      const last = kept.at(-1)!;
      expect(last.startMs + last.durationMs - kept[0]!.startMs).to.be.at.most(LONGEST_BACKLOG_MS);
      expect(last.durationMs).to.be.closeTo(4_500, 1);
    }
    expect(source.format.bytesPerSecond).to.be.within(125_000, 1_250_000);
  });

  it('is never said to need more than it may have, so that nobody who is slow makes this process keep more', () => {
    const clock = new FakeClock();
    const source = new BroadcastSource(format, 25, clock);
    for (let nth = 0; nth < 16; nth++) source.push(grown(silent(nth), 100_000));
    expect(source.format.bytesPerSecond).to.equal(1_250_000);
  });

  it('has bounds that a good picture of long groups keeps', () => {
    expect(LONGEST_BACKLOG_MS).to.be.greaterThan(LONGEST_GROUP_MS);
    expect(LARGEST_BACKLOG).to.be.greaterThan(LARGEST_GROUP);
    expect(LARGEST_GROUP).to.be.greaterThan((LONGEST_GROUP_MS / 1_000) * 1_250_000);
  });

  it('waits for a broadcaster who was lost, keeps no old pictures, and goes on where it stopped', () => {
    const { clock, source, received, changes, send } = broadcasting();
    send(0, 30);
    source.end('lost');
    expect(source.state).to.equal('waiting');
    expect(source.backlog()).to.deep.equal([]);
    expect(() => source.push(fragments[30]!)).to.throw(IngestError, 'stream: it is not live.');
    clock.advance(WAITS_FOR_MS - 1);
    source.resume(format, 25);
    expect(source.state).to.equal('live');
    clock.advance(WAITS_FOR_MS * 2);
    send(320, 30);
    expect(changes).to.deep.equal([`restarted ${init.length}`]);
    expect(received).to.have.lengthOf(60);
    const [before, after] = [received[29]!, received[30]!];
    expect(after.startMs - before.startMs - before.durationMs).to.be.within(0, 60);
    expect(received.map(({ sequence }) => sequence)).to.deep.equal(
      Array.from({ length: 60 }, (_, at) => at + 1),
    );
    expectSeamless(received.slice(0, 30));
  });

  it('is over for good when nobody comes back, and says so once', () => {
    const { clock, source, changes, send } = broadcasting();
    send(0, 5);
    source.end('lost');
    clock.advance(WAITS_FOR_MS);
    expect(source.state).to.equal('over');
    source.end('stopped');
    expect(changes).to.deep.equal(['ended']);
    expect(clock.pending).to.equal(0);
    expect(() => source.resume(format, 25)).to.throw(IngestError, 'stream: it is not waiting');
  });

  it('is over at once when the broadcaster stops it, or never showed anything', () => {
    const stopped = broadcasting();
    stopped.send(0, 5);
    stopped.source.end('stopped');
    const empty = broadcasting();
    empty.source.end('lost');
    for (const { source, changes, clock } of [stopped, empty]) {
      expect(source.state).to.equal('over');
      expect(changes).to.deep.equal(['ended']);
      expect(clock.pending).to.equal(0);
    }
  });

  it('goes on with the same tracks only', () => {
    const { source, send } = broadcasting();
    const { audio, ...silent } = format;
    expect(source.continuesWith(format), 'while it is live').to.equal(false);
    send(0, 5);
    source.end('lost');
    expect(source.continuesWith(silent)).to.equal(false);
    expect(source.continuesWith({ ...format, audio: { ...audio!, codec: 'opus' } })).to.equal(false);
    expect(source.continuesWith({ ...format, video: { ...format.video, width: 320 } })).to.equal(true);
  });
});
