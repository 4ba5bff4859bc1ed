import type { IncomingMessage } from 'node:http';

/** What a viewer's connection says about itself, as far as a verdict needs it. */
export interface ViewerRequest {
  readonly streamName: string;
  /** The player's instance id; empty where it is no number. */
  readonly pid: string;
  /** What the player says about its connection; none where it changes the source of a running session. */
  readonly flags: readonly string[];
  readonly jwtoken: string;
  readonly sts: {
    readonly token: string;
    readonly expires: string;
    readonly options: string;
    readonly tag: string;
  };
  /** IPv4 in dotted form; an IPv6 address where there is no other. */
  readonly ip: string;
  /** The host of the page that embeds the player, lower case, without a dot at its end; empty where the browser told none. */
  readonly embedHost: string;
}

/** Reads the query that NanoPlayer puts on its WebSocket address, and the headers that browsers add. */
export function readViewerRequest(request: IncomingMessage): ViewerRequest {
  const query = new URL(request.url ?? '/', 'http://edge.invalid').searchParams;
  const value = (name: string): string => query.get(name) ?? '';
  return {
    streamName: value('stream'),
    pid: /^\d{1,20}$/.test(value('pid')) ? value('pid') : '',
    flags: value('flags').split(',').filter(Boolean),
    jwtoken: value('jwtoken'),
    sts: { token: value('token'), expires: value('expires'), options: value('options'), tag: value('tag') },
    ip: addressOf(request),
    embedHost: hostOf(request.headers.origin) || hostOf(request.headers.referer),
  };
}

/** The address that somebody comes from: IPv4 in dotted form, IPv6 where there is no other. */
export function addressOf({ socket }: IncomingMessage): string {
  return (socket.remoteAddress ?? '').replace(/^::ffff:/i, '');
}

function hostOf(address: string | undefined): string {
  return address !== undefined && URL.canParse(address) ? new URL(address).hostname.replace(/\.$/, '') : '';
}
