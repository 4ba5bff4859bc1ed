import { describe, it } from 'node:test';
import { expect } from 'chai';
import { restamp } from '../../../demo/local-cloud/live/restamp.js';
import { clip, parseFragment } from './shipped-clip.js';

const fragment = clip.fragments[17]!;

describe('moving a fragment to another round', () => {
  it('moves both tracks by whole clips, exactly, far beyond 32 bits', () => {
    const before = parseFragment(fragment.bytes);
    const after = parseFragment(restamp(fragment, { sequence: 4_000_000_000, loop: 5_000_000 }));
    expect(after.sequence).to.equal(4_000_000_000);
    expect(after.tracks.get(1)?.begin).to.equal(before.tracks.get(1)!.begin + 5_000_000 * 640 * 512);
    expect(after.tracks.get(2)?.begin).to.equal(before.tracks.get(2)!.begin + 5_000_000 * 1200 * 1024);
  });

  it('changes nothing but the sequence number and the two times', () => {
    const moved = restamp(fragment, { sequence: 0xffffffff, loop: 3 });
    const differing = [...moved.keys()].filter((at) => moved[at] !== fragment.bytes[at]);
    const allowed = [
      [fragment.sequenceOffset, 4],
      ...fragment.stamps.map(({ offset }) => [offset, 8]),
    ].flatMap(([start = 0, size]) => Array.from({ length: size ?? 0 }, (_, at) => start + at));
    expect(differing).to.not.be.empty;
    expect(allowed).to.include.members(differing);
  });

  it('leaves the clip as it is', () => {
    const before = new Uint8Array(fragment.bytes);
    restamp(fragment, { sequence: 99, loop: 99 });
    expect(new Uint8Array(fragment.bytes)).to.deep.equal(before);
  });
});
