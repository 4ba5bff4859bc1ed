import node from '@astrojs/node';
import { defineConfig, envField } from 'astro/config';

// `secret` is what Astro reads when the site runs; what is `public` would be written into it when it is built.
const atRunTime = { context: 'server', access: 'secret' };

export default defineConfig({
  output: 'server',
  adapter: node({ mode: 'standalone' }),
  devToolbar: { enabled: false },
  env: {
    schema: {
      NANOSTREAM_API_KEY: envField.string({ ...atRunTime }),
      NANOSTREAM_TOKEN_API: envField.string({ ...atRunTime, optional: true }),
      ORIGIN: envField.string({ ...atRunTime, default: 'http://localhost:4321' }),
      STREAM_NAME: envField.string({ ...atRunTime }),
      RTMP_URL: envField.string({ ...atRunTime, optional: true }),
      WEBSOCKET_URL: envField.string({ ...atRunTime, optional: true }),
    },
  },
});
