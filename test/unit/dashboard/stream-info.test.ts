import { expect } from 'chai';
import {
  readIngestKey,
  readOrganisation,
  readStream,
  readStreams,
  readTags,
} from '../../../demo/dashboard/stream-info.js';

const STREAM = {
  id: 'a-1',
  name: 'AAAAA-BBBBB',
  state: 'live',
  tags: ['one'],
  secured: false,
  createdAt: 1,
  updatedAt: 2,
  ingest: { rtmp: { url: 'rtmp://localhost/live' } },
};
const READ = {
  id: 'a-1',
  name: 'AAAAA-BBBBB',
  state: 'live',
  tags: ['one'],
  secured: false,
  ingestSecured: false,
  createdAt: 1,
  updatedAt: 2,
  ingestUrl: 'rtmp://localhost/live',
};
const NOTHING = [undefined, null, 0, '', 'x', [], {}, { streams: 1 }, { tags: 'x' }, { organisation: null }];

describe('what the local cloud tells', () => {
  it('is read as a stream', () => {
    expect(readStream(STREAM)).to.deep.equal(READ);
  });

  it('is no stream without an id, a name, or a state that there is', () => {
    for (const wrong of [{ id: 1 }, { name: '' }, { state: 'gone' }, { state: 'constructor' }])
      expect(readStream({ ...STREAM, ...wrong })).to.equal(undefined);
    for (const value of NOTHING) expect(readStream(value)).to.equal(undefined);
  });

  it('counts as secured unless it says that it is open', () => {
    for (const secured of [true, undefined, 'false', 0, null])
      expect(readStream({ ...STREAM, secured })?.secured).to.equal(true);
  });

  it('asks for an ingest token only where it says so', () => {
    for (const [ingestSecured, read] of [
      [true, true],
      ['true', false],
      [undefined, false],
    ] as const)
      expect(readStream({ ...STREAM, ingestSecured })?.ingestSecured).to.equal(read);
  });

  it('is a stream key with the time until which its token is valid, or none', () => {
    const answer = { token: 'x', streamkey: 'AAAAA-BBBBB?token=x', exp: 5 };
    expect(readIngestKey(answer)).to.deep.equal({ streamKey: 'AAAAA-BBBBB?token=x', expiresAt: 5 });
    for (const wrong of [{ streamkey: 1 }, { streamkey: '' }, { exp: 'x' }, { exp: Infinity }])
      expect(readIngestKey({ ...answer, ...wrong })).to.equal(undefined);
    for (const value of NOTHING) expect(readIngestKey(value)).to.equal(undefined);
  });

  it('is put up with where the rest is not as it should be', () => {
    const odd = { tags: ['a', 1, null], createdAt: 'x', updatedAt: Infinity, ingest: 'x' };
    const read = readStream({ ...STREAM, ...odd });
    expect(read).to.deep.equal({ ...READ, tags: ['a'], createdAt: 0, updatedAt: 0, ingestUrl: '' });
  });

  it('is a list without what is no stream, and never fewer in all than are shown', () => {
    expect(readStreams({ streams: [STREAM, {}, null], total: 7 })).to.deep.equal({
      streams: [READ],
      total: 7,
    });
    expect(readStreams({ streams: [STREAM], total: -1 })).to.deep.equal({ streams: [READ], total: 1 });
    for (const value of NOTHING) expect(readStreams(value)).to.deep.equal({ streams: [], total: 0 });
  });

  it('names the organisation, or nobody', () => {
    const organisation = { id: 'o', name: 'Demo', hash: 'ab' };
    expect(readOrganisation({ organisation })).to.deep.equal(organisation);
    expect(readOrganisation({ organisation: { id: 'o' } })).to.deep.equal({ id: 'o', name: '', hash: '' });
    for (const value of NOTHING) expect(readOrganisation(value)).to.equal(undefined);
  });

  it('says of an encoder that another one was turned away, where that is so', () => {
    for (const [turnedAway, read] of [
      [true, true],
      ['yes', false],
      [undefined, false],
    ] as const) {
      const ingest = { encoder: { onAir: true, turnedAway } };
      expect(readStream({ ...STREAM, ingest })?.encoder).to.include({ isOnAir: true, turnedAway: read });
    }
  });

  it('lists tags', () => {
    expect(readTags({ tags: ['a', 2, 'b'] })).to.deep.equal(['a', 'b']);
    for (const value of NOTHING) expect(readTags(value)).to.deep.equal([]);
  });
});
