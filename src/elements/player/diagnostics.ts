import { isPlainObject } from '../../shared/index.js';
import { writeDiagnostics, originOf, type LoggedFailure } from '../../diagnostics/index.js';
import { NO_TOKEN } from '../../token/index.js';
import { OFFICIAL_PLAYER } from '../../nanoplayer/index.js';
import { pageBase, readTokenNow } from '../../playback/index.js';
import { pageDiagnostics, withheldOf } from '../shared/page-diagnostics.js';
import { contradictionsOf } from '../shared/contradictions.js';
import { readingOf, type JudgedToken } from '../shared/token-report.js';
import type { PlayerElement } from './player-element.js';

/**
 * What a player knows that somebody who is to help needs, as text: without any token, address of a viewer or query. See
 * `writeDiagnostics` for its form.
 *
 * @param judged the token in use
 * @param failures what has failed, oldest first
 */
export function playerDiagnostics(
  player: PlayerElement,
  judged: JudgedToken,
  failures: readonly LoggedFailure[],
): string {
  const { playback, nanoPlayer, mediaOverQuic, websocketUrl, playerSrc, tokenEndpoint, tokenProvider } =
    player;
  const entries = listOf(player.entries);
  const version: unknown = nanoPlayer?.version;
  const transport: unknown = 'transport' in playback ? playback.transport : undefined;
  const renewal = tokenEndpoint !== '' ? originAt(tokenEndpoint) : tokenProvider ? 'provider' : undefined;
  const tokens = [player.token, ...entries.map(tokenOf)].map((given) => ({
    given,
    reading: readTokenNow(given) ?? NO_TOKEN,
  }));
  return writeDiagnostics(
    {
      ...pageDiagnostics(judged, contradictionsOf(player)),
      ...(typeof version === 'string' && { player: version }),
      script: originAt(playerSrc || OFFICIAL_PLAYER),
      ...(entries.length > 0 && { entries: entries.length }),
      server: websocketUrl === '' ? 'nanostream-cloud' : originAt(websocketUrl),
      ...(typeof transport === 'string' && { transport }),
      ...(mediaOverQuic !== '' && { mediaOverQuic }),
      phase: playback.phase,
      ...(renewal !== undefined && { renewal }),
      failures,
    },
    withheldOf([{ given: judged.token, reading: readingOf(judged) }, ...tokens]),
  );
}

function originAt(address: string): string {
  const base = pageBase();
  return (URL.canParse(address, base) && originOf(new URL(address, base).href)) || '?';
}

function listOf(entries: unknown): readonly unknown[] {
  return Array.isArray(entries) ? entries : [];
}

// What throws when it is read holds no token that could be told.
function tokenOf(entry: unknown): unknown {
  try {
    return isPlainObject(entry) ? entry['token'] : undefined;
  } catch {
    return undefined;
  }
}
