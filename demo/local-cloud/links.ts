import { createTokenV2 } from './api/token-v2.js';
import { createTokenV3 } from './api/token-v3.js';
import { DEMO_STREAMS } from './demo-streams.js';
import type { Cloud } from './cloud.js';
import type { OrganisationKeys } from './verdict/keys.js';

const [{ name: LIVE }, { name: OTHER }] = DEMO_STREAMS;
const DAY_MS = 86_400_000;

/** Web Playout URLs of the playback page, one for each outcome. All but `noToken` hold a token. */
export interface DemoLinks {
  /** Plays: a valid V3 token, for 14 days. */
  readonly jwt: string;
  /** Plays: a valid V2 token, for 14 days. */
  readonly sts: string;
  /** A V3 token that expired an hour ago. */
  readonly expired: string;
  /** A valid V3 token that was made for another stream. */
  readonly otherStream: string;
  readonly noToken: string;
}

/** The dashboard, for whoever has the API key. */
export function dashboardPage(origin: string): string {
  return `${origin}/demo/index.html`;
}

/** The page that provokes every failure. Holds no token. */
export function errorsPage(origin: string): string {
  return `${origin}/demo/errors.html`;
}

/** Makes the links, with tokens from the same code that answers the token API. */
export async function makeLinks(origin: string, { organisations, streams, now }: Cloud): Promise<DemoLinks> {
  const { main: keys } = organisations;
  const nowMs = now();
  const page = `${origin}/playout/${LIVE}`;
  const jwtLink = async (streamName: string, madeAt: number, fields: object = {}): Promise<string> => {
    const { data } = await createTokenV3({ streams: [streamName], ...fields }, keys, madeAt, streams);
    return `${page}?${new URLSearchParams({ 'security.jwtoken': data.token }).toString()}`;
  };
  return {
    jwt: await jwtLink(LIVE, nowMs),
    sts: `${page}?${stsQuery(keys, nowMs)}`,
    expired: await jwtLink(LIVE, nowMs - DAY_MS, { exp: Math.floor(nowMs / 1000) - 3600 }),
    otherStream: await jwtLink(OTHER, nowMs),
    noToken: page,
  };
}

function stsQuery(keys: OrganisationKeys, nowMs: number): string {
  const expires = String(Math.floor((nowMs + 14 * DAY_MS) / 1000));
  const { security } = createTokenV2({ streamname: LIVE, expires, tag: 'demo' }, keys, nowMs).h5live;
  const values = Object.entries(security).map(([name, value]) => [`security.${name}`, value]);
  return new URLSearchParams(values).toString();
}
