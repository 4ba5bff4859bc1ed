import { isPlaybackToken, parseToken, type PlaybackToken } from '../../../token/index.js';
import { refusalOf, successOf } from '../../../token-api/index.js';
import type { FormIssue } from './form-state.js';

/**
 * Why there is no token, and whose job it is to mend it:
 * - `not-set-up`, `endpoint-invalid`: the page's owner, in `endpoint` or `endpoint-v2`
 * - `key-unsafe`: the page's owner: a key is not sent to an address that is neither encrypted nor of this machine
 * - `unreachable`, `timeout`: the network, or whoever runs the address
 * - `redirected`, `page-instead`, `wrong-address`: the page's owner; often somebody has to sign in
 * - `parameter`: whoever fills in the form
 * - `key-refused`: whoever has the key
 * - `forbidden`: whoever fills in the form, who has to sign in, or whoever gives them the right
 * - `busy`, `server`, `refused`: whoever runs the address
 * - `no-token`, `token-unreadable`: whoever runs the address: there is no usable token in its answer
 * - `provider-failed`: the page's owner: `createToken` threw
 */
export type FailureCode =
  | 'not-set-up'
  | 'endpoint-invalid'
  | 'key-unsafe'
  | 'unreachable'
  | 'timeout'
  | 'redirected'
  | 'page-instead'
  | 'wrong-address'
  | 'parameter'
  | 'key-refused'
  | 'forbidden'
  | 'busy'
  | 'server'
  | 'refused'
  | 'no-token'
  | 'token-unreadable'
  | 'provider-failed';

/** Why there is no token. Never holds a token or a key. */
export interface SendFailure {
  readonly code: FailureCode;
  /** What the server said of it, fit to be shown as text. */
  readonly message?: string | undefined;
  /** The field that the server minds, where it named one. */
  readonly issue?: FormIssue | undefined;
}

/** The end of a request: a token, or why there is none, or nothing where it was given up. */
export type SendOutcome = PlaybackToken | SendFailure | 'aborted';

/** Whether a request ended without a token. */
export function isFailure(outcome: SendOutcome): outcome is SendFailure {
  return typeof outcome === 'object' && 'code' in outcome;
}

/** What is known of an HTTP answer. `text` is left out where it is longer than anybody reads. */
export interface HttpAnswer {
  readonly status: number;
  readonly redirected: boolean;
  readonly contentType: string;
  readonly text: string | undefined;
}

/**
 * Judges the answer of a token API: the documented refusals, whatever else a server says instead, and a token in any
 * wrapping.
 *
 * @param key what was sent as the API key, so that it is cut out of what the server says
 */
export function judgeAnswer(answer: HttpAnswer, key = ''): PlaybackToken | SendFailure {
  const { status, redirected, text = '' } = answer;
  if (redirected || (status >= 300 && status < 400)) return { code: 'redirected' };
  const body = parsed(text);
  const refusal = refusalIn(body, key);
  if (status >= 400) return { ...refusal, code: codeFor(status, refusal?.code) };
  if (refusal) return refusal;
  if (/\bhtml\b/i.test(answer.contentType) || /^\s*</.test(text)) return { code: 'page-instead' };
  return answer.text === undefined ? { code: 'no-token' } : judgeToken(text);
}

/** Judges what a function of the page gave: a token in any wrapping, or a documented refusal. */
export function judgeGiven(given: unknown, key = ''): PlaybackToken | SendFailure {
  return refusalIn(given, key) ?? judgeToken(given);
}

/** The refusal in the answer of a token API, or nothing where it is none. */
export function refusalIn(answer: unknown, key: string): SendFailure | undefined {
  if (successOf(answer) !== false) return undefined;
  const { code, message, issue } = refusalOf(answer, key);
  return {
    code: code === 1000 ? 'parameter' : code === 1001 ? 'key-refused' : 'refused',
    message,
    issue,
  };
}

function judgeToken(given: unknown): PlaybackToken | SendFailure {
  const reading = parseToken(given);
  if (isPlaybackToken(reading)) return reading;
  const isNone = reading.kind === 'none' || ['no-token-shape', 'snippet', 'too-long'].includes(reading.issue);
  return { code: isNone ? 'no-token' : 'token-unreadable' };
}

function codeFor(status: number, told: FailureCode | undefined): FailureCode {
  if (told === 'parameter' || told === 'key-refused') return told;
  if (status === 400 || status === 422) return 'parameter';
  if (status === 401 || status === 403) return 'forbidden';
  if (status === 404 || status === 405) return 'wrong-address';
  if (status === 429) return 'busy';
  return status >= 500 ? 'server' : 'refused';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
