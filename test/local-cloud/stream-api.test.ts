import { describe, it } from 'node:test';
import { expect } from 'chai';
import { decodeJwt, jwtVerify } from 'jose';
import type { EdgeStream } from '../../demo/local-cloud/streams.js';
import { clockedEdge } from '../helpers/clocked-edge.js';
import type { CheckedRequest } from '../helpers/contract.js';
import { sign } from '../helpers/forge.js';
import { connect, OpenViewer, until } from '../helpers/viewer.js';

interface Stream {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly tags: string[];
  readonly secured: boolean;
  readonly ingestSecured: boolean;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly ingest: object;
  readonly playout: object;
}
interface IngestToken {
  readonly token: string;
  readonly exp: number;
  readonly streamkey: string;
}
interface List {
  readonly streams: Stream[];
  readonly total: number;
}

describe('the stream management', () => {
  const local = clockedEdge();
  const { contract } = local;

  function send<T = Stream>(path: string, request: CheckedRequest = {}, keys = local.edge.keys) {
    const headers = { 'x-bintu-apikey': keys.apiKey };
    return contract.send<T>(local.edge.origin, path, { headers, ...request });
  }
  const create = async (body: object = {}) => (await send('/stream', { method: 'POST', body })).body;
  const put = (path: string, body?: object) => send(path, { method: 'PUT', body });
  const names = async (query: string) =>
    (await send<List>(`/stream?${query}`)).body.streams.map(({ name }) => name);

  it('makes a stream, with all that is needed to play it', async () => {
    const { status, body } = await send('/stream', { method: 'POST', body: { tags: ['a', 'b', 'a'] } });
    expect(status).to.equal(201);
    const { id, name, createdAt, ingest, playout, ...others } = body;
    expect(others).to.deep.equal({
      ...{ state: 'created', tags: ['a', 'b'], updatedAt: createdAt },
      ...{ secured: true, ingestSecured: false },
    });
    expect(createdAt).to.equal(local.seconds);
    expect(ingest).to.deep.equal({ rtmp: { url: local.edge.rtmpUrl, streamname: name } });
    expect(playout).to.deep.equal({
      web: `${local.edge.origin}/playout/${name}`,
      h5live: [
        {
          rtmp: { url: 'rtmp://localhost/splay', streamname: name },
          server: { websocket: `${local.edge.origin.replace('http', 'ws')}/h5live/authstream` },
        },
      ],
    });
    expect((await send(`/stream/${id}`)).body).to.deep.equal(body);
  });

  it('lists the newest first, a page at a time, and counts all', async () => {
    const [first, second, third] = [await create(), await create(), await create()];
    expect(await names('quantity=2')).to.deep.equal([third?.name, second?.name]);
    expect((await names('quantity=2&page=2'))[0]).to.equal(first?.name);
    const { body } = await send<List>('/stream?quantity=1&page=99999');
    expect(body.streams).to.deep.equal([]);
    expect(body.total).to.be.at.least(6);
  });

  it('finds streams by state, tag and any part of what they are called', async () => {
    const odd = await create({ tags: ['Studio/West', '100%'] });
    expect(await names('tag=Studio/West')).to.deep.equal([odd.name]);
    expect(await names('tag=studio/west')).to.deep.equal([]);
    expect(await names('q=io/we')).to.deep.equal([odd.name]);
    expect(await names('q=100%25')).to.deep.equal([odd.name]);
    expect(await names('q=_')).to.deep.equal([]);
    expect(await names(`q=${odd.name.slice(2, 9).toLowerCase()}`)).to.include(odd.name);
    expect(await names(`q=${odd.id}`)).to.deep.equal([odd.name]);
    expect(await names('state=live')).to.have.members(local.edge.streams);
    expect(await names(`state=live&q=${odd.id}`)).to.deep.equal([]);
    expect(await names(`q=${encodeURIComponent("' OR 1=1 --")}`)).to.deep.equal([]);
  });

  it('replaces tags, and lists those that are in use', async () => {
    const { id } = await create({ tags: ['old'] });
    local.seconds += 5;
    const { body } = await put(`/stream/${id}/tag`, { tags: ['new', 'Ä'] });
    expect(body).to.deep.include({
      tags: ['new', 'Ä'],
      updatedAt: local.seconds,
      createdAt: local.seconds - 5,
    });
    const { tags } = (await send<{ tags: string[] }>('/tag')).body;
    expect(tags).to.include.members(['demo', 'new', 'Ä']);
    expect(tags).not.to.include('old');
    await put(`/stream/${id}/tag`, { tags: [] });
    expect((await send<{ tags: string[] }>('/tag')).body.tags).not.to.include('new');
  });

  it('plays the clip on a stream that is started, and ends what is played when it is stopped', async () => {
    const { id, name } = await create();
    const query = {
      stream: name,
      jwtoken: await sign(local.edge.keys, { streams: [name], nbf: local.seconds - 60 }),
    };
    expect(await connect(local.edge.origin, query)).to.deep.equal({ code: 4404 });
    expect((await put(`/stream/${id}/start`, { source: 'clip' })).body.state).to.equal('live');
    const viewer = await new OpenViewer(local.edge.origin, query).plays();
    const jwtoken = await sign(local.edge.keys, { nbf: local.seconds - 60 });
    const another = new OpenViewer(local.edge.origin, { stream: 'H5DEM-LIVE1', jwtoken });
    await another.plays();
    expect((await put(`/stream/${id}/stop`)).body.state).to.equal('ended');
    expect(await viewer.ends()).to.equal(4403);
    await until('no session of it', () => local.edge.sessions.every(({ streamName }) => streamName !== name));
    expect(await connect(local.edge.origin, query)).to.deep.equal({ code: 4404 });
    await another.plays();
    another.close();
    const again = await put(`/stream/${id}/start`, { source: 'clip' });
    expect(again.status).to.equal(409);
    expect(again.body).to.include({ field: 'id', rule: 'ended' });
    expect((await put(`/stream/${id}/stop`)).status).to.equal(200);
  });

  it('plays a stream without security to everybody', async () => {
    const { id, name, secured } = await create({ secured: false });
    expect(secured).to.equal(false);
    const path = '/h5live/stream';
    expect(await connect(local.edge.origin, { stream: name }, { path })).to.deep.equal({ code: 4404 });
    await put(`/stream/${id}/start`, { source: 'clip' });
    expect(await connect(local.edge.origin, { stream: name }, { path })).to.have.property('hello');
  });

  it('makes an ingest token, for an encoder to send to that stream alone', async () => {
    const { id, name, ingestSecured } = await create({ ingestSecured: true });
    expect(ingestSecured).to.equal(true);
    expect((await send(`/stream/${id}`)).body.ingestSecured).to.equal(true);
    const make = (body: object) => send<IngestToken>(`/stream/${id}/ingest/token`, { method: 'POST', body });
    const { status, body, headers } = await make({});
    expect(status).to.equal(201);
    expect(headers.get('cache-control')).to.equal('no-store');
    const exp = local.seconds + 14 * 86_400;
    expect(decodeJwt(body.token)).to.deep.equal({ ingesturl: local.edge.rtmpUrl, streamname: name, exp });
    expect(body.exp).to.equal(exp);
    expect(body.streamkey === `${name}?token=${body.token}`).to.equal(true);
    expect((await make({ exp: local.seconds + 60 })).body.exp).to.equal(local.seconds + 60);
    for (const [wrong, rule] of [
      [local.seconds, 'past'],
      [local.seconds + 366 * 86_400, 'over-365-days'],
      ['tomorrow', 'type'],
    ] as const)
      expect((await make({ exp: wrong })).body).to.include({ field: 'exp', rule });
    await put(`/stream/${id}/stop`);
    expect((await make({})).body).to.include({ field: 'id', rule: 'ended' });
  });

  it('signs ingest tokens with a secret of the organisation that signs nothing else', async () => {
    const { id } = await create();
    const { token } = (await send<IngestToken>(`/stream/${id}/ingest/token`, { method: 'POST', body: {} }))
      .body;
    const opens = (secret: Uint8Array) =>
      jwtVerify(token, secret).then(
        () => true,
        () => false,
      );
    const { keys, otherKeys } = local.edge;
    const secrets = [keys.ingestSecret, keys.stsSecret, otherKeys.ingestSecret, otherKeys.stsSecret];
    expect(await Promise.all(secrets.map(opens))).to.deep.equal([true, false, false, false]);
  });

  it('keeps the streams of the demo live', async () => {
    const { id = '' } = local.edge.registry.find('H5DEM-LIVE1') ?? {};
    const { status, body } = await put(`/stream/${id}/stop`);
    expect(status).to.equal(409);
    expect(body).to.include({ rule: 'demo' });
    expect(local.edge.registry.find('H5DEM-LIVE1')?.state).to.equal('live');
  });

  it('shows no stream of another organisation, nor its tags', async () => {
    const { id, name } = await create({ tags: ['secret tag'] });
    const calls: [string, string, object | undefined][] = [
      ['GET', `/stream/${id}`, undefined],
      ['PUT', `/stream/${id}/tag`, { tags: [] }],
      ['PUT', `/stream/${id}/start`, { source: 'clip' }],
      ['PUT', `/stream/${id}/stop`, undefined],
      ['POST', `/stream/${id}/ingest/token`, {}],
    ];
    for (const [method, path, body] of calls) {
      const theirs = await send<object>(path, {
        method,
        body,
        headers: { 'x-bintu-apikey': local.edge.otherKeys.apiKey },
      });
      const nobodys = await send<object>(path.replace(id, 'nobody'), { method, body });
      expect(theirs.status, path).to.equal(404);
      expect(theirs.body).to.deep.equal(nobodys.body);
    }
    const { body } = await send<List>('/stream', {}, local.edge.otherKeys);
    expect(body.streams.map((stream) => stream.name)).to.deep.equal(['H5OTH-LIVE1']);
    expect(body.total).to.equal(1);
    expect((await send('/tag', {}, local.edge.otherKeys)).body).to.deep.equal({ tags: ['demo'] });
    expect(local.edge.registry.find(name)?.state).to.equal('created');
  });

  it('tells listeners of each change, once, with what was before', async () => {
    const heard: [string | undefined, string][] = [];
    const stop = local.edge.registry.onChange((stream: EdgeStream, before?: EdgeStream) => {
      heard.push([before?.state, stream.state]);
    });
    const { id } = await create();
    local.edge.registry.setState(id, 'live', 'broadcast');
    local.edge.registry.setState(id, 'ended');
    stop();
    await create();
    expect(heard).to.deep.equal([
      [undefined, 'created'],
      ['created', 'live'],
      ['live', 'ended'],
    ]);
    expect(() => local.edge.registry.setState('nobody', 'live')).to.throw('There is no stream of that id.');
  });
});
