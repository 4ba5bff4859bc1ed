import { after, before, describe, it } from 'node:test';
import { expect } from 'chai';
import { startEdge, type Edge } from '../../demo/local-cloud/edge.js';
import { Contract } from '../helpers/contract.js';
import { cases, expected, type Case, type Outcome } from '../helpers/token-matrix.js';
import { connect } from '../helpers/viewer.js';

/** How long a token here lives, in seconds, and when it is used, in seconds after it was made. */
const LIFE = 600;
const USED_AFTER: Readonly<Record<Case['use'], number>> = {
  'before-expiry': 5,
  'second-before-expiry': LIFE - 1,
  'at-expiry': LIFE,
  'after-expiry': LIFE + 3_600,
};
/** Where the viewer is, by a token's restriction. */
const ADDRESS = '127.0.0.7';
const PAGES: Readonly<Record<Case['referer'], Record<string, string>>> = {
  none: {},
  same: { origin: 'https://www.example.com' },
  'same-by-referer': { referer: 'https://www.example.com/page?x=1' },
  longer: { origin: 'https://www.example.com.evil.example' },
  parent: { origin: 'https://example.com' },
  'no-page': {},
};
/** Unix time in seconds. The clock of these edges stands still. */
const START = Math.floor(Date.now() / 1000);

type Values = Record<string, string>;

describe('the verdict on every kind of token', () => {
  const contract = new Contract();
  const all = cases();
  let time = START;
  let edge: Edge;
  /** The same organisation with other keys. */
  let stranger: Edge;
  let names: Readonly<Record<Case['target'], string>>;

  before(async () => {
    const now = () => time * 1000;
    edge = await startEdge({ now });
    const another = await startEdge();
    const { apiKey, organisation } = edge.keys;
    stranger = await startEdge({ now, keys: { ...another.keys, apiKey, organisation } });
    await another.close();
    const waiting = edge.registry.create(organisation.id, {}).name;
    names = {
      live: 'H5DEM-LIVE1',
      open: 'H5DEM-OPEN1',
      foreign: 'H5OTH-LIVE1',
      waiting,
      missing: 'NOSUC-STREAM',
    };
  });
  after(() => Promise.all([edge.close(), stranger.close()]));

  async function make(each: Case): Promise<Values> {
    const { ip, referer, tag, maker } = each;
    const server = maker === 'other-key' ? stranger : edge;
    const keys = maker === 'other-organisation' ? edge.otherKeys : edge.keys;
    const bound = {
      ...(ip !== 'none' && { ip: ADDRESS }),
      ...(tag === 'some' && { tag: 'blue' }),
    };
    const send = <T>(path: string, body: object) =>
      contract.send<T>(server.origin, path, {
        method: 'POST',
        headers: { 'x-bintu-apikey': keys.apiKey },
        body,
      });
    const name = each.scope === 'another' ? 'H5DEM-LIVE2' : names[each.target];
    if (each.kind === 'sts') {
      const scope = each.scope === 'organisation' ? { orga: keys.organisation.hash } : { streamname: name };
      const domain = referer === 'none' ? {} : { referer: 'www.example.com' };
      const fields = { ...scope, ...bound, ...domain, expires: String(time + LIFE) };
      const { body } = await send<{ h5live: { security: Values } }>('/secure/token', fields);
      return body.h5live.security;
    }
    const scopes = {
      stream: { streams: [name] },
      another: { streams: [name] },
      several: { streams: ['H5DEM-LIVE2', ...Object.values(names)] },
      group: { groupid: 'H5DEM-GROUP' },
      organisation: { orgawide: true },
    };
    const begins = {
      none: {},
      past: { nbf: time - 60 },
      now: { nbf: time },
      ahead: { nbf: time + LIFE - 1 },
    };
    const domain = referer === 'none' ? {} : { domain: 'www.example.com' };
    const revocable = each.revoked !== 'no';
    const fields = { ...scopes[each.scope], ...bound, ...domain, ...begins[each.notBefore], revocable };
    const made = await send<{ data: { token: string } }>('/api/v1/splay', { ...fields, exp: time + LIFE });
    const { token } = made.body.data;
    if (each.revoked === 'yes' || each.revoked === 'respelled') {
      expect((await send('/api/v1/splay/revoke', { token })).status).to.equal(204);
    }
    return { jwtoken: each.revoked === 'respelled' ? respell(token) : token };
  }

  async function use(each: Case, security: Values): Promise<Outcome> {
    const forwarded = each.ip === 'forwarded' ? { 'x-forwarded-for': ADDRESS, 'x-real-ip': ADDRESS } : {};
    const outcome = await connect(
      edge.origin,
      { stream: names[each.target], ...alter(each, security) },
      {
        headers: { ...PAGES[each.referer], ...forwarded },
        localAddress: each.ip === 'same' ? ADDRESS : '127.0.0.1',
      },
    );
    return outcome.hello ? 'picture' : (outcome.code as Outcome);
  }

  it('covers at least 300 combinations, and each outcome often', () => {
    expect(new Set(all.map((each) => JSON.stringify(each))).size).to.be.at.least(300);
    for (const outcome of ['picture', 4404, 4901, 4903] as const) {
      expect(all.filter((each) => expected(each) === outcome).length, String(outcome)).to.be.at.least(30);
    }
  });

  for (const [moment, seconds] of Object.entries(USED_AFTER)) {
    for (const kind of ['jwt', 'sts'] as const) {
      it(`is what the table says for ${kind} tokens used ${moment}`, async () => {
        const wrong: object[] = [];
        for (const each of all.filter((one) => one.use === moment && one.kind === kind)) {
          time = START;
          const security = await make(each);
          // A token that begins in a second of its own is used before that, or after.
          time = START + seconds - (each.notBefore === 'ahead' && seconds === LIFE - 1 ? 1 : 0);
          const outcome = await use(each, security);
          if (outcome !== expected(each)) wrong.push({ ...each, outcome, expected: expected(each) });
        }
        expect(wrong).to.deep.equal([]);
      });
    }
  }
});

/** The same signature in other letters: the last one of them has four bits that say nothing. */
function respell(jwt: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const last = letters.indexOf(jwt.at(-1) ?? '');
  return jwt.slice(0, -1) + letters.charAt(last ^ 1);
}

function alter({ kind, altered }: Case, security: Values): Values {
  if (altered === 'nothing') return security;
  if (kind === 'sts') {
    const { token = '', expires = '', options = '' } = security;
    if (altered === 'later-expiry') return { ...security, expires: String(Number(expires) + 100_000) };
    if (altered === 'another-tag') return { ...security, tag: 'red' };
    if (altered === 'token')
      return { ...security, token: (token.startsWith('0') ? '1' : '0') + token.slice(1) };
    return { ...security, options: String(Number(options) & ~6) };
  }
  const [head = '', body = '', signature = ''] = (security['jwtoken'] ?? '').split('.');
  if (altered === 'token') {
    return { jwtoken: `${head}.${body}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}` };
  }
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
  const unbound = Object.entries(claims).filter(([name]) => name !== 'ip' && name !== 'domain');
  const changed = {
    'later-expiry': { ...claims, exp: Number(claims['exp']) + 100_000 },
    'another-tag': { ...claims, tag: 'red' },
    'bound-to-nothing': Object.fromEntries(unbound),
  }[altered];
  return { jwtoken: `${head}.${Buffer.from(JSON.stringify(changed)).toString('base64url')}.${signature}` };
}
