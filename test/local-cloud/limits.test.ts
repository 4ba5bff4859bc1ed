import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { Contract } from '../helpers/contract.js';
import { STREAM } from '../helpers/forge.js';
import { label, NOW, STREAM_ROWS, V2_ROWS, V3_ROWS, type Row } from '../helpers/token-limits.js';

describe('the limits of', () => {
  const contract = new Contract();
  let edge: Edge;
  before(async () => {
    edge = await startEdge({ now: () => NOW * 1000 });
  });
  after(() => edge.close());

  const calls: [name: string, path: string, always: object, rows: readonly Row[]][] = [
    ['a V3 token', '/api/v1/splay', { streams: [STREAM] }, V3_ROWS],
    ['a V2 token', '/secure/token', { streamname: STREAM }, V2_ROWS],
    ['a stream', '/stream', {}, STREAM_ROWS],
  ];
  for (const [name, path, always, rows] of calls) {
    describe(name, () => {
      for (const { title, fields, wrong } of rows) {
        it(wrong ? `do not allow ${title}: ${wrong[1]}` : `allow ${title}`, async () => {
          const headers = { 'x-bintu-apikey': edge.keys.apiKey };
          const body = { ...always, ...fields };
          const answer = await contract.send<object>(edge.origin, path, { method: 'POST', headers, body });
          if (!wrong) return void expect(answer.status).to.be.oneOf([200, 201]);
          const [field, rule] = wrong;
          expect(answer.status).to.equal(400);
          expect(answer.body).to.include({ success: false, errorCode: 1000, field, rule });
          const { message } = answer.body as { message: string };
          expect(message).to.match(new RegExp(`^Parameter (?:required|invalid): .*\\b${field}\\b`));
        });
      }
    });
  }

  const queries: [query: string, field: string | undefined, rule?: string][] = [
    ['quantity=1', undefined],
    ['quantity=200', undefined],
    ['quantity=0', 'quantity', 'range'],
    ['quantity=201', 'quantity', 'range'],
    ['quantity=1e2', 'quantity', 'range'],
    ['page=0', 'page', 'range'],
    ['page=100000', undefined],
    ['page=100001', 'page', 'range'],
    ['state=live', undefined],
    ['state=deleted', 'state', 'format'],
    [`tag=${label(64)}`, undefined],
    [`tag=${label(65)}`, 'tag', 'too-long'],
    [`q=${label(65)}`, 'q', 'too-long'],
  ];
  for (const [query, field, rule] of queries) {
    it(`a list ${field ? 'do not allow' : 'allow'} ${query.slice(0, 20)}`, async () => {
      const headers = { 'x-bintu-apikey': edge.keys.apiKey };
      const { status, body } = await contract.send<object>(edge.origin, `/stream?${query}`, { headers });
      expect(status).to.equal(field ? 400 : 200);
      if (field) expect(body).to.include({ field, rule });
    });
  }
});
