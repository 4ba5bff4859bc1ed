/** Longer names than any server hands out are not tried. */
const LONGEST_NAME = 256;

/**
 * Whether a text can be a stream name. nanoStream's own are of the form `AAAAA-BBBBB`; other servers are freer, so
 * only what cannot be part of any name is refused: white space, control characters, and nothing at all.
 */
export function isStreamName(name: string): boolean {
  return name.length <= LONGEST_NAME && /^[^\s\p{Cc}\p{Cf}]+$/u.test(name);
}
