import { isGroupId, isStreamName } from '../nanoplayer/index.js';
import { ServerError } from './server-error.js';
import { ipv4Issue } from '../shared/index.js';

/** What a viewer's request says, as far as it is understood. */
export interface ViewerQuery {
  readonly streamName: string;
  readonly groupId: string;
  readonly reason: string;
  /** In seconds; nothing where it is not said. */
  readonly life?: number | undefined;
  readonly forceDisconnect?: boolean | undefined;
}

/** The largest body, in bytes: more than any player sends. */
const LARGEST_BODY = 4_096;
/** The longest query, in characters. */
const LONGEST_QUERY = 4_096;
/** How long a body may take to come, in milliseconds. */
export const BODY_LIMIT_MS = 5_000;

const REASONS = ['start', 'expiring', 'wake', 'online', 'refused', 'reconnect', 'manual'];
const FIELDS = ['stream', 'group', 'reason', 'life', 'forceDisconnect'] as const;

type Field = (typeof FIELDS)[number];
type Values = Partial<Record<Field, unknown>>;

/**
 * Reads a request for a token: `GET` with a query, or `POST` with a JSON object. Fields that it does not know are the
 * owner's own, and left alone.
 *
 * @throws {ServerError} `method-not-allowed`, `request-invalid`, `request-too-large` or `request-too-slow`
 */
export async function readRequest(request: Request): Promise<ViewerQuery> {
  if (request.method === 'GET') return asked(queryValues(request.url));
  if (request.method === 'POST') return asked(await bodyValues(request));
  throw new ServerError('method-not-allowed');
}

function queryValues(url: string): Values {
  const query = new URL(url).searchParams;
  if (query.toString().length > LONGEST_QUERY) throw new ServerError('request-too-large');
  const values: Values = {};
  for (const field of FIELDS) {
    const all = query.getAll(field);
    // Two answers to one question: which of them others read is anybody's guess.
    if (all.length > 1) throw invalid(field, 'one-only');
    if (all.length === 1) values[field] = fromText(field, all[0] ?? '');
  }
  return values;
}

function fromText(field: Field, text: string): unknown {
  if (field === 'life' && /^\d{1,9}$/.test(text)) return Number(text);
  if (field === 'forceDisconnect' && /^(?:true|false)$/.test(text)) return text === 'true';
  return text;
}

async function bodyValues(request: Request): Promise<Values> {
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers.get('content-type') ?? ''))
    throw invalid('content-type', 'application-json');
  let body: unknown;
  try {
    body = JSON.parse(await bodyText(request));
  } catch (error) {
    throw error instanceof ServerError ? error : invalid('body', 'json');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw invalid('body', 'json-object');
  const own = body as Values;
  return Object.fromEntries(
    FIELDS.flatMap((field) => (Object.hasOwn(own, field) ? [[field, own[field]]] : [])),
  );
}

async function bodyText(request: Request): Promise<string> {
  const length = Number(request.headers.get('content-length') ?? 0);
  if (length > LARGEST_BODY) throw new ServerError('request-too-large');
  const reader = request.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooSlow = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ServerError('request-too-slow')), BODY_LIMIT_MS);
  });
  let [text, size] = ['', 0];
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), tooSlow]);
      if (done) return text + decoder.decode();
      size += value.byteLength;
      if (size > LARGEST_BODY) throw new ServerError('request-too-large');
      text += decoder.decode(value, { stream: true });
    }
  } finally {
    clearTimeout(timer);
    void reader.cancel().catch(() => undefined);
  }
}

function asked(values: Values): ViewerQuery {
  const streamName = textOf(values, 'stream');
  const groupId = textOf(values, 'group');
  const reason = textOf(values, 'reason');
  if (streamName === '' && groupId === '') throw invalid('stream', 'required');
  if (streamName !== '' && !isStreamName(streamName)) throw invalid('stream', 'invalid-name');
  if (groupId !== '' && !isGroupId(groupId)) throw invalid('group', 'invalid-name');
  if (reason !== '' && !REASONS.includes(reason)) throw invalid('reason', 'unknown');
  const { life, forceDisconnect } = values;
  if (life !== undefined && !(Number.isInteger(life) && Number(life) > 0)) throw invalid('life', 'seconds');
  if (forceDisconnect !== undefined && typeof forceDisconnect !== 'boolean')
    throw invalid('forceDisconnect', 'true-or-false');
  // A group with one of its streams named: the group is what is opened, and is asked for.
  return {
    streamName: groupId === '' ? streamName : '',
    groupId,
    reason: reason === '' ? 'start' : reason,
    ...(life !== undefined && { life: Number(life) }),
    ...(forceDisconnect !== undefined && { forceDisconnect }),
  };
}

function textOf(values: Values, field: Field): string {
  const value = values[field] ?? '';
  if (typeof value !== 'string') throw invalid(field, 'text');
  return value;
}

function invalid(field: string, rule: string): ServerError {
  return new ServerError('request-invalid', { field, rule });
}

/** The address of a viewer, as far as a token can be bound to it. */
export type ViewerAddress =
  | { readonly kind: 'ipv4'; readonly ip: string }
  | { readonly kind: 'ipv6'; readonly ip: string }
  | { readonly kind: 'unknown' };

const UNKNOWN: ViewerAddress = { kind: 'unknown' };
/** More addresses than any honest request has; nobody reads what comes before them. */
const LONGEST_HEADER = 4096;

/**
 * Finds the viewer's address behind a known number of proxies, each of which has added the address that it saw at the
 * end of `X-Forwarded-For`. What stands before those was written by the viewer, and is not believed.
 *
 * @param remoteAddress the address of whoever is connected
 * @param forwarded the header, or nothing
 * @param trustedProxies how many proxies of the owner's stand before the server
 */
export function viewerAddress(
  remoteAddress: string | undefined,
  forwarded: string | null,
  trustedProxies: number,
): ViewerAddress {
  if (trustedProxies <= 0) return readAddress(remoteAddress ?? '');
  if (forwarded === null || forwarded.length > LONGEST_HEADER) return UNKNOWN;
  const addresses = forwarded.split(',');
  return readAddress(addresses.at(-trustedProxies) ?? '');
}

/** Reads one address: IPv4, also where it is written within IPv6, with a port behind it or not. */
export function readAddress(text: string): ViewerAddress {
  const bare = text
    .trim()
    .replace(/^\[([^\]]*)\](?::\d{1,5})?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d{1,5}$/, '$1');
  const ip = bare.replace(/^::ffff:(?=\d+\.)/i, '');
  if (ipv4Issue(ip) === undefined) return { kind: 'ipv4', ip };
  return isIpv6(bare) ? { kind: 'ipv6', ip: bare.toLowerCase() } : UNKNOWN;
}

// A browser's own reading of addresses; it is in every runtime.
function isIpv6(text: string): boolean {
  const plain = text.replace(/%[\w.-]+$/, '');
  return /^[\da-f:.]{2,45}$/i.test(plain) && plain.includes(':') && URL.canParse(`http://[${plain}]/`);
}
