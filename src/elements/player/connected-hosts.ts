import { serviceAddresses } from '../../nanoplayer/index.js';
import { pageContext } from '../../playback/page-context.js';
import type { ConnectedHosts } from '../../locales/owner-error.js';
import { hostOf } from '../../shared/index.js';
import { namedServers, type PlaybackProperties } from './playback-request.js';

/** Which server a player asks for its stream, and which host that sees its page as. */
export function connectedHosts(properties: PlaybackProperties): ConnectedHosts {
  const { websocketUrl } = serviceAddresses(true, namedServers(properties));
  // The servers of a group are named by the stream management.
  const isKnown = properties.groupId === '' || properties.websocketUrl !== '';
  return { server: isKnown ? hostOf(websocketUrl) : undefined, page: pageContext('').host };
}
