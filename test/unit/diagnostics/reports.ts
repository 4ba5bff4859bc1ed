import type { Diagnostics } from '../../../src/diagnostics/index.js';
import { milliseconds } from '../../../src/shared/time.js';

/** 2026-11-27T12:00:00Z. */
export const NOON = milliseconds(1_795_780_800_000);

/** A report of a player that was refused. */
export const REPORT: Diagnostics = {
  madeAt: NOON,
  element: '0.2.0',
  others: ['0.1.0'],
  player: '5.0.8',
  script: 'https://demo.nanocosmos.de',
  browser:
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
  page: 'https://www.example.com',
  frame: 'news.example.org, example.net',
  online: true,
  visible: false,
  clockAheadMs: -95_000,
  stream: 'AAAAA-BBBBB',
  entries: 3,
  server: 'nanostream-cloud',
  transport: 'websocket',
  mediaOverQuic: 'off',
  phase: 'failed',
  renewal: 'https://www.example.com',
  token: {
    kind: 'jwt',
    state: 'expired',
    id: '0f0e0d0c-0b0a-4908-8706-050403020100',
    keyId: 'key-7',
    guardian: '0f0e0d0c-0b0a-4908-8706-050403020100',
    issuedAt: milliseconds(NOON - 900_000),
    validFrom: milliseconds(NOON - 900_000),
    validUntil: milliseconds(NOON - 300_000),
    bounds: [
      { kind: 'stream', state: 'ok', reason: 'stream-listed', value: 'AAAAA-BBBBB, CCCCC-DDDDD' },
      { kind: 'ip', state: 'unknown', reason: 'ip-not-checkable' },
    ],
  },
  findings: [
    { code: 'token-expired', expectation: 'unlikely' },
    { code: 'boolean-attribute-false', expectation: 'likely', values: { name: 'owner', value: 'false' } },
  ],
  failures: [
    {
      at: milliseconds(NOON - 60_000),
      code: 4106,
      action: 'retry',
      attempt: 1,
      message: 'Connection error.',
    },
    { at: milliseconds(NOON - 1000), code: 4903, action: 'stop', attempt: 2, cause: 'token-expired' },
  ],
  violations: [{ directive: 'connect-src', blocked: 'wss://bintu.example', isEnforced: true, count: 3 }],
};
