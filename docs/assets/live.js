// Examples that can be tried: the code of a page in a frame of its own, run anew as it is edited. What it needs is beside this
// script; without it the code is there to be read.
import { AUDIENCE, ISSUER } from '../../src/token/jwt.ts';

const PLAYER = new URL('live/secure-h5live-player.js', import.meta.url).href;
const OWNER = new URL('live/secure-h5live-owner.js', import.meta.url).href;
const CODE_SNIPPET = new URL('live/secure-h5live-code-snippet.js', import.meta.url).href;
/** How long after a key the example is run again, in milliseconds. */
const PAUSE_MS = 400;
/** Stands for a token in an example. */
const PLACE = 'eyJhbGciOi…';

const part = (value) =>
  btoa(JSON.stringify(value)).replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_');

/** A token of five minutes that nobody has signed: it opens nothing. */
function exampleToken() {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    iss: ISSUER,
    aud: AUDIENCE,
    streams: ['AAAAA-BBBBB'],
    iat: now,
    nbf: now,
    exp: now + 300,
  };
  return [part({ alg: 'EdDSA', typ: 'JWT' }), part(claims), 'A'.repeat(86)].join('.');
}

/**
 * What plays the examples that play: the local cloud where the site is served with one, else a recording.
 *
 * @returns {Promise<{ stream: string, attributes: string, head: string, isRecording: boolean, token: () => Promise<string> }>}
 */
async function findCloud() {
  const at = new URL('live/cloud.json', import.meta.url);
  const { stream, rtmpUrl, websocketUrl, playerSrc, recording } = await (await fetch(at)).json();
  const beside = (address) => new URL(address, at).href;
  const script = recording && beside(recording);
  const socket = beside(websocketUrl).replace(/^http/, 'ws');
  const endpoint = new URL(`/playback-token?stream=${stream}`, document.baseURI);
  return {
    stream,
    attributes: `rtmp-url="${rtmpUrl}" websocket-url="${socket}" player-src="${beside(playerSrc)}" muted`,
    head: script
      ? `<script type="module">import { serveRecording } from '${script}'; serveRecording();</script>`
      : '',
    isRecording: Boolean(script),
    async token() {
      const answer = await (script ? (await import(script)).answerForToken(endpoint) : fetch(endpoint));
      return (await answer.json()).data.token;
    },
  };
}

const ALONE = { attributes: '', head: '', isRecording: false, token: async () => exampleToken() };
let cloud;

const frameOf = (
  code,
  head,
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Example</title>
<meta name="color-scheme" content="light dark">
<style>body{margin:8px;font-family:system-ui,sans-serif}</style>
${head}
${[PLAYER, OWNER, CODE_SNIPPET].map((src) => `<script type="module" src="${src}"></script>`).join('\n')}
</head><body>${code}</body></html>`;

/** The page of an example, with what the reader does not have: a stream, its server, and a token. */
async function pageOf(code, { stream = 'AAAAA-BBBBB', attributes, head, token }) {
  const filled = code
    .replaceAll('AAAAA-BBBBB', stream)
    .replaceAll('<secure-h5live-player', `<secure-h5live-player ${attributes}`);
  return frameOf(filled.includes(PLACE) ? filled.replaceAll(PLACE, await token()) : filled, head);
}

/** Said beneath the first example of a page that plays. */
const RECORDING =
  'A recording: this site has no server, so five seconds of our test picture play over and over, as if they were live. The ' +
  'page itself makes the tokens, with a key that everybody knows, and refuses what a server would refuse. The player is a ' +
  'stand-in for nanoStream’s.';

/** Said in its place where the browser has no cryptography. */
const INSECURE =
  'The examples on this page cannot play here. The recording makes its tokens in the page, and browsers have the cryptography for ' +
  'that (crypto.subtle) only over https and on this machine. Open the page over https, or from localhost.';

function note(text) {
  const paragraph = document.createElement('p');
  paragraph.className = 'live-note';
  paragraph.textContent = text;
  return paragraph;
}

async function enliven(pre) {
  const tried = pre.dataset.live === 'cloud' ? await (cloud ??= findCloud()) : ALONE;
  if (tried.isRecording && !isSecureContext) {
    if (pre === played) pre.after(note(INSECURE));
    return;
  }
  const editor = document.createElement('textarea');
  editor.value = pre.textContent.trimEnd();
  editor.rows = editor.value.split('\n').length + 1;
  editor.spellcheck = false;
  editor.setAttribute('aria-label', 'Code of the example');
  const frame = document.createElement('iframe');
  frame.title = 'The example';
  const copy = document.createElement('button');
  copy.textContent = 'Copy';
  copy.addEventListener('click', () => {
    // Over plain http there is no clipboard.
    const copying = navigator.clipboard?.writeText(editor.value) ?? Promise.reject();
    void copying.then(
      () => (copy.textContent = 'Copied'),
      () => editor.select(),
    );
  });
  const run = async () => (frame.srcdoc = await pageOf(editor.value, tried));
  let timer;
  editor.addEventListener('input', () => {
    clearTimeout(timer);
    copy.textContent = 'Copy';
    timer = setTimeout(() => void run(), PAUSE_MS);
  });
  frame.addEventListener('load', () => {
    const { body } = frame.contentDocument;
    new ResizeObserver(() => (frame.height = body.scrollHeight + 16)).observe(body);
  });
  const box = document.createElement('div');
  box.className = 'live';
  box.append(editor, copy, frame, ...(tried.isRecording && pre === played ? [note(RECORDING)] : []));
  pre.replaceWith(box);
  await run();
}

// Without what it is tried with, an example is there to be read.
const [played] = document.querySelectorAll('pre[data-live="cloud"]');
for (const pre of document.querySelectorAll('pre[data-live]')) void enliven(pre).catch(() => undefined);
