import { adaptionConfig, sourceConfig } from '../../nanoplayer/index.js';
import { playerAddress } from '../tag.js';
import { htmlAttribute, scriptString, jsLiteral, type Literal } from '../escape.js';
import type { FormatDefinition } from '../format.js';
import type { SnippetRequest } from '../options.js';

/** Stands where the owner writes the key of the metrics account. */
const YOUR_KEY = 'YOUR-ACCOUNT-KEY';

/** The vendor's player as a plain page sets it up, for a stream (V2) or a stream group (V3). */
function write(request: SnippetRequest): string {
  const fetches = request.placement === 'endpoint';
  return `<div id="playerDiv"${box(request)}></div>
<script src="${htmlAttribute(playerAddress(request))}"${digest(request)}></script>
<script>
  const config = ${jsLiteral(config(request), 2)};
${fetches ? fetching(request) : ''}
  document.addEventListener('DOMContentLoaded', async () => {
    const player = new NanoPlayer('playerDiv');
    try {
${fetches ? `      ${place(request)} = await playbackToken();\n` : ''}      await player.setup(config);
    } catch (error) {
      const box = document.getElementById('playerDiv');
      box.textContent = \`Playback failed (\${error.code ?? error.name}).\`;
    }
  });
</script>
`;
}

function digest({ playerIntegrity }: SnippetRequest): string {
  return playerIntegrity === undefined ? '' : ` integrity="${playerIntegrity}" crossorigin="anonymous"`;
}

// Where the token goes that was fetched.
function place({ groupId }: SnippetRequest): string {
  return groupId === undefined ? 'config.source.entries[0].h5live.security' : 'config.source.group.security';
}

// Either token API's own answer: both have what the player takes in them.
function fetching(request: SnippetRequest): string {
  const parameter = request.groupId === undefined ? 'stream' : 'group';
  const address = scriptString(request.tokenEndpoint);
  return `
  async function playbackToken() {
    const address = new URL(${address}, location.href);
    // Browsers ask for nothing with the name and password that the page's own address may have.
    address.username = address.password = '';
    address.searchParams.set('${parameter}', ${scriptString(request.groupId ?? request.streamName ?? '')});
    const answer = await fetch(address, { cache: 'no-store' });
    if (!answer.ok) throw Object.assign(new Error('No token'), { code: answer.status });
    const { h5live, data } = await answer.json();
    return h5live ? h5live.security : { jwtoken: data.token };
  }
`;
}

function box({ aspectRatio, maxWidth }: SnippetRequest): string {
  const ratio = (aspectRatio ?? '16/9').replace('/', ' / ');
  const width = maxWidth === undefined ? '' : `; max-width: ${maxWidth}px`;
  return ` style="aspect-ratio: ${ratio}${width}"`;
}

function config(request: SnippetRequest): Literal {
  const { token, placement, groupId, streamName = '', startQuality, apiUrl } = request;
  const { latencyMode, mediaOverQuic, controls, playerVersion } = request;
  const source = sourceConfig(
    {
      entries: [{ streamName }],
      ...(groupId !== undefined && {
        group: { id: groupId, ...(startQuality && { startQuality }), ...(apiUrl && { apiUrl }) },
      }),
      startIndex: 0,
      token,
      // A token that the page fetches is in the entry before the player is: of that it tells the servers by itself.
      secured:
        placement === 'inline' || (placement === 'endpoint' && request.servers.websocketUrl !== undefined),
      servers: request.servers,
    },
    NEWEST[playerVersion],
  );
  const adaption = adaptionConfig(request.adaption ?? '', request.omitRenditions ?? '');
  const { metricsAccountId: accountId, eventId, userId } = request;
  return {
    source: { ...source, ...(adaption && { options: { adaption } }) } as unknown as Literal,
    playback: {
      autoplay: request.autoplay,
      // Version 4 starts with sound, or not at all.
      automute: true,
      muted: request.muted || undefined,
      latencyControlMode: latencyMode,
      enableMediaOverQuic: playerVersion === 5 ? mediaOverQuic : undefined,
      metadata: request.metadata || undefined,
    },
    style: { width: 'auto', height: 'auto', controls: controls !== 'none' && undefined },
    // The key is whose page it is to write: what a generator is given is in too many places.
    metrics: accountId === undefined ? undefined : { accountId, accountKey: YOUR_KEY, eventId, userId },
  };
}

// Of the builds that are known; the vendor's address of each gives the newest.
const NEWEST = { 5: '5.0', 4: '4.31' };

/** A plain page with the vendor's player and one stream, in the shape of the V2 dashboard. */
export const vendorPage: FormatDefinition<'vendor-page'> = {
  format: 'vendor-page',
  label: 'nanoPlayer page (V2)',
  language: 'html',
  fileName: 'nanoplayer.html',
  token: 'as-placed',
  unfit: ({ groupId }) => (groupId === undefined ? undefined : 'needs-stream-name'),
  write,
};

/** A plain page with the vendor's player and a stream group, in the shape of the V3 dashboard. */
export const vendorGroupPage: FormatDefinition<'vendor-group-page'> = {
  format: 'vendor-group-page',
  label: 'nanoPlayer page (V3)',
  language: 'html',
  fileName: 'nanoplayer.html',
  token: 'as-placed',
  unfit: ({ groupId }) => (groupId === undefined ? 'needs-group' : undefined),
  write,
};
