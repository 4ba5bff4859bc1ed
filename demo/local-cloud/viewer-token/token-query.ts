import type { IncomingMessage } from 'node:http';
import { textField } from '../api/fields.js';
import { ApiError, invalidField, parameterError, readObject } from '../api/http.js';
import { findProvocation } from '../provocations.js';
import type { Cloud } from '../cloud.js';
import { localPage } from './local-page.js';
import { parseTokenFault, type TokenFault } from './faults.js';

/** What a viewer's token lives when nothing is said, at least and at most, in seconds. */
export const LIFE = { default: 300, least: 2, most: 3_600 } as const;

/** What a page asks this endpoint for. */
export interface TokenQuery {
  readonly kind: 'jwt' | 'sts';
  /** Empty where a group is asked for alone. */
  readonly stream: string;
  readonly group: string;
  /** Why the page asks, in a word; empty where it does not say so or says too much. */
  readonly reason: string;
  /** In seconds. */
  readonly life: number;
  /** Whether the session is to end with the token. */
  readonly force: boolean;
  readonly faults: readonly TokenFault[];
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads the query, and for `POST` the body, whose fields count more.
 *
 * @throws {ApiError} where something is wrong, also in the query where the body says the same
 */
export async function readTokenQuery(request: IncomingMessage, cloud: Cloud): Promise<TokenQuery> {
  if (request.method !== 'GET' && request.method !== 'POST') throw new ApiError(405, 1000, 'Use GET or POST');
  requireOwnPage(request);
  const query = new URL(request.url ?? '/', 'http://edge.invalid').searchParams;
  const asked = Object.fromEntries(query);
  readChoices(asked);
  const fields = { ...asked, ...(request.method === 'POST' && (await readObject(request))) };
  const text = (name: string): string => textField(fields, name) ?? '';
  const [stream, group] = [text('stream'), text('group')];
  const { kind, life, faults } = readChoices(fields);
  if (stream === '' && group === '')
    throw parameterError('Parameter required: stream or group', { field: 'stream', rule: 'required' });
  const { organisations, streams } = cloud;
  const { id } = organisations.main.organisation;
  const ours = (found?: { readonly organisation: string }): boolean => found?.organisation === id;
  if (stream !== '' && !ours(streams.find(stream)) && !findProvocation(stream)) throw unknown('stream');
  if (group !== '' && !ours(streams.findGroup(group))) throw unknown('group');
  const force = ['1', 'true'].includes(text('force'));
  if (kind === 'sts' && (force || group !== '')) {
    throw invalidField('kind', 'exclusive', 'sts is for one stream and cannot end its session');
  }
  return {
    ...{ kind, stream, group, force },
    reason: readReason(fields),
    ...{ life, faults },
  };
}

function readChoices(fields: Fields): Pick<TokenQuery, 'kind' | 'life' | 'faults'> {
  const kind = textField(fields, 'kind') || 'jwt';
  if (kind !== 'jwt' && kind !== 'sts') throw invalidField('kind', 'format', 'is jwt or sts');
  return { kind, life: readLife(fields), faults: readFaults(textField(fields, 'fault') ?? '') };
}

// Without a CORS header no other page can read the answer; this keeps them from having tokens made at all.
function requireOwnPage(request: IncomingMessage): void {
  const { origin, host, 'sec-fetch-site': site = 'same-origin' } = request.headers;
  const ours = origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
  if (localPage(request) === undefined && (!ours || (site !== 'same-origin' && site !== 'none'))) {
    throw new ApiError(403, 1001, 'Tokens are made for pages of this server and of this machine only');
  }
}

function unknown(what: string): ApiError {
  return new ApiError(404, 1000, `Parameter invalid: no such ${what} here`, { field: what, rule: 'unknown' });
}

// A reason is noted and decides nothing: one that says too much is not worth a refusal.
function readReason({ reason }: Fields): string {
  return typeof reason === 'string' && /^[\w-]{1,32}$/.test(reason) ? reason : '';
}

function readLife(fields: Fields): number {
  const { life = LIFE.default } = fields;
  const seconds = typeof life === 'string' && /^\d{1,5}$/.test(life) ? Number(life) : life;
  if (typeof seconds !== 'number' || !(seconds >= LIFE.least && seconds <= LIFE.most)) {
    throw invalidField('life', 'range', `is ${LIFE.least} to ${LIFE.most} seconds`);
  }
  return Math.floor(seconds);
}

function readFaults(text: string): TokenFault[] {
  if (text === '') return [];
  return text.split(',').map((name) => {
    const fault = parseTokenFault(name);
    if (!fault) throw invalidField('fault', 'unknown', 'is not known');
    return fault;
  });
}
