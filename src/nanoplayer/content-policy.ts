import { TRUSTED_TYPES_POLICY } from './official-player.js';
import { STREAM_MANAGEMENT } from './service-addresses.js';

/** A directive of a page's Content-Security-Policy, and the sources that it has to name for something to work. */
export interface PolicyNeed {
  readonly directive: string;
  readonly sources: readonly string[];
}

/**
 * What the element needs on every page, also on the strictest. Where the addresses come from is the page's own choice,
 * so they are not in here: the player's script and the element's in `script-src`, the stream's server and the token
 * endpoint in `connect-src`, a poster in `img-src`. It needs no `style-src`, no `worker-src`, and no `unsafe-` word.
 */
export const ELEMENT_NEEDS: readonly PolicyNeed[] = [
  { directive: 'media-src', sources: ['blob:'] },
  // Where the page requires Trusted Types. Lit makes the first.
  { directive: 'trusted-types', sources: ['lit-html', TRUSTED_TYPES_POLICY] },
];

/**
 * When a vendor's build needs more: where it draws something itself (`controls="vendor"`, or `centerView` in the owner's
 * `config.style`), where it is given a group and no `api-url`, or where it sends metrics (`metrics-account-id`, or `metrics`
 * in the owner's `config`; with a `serverDomain` there, to that host instead).
 */
export type VendorNeedCase = 'vendor-drawings' | 'stream-group' | 'metrics';

/** What a build of the vendor's player needs over {@link ELEMENT_NEEDS}. */
export interface VendorNeed extends PolicyNeed {
  /** The build that was observed; others may need something else. */
  readonly build: string;
  readonly when: VendorNeedCase;
  /** What the browser reports as blocked where the sources are not named: `inline`, or an origin. */
  readonly blocked: string;
}

/**
 * Everything that browsers were seen to report of the vendor's player on a strict page. It plays without the first, which
 * concerns how its controls look; without the second it finds no stream. With the element's own controls and a stream
 * name it needs none of it.
 *
 * Source: observed with 5.0.8 in Chromium. The hash is of one style attribute, the same in all its drawings.
 */
export const VENDOR_NEEDS: readonly VendorNeed[] = [
  {
    build: '5.0.8',
    when: 'vendor-drawings',
    directive: 'style-src-attr',
    sources: ["'unsafe-hashes'", "'sha256-ogkK6raotgS57/ZOWM1SJRjMWWZ1jbxMsYDgWV9UL5o='"],
    blocked: 'inline',
  },
  {
    build: '5.0.8',
    when: 'stream-group',
    directive: 'connect-src',
    sources: [STREAM_MANAGEMENT],
    blocked: STREAM_MANAGEMENT,
  },
  {
    build: '5.0.8',
    when: 'metrics',
    directive: 'connect-src',
    sources: ['https://glog1.nanocosmos.de'],
    blocked: 'https://glog1.nanocosmos.de',
  },
];
