/** What `--help` prints. */
export const HELP = `Usage: secure-h5live-player token make|decode|verify|revoke [options]

token make      makes a token
  --stream NAME       for this stream; more than once for several
  --group ID          for a stream group
  --organisation      for all streams of your organisation (with --v2 also --hash HASH)
  --life 90m          how long it lives: s, m, h, d; 14 days by default, 365 at most
  --expires DATE      until when, instead of --life
  --not-before DATE   from when on
  --ip, --domain, --tag, --user TEXT
  --revocable         can be taken back; lives for 24 hours at most
  --force-disconnect  ends playback when it expires
  --v2                a V2 token instead of a JWT
  --show-token        prints the token itself
token decode [TOKEN]  tells what a token says of itself; asks nobody
token verify [TOKEN]  asks nanoStream whether a JWT is genuine and valid
token revoke [TOKEN]  takes a revocable JWT back, for good

Without TOKEN it is read from standard input, where no shell history keeps it.
  --api ADDRESS       another token API, such as http://127.0.0.1:8010 for the local cloud

In the environment: NANOSTREAM_API_KEY, or NANOSTREAM_BINTU_TOKEN; NANOSTREAM_TOKEN_API for --api.
Exit codes: 0 done, 1 refused or no token, 2 not understood.`;

/** What to do about a failure, by nanoStream's `errorCode` or by ours. */
export const WHAT_TO_DO: Readonly<Record<string, string>> = {
  1000: 'nanoStream lacks something in the request, or does not accept it. Check the options.',
  1001: 'The key is not valid. Check the environment: the key is found in the dashboard, under Organisation.',
  1002: 'The token is not valid: it has expired, is not genuine, or was revoked.',
  2004: 'This is no JWT that nanoStream can read.',
  2011: 'The token was not made as revocable. It stays valid until it expires.',
  2012: 'The token belongs to another organisation than the key.',
  'token-api-key': 'The key is not valid. Check the environment.',
  'token-api-refused': 'nanoStream does not accept this.',
  'token-api-answer': 'Something else than the token API answers at this address. Check --api.',
  'token-api-unreachable': 'The token API cannot be reached. Check the network and --api, and try again.',
  'token-api-busy': 'The token API is busy. Try again later.',
};
