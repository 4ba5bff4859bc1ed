import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A row of the documentation's table of servers. */
export interface DocumentedServer {
  /** The code that puts the handler there. */
  readonly code: string;
  /** The option of the handler that says where the viewer's address stands; nothing where none is needed. */
  readonly option: string | undefined;
}

const PAGE = fileURLToPath(new URL('../../docs/pages/token-endpoint.md', import.meta.url));
const OPTION = /`((?:clientAddress|trustedProxies): [^`]+)`/;

/** The rows of the table, by the servers that they name. */
export const DOCUMENTED_SERVERS: ReadonlyMap<string, DocumentedServer> = new Map(
  readFileSync(PAGE, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, where, code, address = ''] = /^\| ([^|]+?) +\| `([^`|]+)` +\| ([^|]+) \|$/.exec(line) ?? [];
      return where && code ? [[where, { code, option: OPTION.exec(address)?.[1] }] as const] : [];
    }),
);
