import { describe, it } from 'node:test';
import { expect } from 'chai';
import { startEdge } from '../../demo/local-cloud/edge.js';
import { sign, STREAM } from '../helpers/forge.js';
import { connect, OpenViewer, pause, until } from '../helpers/viewer.js';

/** What keeps this process busy and belongs to the edge or its viewers. */
const resources = () =>
  process.getActiveResourcesInfo().filter((kind) => /^(?:TCP\w*Wrap|Timeout|Immediate)$/.test(kind)).length;

describe('an edge that is closed', () => {
  it('is back on its port at once, ten times, with viewers connected and others knocking', async () => {
    let edge = await startEdge();
    const { origin, keys } = edge;
    const port = Number(new URL(origin).port);
    for (let round = 0; round < 10; round++) {
      const viewer = await new OpenViewer(origin, { stream: STREAM, jwtoken: await sign(keys) }).plays();
      const closing = edge.close();
      const knocking = new OpenViewer(origin, { stream: STREAM, jwtoken: await sign(keys) });
      await closing;
      edge = await startEdge({ port, keys });
      expect(edge.origin).to.equal(origin);
      expect(await viewer.ends()).to.equal(1006);
      await until('an answer to who knocked', () => knocking.code !== undefined || knocking.media > 0);
      knocking.close();
    }
    await edge.close();
  });

  it('lets tokens outlive it where the next one is given its keys, and only there', async () => {
    const first = await startEdge();
    const jwtoken = await sign(first.keys);
    await first.close();
    for (const [keys, outcome] of [
      [first.keys, 'hello'],
      [undefined, 'code'],
    ] as const) {
      const next = await startEdge({ port: Number(new URL(first.origin).port), ...(keys && { keys }) });
      expect(await connect(next.origin, { stream: STREAM, jwtoken })).to.have.property(outcome);
      await next.close();
    }
  });

  it('leaves no socket and no timer behind, whatever went on', async () => {
    const warm = await startEdge();
    await warm.close();
    await pause(300);
    const before = resources();
    const edge = await startEdge();
    const jwtoken = await sign(edge.keys, { forceDisconnect: true });
    const viewers = [
      '',
      '',
      'H5ERR-NOUPGRADE',
      'H5ERR-NOHELLO',
      'H5ERR-STOPS',
      'H5ERR-CUT',
      'H5ERR-1004',
    ].map((name) => new OpenViewer(edge.origin, { stream: name || STREAM, jwtoken }));
    await viewers[1]?.plays();
    edge.faults.halfOpen();
    edge.faults.silence();
    edge.faults.clockOff(1_000);
    await new OpenViewer(edge.origin, { stream: STREAM }).ends();
    const asked = fetch(`${edge.origin}/viewer/token?stream=${STREAM}&fault=delay-60000`).catch(() => 'lost');
    await pause(200);
    expect(edge.sessions.length).to.be.greaterThan(0);
    expect(resources()).to.be.greaterThan(before + 10);
    let closed = false;
    void edge.close().then(() => (closed = true));
    await until('the edge is closed', () => closed);
    expect(await asked).to.equal('lost');
    await until('the number of sockets and timers before', () => resources() <= before);
    expect(edge.sessions).to.have.lengthOf(0);
    for (const viewer of viewers) viewer.close();
  });

  it('says that its port is taken, and leaves nothing behind then', async () => {
    const edge = await startEdge();
    const port = Number(new URL(edge.origin).port);
    await pause(300);
    const before = resources();
    const error = await startEdge({ port }).then(
      () => undefined,
      (thrown: unknown) => thrown as NodeJS.ErrnoException,
    );
    expect(error?.code).to.equal('EADDRINUSE');
    await until('the number of sockets and timers before', () => resources() <= before);
    await edge.close();
  });
});
