// The token endpoint: `/playback-token`.
import { createTokenHandler, type TokenHandler } from 'secure-h5live-player/server';

let handler: TokenHandler | undefined;

export default defineEventHandler((event) => {
  const { apiKey, tokenApi, origin, public: page } = useRuntimeConfig(event);
  handler ??= createTokenHandler({
    apiKey,
    // Left out: nanoStream Cloud.
    tokenApi: tokenApi || undefined,
    allowedOrigins: [origin],
    // In development a server of Nuxt’s own stands before this.
    trustedProxies: import.meta.dev ? 1 : 0,
    // Who may watch what, in your own terms: everybody may here.
    authorize: () => ({ streams: [page.streamName] }),
    onError: (error) => console.error('No token:', error.code, error.details),
  });
  return handler(toWebRequest(event), { remoteAddress: getRequestIP(event) });
});
