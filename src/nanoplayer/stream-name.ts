/** Longer names than any server hands out are not tried. */
const LONGEST_NAME = 256;

/**
 * Whether a text can be a stream name. nanoStream's own are of the form `AAAAA-BBBBB`; other servers are freer, so
 * only what cannot be part of any name is refused: white space, control characters, and nothing at all.
 */
export function isStreamName(name: string): boolean {
  return name.length <= LONGEST_NAME && /^[^\s\p{Cc}\p{Cf}]+$/u.test(name);
}

/** Whether a text can be the id of a stream group: letters, digits and hyphens. */
export function isGroupId(id: string): boolean {
  return /^[\w-]{1,128}$/.test(id);
}

/** The name of a stream in the path of a playback page, which may be none. */
export function streamInPath(path: string): string | undefined {
  const segment = /\/playout\/([^/]+)\/?$/.exec(path)?.[1];
  if (segment === undefined) return undefined;
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
