import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { playerDiagnostics } from '../../src/elements/player/diagnostics.js';
import { SecureH5livePlayer } from '../../src/elements/player/player.js';
import type { PlayerElement } from '../../src/elements/player/player-element.js';
import { uncounted } from '../../src/elements/shared/policy-violations.js';
import { countViolations } from '../../src/elements/shared/violation-counts.js';
import { H5LiveError } from '../../src/token/index.js';
import { unsignedJwt } from '../helpers/tokens.js';
import { hiding, piecesIn, secretOf, signature, signedWith, tokens } from '../unit/diagnostics/hunting.js';
import { NOON } from '../unit/diagnostics/reports.js';

const RUNS = 10_000;

/** Ways for one of two tokens to be in a text. */
const ways = fc.array(fc.tuple(fc.nat(1), hiding), { minLength: 3, maxLength: 12 });
const state = fc.record({
  token: tokens,
  other: tokens,
  signed: signature,
  ways,
  claims: fc.subarray(['tag', 'user', 'jti', 'domain', 'iss', 'ip', 'groupid', 'anything']),
  isGroup: fc.boolean(),
});

describe('the hunt for a token in the diagnostics of a player', () => {
  it(`finds none in ${RUNS} generated players, each with tokens in any of its properties, claims, failures and violations`, function () {
    this.timeout(300_000);
    fc.assert(
      fc.property(state, ({ token, other, signed, ways, claims, isGroup }) => {
        let next = 0;
        const text = (): string => {
          const [which, hide] = ways[next++ % ways.length]!;
          return hide(secretOf(which === 0 ? token : other));
        };
        // What it says of itself holds the other one.
        const told = Object.fromEntries(claims.map((claim) => [claim, ways[0]![1](secretOf(other))]));
        const claimed = signedWith(unsignedJwt({ exp: 1_800_000_000, ...told }), signed);
        const inUse = claims.length > 0 ? { jwtoken: claimed } : token;
        const player = {
          constructor: SecureH5livePlayer,
          hasAttribute: () => true,
          getAttribute: text,
          streamName: text(),
          groupId: isGroup ? text() : '',
          token: inUse,
          entries: [{ streamName: text(), token: other }, { token }, null, text()],
          tokenEndpoint: text(),
          tokenProvider: undefined,
          mediaOverQuic: text(),
          websocketUrl: text(),
          playerSrc: text(),
          playback: { phase: text(), transport: text() },
          nanoPlayer: { version: text() },
        } as unknown as PlayerElement;
        uncounted.push({ effectiveDirective: text(), disposition: 'enforce', blockedURI: text() } as never);
        countViolations();
        const { streamName, groupId } = player;
        const judged = { token: inUse, streamName, groupId, expiringWithin: 120, leeway: 0 };
        const failures = [
          { at: NOON, code: 4901, action: 'stop', attempt: 1, message: text(), cause: text() },
          {
            at: NOON,
            code: 'player-failed',
            action: 'retry',
            attempt: 2,
            message: new H5LiveError('player-failed', text()).message,
          },
        ];
        const report = playerDiagnostics(player, judged, failures);
        expect(piecesIn(report, [inUse, token, other].map(secretOf)), report).to.deep.equal([]);
      }),
      { seed: 20261127, numRuns: RUNS, includeErrorInReport: true },
    );
  });
});
