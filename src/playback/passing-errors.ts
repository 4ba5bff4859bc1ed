import type { H5LiveErrorCode } from '../token/index.js';

/**
 * How an error of our own may be over without anybody doing anything:
 * - `time` – the playback is tried again after a while
 * - `request` – another token is asked for after a while, whether or not the playback waits for it
 * - `network` – the playback is tried again when the network is back, or the page is seen again
 */
export type PassingWith = 'time' | 'request' | 'network';

const PASSING: Readonly<Partial<Record<H5LiveErrorCode, readonly PassingWith[]>>> = {
  'token-endpoint-unreachable': ['time', 'request'],
  // The playback stops until then: the page may have to ask the viewer first.
  'token-provider-failed': ['request'],
  'connection-stalled': ['time'],
  'component-unavailable': ['network', 'request'],
  'player-unavailable': ['network'],
  'retries-used-up': ['network'],
};

/** How an error of our own may be over by itself; empty where somebody has to mend it. */
export function passesWith(code: H5LiveErrorCode): readonly PassingWith[] {
  return PASSING[code] ?? [];
}
