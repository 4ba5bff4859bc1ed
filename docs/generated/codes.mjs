// Errors and findings, a heading for each code: `errors#4903` leads to one.
import { codeList, sourceModule } from './sources.mjs';

const ACTIONS = {
  stop: 'It stops: another try cannot help.',
  retry: 'It connects again, ever later.',
  renew: 'One fresh token is asked for, where the page has an endpoint or a provider; else it stops.',
  gesture: 'It waits for the viewer to press play.',
  resume: 'It waits until the page is seen again.',
  ignore: 'It plays on.',
};

const texts = async (name) => sourceModule(`locales/en/${name}.ts`);

const entry = (code, lines) =>
  [`### \`${code}\``, ...lines.filter(Boolean).map((line) => (line.startsWith('- ') ? line : `\n${line}\n`))]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');

const told = (viewer, owner) => [viewer && `- Viewer: ${viewer}`, owner && `- Owner: ${owner}`];

/** The vendor's codes. */
export async function vendorErrors() {
  const { catalogueEntry, DOCUMENTED_CODES } = await sourceModule('nanoplayer/error-catalogue.ts');
  const { messages } = await texts('messages');
  const { ownerNotes } = await texts('owner-notes');
  return DOCUMENTED_CODES.map((code) => {
    const { action, group } = catalogueEntry(code);
    return entry(code, [
      ACTIONS[action],
      ...told(action === 'ignore' ? '' : messages.failure[group], ownerNotes.ownerError[code]),
    ]);
  }).join('\n\n');
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
      return entry(code, [`To mend: ${whose}`, ...told(viewer, ownerNotes.ownerError[code])]);
    })
    .join('\n\n');
}

/** Codes of the token endpoint. */
export async function serverErrors() {
  const { ServerError } = await sourceModule('server/server-error.ts');
  return codeList('src/server/server-error.ts', 'ServerErrorCode')
    .flatMap(([codes, whose]) => codes.map((code) => [code, whose]))
    .map(([code, whose]) => entry(code, [`HTTP status ${new ServerError(code).status}. To mend: ${whose}`]))
    .join('\n\n');
}

/** What is found about a token that can be read. */
export async function findings() {
  const { EXPECTATIONS } = await sourceModule('token/diagnosis.ts');
  const { findings: viewerTexts } = await texts('findings');
  const { ownerNotes } = await texts('owner-notes');
  return codeList('src/token/diagnosis.ts', 'FindingCode')
    .flatMap(([codes, when]) => codes.map((code) => [code, when]))
    .map(([code, when]) =>
      entry(code, [
        `${when} Playback is ${EXPECTATIONS[code] ?? 'likely'}.`,
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
