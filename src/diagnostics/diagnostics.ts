import type { Milliseconds } from '../shared/time.js';
import type { Finding } from '../token/diagnosis.js';

/** The version of the format. It changes where a reader of the one before would read something wrongly. */
export const FORMAT = 1;

/** A failure that was told. */
export interface LoggedFailure {
  /** When, by the device's own clock. */
  readonly at: Milliseconds;
  /** The vendor's number, or one of our own codes. */
  readonly code: number | string;
  /** What was done about it: `stop`, `retry`, … */
  readonly action: string;
  /** How many attempts had failed in a row. */
  readonly attempt: number;
  /** The finding that explains it. */
  readonly cause?: string;
  /** For the owner, in English. */
  readonly message?: string;
}

/** Something that the page's Content-Security-Policy blocked, or would have. */
export interface PolicyViolation {
  readonly directive: string;
  /** An origin, or the browser's word for what has none: `inline`, `eval`, `trusted-types-sink`, … */
  readonly blocked: string;
  /** Whether it was blocked; else it was reported only. */
  readonly isEnforced: boolean;
  /** How often it was seen. */
  readonly count: number;
}

/** What a token is bound to, or says about itself. */
export interface TokenBound {
  /** `stream`, `domain`, `user`, … */
  readonly kind: string;
  /** Whether that is met on the page: `ok`, `violated`, `unknown`. */
  readonly state: string;
  readonly reason: string;
  readonly value?: string;
}

/** What is said of a token. */
export interface TokenFacts {
  /** `jwt`, `sts`, `none` or `malformed`. */
  readonly kind: string;
  /** Why it is no token. */
  readonly issue?: string;
  /** Its validity when the report was made. */
  readonly state: string;
  /** The claim `jti`. */
  readonly id?: string;
  /** The header's `kid`. */
  readonly keyId?: string;
  /** What nanoStream's Guardian groups sessions by, and finds this one by: the `jti`, else the user. */
  readonly guardian?: string;
  readonly validFrom?: Milliseconds;
  readonly validUntil?: Milliseconds;
  readonly issuedAt?: Milliseconds;
  readonly bounds: readonly TokenBound[];
}

/** Everything that diagnostics say. What is not known is left out. */
export interface Diagnostics {
  /** When they were made, by the device's own clock. */
  readonly madeAt: Milliseconds;
  /** The version of this package. */
  readonly element: string;
  /** Other versions of it on the page. */
  readonly others?: readonly string[];
  /** The version of the vendor's player, as it tells it. */
  readonly player?: string;
  /** The origin that its script comes from. */
  readonly script?: string;
  /** The browser, as it calls itself. */
  readonly browser: string;
  /** The page's origin. */
  readonly page: string;
  /** The hosts of the pages around it; `no` where there are none, `unknown` where the browser does not tell. */
  readonly frame: string;
  readonly online: boolean;
  readonly visible: boolean;
  /** By how much the device's clock is ahead of a server's, in milliseconds; 0 where nothing is known of a difference. */
  readonly clockAheadMs: number;
  readonly stream?: string;
  readonly group?: string;
  /** How many streams there are to choose from, where there are several. */
  readonly entries?: number;
  /** The origin of a streaming server that the page names, else `nanostream-cloud`. */
  readonly server?: string;
  /** What is in use now: `websocket`, `webtransport`, `hls`. */
  readonly transport?: string;
  /** What was asked for of Media over QUIC: `on` or `off`. */
  readonly mediaOverQuic?: string;
  /** What the playback last reported. */
  readonly phase?: string;
  /** Where fresh tokens come from: the origin of an endpoint, or `provider`. */
  readonly renewal?: string;
  readonly token: TokenFacts;
  /** What was found about the token on the page, worst first. */
  readonly findings: readonly (Pick<Finding, 'values'> & {
    readonly code: string;
    readonly expectation: string;
  })[];
  /** The last of them, oldest first. */
  readonly failures: readonly LoggedFailure[];
  readonly violations: readonly PolicyViolation[];
}
