import type { Grant, TokenPolicy } from './options.js';
import { unusable, type OwnerCode } from './owner-code.js';
import type { AskedFor } from './read-request.js';

/**
 * Whether a viewer may watch what they ask for. What the policy names is the most; a grant alone is enough where the
 * policy names nothing.
 *
 * @throws {ServerError} `authorize-failed` where the policy's own function fails
 */
export async function mayWatch(
  { streamName, groupId }: AskedFor,
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
