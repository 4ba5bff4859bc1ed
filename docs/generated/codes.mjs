// Errors and findings, a heading for each code: `errors#4903` leads to one.
import { codeList, sentence, sourceModule, table } from './sources.mjs';

const ACTIONS = {
  stop: 'It stops, and does not retry.',
  retry: 'It reconnects, at growing intervals.',
  renew: 'It asks for another token if the page has an endpoint or a provider; otherwise it stops.',
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

const SERVER = 'whoever runs the server';
const NETWORK = 'whoever runs the network between viewer and server';
const SENDER = 'whoever sends the stream';
const BACKEND = 'the owner’s backend';
const inSettings = (...names) => `the owner, in ${names.map((name) => `\`${name}\``).join(' or ')}`;
const ADDRESS = inSettings('websocket-url');

/** Who can fix what a code of the vendor's reports, by its group. */
const WHOSE_GROUP = {
  'token-refused': `${BACKEND}, with a token for this page, viewer and stream`,
  'token-expired-or-missing': `${BACKEND}, with a new token, or the owner, in the page that passes it on`,
  'security-service': SERVER,
  'stream-not-found': 'the owner, in `stream-name`, or whoever sends the stream',
  'stream-not-live': SENDER,
  'stream-ended': SENDER,
  'needs-gesture': 'the viewer, or the owner with `muted`',
  suspended: 'nobody; it continues on its own',
  browser: 'the viewer, with another browser',
  media: `${SENDER}, in the settings of the encoder`,
  network: NETWORK,
  'service-unavailable': SERVER,
  'set-up': 'the owner, in the settings of the player',
};

/** Where one code of a group has to do with somebody else. */
const WHOSE_CODE = {
  1003: 'the owner, in a script of the page',
  1004: 'nobody; nothing is wrong',
  1010: 'the owner, in a script of the page',
  2002: `${SENDER}, or ${NETWORK}`,
  2004: `${SENDER}, or ${BACKEND} if the token is refused`,
  ...Object.fromEntries([2011, 2012, 2013, 2014].map((code) => [code, 'whoever sends the metadata'])),
  3001: 'the owner, in a script of the page',
  3002: NETWORK,
  3004: `${SENDER}, in the settings of the encoder`,
  3200: `the viewer, with another browser, or ${SENDER}`,
  4001: `${ADDRESS}, or ${NETWORK}`,
  4002: `${ADDRESS} or in the page’s policy`,
  4003: `${NETWORK}, or ${BACKEND} if the token is refused`,
  4006: SENDER,
  4101: SERVER,
  4102: `${ADDRESS}, or ${NETWORK}`,
  4103: ADDRESS,
  4104: SERVER,
  4106: `${ADDRESS}, ${BACKEND} if the token is refused, or ${NETWORK}`,
  4108: `${BACKEND} if the token is refused, or ${SERVER}`,
  4109: ADDRESS,
  4111: SERVER,
  4115: `${ADDRESS}, or ${SERVER}`,
  4904: `${ADDRESS}, or ${SERVER}`,
  5003: inSettings('config'),
  5006: inSettings('token', 'token-endpoint'),
  5010: 'the owner, in a script of the page',
  5101: `${SENDER}, or ${inSettings('group-id')}`,
  5103: `${inSettings('group-id')}, or ${NETWORK}`,
};

/**
 * Who can fix what a code of the vendor's reports.
 *
 * @param {number} code
 * @param {string} group
 * @returns {string}
 */
export function whoFixes(code, group) {
  const who = WHOSE_CODE[code] ?? WHOSE_GROUP[group];
  if (!who) throw new Error(`Nobody is named who can fix “${group}”`);
  return who;
}

/** First who, then what: as a comment has it, `who: what`. @param {string} text */
function whoAndWhat(text) {
  const [, who, what] = /^(.*?)(?:: (.*)|\.)$/.exec(text);
  return `Who can fix it: ${who[0].toLowerCase()}${who.slice(1)}.${what ? ` ${sentence(what)}` : ''}`;
}

/** The vendor's codes. */
export async function vendorErrors() {
  const { catalogueEntry, DOCUMENTED_CODES } = await sourceModule('nanoplayer/error-catalogue.ts');
  const { messages } = await texts('messages');
  const { ownerNotes } = await texts('owner-notes');
  return DOCUMENTED_CODES.map((code) => {
    const { action, group } = catalogueEntry(code);
    return entry(code, [
      `${ACTIONS[action]} Who can fix it: ${whoFixes(code, group)}.`,
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
      return entry(code, [whoAndWhat(whose), ...told(viewer, ownerNotes.ownerError[code])]);
    })
    .join('\n\n');
}

/** Codes of the token endpoint. */
export async function serverErrors() {
  const { ServerError } = await sourceModule('server/server-error.ts');
  return codeList('src/server/server-error.ts', 'ServerErrorCode')
    .flatMap(([codes, whose]) => codes.map((code) => [code, whose]))
    .map(([code, whose]) =>
      entry(code, [`HTTP status ${new ServerError(code).status}. ${whoAndWhat(whose)}`]),
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
