import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';

describe('the answer about a stream group', () => {
  let edge: Edge;
  before(async () => {
    edge = await startEdge();
  });
  after(() => edge.close());
  const ask = (path: string, init?: RequestInit) => fetch(edge.origin + path, init);

  it('names each stream, the best first, and where it is played from', async () => {
    const response = await ask('/stream/H5DEM-GROUP/group?profile=player');
    expect(response.status).to.equal(200);
    const websocket = `${edge.origin.replace('http', 'ws')}/h5live/authstream`;
    const { id, state, playout } = (await response.json()) as {
      id: string;
      state: string;
      playout: { h5live: object[] };
    };
    expect([id, state]).to.deep.equal(['H5DEM-GROUP', 'live']);
    expect(playout.h5live).to.deep.equal([
      {
        index: 0,
        rtmp: { url: 'rtmp://localhost/splay', streamname: 'H5DEM-LIVE1' },
        server: { websocket },
        info: { width: 640, height: 360, bitrate: 800 },
      },
      {
        index: 1,
        rtmp: { url: 'rtmp://localhost/splay', streamname: 'H5DEM-LIVE2' },
        server: { websocket },
        info: { width: 320, height: 180, bitrate: 300 },
      },
    ]);
  });

  it('is given to pages of other origins too, which ask first', async () => {
    const first = await ask('/stream/H5DEM-GROUP/group?profile=player', { method: 'OPTIONS' });
    expect(first.status).to.equal(204);
    expect(first.headers.get('access-control-allow-headers')).to.equal('content-type');
    const then = await ask('/stream/H5DEM-GROUP/group');
    for (const { headers } of [first, then]) expect(headers.get('access-control-allow-origin')).to.equal('*');
  });

  for (const path of [
    '/stream/AAAAA/group',
    '/stream/constructor/group',
    '/stream/H5DEM-GROUP/group/x',
    '/stream//group',
  ]) {
    it(`is not given for ${path}`, async () => {
      expect((await ask(path)).status).to.equal(404);
    });
  }
});
