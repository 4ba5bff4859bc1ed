// Says which release of an engine is here, and which media it plays, as one line of JSON: {"version":"…","codecs":{"H.264":true,…}}
import { launchBrowser } from './launch.js';

/** What the demo's clip, and nearly every stream, is made of. */
const CODECS = { 'H.264': 'video/mp4; codecs="avc1.42E01E"', AAC: 'audio/mp4; codecs="mp4a.40.2"' };

const browser = await launchBrowser();
try {
  const page = await browser.newPage();
  const codecs = await page.evaluate((types) => {
    const source = globalThis.MediaSource ?? (globalThis as Record<string, unknown>)['ManagedMediaSource'];
    return Object.fromEntries(
      Object.entries(types).map(([name, type]) => [name, source.isTypeSupported(type)]),
    );
  }, CODECS);
  console.log(JSON.stringify({ version: await browser.version(), codecs }));
} finally {
  await browser.close();
}
