import { expect } from 'chai';
import { hrefOf, routeOf, streamHref, type Route } from '../../../demo/dashboard/routes.js';

describe('routeOf', () => {
  const rows: [hash: string, route: Route][] = [
    ['', { page: 'home' }],
    ['#', { page: 'home' }],
    ['#/', { page: 'home' }],
    ['#/streams', { page: 'streams' }],
    ['#/create', { page: 'create' }],
    ['#/token', { page: 'token' }],
    ['#/decode', { page: 'decode' }],
    ['#/streams/a-1', { page: 'stream', streamId: 'a-1' }],
    ['#/streams/a-1/created', { page: 'created', streamId: 'a-1' }],
    ['#/streams/a%2Fb', { page: 'stream', streamId: 'a/b' }],
    ['#/streams/a-1/other', { page: 'unknown' }],
    ['#/streams/a-1/created/more', { page: 'unknown' }],
    ['#/streams/%E0%A4%A', { page: 'unknown' }],
    ['#/token/x', { page: 'unknown' }],
    ['#/home', { page: 'unknown' }],
    ['#/constructor', { page: 'unknown' }],
  ];
  for (const [hash, route] of rows) {
    it(`reads “${hash}” as ${route.page}`, () => {
      expect(routeOf(hash)).to.deep.equal(route);
    });
  }

  it('reads the addresses that it writes', () => {
    for (const page of ['home', 'streams', 'create', 'token', 'decode'] as const)
      expect(routeOf(hrefOf(page))).to.deep.equal({ page });
    for (const streamId of ['a-1', 'a/b#c?d', 'ü ✓']) {
      expect(routeOf(streamHref(streamId))).to.deep.equal({ page: 'stream', streamId });
      expect(routeOf(streamHref(streamId, true))).to.deep.equal({ page: 'created', streamId });
    }
  });
});
