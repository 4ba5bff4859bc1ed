import { isStreamState, STREAM_STATES } from '../stream-state.js';
import type { StreamQuery } from '../streams.js';
import { textField } from './fields.js';
import { invalidField, parameterError, type Fields } from './http.js';

/** The most tags of a stream, and the longest tag in characters. The vendor documents no limit. */
const MOST_TAGS = 20;
export const LONGEST_TAG = 64;

/** How many streams a page of the list has at most, and when nothing is said: as many as the vendor's. */
const MOST_ON_PAGE = 200;
const USUAL_ON_PAGE = 50;
const LAST_PAGE = 100_000;

/** The tags of a request, each once; `undefined` where it has none. @throws {ApiError} where they cannot be */
export function tagsField(fields: Fields): readonly string[] | undefined {
  const tags = fields['tags'] ?? undefined;
  if (tags === undefined) return undefined;
  if (!Array.isArray(tags)) throw invalidField('tags', 'type', 'must be a list of texts');
  if (tags.length > MOST_TAGS) throw invalidField('tags', 'too-many', `are more than ${MOST_TAGS}`);
  const texts = tags.map((tag: unknown) => {
    const text = textField({ tags: tag }, 'tags', LONGEST_TAG);
    if (text === undefined) throw invalidField('tags', 'type', 'must be a list of texts');
    return text;
  });
  return [...new Set(texts)];
}

/** The tags of a request that has to have some, be it none of them. */
export function neededTags(fields: Fields): readonly string[] {
  const tags = tagsField(fields);
  if (tags === undefined)
    throw parameterError('Parameter required: tags', { field: 'tags', rule: 'required' });
  return tags;
}

/** What a list of streams is asked for. @throws {ApiError} where a part of the query cannot be */
export function readStreamQuery(query: URLSearchParams): StreamQuery {
  const fields = Object.fromEntries(query);
  const state = textField(fields, 'state');
  if (state !== undefined && !isStreamState(state)) {
    throw invalidField('state', 'format', `must be ${STREAM_STATES.join(', ')}`);
  }
  return {
    state,
    tag: textField(fields, 'tag', LONGEST_TAG),
    text: textField(fields, 'q', LONGEST_TAG),
    quantity: count(fields, 'quantity', USUAL_ON_PAGE, MOST_ON_PAGE),
    page: count(fields, 'page', 1, LAST_PAGE),
  };
}

function count(fields: Fields, field: string, usual: number, most: number): number {
  const text = textField(fields, field);
  if (text === undefined) return usual;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (value < 1 || value > most) throw invalidField(field, 'range', `must be 1 to ${most}`);
  return value;
}
