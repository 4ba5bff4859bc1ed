import { html, nothing, type TemplateResult } from 'lit';
import type { Finding, RefusalCause } from '../../token/index.js';
import type { PlaybackFailure, PlaybackState } from '../../playback/index.js';
import { ownerErrorText, type ConnectedHosts } from '../../locales/owner-error.js';
import { seconds, type Milliseconds } from '../../shared/index.js';
import { formatCountdown } from '../../locales/countdown.js';
import { dateLocale } from '../../locales/dates.js';
import { fill, type Localized, type Texts } from '../../locales/texts.js';
import { helpLink } from '../shared/help-link.js';
import { quotedNames } from '../shared/quoted-names.js';
import { momentText } from '../token-status/details.js';
import { findingText } from '../token-status/findings.js';

/** What the viewer can do about it. */
export type MessageAction = 'try-again' | 'stop-trying' | 'stop-waiting';

/** What a failure means for the page's owner. */
export interface OwnerNote {
  readonly text: string;
  readonly code: PlaybackFailure['code'];
}

/** What is said over the picture. */
export interface PlaybackMessage {
  readonly text: string;
  /** The vendor's code, in words; absent where there is none. */
  readonly code?: string;
  /** What the failure means for the page's owner, and what to do about it; absent for everybody else. */
  readonly owner?: OwnerNote;
  /** Whether playback stopped, so that the message must be noticed. */
  readonly stopped: boolean;
  readonly action?: MessageAction;
  /** What is waited for, as Unix time in milliseconds, which takes the place of `{from}` in the text. */
  readonly startsAt?: Milliseconds;
}

/** What messages are made of. */
export interface MessageTexts {
  readonly start: Texts['start'];
  readonly messages: Texts['messages'];
  readonly findings: Texts['findings'];
  /** Only where the page’s owner is told as well, also while it is tried again. */
  readonly ownerNotes?: Texts['ownerNotes'] | undefined;
  /** For them too. */
  readonly hosts?: ConnectedHosts;
  /** What is found about the token, for them: a cause is told with its values. */
  readonly diagnosis?: readonly Finding[];
  /** For them too: whether the token, by all that it says, opens the stream on the page. */
  readonly opensHere?: boolean | undefined;
}

/** The message for a state, or nothing where the picture speaks for itself. */
export function playbackMessage(state: PlaybackState, texts: MessageTexts): PlaybackMessage | undefined {
  const message = viewerMessage(state, texts);
  const { failure } = state;
  const { ownerNotes, hosts, opensHere } = texts;
  if (!message || !failure || !ownerNotes) return message;
  // Of a token that is to begin later nothing has to be mended, whatever the server's code means otherwise.
  const text =
    state.phase === 'scheduled'
      ? ownerNotes.finding['token-not-yet-valid']
      : ownerErrorText({ ...failure, opensHere }, ownerNotes, hosts, causeNote(failure, texts));
  return { ...message, owner: { text, code: failure.code } };
}

// Another token may be in use by now, of which that is not true.
function causeNote(
  { cause }: PlaybackFailure,
  { ownerNotes, findings, diagnosis = [] }: MessageTexts,
): string | undefined {
  const found = diagnosis.find(({ code }) => code === cause);
  return found && ownerNotes && findingText(found, { ...findings, finding: ownerNotes.finding });
}

function viewerMessage(state: PlaybackState, texts: MessageTexts): PlaybackMessage | undefined {
  const { phase, failure, attempt = 1, startsAt } = state;
  switch (phase) {
    case 'loading':
      return { text: texts.start.connecting, stopped: false };
    case 'reconnecting': {
      const text = fill(texts.messages.reconnecting, { attempt: String(attempt) });
      return { text, stopped: false, action: 'stop-trying' };
    }
    case 'scheduled':
      return startsAt && { text: texts.messages.scheduled, stopped: false, action: 'stop-waiting', startsAt };
    case 'suspended':
      return { text: texts.messages.suspended, stopped: false };
    case 'failed':
      return failure && { ...failureText(failure, texts), stopped: true, action: 'try-again' };
    default:
      return undefined;
  }
}

function failureText(
  { code, group, cause }: PlaybackFailure,
  texts: MessageTexts,
): Pick<PlaybackMessage, 'text' | 'code'> {
  const { messages, start } = texts;
  const number = typeof code === 'number' ? { code: fill(messages.code, { code: String(code) }) } : {};
  if (cause !== undefined) return { text: causeText(cause, texts), ...number };
  const own: Partial<Record<typeof code, string>> = { ...messages.ownFailure, ...start.failed };
  const text = own[code] ?? messages.failure[group ?? 'unknown'];
  return { text, ...number };
}

// What a server has refused is known for more than what is found of it before.
function causeText(cause: RefusalCause, { messages, findings }: MessageTexts): string {
  const causes = messages.cause;
  const { finding } = findings;
  if (cause === 'token-missing') return causes[cause];
  return Object.hasOwn(finding, cause) ? finding[cause as 'token-expired'] : causes['token-unreadable'];
}

/** What a message is shown with. */
export interface MessageView {
  /** What a page may put in place of the sentence. */
  readonly slot: 'error' | 'loading' | undefined;
  readonly labels: Localized<'start'> & Pick<Texts['messages'], 'stopTrying' | 'stopWaiting'>;
  /** The viewer's own, for dates. */
  readonly locale: string;
  /** The button that copies diagnostics. */
  readonly copy: TemplateResult | undefined;
  /** The viewer does something about it. */
  act(action: MessageAction): void;
  /** How many seconds are left until a moment. */
  left(until: Milliseconds): number;
}

/** A message over the picture, and what the viewer can do about it. */
export function messageView(
  message: PlaybackMessage | undefined,
  { slot, labels, locale, copy, act, left }: MessageView,
): TemplateResult | typeof nothing {
  if (!message) return nothing;
  const { action, owner, stopped, startsAt } = message;
  const names = {
    'try-again': labels.tryAgain,
    'stop-trying': labels.stopTrying,
    'stop-waiting': labels.stopWaiting,
  };
  const said = startsAt ? datedText(message.text, startsAt, dateLocale(locale, labels.lang)) : message.text;
  const text = html`<p class="text">${said}</p>`;
  return html`<div
    class="message ${stopped ? 'stopped' : startsAt ? 'passing scheduled' : 'passing'}"
    part="message"
    lang=${labels.lang}
    dir=${labels.dir}
  >
    <div class="backing">
      <div class="said" role=${stopped ? 'alert' : 'status'}>
        ${slot ? html`<slot name=${slot}>${text}</slot>` : text}
        ${message.code ? html`<p class="code">${message.code}</p>` : nothing}
        ${owner ? html`<p class="owner">${quotedNames(owner.text)} ${helpLink(owner.code)}</p>` : nothing}
      </div>
    </div>
    ${
      action
        ? html`<div class="actions">
            ${startsAt ? countdownView(left(startsAt), labels.lang) : nothing}
            <button class="action" part="action" type="button" @click=${() => act(action)}>
              ${names[action]}
            </button>
            ${copy ? html`<div class="copying">${copy}</div>` : nothing}
          </div>`
        : nothing
    }
  </div>`;
}

function countdownView(left: number, lang: string): TemplateResult {
  return html`<div class="countdown" role="timer"><span>${formatCountdown(left, lang)}</span></div>`;
}

// Said once: what counts down stands beside it.
function datedText(text: string, moment: Milliseconds, locale: string): TemplateResult {
  const [before, after] = text.split('{from}');
  return html`${before}${momentText(seconds(moment / 1000), locale, undefined)}${after}`;
}
