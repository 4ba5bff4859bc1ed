// An owner's backend as it could be: who is who is said by a header, and what they may watch by a table.
import {
  createTokenHandler,
  type Grant,
  type TokenHandler,
  type TokenPolicy,
} from '../../../src/server/index.js';

/** The settings of a backend, as its environment holds them: all texts. */
export interface AppEnv {
  readonly API_KEY: string;
  readonly TOKEN_API: string;
  /** JSON: a list of origins. */
  readonly ORIGINS: string;
  /** JSON: a {@link TokenPolicy}. */
  readonly POLICY: string;
  readonly PROXIES: string;
  readonly KIND: string;
}

/** What an owner's code may throw: it must reach nobody. */
export const SECRET_OF_OWNER = 'the database password is hunter2';

const PEOPLE: Readonly<Record<string, Grant | 'sign-in' | null>> = {
  alice: { user: 'alice', streams: ['H5DEM-LIVE1'] },
  bob: { user: 'bob', streams: ['H5DEM-LIVE1', 'H5DEM-LIVE2'], tag: 'table 7' },
  carol: { user: 'carol', groups: ['H5DEM-GROUP'] },
  dave: { user: 'dave', streams: ['H5DEM-LIVE1'], lifeSeconds: 60 },
  greedy: { user: 'greedy', streams: ['H5DEM-LIVE1'], lifeSeconds: 999_999 },
  nobody: { streams: ['H5DEM-LIVE1'] },
  stranger: 'sign-in',
  banned: null,
};

/** Makes the handler of such a backend. */
export function makeApp(env: AppEnv, log: (line: string) => void = () => undefined): TokenHandler {
  return createTokenHandler({
    apiKey: env.API_KEY,
    tokenApi: env.TOKEN_API,
    allowedOrigins: JSON.parse(env.ORIGINS) as string[],
    policy: JSON.parse(env.POLICY) as TokenPolicy,
    trustedProxies: Number(env.PROXIES),
    kind: env.KIND === 'sts' ? 'sts' : 'jwt',
    allowedHeaders: ['authorization'],
    authorize(request) {
      const name = /^Bearer (\w+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
      if (name === 'thrower') throw new Error(SECRET_OF_OWNER);
      return Object.hasOwn(PEOPLE, name) ? PEOPLE[name] : null;
    },
    rateLimit: (request) => (request.headers.get('authorization') === 'Bearer eager' ? 7 : 0),
    onError: (error) => log(JSON.stringify({ ...error, message: error.message, stack: error.stack })),
  });
}
