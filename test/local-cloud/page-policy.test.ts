// What the pages of the local cloud may do, and who may put them into a frame.
import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';

const VENDOR = 'https://demo.nanocosmos.de';
/** What is made for frames: the page for them, and the Web Playout URL, as the vendor's is. */
const FOR_FRAMES = ['/playout/H5DEM-LIVE1', '/demo/playback.html', '/demo/embed.html'];
const NOT_FOR_FRAMES = [
  '/demo/index.html',
  '/demo/index.html?player=official',
  '/demo/index.html?/playout/x',
  '/demo/errors.html',
  '/demo/gallery.html',
  '/demo/strict.html',
  '/demo/dashboard.ts',
  '/demo/nothing.html',
  '/playout/a/b',
  '/',
  '/session',
  '/nowhere',
];

describe('the policy of a page', () => {
  let edge: Edge;
  before(async () => {
    edge = await startEdge();
  });
  after(() => edge.close());

  /** Each directive and its sources, as they came. */
  async function policyOf(path: string): Promise<ReadonlyMap<string, readonly string[]>> {
    const { headers } = await fetch(edge.origin + path, { redirect: 'manual' });
    const directives = (headers.get('content-security-policy') ?? '').split('; ').filter(Boolean);
    return new Map(directives.map((text) => [text.split(' ')[0] ?? '', text.split(' ').slice(1)]));
  }

  for (const path of NOT_FOR_FRAMES) {
    it(`lets nobody put ${path} into a frame`, async () => {
      expect((await policyOf(path)).get('frame-ancestors')).to.deep.equal(["'none'"]);
    });
  }
  for (const path of FOR_FRAMES) {
    it(`lets everybody put ${path} into a frame`, async () => {
      const policy = await policyOf(path);
      expect(policy.get('script-src')).to.include("'self'");
      expect(policy.has('frame-ancestors')).to.equal(false);
    });
  }

  it('lets the dashboard, where a key is typed, reach this server alone', async () => {
    const policy = await policyOf('/demo/index.html?player=official');
    const sources = [...policy.values()].flat().filter((source) => !source.startsWith("'"));
    const socket = edge.origin.replace('http', 'ws');
    expect(new Set(sources)).to.deep.equal(new Set([socket, 'blob:', 'data:']));
    expect(policy.get('script-src')).to.deep.equal(["'self'"]);
    expect(policy.get('default-src')).to.deep.equal(["'none'"]);
  });

  it('names the vendor’s host only where its script is asked for, and is used', async () => {
    for (const path of [...FOR_FRAMES, ...NOT_FOR_FRAMES])
      expect([...(await policyOf(path)).values()].flat(), path).not.to.include(VENDOR);
    for (const path of ['/playout/H5DEM-LIVE1', '/demo/playback.html', '/demo/strict.html'])
      expect((await policyOf(`${path}?a=b&player=official`)).get('script-src')).to.include(VENDOR);
    for (const path of ['/demo/embed.html', '/demo/errors.html'])
      expect((await policyOf(`${path}?player=official`)).get('script-src')).to.deep.equal(["'self'"]);
  });

  it('is given to whatever path comes, however odd', async () => {
    for (const path of ['//', '//x', '///', '/%', '/%zz', '/demo/%2e%2e/x', '/?', '/playout/%']) {
      const response = await fetch(edge.origin + path, { redirect: 'manual' });
      expect(response.status, path).to.be.oneOf([200, 302, 404]);
    }
  });
});
