import { after, afterEach, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { digestOf, LONGEST_HISTORY } from '../../demo/local-cloud/wire/session.js';
import { sign, STREAM, stsValues } from '../helpers/forge.js';
import { OpenViewer, until } from '../helpers/viewer.js';

const seconds = () => Math.floor(Date.now() / 1000);

describe('what the edge knows of its sessions', () => {
  let edge: Edge;
  const viewers: OpenViewer[] = [];
  before(async () => {
    edge = await startEdge();
  });
  after(() => edge.close());
  afterEach(async () => {
    for (const viewer of viewers.splice(0)) viewer.close();
    await until('no session', () => edge.sessions.length === 0);
  });

  function open(query: Record<string, string>, path?: string): OpenViewer {
    const viewer = new OpenViewer(edge.origin, { stream: STREAM, cid: '1', ...query }, path);
    viewers.push(viewer);
    return viewer;
  }

  it('tells player, stream and the digest of the token, and never the token', async () => {
    const [jwtoken, values] = [await sign(edge.keys), stsValues(edge.keys)];
    const from = Date.now();
    await open({ jwtoken, pid: '63792863284', flags: 'faststart' }).plays();
    const by = Date.now();
    await open({ ...values, pid: 'x'.repeat(500) }).plays();
    await open({ stream: 'H5DEM-OPEN1', pid: '7' }, '/h5live/stream').plays();
    const [first, second, third] = edge.sessions;
    expect(first).to.include({ streamName: STREAM, pid: '63792863284', tokenDigest: digestOf(jwtoken) });
    expect(first?.startedAt).to.be.within(from, by);
    expect(second).to.include({ streamName: STREAM, pid: '', tokenDigest: digestOf(values.token) });
    expect(third).to.include({ streamName: 'H5DEM-OPEN1', tokenDigest: '' });
    const all = JSON.stringify([edge.sessions, edge.admissions]);
    for (const secret of [jwtoken, values.token]) expect(all).not.to.contain(secret);
  });

  it('tells a switching connection by the flags that it does not carry', async () => {
    const jwtoken = await sign(edge.keys);
    await open({ jwtoken, flags: 'faststart' }).plays();
    await open({ jwtoken, flags: 'checkandclose' }).plays();
    await open({ jwtoken }).plays();
    expect(edge.sessions.map(({ switching }) => switching)).to.deep.equal([false, false, true]);
  });

  it('forgets a session that ends, and remembers that it was, in order, with what was refused', async () => {
    const from = edge.admissions.length;
    const tokens = [await sign(edge.keys), await sign(edge.keys, { exp: seconds() - 5 })];
    for (const jwtoken of tokens) {
      const viewer = open({ jwtoken });
      await until('an answer', () => viewer.media > 0 || viewer.code !== undefined);
      viewer.close();
    }
    await open({ stream: 'SECRET-NAME', jwtoken: 'a.b.c' }).ends();
    await until('no session', () => edge.sessions.length === 0);
    const seen = edge.admissions
      .slice(from)
      .map(({ streamName, tokenDigest, outcome, code }) => [streamName, tokenDigest, outcome, code]);
    expect(seen).to.deep.equal([
      [STREAM, digestOf(tokens[0] ?? ''), 'admitted', undefined],
      [STREAM, digestOf(tokens[1] ?? ''), 'refused', 4903],
      ['', digestOf('a.b.c'), 'refused', 4901],
    ]);
  });

  it('ends one session with the code it is told, and no other', async () => {
    const jwtoken = await sign(edge.keys);
    const [one, other] = [await open({ jwtoken }).plays(), await open({ jwtoken }).plays()];
    expect(edge.endSession(edge.sessions[0]?.id ?? 0, 4901)).to.equal(true);
    expect(await one.ends()).to.equal(4901);
    await other.plays(5);
    expect(edge.sessions).to.have.lengthOf(1);
    expect(edge.endSession(999_999, 4901)).to.equal(false);
  });

  it('ends a session of a token with forceDisconnect at the second of its expiry with 4903', async () => {
    const exp = seconds() + 3;
    const viewer = await open({ jwtoken: await sign(edge.keys, { exp, forceDisconnect: true }) }).plays();
    expect(await viewer.ends()).to.equal(4903);
    expect(Date.now()).to.be.at.least(exp * 1_000);
  });

  it('lets a session go on after its token has expired, whatever else the token says', async () => {
    const short = { exp: seconds() + 300 };
    const plain = await open({ jwtoken: await sign(edge.keys, short) }).plays();
    const odd = await open({ jwtoken: await sign(edge.keys, { ...short, forceDisconnect: 'no' }) }).plays();
    const renewed = { exp: seconds() + 900, forceDisconnect: true };
    const newer = await open({ jwtoken: await sign(edge.keys, renewed) }).plays();
    const end = edge.faults.clockOff(600_000);
    for (const viewer of [plain, odd, newer]) await viewer.plays(5);
    end();
  });

  it('remembers a bounded number of connections', async () => {
    for (let left = LONGEST_HISTORY; left > 0; left -= 50) {
      const batch = Array.from({ length: 50 }, () => open({}));
      await Promise.all(batch.map((viewer) => viewer.ends()));
    }
    expect(edge.admissions).to.have.lengthOf(LONGEST_HISTORY);
    expect(edge.admissions.every(({ outcome }) => outcome === 'refused')).to.equal(true);
    const ids = edge.admissions.map(({ id }) => id);
    expect((ids.at(-1) ?? 0) - (ids[0] ?? 0)).to.equal(LONGEST_HISTORY - 1);
  });
});
