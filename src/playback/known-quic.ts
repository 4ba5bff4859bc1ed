/** Where a viewer's browser keeps until when Media over QUIC is not tried: Unix time in milliseconds. */
export const QUIC_REST_KEY = 'secure-h5live-player.quic-rests-until';

/**
 * Whether Media over QUIC did not come through when this viewer last watched on this site, a short while ago. Where
 * nothing may be kept, nothing is known.
 *
 * @param now Unix time in milliseconds, by the device
 */
export function quicRests(now: number): boolean {
  try {
    return now < Number(localStorage.getItem(QUIC_REST_KEY));
  } catch {
    return false;
  }
}
