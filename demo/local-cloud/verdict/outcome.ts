/**
 * The codes a connection is refused with, as the vendor documents them: 4901 the token is invalid, 4903 it has expired
 * or a parameter is missing, 4404 no such stream.
 */
export type RefusalCode = 4404 | 4901 | 4903;

/**
 * A decision on one viewer. `reason` is for the log, and never holds anything the viewer sent. `endsAtMs` is when an
 * admitted session has to end by itself (Unix time in milliseconds), where it has to; `jwtDigest` names the JWT that
 * opened it.
 */
export type Verdict =
  | { readonly admitted: true; readonly endsAtMs?: number; readonly jwtDigest?: string }
  | { readonly admitted: false; readonly code: RefusalCode; readonly reason: string };

/** The decision that lets a viewer in. */
export const ADMITTED: Verdict = { admitted: true };

/** The decision that does not, with its reason. */
export function refused(code: RefusalCode, reason: string): Verdict {
  return { admitted: false, code, reason };
}
