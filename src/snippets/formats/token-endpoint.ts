import { scriptString } from '../escape.js';
import type { FormatDefinition } from '../format.js';

/** The owner's backend, for servers that take a web `Request` and give a `Response`. No token is in it, and no key. */
export const tokenEndpoint: FormatDefinition<'token-endpoint'> = {
  format: 'token-endpoint',
  isEmbed: false,
  label: 'Token endpoint (backend)',
  language: 'javascript',
  fileName: 'playback-token.js',
  token: 'never',
  write: ({ streamName, groupId, tokenEndpoint }) => {
    const [field, scope] =
      groupId === undefined
        ? ['stream', `streams: [${scriptString(streamName ?? '')}]`]
        : ['group', `groupid: ${scriptString(groupId)}`];
    return `// GET ${tokenEndpoint}: gives whoever may watch a token for five minutes.
// The key is the organisation's: it stays on the server.
const ALLOWED = ${scriptString(groupId ?? streamName ?? '')};

export async function playbackToken(request) {
  const viewer = await viewerOf(request);
  if (!viewer) return new Response(undefined, { status: 401 });
  if (new URL(request.url).searchParams.get('${field}') !== ALLOWED)
    return new Response(undefined, { status: 403 });

  const token = await tokenFor(viewer).catch(() => undefined);
  if (!token) return new Response(undefined, { status: 502 });
  return Response.json(token, { headers: { 'cache-control': 'no-store' } });
}

async function tokenFor(viewer) {
  const answer = await fetch('https://token.nanostream.cloud/api/v1/splay', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-bintu-apikey': process.env.BINTU_APIKEY,
    },
    body: JSON.stringify({
      ${scope},
      exp: Math.floor(Date.now() / 1000) + 300,
      user: viewer,
    }),
    signal: AbortSignal.timeout(5000),
  });
  return answer.ok ? answer.json() : undefined;
}

// Yours to write: who asks, and whether they may watch. Without it everybody is turned away.
async function viewerOf(request) {
  return undefined;
}
`;
  },
};
