/**
 * What a code of the vendor's player means for the person in front of it. Codes of the same group have one text.
 */
export type PlayerErrorGroup =
  | 'token-refused'
  | 'token-expired-or-missing'
  | 'security-service'
  | 'stream-not-found'
  | 'stream-not-live'
  | 'stream-ended'
  | 'needs-gesture'
  | 'suspended'
  | 'browser'
  | 'media'
  | 'network'
  | 'service-unavailable'
  | 'set-up'
  | 'unknown';

/**
 * What follows from a failure:
 * - `stop` – trying again cannot help
 * - `retry` – connect again, limited and spaced
 * - `renew` – the token was refused: once more with a fresh one, else stop
 * - `gesture` – wait for a gesture of the viewer
 * - `resume` – wait until the page is visible, then start again
 * - `ignore` – it says nothing about the playback, which goes on as it was
 */
export type ErrorAction = 'stop' | 'retry' | 'renew' | 'gesture' | 'resume' | 'ignore';

/** What is known of one code. Its sentences stand in the label tables: for viewers by group, for owners by code. */
export interface CatalogueEntry {
  readonly code: number;
  readonly group: PlayerErrorGroup;
  readonly action: ErrorAction;
  /** Whether another try needs a new player instance; else `play()` of the same one is enough. */
  readonly rebuild?: boolean;
  /** Whether the player has tried again by itself before it reports this. */
  readonly recoveredByPlayer?: boolean;
}

type Traits = Omit<CatalogueEntry, 'code'>;

/**
 * Every code that versions 4 and 5 document, by what follows from it.
 * Source: https://docs.nanocosmos.de/docs/nanoplayer/nanoplayer_api (errorcodes), and nanoplayer_api_errors for what
 * the player mends by itself. Seen with 5.0.8: it plays on after 1006, 1010 and 4004; `play()` connects again after
 * 2001, 2004 and 44xx to 49xx.
 */
const DOCUMENTED = [
  {
    group: 'set-up',
    action: 'stop',
    codes: [1001, 1002, 4400, 5001, 5004, 5005, 5007, 5008, 5009, 5010, 5102],
  },
  { group: 'set-up', action: 'ignore', codes: [1003, 1004, 1006, 1010, 4004] },
  { group: 'set-up', action: 'ignore', codes: [5201, 5202, 5203, 5204, 5205, 5206, 5207, 5208] },
  { group: 'needs-gesture', action: 'gesture', codes: [1005] },
  { group: 'suspended', action: 'resume', codes: [1007, 1009] },
  { group: 'stream-not-found', action: 'retry', codes: [2001] },
  { group: 'stream-not-live', action: 'retry', codes: [2002, 2003] },
  { group: 'stream-not-live', action: 'retry', rebuild: true, codes: [5101] },
  { group: 'stream-ended', action: 'retry', codes: [2004, 4005] },
  { group: 'media', action: 'ignore', codes: [2011, 2012, 2013, 2014] },
  { group: 'media', action: 'retry', rebuild: true, codes: [3001, 3002, 3102, 3200] },
  {
    group: 'media',
    action: 'retry',
    rebuild: true,
    recoveredByPlayer: true,
    codes: [1008, 3003, 3005, 3100, 3101],
  },
  { group: 'browser', action: 'stop', codes: [3004, 5002, 5003] },
  { group: 'network', action: 'retry', codes: [4001, 4002, 4101, 4104, 4110] },
  {
    group: 'network',
    action: 'retry',
    recoveredByPlayer: true,
    codes: [4003, 4102, 4103, 4105, 4106, 4107, 4108, 4109, 4111, 4115],
  },
  { group: 'network', action: 'ignore', codes: [4006] },
  { group: 'service-unavailable', action: 'retry', recoveredByPlayer: true, codes: [4500, 4503] },
  { group: 'service-unavailable', action: 'retry', rebuild: true, codes: [5103] },
  { group: 'token-refused', action: 'renew', codes: [4403, 4901] },
  { group: 'token-expired-or-missing', action: 'renew', codes: [4903] },
  { group: 'token-expired-or-missing', action: 'renew', rebuild: true, codes: [5006] },
  { group: 'security-service', action: 'stop', codes: [4900, 4904] },
] as const satisfies readonly (Traits & { readonly codes: readonly number[] })[];

/** A code that the vendor documents. */
export type DocumentedCode = (typeof DOCUMENTED)[number]['codes'][number];

/**
 * The rest, from one code to another, the first that fits. A server may close with any code: 4000 to 4999 arrive as they
 * are, 1001 to 1015 and 3000 to 3999 with 3100 added, 1000 as itself, and then 4401 and 4404 have been seen.
 */
const OTHERS: readonly (readonly [from: number, to: number, traits: Traits])[] = [
  [1000, 1000, { group: 'network', action: 'retry' }],
  [2000, 2999, { group: 'stream-not-live', action: 'retry' }],
  [3000, 3999, { group: 'media', action: 'retry', rebuild: true }],
  [4401, 4401, { group: 'token-refused', action: 'renew' }],
  [4404, 4404, { group: 'stream-not-found', action: 'retry' }],
  [4400, 4499, { group: 'unknown', action: 'stop' }],
  [4500, 4599, { group: 'service-unavailable', action: 'retry' }],
  [4900, 4999, { group: 'token-refused', action: 'renew' }],
  [4000, 4999, { group: 'network', action: 'retry' }],
  [5200, 5299, { group: 'set-up', action: 'ignore' }],
  [5000, 5999, { group: 'set-up', action: 'stop' }],
  [6100, 7099, { group: 'network', action: 'retry' }],
];

const UNKNOWN: Traits = { group: 'unknown', action: 'stop' };

const entries = new Map<number, CatalogueEntry>(
  DOCUMENTED.flatMap(({ codes, ...traits }) => codes.map((code) => [code, { code, ...traits }])),
);

/** Every code that the vendor documents, ascending. */
export const DOCUMENTED_CODES: readonly DocumentedCode[] = DOCUMENTED.flatMap(
  ({ codes }): readonly DocumentedCode[] => codes,
).sort((one, other) => one - other);

/**
 * What is known of a vendor code. Total: a code that is not documented is judged by its range, and what is no code at
 * all is `unknown`, with which trying again is not worth it.
 */
export function catalogueEntry(code: number): CatalogueEntry {
  const traits = OTHERS.find(([from, to]) => code >= from && code <= to)?.[2] ?? UNKNOWN;
  return entries.get(code) ?? { code, ...traits };
}

/**
 * Whether a code may stand for a refused token: a server that refuses one by HTTP status looks like one that is down, and
 * version 5 reports the close code 4403 as 2004.
 */
export function mayHideRefusal({ code, group }: Pick<CatalogueEntry, 'code' | 'group'>): boolean {
  return group === 'network' || group === 'service-unavailable' || code === 2004;
}

/** Whether the vendor documents a code. */
export function isDocumented(code: number): code is DocumentedCode {
  return entries.has(code);
}

/** The group of a vendor code; `unknown` for what no range of codes is known to hold. */
export function playerErrorGroup(code: number): PlayerErrorGroup {
  return catalogueEntry(code).group;
}
