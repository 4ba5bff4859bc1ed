// The query of the WebSocket: how tokens reach the server.
import { it } from 'node:test';
import { expect } from 'chai';
import type { Changes, Rows } from '../harness.js';

export const queryRows: Rows = ({ label, major }, open) => {
  // Version 5 asks for a fast start by itself, version 4 when it is told to.
  const fast = major >= 5 ? '&flags=faststart' : '';
  const rows: [string, Changes, string][] = [
    ['nothing without a token', {}, fast],
    ['nothing for empty security', { security: {} }, fast],
    [
      'nothing for an STS token of empty strings',
      { security: { token: '', expires: '', options: '', tag: '' } },
      fast,
    ],
    ['a JWT, encoded', { security: { jwtoken: 'a.b-c_d=' } }, `${fast}&jwtoken=a.b-c_d%3D`],
    [
      'an STS token, in order and encoded',
      { security: { token: 'tk', expires: '1999999998', options: '15', tag: 'my tag&x' } },
      `${fast}&token=tk&expires=1999999998&options=15&tag=my%20tag%26x`,
    ],
    [
      'the fields of a token in the order in which they were written',
      { security: { tag: 't', options: '1', expires: '2', token: 'tk' } },
      `${fast}&tag=t&options=1&expires=2&token=tk`,
    ],
    [
      'an STS token without its empty fields',
      { security: { token: 'tk', expires: '', options: '2', tag: '' } },
      `${fast}&token=tk&options=2`,
    ],
    [
      'an STS token without the fields that are numbers',
      { security: { token: 'tk', expires: 1999999998, options: 15, tag: 't' } },
      `${fast}&token=tk&tag=t`,
    ],
    [
      'both tokens and other keys',
      { security: { token: 'tk', ip: '1.2.3.4', referer: 'x y', jwtoken: 'j' } },
      `${fast}&token=tk&ip=1.2.3.4&referer=x%20y&jwtoken=j`,
    ],
    [
      'the old single token before the flags, params after them, url and stream untouched',
      { h5live: { token: 'T', params: { a: 'b c', url: 'u', stream: 's' } }, security: { jwtoken: 'j' } },
      `&token=T${fast}&a=b%20c&jwtoken=j`,
    ],
    ['no fast start when that is off', { playback: { faststart: false } }, ''],
    ['a fast start when that is on', { playback: { faststart: true } }, '&flags=faststart'],
  ];
  for (const [what, changes, tail] of rows) {
    it(`${label}: the query has ${what}`, () =>
      open(async (scene) => {
        await scene.setup(changes);
        await scene.until('a connection', () => scene.stream.connections.length > 0);
        const [{ path, search, query, origin }] = scene.stream.connections as [
          (typeof scene.stream.connections)[0],
        ];
        const id = await scene.page.evaluate(() => player.id);
        const head = `?url=rtmp%3A%2F%2Flocalhost%2Fsplay&stream=${scene.stream.name}`;
        const cid = query.get('cid') ?? '';
        expect(path).to.equal('/h5live/stream');
        expect(search).to.equal(`${head}&cid=${cid}&pid=${id}${tail}`);
        expect(cid).to.match(/^\d+$/);
        expect(origin).to.equal(scene.server.origin);
      }));
  }

  it(`${label}: a query in the configured address stays in front, with a question mark of its own`, () =>
    open(async (scene) => {
      await scene.setup({ websocket: `${scene.server.websocket}?x=1` });
      await scene.until('a connection', () => scene.stream.connections.length > 0);
      const head = `?x=1?url=rtmp%3A%2F%2Flocalhost%2Fsplay&stream=${scene.stream.name}&cid=`;
      expect(scene.stream.connections[0]?.search.startsWith(head)).to.be.true;
    }));
};
