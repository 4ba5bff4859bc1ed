import { H5LiveError, redact, type TokenReading } from '../token/index.js';
import { isPlainObject, type PlainObject } from '../shared/plain-object.js';

/** What the element's own properties say of metrics; what is empty is not given. */
export interface MetricsAccount {
  /** The account that nanoStream has given the owner. */
  readonly metricsAccountId: string;
  readonly metricsAccountKey: string;
  /** What is watched, in the owner's words: a webinar, an auction. */
  readonly eventId: string;
  /** Who watches, in the owner's words. */
  readonly userId: string;
}

/** Metrics that the vendor's player takes. */
export interface Metrics {
  /** `metrics` of the vendor's configuration, complete but for a user that only a token names. */
  readonly config: PlainObject;
  /** Whether the token's user is named there. */
  readonly namesUser: boolean;
}

// The last since 4.31.
const FIELDS = /^(?:accountId|accountKey|userId|eventId|statsInterval|customField(?:[1-9]|10)|serverDomain)$/;

/**
 * Reads what a page says of metrics: the properties, over what the owner's `config` has. Whoever names the account by its
 * own property, and no user anywhere, has the token's named.
 *
 * The vendor's player never ends its set-up where the account lacks its id or its key, or where there is another field than
 * it knows (observed with 5.0.8 and 4.31.1): such metrics are none, so that the picture comes.
 *
 * Source of the fields: https://docs.nanocosmos.de/docs/nanoplayer/nanoplayer_player_metrics
 *
 * @param owners `metrics` of the owner's `config`
 * @returns nothing where there are to be none, or the error `metrics-invalid`, which the page's owner mends
 */
export function readMetrics(account: MetricsAccount, owners: unknown): Metrics | H5LiveError | undefined {
  const { metricsAccountId, metricsAccountKey, eventId, userId } = account;
  if (owners !== undefined && owners !== null && !isPlainObject(owners)) return invalid('is no plain object');
  const given = Object.entries({
    accountId: metricsAccountId,
    accountKey: metricsAccountKey,
    eventId: isPublic(eventId) ? eventId : '',
    userId: isPublic(userId) ? userId : '',
  }).filter(([, text]) => text !== '');
  const config: PlainObject = { ...owners, ...Object.fromEntries(given) };
  const { accountId, accountKey } = config;
  if (!accountId && !accountKey) return undefined;
  if (!accountId) return invalid('has no account: set metrics-account-id');
  if (!accountKey) return invalid('has no key: set the property metricsAccountKey');
  const unknown = Object.keys(config).find((name) => !FIELDS.test(name));
  if (unknown !== undefined) return invalid(`has a field "${unknown.slice(0, 40)}" that there is not`);
  return { config, namesUser: metricsAccountId !== '' && !config['userId'] };
}

/** `metrics` of the vendor's configuration, for a player that is set up with a token. No V2 token tells its user. */
export function metricsConfig({ config, namesUser }: Metrics, token: TokenReading): PlainObject {
  const { user = '' } = token.kind === 'jwt' ? token.claims : {};
  return namesUser && user !== '' && isPublic(user) ? { ...config, userId: user } : config;
}

/** Whether a text may be told to whoever reads metrics. It may look like the digest of a V2 token, as ids do. */
export function isPublic(text: string): boolean {
  return !/eyJ/i.test(text) || redact(text) === text;
}

function invalid(what: string): H5LiveError {
  return new H5LiveError('metrics-invalid', `What is said of metrics ${what}. No metrics are sent.`);
}
