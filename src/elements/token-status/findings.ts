import { html, nothing, type TemplateResult } from 'lit';
import {
  displayText,
  type Finding,
  type H5LiveErrorCode,
  type TokenIssue,
  type ValidityState,
} from '../../token/index.js';
import { findings as english } from '../../locales/en/findings.js';
import {
  fillIsolated,
  ownerNotesFor,
  textsFor,
  type OwnFindingCode,
  type Texts,
} from '../../locales/index.js';
import { helpLink } from '../shared/help-link.js';
import { quotedNames } from '../shared/quoted-names.js';
import { starts, type TokenOutcome } from './panel-words.js';

/** The sentences of findings, for one of their readers, and of unreadable tokens. */
export type FindingTexts = Pick<Texts['findings'], 'finding' | 'issue'>;

/** The sentences of findings in a locale. Where those for owners could not be loaded, they are told what viewers are. */
export function findingTexts(locale: string, reader: 'viewer' | 'owner'): FindingTexts {
  const texts = textsFor('findings', english, locale);
  const notes = reader === 'owner' ? ownerNotesFor(locale) : undefined;
  return notes ? { ...texts, finding: notes.finding } : texts;
}

// What the panel's own sentence tells already.
const TOLD = new Set([
  'token-missing',
  'token-expired',
  'token-not-yet-valid',
  'token-expiring',
  'no-expiry',
]);

/** Whether a stream plays, whatever is found of its token. */
export const playsNow = (outcome: TokenOutcome): boolean =>
  outcome === 'goes-on' || outcome === 'against-clock';

/** What is told beside a stream: while it plays, nothing of a token that is said not to start it. */
export function toldFindings(findings: readonly Finding[], outcome: TokenOutcome): readonly Finding[] {
  return playsNow(outcome) ? findings.filter(({ expectation }) => expectation !== 'unlikely') : findings;
}

/** Whether a server is expected to refuse the token for more than the panel's own sentence tells. */
export function isUnfit(findings: readonly Finding[]): boolean {
  return findings.some(({ code, expectation }) => expectation === 'unlikely' && !TOLD.has(code));
}

/** What a panel says instead of its own words, which go by the token's time alone. */
export interface InsteadWords {
  readonly heading?: string;
  readonly detail?: string;
}

/** What takes the place of a panel's own words: of a token that will be refused for something else, and where none is needed. */
export function insteadWords(
  told: readonly Finding[],
  { state, outcome, isAwaited }: { state: ValidityState; outcome: TokenOutcome; isAwaited: boolean },
  labels: Texts['details'],
): InsteadWords {
  if (state === 'none' && !isAwaited && playsNow(outcome)) return labels.open;
  return outcome === '' && starts(state) && isUnfit(told) ? { heading: labels.unfit } : {};
}

/** The sentences for the viewer: what may keep playback from starting, and is not told by the panel's own sentence. */
export function viewerSentences(findings: readonly Finding[], texts: FindingTexts): readonly string[] {
  const worth = findings.filter(({ code, expectation }) => {
    const clock = code === 'clock-fast' || code === 'clock-slow';
    return (clock || expectation !== 'likely') && !TOLD.has(code) && hasOwnText(code, texts);
  });
  return worth.map((finding) => findingText(finding, texts));
}

/** The list of these sentences. */
export function viewerFindings(
  findings: readonly Finding[],
  texts: FindingTexts,
): TemplateResult | typeof nothing {
  const sentences = viewerSentences(findings, texts);
  if (sentences.length === 0) return nothing;
  return html`<ul class="viewer-findings" part="findings">
    ${sentences.map((sentence) => html`<li>${sentence}</li>`)}
  </ul>`;
}

/** What the page's owner is told of a finding. */
interface OwnerNote {
  /** What a text of help is about. */
  readonly code: Finding['code'] | H5LiveErrorCode;
  readonly expectation: Finding['expectation'];
  readonly text: string;
}

/** How far a token that is to be fetched has come. */
export interface Fetching {
  /** Whether none is missing: it may still come, or the stream plays without one. */
  readonly isUnneeded: boolean;
  /** Why it did not. */
  readonly failure: H5LiveErrorCode | undefined;
}

/** All findings, in the owner's words. A page that fetches its tokens misses none: it has to wait, or could not fetch it. */
export function notesForOwner(
  findings: readonly Finding[],
  { isUnneeded, failure }: Fetching,
  locale: string,
): readonly OwnerNote[] {
  const texts = findingTexts(locale, 'owner');
  const failureText = failure && ownerNotesFor(locale)?.ownerError[failure];
  return findings.flatMap((finding): OwnerNote[] => {
    const { code, expectation } = finding;
    if (code === 'token-missing' && failure && failureText !== undefined)
      return [{ code: failure, expectation, text: failureText }];
    if (code === 'token-missing' && isUnneeded) return [];
    return [{ code, expectation, text: findingText(finding, texts) }];
  });
}

/** The list of what the owner is told, with its codes. */
export function ownerFindings(notes: readonly OwnerNote[], labels: Texts['details']): TemplateResult {
  return html`<section class="owner" part="owner" aria-labelledby="owner">
    <h3 id="owner">${labels.findings}</h3>
    ${
      notes.length === 0
        ? html`<p>${labels.noFindings}</p>`
        : html`<ul>
            ${notes.map(
              ({ code, expectation, text }) =>
                html`<li class=${expectation}>${helpLink(code)} ${quotedNames(text)}</li>`,
            )}
          </ul>`
    }
  </section>`;
}

/** The sentence of a finding, with its values in it. */
export function findingText({ code, values = {} }: Finding, texts: FindingTexts): string {
  const text = hasOwnText(code, texts)
    ? texts.finding[code]
    : texts.issue[code.slice('token-'.length) as TokenIssue];
  const shown = Object.entries(values).map(([name, value]) => [name, displayText(value)]);
  return fillIsolated(text, Object.fromEntries(shown) as Record<string, string>);
}

function hasOwnText(code: Finding['code'], texts: FindingTexts): code is OwnFindingCode {
  return Object.hasOwn(texts.finding, code);
}
