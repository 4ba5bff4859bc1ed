/** What `secure-h5live-player explain` says of diagnostics. `{…}` stands for a value that is filled in. */
export const explain = {
  summary: 'Diagnostics of {made}: stream {stream}, element {element}, player {player}, {phase}.',
  /** In place of a value that is not told. */
  unknown: 'not told',
  heading: 'What to do, what matters most first:',
  nothing: 'Nothing in it explains a failure. Copy the diagnostics again while it fails.',
  /** `{note}` is the owner’s sentence for the code. */
  failure: '{note} (Code {code}, {count}×, last at {at}.)',
  /** `{note}` is the owner’s sentence for the finding. */
  finding: '{note} (Finding {code}.)',
  /** As well, where failures came of it. */
  cause: '{note} (Finding {code}. Code {failures} came of it, {count}×, last at {at}.)',
  offline: 'The browser was offline: look at the viewer’s connection before anything else.',
  hidden:
    'The page was out of sight, where browsers pause players. Have the viewer look at the page and try again.',
  blocked: 'The page’s Content-Security-Policy blocked {blocked} ({count}×). Allow it in "{directive}".',
  blockedTypes:
    'The page’s Content-Security-Policy blocked a Trusted Types policy or sink ({directive}). Allow "lit-html" and "secure-h5live-player" in "trusted-types".',
  frame:
    'The player is in a frame of {frame}. A token is bound to the page in the frame, not to the one around it.',
  expiredSince: 'The token has expired since, at {at}. Whoever tries again needs a fresh one.',
  oldBuild:
    'Player {player} opens connections without the token. Use nanoStream’s player 5.0.5 or later ("player-src").',
  update: 'The page uses version {element} of the element, older than {own}. Update it, and try again.',
  guardian: 'nanoStream’s Guardian finds the sessions of this token by {id}.',
  /** Instead of all that. */
  issue: {
    'no-report': 'There are no diagnostics in it. They begin with "h5live-diagnostics: 1".',
    'newer-format': 'These diagnostics are of a newer version. Use npx secure-h5live-player@latest explain.',
  },
};
