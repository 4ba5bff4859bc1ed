import { mergePlain, type PlainObject } from '../shared/plain-object.js';
import { sourceConfig, type PlaybackRequest, type SourceConfig } from './player-config.js';

/**
 * What `updateSource` takes, for a request whose token or streams changed. Reveals the token like `playerConfig`.
 *
 * @param version of the player that it is for, as that tells it
 */
export function updatedSource(request: PlaybackRequest, forcePlay: boolean, version?: string): SourceConfig {
  const decided = { ...sourceConfig(request, version), options: { switch: { forcePlay } } };
  // A switch that the server does not complete costs a second connection: no longer than the vendor allows.
  const suggested = { options: { switch: { timeout: 5 } } };
  const { source: owners = {} } = request.config?.settings ?? {};
  return mergePlain(mergePlain(suggested, owners as PlainObject), decided);
}
