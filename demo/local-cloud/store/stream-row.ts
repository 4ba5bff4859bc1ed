import { isStreamState } from '../stream-state.js';
import type { EdgeStream, Feed } from '../streams.js';
import type { Row } from './store.js';

/** The columns of a stream, in the order in which they are written. */
export const STREAM_COLUMNS =
  'id, name, organisation, tags, state, feed, secured, group_id, created_at, updated_at';

/** Reads a row of the streams, which this program alone writes. @throws {Error} where it was damaged */
export function readStream(row: Row): EdgeStream {
  const { feed, group_id: groupId, state } = row;
  const tags: unknown = JSON.parse(String(row['tags']));
  if (!isStreamState(state) || !Array.isArray(tags) || tags.some((tag) => typeof tag !== 'string'))
    throw new Error('A stream makes no sense.');
  return {
    id: String(row['id']),
    name: String(row['name']),
    organisation: String(row['organisation']),
    tags: tags as string[],
    state,
    ...(typeof feed === 'string' && { feed: feed as Feed }),
    secured: row['secured'] === 1,
    ...(typeof groupId === 'string' && { groupId }),
    createdAt: Number(row['created_at']),
    updatedAt: Number(row['updated_at']),
  };
}
