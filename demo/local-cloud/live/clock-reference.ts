/**
 * Ties the live stream's media time to the clock on the wall. Everything is in milliseconds. Plain data, so that it
 * can go to a page as JSON; no imports, so that the page can use `producedAtMs` too.
 */
export interface ClockReference {
  /** Unix time of media time 0: what is shown at `currentTime` was produced at `epochMs + 1000 * currentTime`. */
  readonly epochMs: number;
  readonly frameDurationMs: number;
  /** Pictures in the clip; their numbers start again after that many. */
  readonly frameCount: number;
}

/**
 * Unix time, in milliseconds, at which a picture was produced whose number was just read off the screen: the moment
 * at which a camera would have begun to see it. Takes the latest such moment that is not after `seenAtEpochMs`, so it
 * is wrong by whole rounds of the clip when the picture is older than one round.
 */
export function producedAtMs(reference: ClockReference, frame: number, seenAtEpochMs: number): number {
  const roundMs = reference.frameCount * reference.frameDurationMs;
  const inFirstRound = reference.epochMs + frame * reference.frameDurationMs;
  return inFirstRound + Math.floor((seenAtEpochMs - inFirstRound) / roundMs) * roundMs;
}
