import { isNote, TEXT_CLAIMS } from '../token-api/index.js';
import type { Grant, TokenPolicy } from './options.js';
import { knownFields, unusable, type OwnerCode } from './owner-code.js';
import { ServerError } from './server-error.js';
import type { ViewerQuery } from './read-request.js';

const NOTES = TEXT_CLAIMS.filter(isNote);
const FIELDS = ['streams', 'groups', 'lifeSeconds', ...NOTES] as const;

/**
 * Reads what `authorize` has given. Only what is a grant through and through is one: owners may write JavaScript, and
 * a text in place of a list would grant each part of it, and a refusal in their own words, such as a `Response`, all that
 * the policy names.
 *
 * @throws {ServerError} `not-signed-in`, `not-authorized`, or `authorize-failed` with the field that is none
 */
export function readGrant(given: unknown): Grant {
  if (given === 'sign-in') throw new ServerError('not-signed-in');
  if (given === false || given === null || given === undefined) throw new ServerError('not-authorized');
  if (typeof given !== 'object' || Array.isArray(given)) throw unusable('authorize', 'grant');
  const { fields, stranger } = knownFields<Grant>(given, FIELDS);
  if (stranger !== undefined)
    throw unusable(/^[\w-]{1,40}$/.test(stranger) ? stranger : 'authorize', 'no-field-of-a-grant');
  const { streams, groups, lifeSeconds } = fields;
  if (!isNames(streams)) throw unusable('streams', 'list-of-names');
  if (!isNames(groups)) throw unusable('groups', 'list-of-names');
  const notes = NOTES.map((name) => {
    const value = fields[name];
    if (!isText(value)) throw unusable(name, 'text');
    return [name, value] as const;
  });
  if (!isLife(lifeSeconds)) throw unusable('lifeSeconds', 'seconds');
  return {
    ...Object.fromEntries(notes),
    lifeSeconds,
    // What is read later must be what was looked at here.
    streams: streams && [...streams],
    groups: groups && [...groups],
  };
}

function isNames(value: unknown): value is readonly string[] | undefined {
  return (
    value === undefined || (Array.isArray(value) && Array.from(value).every((one) => typeof one === 'string'))
  );
}

function isText(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}

function isLife(value: unknown): value is number | undefined {
  return value === undefined || (typeof value === 'number' && value >= 1);
}

/**
 * Whether a viewer may watch what they ask for. What the policy names is the most; a grant alone is enough where the
 * policy names nothing.
 *
 * @throws {ServerError} `authorize-failed` where the policy's own function fails
 */
export async function mayWatch(
  { streamName, groupId }: ViewerQuery,
  grant: Grant,
  policy: TokenPolicy,
  owner: OwnerCode,
): Promise<boolean> {
  const isGranted = grant.streams !== undefined || grant.groups !== undefined;
  const field = groupId === '' ? 'streams' : 'groups';
  const name = groupId === '' ? streamName : groupId;
  if (isGranted && !grant[field]?.includes(name)) return false;
  const general = policy[field];
  if (general === undefined) return isGranted;
  if (typeof general !== 'function') return general.includes(name);
  return owner.ask(
    field,
    () => general(name),
    (given) => readYes(field, given),
  );
}

function readYes(field: string, given: unknown): boolean {
  if (given === true) return true;
  if (given === false || given === undefined || given === null) return false;
  throw unusable(field, 'true-or-false');
}
