import type { ValidityState } from '../../token/index.js';

/** The validity panel. `{…}` stands for a value that is filled in. */
export const panel = {
  /** By state. */
  heading: {
    none: 'No playback token',
    malformed: 'The token cannot be read',
    'not-yet-valid': 'The token is not valid yet',
    valid: 'This is a secured stream',
    expiring: 'The token expires soon',
    unlimited: 'This is a secured stream',
    expired: 'The token has expired',
  } satisfies Record<ValidityState, string>,
  /** The sentence, by state. `{until}` and `{from}` are dates, `{distance}` is "in 3 days" or "3 days ago". */
  detail: {
    none: 'If this stream is secured, it cannot be played without a token.',
    malformed: '{issue}',
    'not-yet-valid': 'The token for the playback is not valid yet. It becomes valid on {from} ({distance}).',
    valid: 'The token for the playback is valid until {until} (expires {distance}).',
    expiring: 'The token for the playback is valid until {until} (expires {distance}).',
    unlimited: 'The token for the playback does not expire.',
    expired:
      'The token for the playback was valid until {until} ({distance}). It can no longer start the stream.',
  } satisfies Record<ValidityState, string>,
  /** What the expiry means for who is watching then: playback goes on until it has to reconnect, or is ended. */
  meaning: {
    goesOn: 'Whoever is watching then can go on until the connection is interrupted.',
    ends: 'Playback ends at that moment.',
  },
  /** Of tokens that are fetched: before the first one was, and what the expiry means where a new one is fetched before. */
  supply: {
    awaited: 'The token is fetched at the start',
    awaitedDetail: 'A fresh token is fetched when playback starts, and a new one before it expires.',
    renews: 'A new one is fetched before that, and playback goes on.',
  },
  /** While the stream plays with a token that would not start it at this moment: its expiry has come meanwhile, or by the time that is known here it could not have started it. */
  playing: {
    goesOn:
      'The token for the playback was valid until {until} ({distance}). Playback goes on until the connection is interrupted.',
    againstClock: 'The stream plays. What the token says about its time does not fit the time known here.',
  },
  /** The heading, once the server has refused a token that by its time could start playback. */
  refused: 'The server refused this token',
  /** Opens what stands in the details. */
  summary: 'Details of the token',
};
