// What arrives at a server from the open network, byte by byte: no client library would send it.
import { connect } from 'node:net';

/** One thing that somebody sends. */
export interface RawRequest {
  readonly title: string;
  readonly text: string;
  /** Whether whoever sends it is gone before an answer can come. */
  readonly hangsUp?: boolean | undefined;
}

const TARGETS = [
  '//',
  '///',
  '//[',
  '//evil.example',
  '//evil.example:99999/',
  '//user:secret@/',
  '/\\',
  '/%',
  '/%E0%A4%A',
  '/%00',
  '/..//..%2f',
  '?',
  '/?%',
  '/?stream=%ff&stream[]=A',
  '*',
  'http:',
  'http://',
  'http://[',
  'http://evil.example/',
  'https://evil.example:0/playback-token',
  'javascript:alert(1)',
  'a',
  '/playback-token',
  '/playback-token?',
  '/playback-token?stream=%',
  '/playback-token?stream=A&stream=B',
  '/playback-token//',
  '//playback-token',
  '/sign-in',
  '/sign-in?name=%',
  '/sign-in?name=%00%0d%0aset-cookie:%20a=b',
  '/sign-in?name[]=a&name[]=b',
  '/sign-in?name=__proto__',
  '/sign-in?name=a&name=b',
  '/constructor',
  `/${'a'.repeat(15_000)}`,
  `/playback-token?stream=${'a'.repeat(15_000)}`,
];
const METHODS = ['HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT', 'QUERY', 'M-SEARCH', 'get'];
const HEADERS = [
  '',
  'host: \r\n',
  'host: a\r\nhost: b\r\n',
  'host: [\r\n',
  'host: a b\r\n',
  'host: a/b?c#d\r\n',
  'host: user:secret@a\r\n',
  'host: a:99999\r\n',
  'host: \xe9\xff\r\n',
  'host: a\r\norigin: %\r\n',
  'host: a\r\norigin: http://[\r\n',
  'host: a\r\norigin: a\r\norigin: b\r\n',
  'host: a\r\nsec-fetch-site: same-origin\r\n',
  'host: [\r\nsec-fetch-site: same-origin\r\n',
  'host: a:x\r\nsec-fetch-site: same-origin\r\n',
  'host: a\r\ncookie: viewer=%; ;;=;=\r\n',
  `host: a\r\ncookie: ${'viewer=a;'.repeat(500)}\r\n`,
  'host: a\r\nx-forwarded-for: ,,[,::%\r\n',
  'host: a\r\nx-forwarded-proto: \xe9\r\nx-forwarded-host: [\r\n',
  'host: a\r\nexpect: 200-maybe\r\n',
  'host: a\r\nconnection: upgrade\r\nupgrade: websocket\r\n',
  'host: a\r\nconnection: upgrade, http2-settings\r\nupgrade: h2c\r\nhttp2-settings: AAMAAABk\r\n',
  'host: a\r\nrange: bytes=9-1\r\nif-none-match: *\r\n',
  'host: a\r\naccept-encoding: \xff\r\ncontent-encoding: gzip\r\n',
  'host: a\r\n__proto__: a\r\nconstructor: b\r\n',
  'host: a\r\ncontent-length: 5\r\n',
];
const BODIES = [
  'content-length: 5\r\n\r\n{"a":',
  'content-length: 2\r\ncontent-type: application/json\r\n\r\n{}',
  'content-length: -1\r\n\r\n',
  'content-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
  'transfer-encoding: chunked\r\ncontent-type: application/json\r\n\r\nzz\r\n\r\n',
  'transfer-encoding: chunked\r\ncontent-type: application/json\r\n\r\n2\r\n{}\r\n0\r\n\r\n',
  'content-type: application/json\r\ncontent-length: 4\r\n\r\n\xff\xfe\x00\xc3',
];

/** All of it: targets, methods, heads, bodies, and what is no HTTP at all. */
export const RAW_REQUESTS: readonly RawRequest[] = [
  ...TARGETS.map((target) => line(`GET ${target}`, `GET ${target} HTTP/1.1\r\nhost: a\r\n\r\n`)),
  ...TARGETS.map((target) => line(`POST ${target}`, post(target, 'content-length: 0\r\n\r\n'))),
  ...METHODS.flatMap((method) =>
    ['/', '//', '/playback-token', 'a:1'].map((target) =>
      line(`${method} ${target}`, `${method} ${target} HTTP/1.1\r\nhost: a\r\ncontent-length: 0\r\n\r\n`),
    ),
  ),
  ...HEADERS.flatMap((headers) =>
    ['/', '/playback-token?stream=A', '//'].map((target) =>
      line(`GET ${target} with ${headers}`, `GET ${target} HTTP/1.1\r\n${headers}\r\n`),
    ),
  ),
  ...BODIES.flatMap((body) =>
    ['/', '/playback-token'].map((target) => line(`POST ${body}`, post(target, body))),
  ),
  line('no version', 'GET /\r\n\r\n'),
  line('HTTP/1.0 without a host', 'GET /playback-token HTTP/1.0\r\n\r\n'),
  line('HTTP/2 as it is sent to those who know it', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  line('the first bytes of TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'),
  line('nothing but line ends', '\r\n\r\n\r\n\r\n'),
  ...['/', '//', '/playback-token?stream=A', '/secure-h5live-player.min.js', '/sign-in?name=a'].map(
    (target) => ({
      ...line(`GET ${target} by who hangs up`, `GET ${target} HTTP/1.1\r\nhost: a\r\n\r\n`),
      hangsUp: true,
    }),
  ),
  {
    ...line('half a body by who hangs up', post('/playback-token', 'content-length: 9\r\n\r\n{')),
    hangsUp: true,
  },
];

/**
 * Sends each, and looks after each whether the server still answers a plain request.
 *
 * @returns the titles after which it did not; it is not asked further then
 */
export async function killers(port: number, requests = RAW_REQUESTS): Promise<string[]> {
  for (const request of requests) {
    await send(port, request);
    // Asked a second time, for what was thrown late ends a process late.
    const lives = (await answers(port)) && (await answers(port));
    if (!lives) return [JSON.stringify(request.title)];
  }
  return [];
}

function line(title: string, text: string): RawRequest {
  return { title, text };
}

function post(target: string, rest: string): string {
  return `POST ${target} HTTP/1.1\r\nhost: a\r\norigin: https://www.example.com\r\n${rest}`;
}

/** Ends with the first bytes of an answer, with the connection, or after a while. */
function send(port: number, { text, hangsUp }: RawRequest): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, 'localhost', () => {
      socket.write(text, 'latin1', () => {
        if (hangsUp) socket.resetAndDestroy();
      });
    });
    const end = (): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve();
    };
    const timer = setTimeout(end, 100);
    socket.on('data', end).on('error', end).on('close', end);
  });
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://localhost:${port}/`, { signal: AbortSignal.timeout(10_000) }).then(
    (answer) => answer.arrayBuffer().then(() => true),
    () => false,
  );
}
