// Stream groups: the stream management names the streams, and then all is as with entries.
import { bag, CodedError, text } from './config.js';

const API = 'https://bintu.nanocosmos.de';
/** Where each start quality lies in the list, which begins with the best: as a share of the way to its end. */
const SHARES: Readonly<Record<string, number>> = {
  high: 0,
  'medium-high': 0.25,
  medium: 0.5,
  'medium-low': 0.75,
  low: 1,
};

/** Whether a source names a group. */
export function isGroup(given: unknown): boolean {
  return text(bag(bag(given)['group'])['id']) !== '';
}

/**
 * The same source with the group's streams as its entries, each with the group's token.
 *
 * @throws {CodedError} 5103 where the stream management does not answer, 5001 where it names no streams, 2004 where
 *   the group is not live
 */
export async function withGroup(given: unknown): Promise<object> {
  const source = bag(given);
  const { id, apiurl, startQuality, security } = bag(source['group']);
  const answer = await ask(`${text(apiurl) || API}/stream/${encodeURIComponent(text(id))}/group`);
  const named: unknown = bag(answer['playout'])['h5live'];
  if (!Array.isArray(named) || named.length === 0) throw new CodedError(5001);
  if (answer['state'] !== 'live') throw new CodedError(2004);
  const entries = named.map((entry: unknown, index) => {
    const { rtmp, server, info } = bag(entry);
    return { index, ...(info !== undefined && { info }), h5live: { rtmp, server, security } };
  });
  // Without a quality the last one is played.
  const share = SHARES[text(startQuality)] ?? 1;
  return { ...source, entries, startIndex: Math.round(share * (entries.length - 1)) };
}

async function ask(address: string): Promise<Record<string, unknown>> {
  let response: Response;
  try {
    response = await fetch(address, { headers: { 'content-type': 'application/json' } });
  } catch {
    throw new CodedError(5103, 'The stream group was not answered with http status 0.');
  }
  if (!response.ok) {
    throw new CodedError(5103, `The stream group was answered with http status ${response.status}.`);
  }
  return bag(await response.json().catch(() => undefined));
}
