export default defineNuxtConfig({
  compatibilityDate: '2026-11-01',
  telemetry: false,
  devtools: { enabled: false },
  app: { head: { htmlAttrs: { lang: 'en' }, title: 'Live', link: [{ rel: 'icon', href: 'data:,' }] } },
  vue: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('secure-h5live-') } },
  // Else a page in development is loaded anew when the package is first found.
  vite: { optimizeDeps: { include: ['secure-h5live-player/player'] } },
  // From the environment, when it runs: NUXT_API_KEY, NUXT_PUBLIC_STREAM_NAME and so on. What is public goes into the page.
  runtimeConfig: {
    apiKey: '',
    tokenApi: '',
    origin: 'http://localhost:3000',
    public: { streamName: '', rtmpUrl: '', websocketUrl: '' },
  },
});
