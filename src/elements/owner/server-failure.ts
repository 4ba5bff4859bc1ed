import { displayText, redact } from '../../token/index.js';

/** What a server of tokens said against a request, as far as it is told. */
export interface ServerFailure {
  /** The vendor's number. */
  readonly code?: number;
  /** For people, without anything that could be a token, and fit to be shown as text. */
  readonly message?: string;
}

/**
 * Reads what was thrown instead of an answer: the vendor's number as `errorCode` or `code`, and the message. Takes
 * anything, and never throws.
 */
export function failureOf(thrown: unknown): ServerFailure {
  try {
    const { errorCode, code, message } = Object(thrown) as Readonly<Record<string, unknown>>;
    const number = [errorCode, code].find((value) => typeof value === 'number' && Number.isInteger(value));
    const text = typeof message === 'string' ? displayText(redact(message)) : '';
    return { ...(number !== undefined && { code: number as number }), ...(text !== '' && { message: text }) };
  } catch {
    // Something that does not let itself be looked at.
    return {};
  }
}

/** Whether an answer says that it is none: `success` is `false`, as in all answers of nanoStream's token service. */
export function isRefusedAnswer(answer: unknown): boolean {
  try {
    return (Object(answer) as Readonly<Record<string, unknown>>)['success'] === false;
  } catch {
    return true;
  }
}
