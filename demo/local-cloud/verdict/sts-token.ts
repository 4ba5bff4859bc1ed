import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a V2 token's option bits stand for. */
export const STS_BITS = { expires: 1, ip: 2, referer: 4, tag: 8, organisation: 16 } as const;

/** Everything a V2 token can be signed over; which of it counts is said by `options`. */
export interface StsValues {
  /** A sum of {@link STS_BITS}. */
  readonly options: number;
  readonly streamName: string;
  readonly organisationHash: string;
  /** Unix time in seconds, as text. */
  readonly expires: string;
  readonly ip: string;
  readonly referer: string;
  readonly tag: string;
}

/** The digest over exactly what the option bits name: 32 hex digits, as long as nanoStream's. */
export function signSts(values: StsValues, secret: Uint8Array): string {
  const { options } = values;
  const has = (bit: number): boolean => (options & bit) !== 0;
  const signed = [
    ['options', String(options)],
    has(STS_BITS.organisation) ? ['organisation', values.organisationHash] : ['stream', values.streamName],
    ...(has(STS_BITS.expires) ? [['expires', values.expires]] : []),
    ...(has(STS_BITS.ip) ? [['ip', values.ip]] : []),
    ...(has(STS_BITS.referer) ? [['referer', values.referer]] : []),
    ...(has(STS_BITS.tag) ? [['tag', values.tag]] : []),
  ];
  return createHmac('sha256', secret).update(JSON.stringify(signed)).digest('hex').slice(0, 32);
}

/** Compares without telling by its time how much agreed. */
export function sameDigest(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
