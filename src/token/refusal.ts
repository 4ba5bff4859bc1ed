import type { Finding, FindingCode } from './diagnosis.js';

/** Why a server refuses a token, or would, as far as the token itself tells on the page where it is used. */
export type RefusalCause = FindingCode;

/**
 * What a server that follows the documents would refuse the token for, whether it was asked or not.
 *
 * @param findings of a diagnosis, worst first
 */
export function expectedRefusal(findings: readonly Finding[]): RefusalCause | undefined {
  return findings.find(({ expectation }) => expectation === 'unlikely')?.code;
}

/**
 * What a server has refused the token for. Open streams play without one: only then is its absence a cause.
 *
 * Knows nothing of signatures and IP addresses: without a cause here the token may have been refused all the same.
 *
 * @param findings of a diagnosis, worst first
 */
export function refusalCause(findings: readonly Finding[]): RefusalCause | undefined {
  return expectedRefusal(findings) ?? findings.find(({ code }) => code === 'token-missing')?.code;
}
