// Errors and findings, a heading for each code: `errors#4903` leads to one.
import { codeList, sourceModule, table } from './sources.mjs';

const ACTIONS = {
  stop: 'It stops, because retrying cannot help.',
  retry: 'It reconnects, at growing intervals.',
  renew: 'It requests one fresh token if the page has an endpoint or a provider; otherwise it stops.',
  gesture: 'It waits for the viewer to press play.',
  resume: 'It waits until the page is visible again.',
  ignore: 'It plays on.',
};

const texts = async (name) => sourceModule(`locales/en/${name}.ts`);

const entry = (code, lines) =>
  [`### \`${code}\``, ...lines.filter(Boolean).map((line) => (line.startsWith('- ') ? line : `\n${line}\n`))]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');

const told = (viewer, owner) => [viewer && `- Viewer: ${viewer}`, owner && `- Owner: ${owner}`];

/** Who can fix what a code of the vendor's reports, by its group. */
const WHOSE = {
  'token-refused': 'the owner’s backend, with a token for this page, viewer and stream',
  'token-expired-or-missing': 'the owner’s backend, with a new token, or the page that passes it on',
  'security-service': 'whoever runs the server',
  'stream-not-found': 'the owner, with the stream’s name',
  'stream-not-live': 'whoever sends the stream',
  'stream-ended': 'nobody: the broadcast is over',
  'needs-gesture': 'the viewer, or the owner with `muted`',
  suspended: 'nobody: it continues on its own',
  browser: 'the viewer, with another browser',
  media: 'whoever sends the stream, with its encoding',
  network: 'whoever runs the network between viewer and server',
  'service-unavailable': 'whoever runs the server',
  'set-up': 'the owner, with the settings',
};

/** The vendor's codes. */
export async function vendorErrors() {
  const { catalogueEntry, DOCUMENTED_CODES } = await sourceModule('nanoplayer/error-catalogue.ts');
  const { messages } = await texts('messages');
  const { ownerNotes } = await texts('owner-notes');
  return DOCUMENTED_CODES.map((code) => {
    const { action, group } = catalogueEntry(code);
    if (!WHOSE[group]) throw new Error(`Nobody is named who can fix “${group}”`);
    return entry(code, [
      `${ACTIONS[action]} Who can fix it: ${WHOSE[group]}.`,
      ...told(action === 'ignore' ? '' : messages.failure[group], ownerNotes.ownerError[code]),
    ]);
  }).join('\n\n');
}

/** What viewers read once a token has expired. */
export async function expiry() {
  const { panel } = await texts('panel');
  const { findings: found } = await texts('findings');
  const { messages } = await texts('messages');
  const { fill } = await sourceModule('locales/texts.ts');
  return table(
    ['The token', 'What happens at its expiry', 'What the viewer reads then'],
    [
      ['from an endpoint', 'It has been renewed before that.', 'nothing new'],
      [
        'in the tag',
        'Playback continues.',
        fill(panel.playing.goesOn, { until: '7:24 PM', distance: '5 minutes ago' }),
      ],
      [
        'with `forceDisconnect`',
        'Playback ends, with [`4903`](errors.md#4903).',
        found.finding['token-expired'],
      ],
      ['in the tag, and the connection is lost', 'It cannot reconnect.', found.finding['token-expired']],
      [
        'still valid by the page’s clock',
        'The server refuses it.',
        messages.failure['token-expired-or-missing'],
      ],
    ],
  );
}

/** Codes of this package's own. */
export async function ownErrors() {
  const { messages } = await texts('messages');
  const { start } = await texts('start');
  const { ownerNotes } = await texts('owner-notes');
  return codeList('src/token/errors.ts', 'H5LiveErrorCode')
    .flatMap(([codes, whose]) => codes.map((code) => [code, whose]))
    .map(([code, whose]) => {
      const viewer = messages.ownFailure[code] ?? start.failed[code];
      return entry(code, [`Who can fix it: ${whose}`, ...told(viewer, ownerNotes.ownerError[code])]);
    })
    .join('\n\n');
}

/** Codes of the token endpoint. */
export async function serverErrors() {
  const { ServerError } = await sourceModule('server/server-error.ts');
  return codeList('src/server/server-error.ts', 'ServerErrorCode')
    .flatMap(([codes, whose]) => codes.map((code) => [code, whose]))
    .map(([code, whose]) =>
      entry(code, [`HTTP status ${new ServerError(code).status}. Who can fix it: ${whose}`]),
    )
    .join('\n\n');
}

/** Who can fix what was found, if that is not whoever makes the token. */
const MENDED_BY = {
  'domain-in-frame': 'the owner, who makes the token or the frame',
  'referrer-withheld': 'the owner, in the policy of the page',
  'clock-fast': 'the viewer, in the clock of the device',
  'clock-slow': 'the viewer, in the clock of the device',
  'other-version': 'the owner, in the scripts of the page',
  'boolean-attribute-false': 'the owner, in the tag',
  'property-lost': 'the owner, in the code that sets it',
};

/** What is found about a token that can be read. */
export async function findings() {
  const { EXPECTATIONS } = await sourceModule('token/diagnosis.ts');
  const { findings: viewerTexts } = await texts('findings');
  const { ownerNotes } = await texts('owner-notes');
  return codeList('src/token/diagnosis.ts', 'FindingCode')
    .flatMap(([codes, when]) => codes.map((code) => [code, when]))
    .map(([code, when]) =>
      entry(code, [
        `${when} Playback is ${EXPECTATIONS[code] ?? 'likely'}. Who can fix it: ${MENDED_BY[code] ?? 'the owner’s backend, which makes the token'}.`,
        ...told(viewerTexts.finding[code], ownerNotes.finding[code]),
      ]),
    )
    .join('\n\n');
}

/** What is wrong with a text that is no token. */
export async function tokenIssues() {
  const { findings: viewerTexts } = await texts('findings');
  return Object.entries(viewerTexts.issue)
    .map(([issue, text]) => entry(`token-${issue}`, [text]))
    .join('\n\n');
}
