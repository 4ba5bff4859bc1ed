/**
 * What stands before `token`, `jwtoken`, `expires`, `options` and `tag` in an address: on the V2 playout page, on the
 * vendor's player page, and on the vendor's iframe page.
 */
export const SECURITY_PREFIXES = ['security.', 'h5live.security.', 'group.security.'] as const;

const STS_NAMES = ['token', 'expires', 'options', 'tag'] as const;

/**
 * The token's values in the parameters of an address, as they stand there. Does not read them.
 *
 * @returns `jwtoken` alone, or `token` and what goes with it; nothing where no token is named
 */
export function securityOf(
  query: URLSearchParams,
  prefixes: readonly string[] = SECURITY_PREFIXES,
): Readonly<Record<string, string>> | undefined {
  for (const prefix of prefixes) {
    const jwtoken = query.get(`${prefix}jwtoken`);
    if (jwtoken) return { jwtoken };
    if (!query.get(`${prefix}token`)) continue;
    return Object.fromEntries(
      STS_NAMES.flatMap((name) =>
        query
          .getAll(prefix + name)
          .slice(0, 1)
          .map((value) => [name, value]),
      ),
    );
  }
  return undefined;
}
