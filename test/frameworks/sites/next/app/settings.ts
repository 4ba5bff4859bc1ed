import { connection } from 'next/server';

/** What a page may know, of the moment in which it is asked for and not of that in which it was built. */
export async function settings() {
  await connection();
  const { STREAM_NAME, RTMP_URL, WEBSOCKET_URL } = process.env;
  // Left out, the addresses are nanoStream Cloud's own.
  return { streamName: STREAM_NAME, rtmpUrl: RTMP_URL, websocketUrl: WEBSOCKET_URL };
}
