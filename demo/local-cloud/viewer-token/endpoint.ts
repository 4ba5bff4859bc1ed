import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { sendError, sendJson } from '../api/http.js';
import { createTokenV2, type TokenV2Answer } from '../api/token-v2.js';
import { createTokenV3, type TokenV3Answer } from '../api/token-v3.js';
import type { Cloud } from '../cloud.js';
import { MAIN_STREAMS } from '../demo-streams.js';
import { digestOf } from '../wire/session.js';
import { TokenFaults, type MetFaults } from './faults.js';
import { localPage } from './local-page.js';
import { readTokenQuery, type TokenQuery } from './token-query.js';

/** Where pages of this edge get their tokens. */
const VIEWER_TOKEN_PATH = '/viewer/token';

/** How many requests are remembered. */
const LONGEST_LIST = 1_000;

const PAGE = '<!doctype html><title>Log in</title><p>Log in to go on.';

/** A request for a token that was understood, whatever came of it. */
export interface TokenRequest {
  readonly reason: string;
  readonly stream: string;
  readonly group: string;
}

/** A token that was given away, as far as tests may know it. */
export interface GivenToken {
  readonly digest: string;
  /** Unix time in milliseconds, by the edge's clock. */
  readonly at: number;
  /** Milliseconds by the process’s own clock, which no test shifts. */
  readonly steadyAt: number;
}

type Answer = TokenV2Answer | TokenV3Answer;

/**
 * Stands for the owner's backend: makes short-lived tokens for the pages of this edge, without asking who the viewer
 * is. Its organisation is the main one. It fails on demand.
 */
export class ViewerTokens {
  readonly faults = new TokenFaults();
  readonly #cloud: Cloud;
  readonly #requests: TokenRequest[] = [];
  readonly #given: GivenToken[] = [];
  readonly #last = new Map<string, Answer>();

  constructor(cloud: Cloud) {
    this.#cloud = cloud;
  }

  /** The last requests, oldest first. */
  get requests(): readonly TokenRequest[] {
    return [...this.#requests];
  }

  /** The last tokens that were given away, oldest first. */
  get given(): readonly GivenToken[] {
    return [...this.#given];
  }

  /** Answers a request for a token; answers whether it was one. */
  async answer(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    if ((request.url ?? '').split('?')[0] !== VIEWER_TOKEN_PATH) return false;
    response.setHeader('vary', 'origin');
    const page = localPage(request);
    if (page !== undefined) response.setHeader('access-control-allow-origin', page);
    try {
      const query = await readTokenQuery(request, this.#cloud);
      this.#note(query);
      const met = this.faults.meet(query.faults);
      if (met.delayMs > 0 && !(await this.#waits(met.delayMs, response))) return true;
      // A page may learn the time from it.
      response.setHeader('date', new Date(this.#cloud.now()).toUTCString());
      await this.#send(query, met, response);
    } catch (error) {
      sendError(response, error);
    }
    return true;
  }

  #note({ reason, stream, group }: TokenQuery): void {
    this.#requests.push({ reason, stream, group });
    if (this.#requests.length > LONGEST_LIST) this.#requests.shift();
  }

  /** Whether somebody still waits for the answer afterwards. */
  async #waits(ms: number, response: ServerResponse): Promise<boolean> {
    const gone = new AbortController();
    const leave = (): void => gone.abort();
    response.once('close', leave);
    await sleep(ms, undefined, { signal: gone.signal }).catch(() => undefined);
    response.off('close', leave);
    return !gone.signal.aborted;
  }

  async #send(
    query: TokenQuery,
    { status, body, token }: MetFaults,
    response: ServerResponse,
  ): Promise<void> {
    if (status) {
      if (status.retryAfter !== undefined) response.setHeader('retry-after', status.retryAfter);
      const message = 'The token service fails on demand';
      sendJson(response, status.status, { success: false, errorCode: 1000, message });
    } else if (body === 'html') {
      response.writeHead(200, { 'content-type': 'text/html', 'cache-control': 'no-store' }).end(PAGE);
    } else if (body === 'garbage') {
      response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end('{"success":true,"data":{"tok');
    } else if (body === 'api-error') {
      sendJson(response, 200, { success: false, errorCode: 1001, message: 'Provided APIKey is not valid' });
    } else {
      const answer = await this.#make(query, token);
      this.#give(answer);
      sendJson(response, 200, answer);
    }
  }

  #give(answer: Answer): void {
    const { token } = 'h5live' in answer ? answer.h5live.security : answer.data;
    this.#given.push({ digest: digestOf(token), at: this.#cloud.now(), steadyAt: performance.now() });
    if (this.#given.length > LONGEST_LIST) this.#given.shift();
  }

  async #make(query: TokenQuery, fault: MetFaults['token']): Promise<Answer> {
    const place = [query.kind, query.stream, query.group].join(' ');
    const last = this.#last.get(place);
    if (fault === 'same-token' && last) return last;
    const madeAt = this.#cloud.now() - (fault === 'expired' ? (query.life + 60) * 1000 : 0);
    const exp = Math.floor(madeAt / 1000) + query.life;
    const stream = fault === 'other-stream' ? otherThan(query.stream) : query.stream;
    const scope =
      query.group !== '' && fault !== 'other-stream' ? { groupid: query.group } : { streams: [stream] };
    const { main } = this.#cloud.organisations;
    const groups = this.#cloud.streams;
    const answer =
      query.kind === 'sts'
        ? createTokenV2({ streamname: stream, expires: String(exp), tag: 'viewer' }, main, madeAt)
        : await createTokenV3({ ...scope, exp, forceDisconnect: query.force }, main, madeAt, groups);
    if (fault === undefined || fault === 'same-token') this.#last.set(place, answer);
    return answer;
  }
}

// For a group, a stream that is in none.
function otherThan(stream: string): string {
  return (stream === '' ? MAIN_STREAMS.at(-1) : MAIN_STREAMS.find((name) => name !== stream)) ?? '';
}
