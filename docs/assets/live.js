// Examples that can be tried: the code of a page in a frame of its own, run anew as it is edited. What it needs is beside this
// script; without it the code is there to be read.
import { AUDIENCE, ISSUER } from '../../src/token/jwt.ts';

const PLAYER = new URL('live/secure-h5live-player.js', import.meta.url).href;
const OWNER = new URL('live/secure-h5live-owner.js', import.meta.url).href;
const CODE_SNIPPET = new URL('live/secure-h5live-code-snippet.js', import.meta.url).href;
/** How long after a key the example is run again, in milliseconds. */
const PAUSE_MS = 400;

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

/** The code with a stream of the local cloud in it. */
async function withCloud(code) {
  const answer = await fetch(new URL('live/cloud.json', import.meta.url));
  const { stream, rtmpUrl, websocketUrl, playerSrc } = await answer.json();
  const servers = `rtmp-url="${rtmpUrl}" websocket-url="${websocketUrl}" player-src="${playerSrc}" muted`;
  return code
    .replaceAll('AAAAA-BBBBB', stream)
    .replaceAll('<secure-h5live-player', `<secure-h5live-player ${servers}`);
}

const frameOf = (code) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Example</title>
<meta name="color-scheme" content="light dark">
<style>body{margin:8px;font-family:system-ui,sans-serif}</style>
${[PLAYER, OWNER, CODE_SNIPPET].map((src) => `<script type="module" src="${src}"></script>`).join('\n')}
</head><body>${code.replaceAll('eyJhbGciOi…', exampleToken())}</body></html>`;

function enliven(pre) {
  const code = pre.textContent;
  const editor = document.createElement('textarea');
  editor.value = code.trimEnd();
  editor.rows = editor.value.split('\n').length + 1;
  editor.spellcheck = false;
  editor.setAttribute('aria-label', 'Code of the example');
  const frame = document.createElement('iframe');
  frame.title = 'The example';
  const copy = document.createElement('button');
  copy.textContent = 'Copy';
  copy.addEventListener('click', () => {
    void navigator.clipboard.writeText(editor.value).then(
      () => (copy.textContent = 'Copied'),
      () => editor.select(),
    );
  });
  const prepared = pre.dataset.live === 'cloud' ? withCloud : (code) => code;
  const run = async () => (frame.srcdoc = frameOf(await prepared(editor.value)));
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
  box.append(editor, copy, frame);
  pre.replaceWith(box);
  void run();
}

for (const pre of document.querySelectorAll('pre[data-live]')) enliven(pre);
