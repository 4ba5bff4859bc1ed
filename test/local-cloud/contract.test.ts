import { after, before, describe, it } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect } from 'chai';
import fc from 'fast-check';
import { CALLS } from '../../demo/local-cloud/api/routes.js';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { Contract, type Operation, type Parameter, type Schema } from '../helpers/contract.js';

/** How many requests are generated for each call. */
const RUNS = 30;

describe('the contract of the API', () => {
  const contract = new Contract();
  let edge: Edge;
  let token: string;
  let cookie: string;
  const credentials = () => ({
    apiKey: { 'x-bintu-apikey': edge.keys.apiKey },
    otherKey: { 'x-bintu-apikey': edge.otherKeys.apiKey },
    wrongKey: { 'x-bintu-apikey': 'wrong' },
    bintuToken: { 'x-bintu-token': token },
    wrongToken: { 'x-bintu-token': 'wrong' },
    cookie: { cookie, origin: edge.origin },
    cookieElsewhere: { cookie, origin: 'https://evil.example' },
    none: {},
  });

  before(async () => {
    edge = await startEdge();
    await renew();
  });
  after(() => edge.close());

  /** The last request may have made both invalid. */
  async function renew(): Promise<void> {
    const apiKey = { 'x-bintu-apikey': edge.keys.apiKey };
    const made = await contract.send<{ token: string }>(edge.origin, '/user/token', {
      method: 'POST',
      headers: apiKey,
    });
    token = made.body.token;
    const signedIn = await contract.send(edge.origin, '/session', {
      method: 'POST',
      body: { apiKey: edge.keys.apiKey },
    });
    cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  }

  it('is a valid OpenAPI 3.1 document', async () => {
    const result = await new Validator().validate(structuredClone(contract.document));
    expect(result.errors).to.equal(undefined);
    expect(result.valid).to.equal(true);
  });

  it('is what the server gives away', async () => {
    const { body } = await contract.send(edge.origin, '/openapi.json');
    expect(body).to.deep.equal(contract.document);
  });

  it('describes every call of the server', () => {
    const described = contract.operations.map(({ method, path }) => `${method} ${path}`);
    const calls = Object.entries(CALLS).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(calls.length).to.be.greaterThan(15);
    expect(described).to.include.members(calls);
  });

  it('names each call once', () => {
    const ids = contract.operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids)).to.have.lengthOf(ids.length);
  });

  const seen = new Map<string, number>();
  const accepted = new Set<string>();
  for (const { path, method, operation } of contract.operations) {
    it(`describes every answer to ${RUNS} generated requests ${method} ${path}`, async () => {
      const ids = [...edge.registry.list(edge.keys.organisation.id, { quantity: 9, page: 1 }).streams];
      const created = edge.registry.create(edge.keys.organisation.id, {});
      const request = fc.record({
        who: fc.constantFrom<keyof ReturnType<typeof credentials>>(
          ...(['apiKey', 'apiKey', 'apiKey', 'otherKey', 'wrongKey', 'bintuToken'] as const),
          ...(['wrongToken', 'cookie', 'cookieElsewhere', 'none'] as const),
        ),
        id: fc.constantFrom(created.id, ...ids.map(({ id }) => id), 'H5DEM-GROUP', 'nobody', '%00', '..%2f'),
        query: queryOf(contract, operation),
        body: bodyOf(contract, operation),
      });
      await fc.assert(
        fc.asyncProperty(request, async ({ who, id, query, body }) => {
          if (who === 'bintuToken' || who.startsWith('cookie')) await renew();
          const target = path.replace('{id}', id) + (query === '' ? '' : `?${query}`);
          const headers = credentials()[who];
          const { status } = await contract.send(edge.origin, target, { method, headers, body });
          expect(status).to.be.lessThan(500);
          if (status < 300) accepted.add(operation.operationId);
          seen.set(operation.operationId, (seen.get(operation.operationId) ?? 0) + 1);
        }),
        { numRuns: RUNS },
      );
    });
  }

  it('was held against 500 generated requests at least', () => {
    const total = [...seen.values()].reduce((sum, count) => sum + count, 0);
    expect(total).to.be.at.least(500);
    expect(seen).to.have.lengthOf(contract.operations.length);
    // Not only refusals: most calls were done as well. Those that need a genuine token or key cannot be.
    expect(accepted.size).to.be.at.least(12);
  });
});

// An object may bring a `toString` of its own that is none.
const asText = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? '');

const TEXTS = [fc.string(), fc.string(), fc.string(), fc.string({ maxLength: 300, unit: 'binary' })];

/** Most of what is generated is of the schema, some of it anything. */
function valueOf(contract: Contract, given: Schema): fc.Arbitrary<unknown> {
  const schema = contract.resolve(given);
  const types = [schema.type ?? []].flat();
  const fitting: fc.Arbitrary<unknown>[] = [];
  if (schema.examples) fitting.push(fc.constantFrom(...schema.examples));
  if (schema.enum) fitting.push(fc.constantFrom(...schema.enum));
  if (types.includes('boolean')) fitting.push(fc.boolean());
  if (types.includes('integer') || types.includes('number')) fitting.push(momentOrCount());
  if (types.includes('string')) fitting.push(...TEXTS);
  if (schema.items) fitting.push(fc.array(valueOf(contract, schema.items), { maxLength: 4 }));
  return fc.oneof(
    { weight: 8, arbitrary: fc.oneof(...fitting) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 1 }) },
  );
}

function momentOrCount(): fc.Arbitrary<number> {
  const now = Math.floor(Date.now() / 1000);
  return fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.integer({ min: now - 60, max: now + 40_000_000 }));
}

function bodyOf(contract: Contract, { requestBody }: Operation): fc.Arbitrary<unknown> {
  const schema = requestBody?.content?.['application/json'].schema;
  if (!schema) return fc.constant(undefined);
  const { properties = {} } = contract.resolve(schema);
  const values = Object.entries(properties).map(([name, part]) => [name, valueOf(contract, part)]);
  const fields = Object.fromEntries(values) as Record<string, fc.Arbitrary<unknown>>;
  return fc.oneof(
    { weight: 6, arbitrary: fc.record(fields, { requiredKeys: [] }) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }).filter((value) => typeof value !== 'string') },
    {
      weight: 1,
      arbitrary: fc.constantFrom('{', '', '[]', 'null', '"x"', `{"tag":"${'x'.repeat(70_000)}"}`),
    },
  );
}

function queryOf(contract: Contract, { parameters = [] }: Operation): fc.Arbitrary<string> {
  const inQuery = parameters.filter((parameter: Parameter) => parameter.in === 'query');
  const values = inQuery.map(({ name, schema }) => [name, valueOf(contract, schema).map(asText)]);
  const fields = Object.fromEntries(values) as Record<string, fc.Arbitrary<string>>;
  const found = fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Record<string, string>>;
  return found.map((query) => new URLSearchParams(query).toString());
}
