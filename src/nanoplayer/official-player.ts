/** The vendor's own addresses of the newest build of each version that is in use. */
export const OFFICIAL_PLAYERS = {
  5: 'https://demo.nanocosmos.de/nanoplayer/api/release/nanoplayer.5.min.js',
  4: 'https://demo.nanocosmos.de/nanoplayer/api/release/nanoplayer.4.min.js',
} as const;

/** The vendor's own address of the newest player 5; `builds.md` says what other builds do. */
export const OFFICIAL_PLAYER = OFFICIAL_PLAYERS[5];

/** Whether an address is one of {@link OFFICIAL_PLAYERS} to the letter: no other script, scheme, query or user of that host. */
export function isOfficialPlayer(address: string): boolean {
  return Object.values<string>(OFFICIAL_PLAYERS).includes(address);
}

/** The Trusted Types policy that the element makes. Lets addresses of scripts through, nothing else. */
export const TRUSTED_TYPES_POLICY = 'secure-h5live-player';
