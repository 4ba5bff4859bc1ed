import { env } from '$env/dynamic/private';
import type { PageServerLoad } from './$types';

/** What the page may know. Left out, the addresses are nanoStream Cloud's own. */
export const load: PageServerLoad = () => ({
  streamName: env.STREAM_NAME,
  rtmpUrl: env.RTMP_URL,
  websocketUrl: env.WEBSOCKET_URL,
});
