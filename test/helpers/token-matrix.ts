/** The streams that a viewer asks for: secured, open, of the other organisation, waiting, and not there at all. */
export const TARGETS = ['live', 'open', 'foreign', 'waiting', 'missing'] as const;

/** What a token is made for. `several` names every target; `another` names a stream that nobody asks for. */
export const SCOPES = ['stream', 'several', 'another', 'group', 'organisation'] as const;

/** What may be different about a token and its use; the first of each is the plain case. */
export const CHOICES = {
  /** When it is used: it expires 600 s after it was made, or lives longer. */
  use: ['before-expiry', 'at-expiry', 'after-expiry', 'second-before-expiry'],
  notBefore: ['none', 'past', 'now', 'ahead'],
  ip: ['none', 'same', 'other', 'forwarded'],
  referer: ['none', 'same', 'same-by-referer', 'longer', 'parent', 'no-page'],
  tag: ['none', 'some'],
  revoked: ['no', 'revocable', 'yes', 'respelled'],
  maker: ['own', 'other-organisation', 'other-key'],
  altered: ['nothing', 'later-expiry', 'token', 'bound-to-nothing', 'another-tag'],
} as const;

/** One token, and one use of it. */
export type Case = {
  readonly kind: 'jwt' | 'sts';
  readonly target: (typeof TARGETS)[number];
  readonly scope: (typeof SCOPES)[number];
} & { readonly [Name in keyof typeof CHOICES]: (typeof CHOICES)[Name][number] };

/** What the viewer gets: the picture, or the code. */
export type Outcome = 'picture' | 4404 | 4901 | 4903;

const PLAIN = Object.fromEntries(
  Object.entries(CHOICES).map(([name, values]) => [name, values[0]]),
) as unknown as { [Name in keyof typeof CHOICES]: (typeof CHOICES)[Name][0] };

/** What V2 tokens do not have, and what the API makes for nobody. */
function isPossible({
  kind,
  scope,
  target,
  notBefore,
  revoked,
  maker,
  altered,
  tag,
  ip,
  referer,
}: Case): boolean {
  if (scope === 'group' && (maker === 'other-organisation' || target === 'foreign')) return false;
  if (altered === 'bound-to-nothing' && ip === 'none' && referer === 'none') return false;
  if (altered === 'another-tag' && tag === 'none') return false;
  if (revoked !== 'no' && maker === 'other-key') return false;
  if (kind === 'sts')
    return notBefore === 'none' && revoked === 'no' && !['several', 'group'].includes(scope);
  return true;
}

/** The same numbers every time, 0 to 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Every plain case, every case with one thing different, and as many more with several. */
export function cases(): readonly Case[] {
  const next = numbers(20_260_101);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const all: Case[] = [];
  for (const kind of ['jwt', 'sts'] as const) {
    for (const scope of SCOPES) {
      for (const target of TARGETS) {
        all.push({ kind, scope, target, ...PLAIN });
      }
      for (const [name, values] of Object.entries(CHOICES)) {
        for (const value of values.slice(1)) {
          const target = pick(TARGETS.slice(0, 1 + Math.floor(next() * 2)));
          all.push({ kind, scope, target, ...PLAIN, tag: 'some', ip: 'same', [name]: value });
        }
      }
    }
  }
  for (let more = 0; more < 500; more++) {
    const choices = Object.entries(CHOICES).map(([name, values]) => [
      name,
      next() < 0.7 ? values[0] : pick(values as readonly string[]),
    ]);
    const [kind, scope] = [pick(['jwt', 'sts'] as const), pick(SCOPES)];
    all.push({ kind, scope, target: pick(TARGETS), ...Object.fromEntries(choices) } as Case);
  }
  return all.filter(isPossible);
}

/**
 * What the vendor’s documents say of a case, rule by rule: 4901 the token is not valid, 4903 it has expired, and what
 * this edge says of streams that are not live: 4404.
 */
export function expected(each: Case): Outcome {
  const isJwt = each.kind === 'jwt';
  if (each.maker === 'other-key' || each.altered !== 'nothing') return 4901;
  const isOver = each.use === 'at-expiry' || each.use === 'after-expiry';
  // The expiry of a JWT is read before what it is bound to; that of a V2 token when its digest has been found to fit.
  if (isJwt && isOver) return 4903;
  if (isJwt && each.notBefore === 'ahead') return 4901;
  if (!opens(each)) return 4901;
  if (each.ip === 'other' || each.ip === 'forwarded') return 4901;
  if (['longer', 'parent', 'no-page'].includes(each.referer)) return 4901;
  if (each.revoked === 'yes' || each.revoked === 'respelled') return 4901;
  if (isOver) return 4903;
  return each.target === 'waiting' || each.target === 'missing' ? 4404 : 'picture';
}

// Which scope opens which target, for the organisation that made the token.
const OPENED: Readonly<Record<Case['scope'], readonly Case['target'][]>> = {
  stream: TARGETS,
  several: TARGETS,
  another: [],
  group: ['live'],
  organisation: TARGETS,
};

function opens({ scope, target, maker }: Case): boolean {
  const owner = maker === 'own' ? ['live', 'open', 'waiting', 'missing'] : ['foreign', 'missing'];
  return owner.includes(target) && OPENED[scope].includes(target);
}
