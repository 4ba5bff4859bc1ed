import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { html as staticHtml } from 'lit/static-html.js';
import { displayText, type PlaybackToken } from '../../../token/index.js';
import { maskedCode, type SnippetOptions } from '../../../snippets/index.js';
import { lazyPartView } from '../../shared/late-part.js';
import { CODE_SNIPPET } from '../../shared/lazy-part.js';
import { fill } from '../../../locales/index.js';
import { codeView } from '../code-snippet/code-view.js';
import { configItem } from './copies.js';
import { byHand, copyButton } from './copy-view.js';
import { overviewRows, type AskedFor } from './overview-rows.js';
import { playoutLink, targetOf, type PlayoutLink } from './playout-link.js';
import type { RevokeState } from './revocation.js';
import { rowsView, type OverviewView } from './rows-view.js';

/** What the details tell beside the token itself. */
export interface DetailsOptions {
  /** The overview: the code to embed is an element of its own, which is loaded when it is first shown. */
  readonly host: LitElement;
  readonly asked: AskedFor;
  /** The address of the owner's own playback page. */
  readonly page: string;
  readonly snippet: SnippetOptions;
  readonly lang: string;
  /** Absent where the token cannot be withdrawn. */
  readonly revoke: RevokeView | undefined;
}

/** Everything about a token, beneath the ways to keep it. */
export function detailsView(view: OverviewView, options: DetailsOptions): TemplateResult {
  const { token, labels } = view;
  const { asked, page, revoke } = options;
  return html`<h3>${labels.details}</h3>
    ${rowsView(overviewRows(token, asked), view)} ${linkView(playoutLink(token, asked, page), view)}
    ${configView(view)} ${snippetView(token, options)} ${revoke ? revokeView(view, revoke) : nothing}`;
}

function snippetView(
  token: PlaybackToken,
  { host, asked, snippet, lang }: DetailsOptions,
): TemplateResult | typeof nothing {
  const { streamName = '', groupId = '' } = targetOf(token, asked);
  const options: SnippetOptions = { placement: 'inline', ...snippet };
  return lazyPartView(
    CODE_SNIPPET,
    host,
    (tag) => staticHtml`<${tag}
      part="snippet"
      .streamName=${streamName}
      .groupId=${groupId}
      .token=${token}
      .options=${options}
      .lang=${lang}
    ></${tag}>`,
  );
}

/** The Web Playout URL: masked, to be copied or opened, with what is to be known of it; or why there is none. */
function linkView(link: PlayoutLink, view: OverviewView): TemplateResult {
  const { labels, copies, token } = view;
  if ('issue' in link)
    return html`<section class="part" part="link" aria-labelledby="link">
      <h3 id="link">${labels.link.heading}</h3>
      <p class="muted">${labels.linkIssue[link.issue]}</p>
    </section>`;
  const { address, host, isVendors, domain, ip, notes } = link;
  const item = { id: 'address', text: address, isWhole: true };
  const values = { host, domain: displayText(domain ?? ''), ip: displayText(ip ?? labels.anIp) };
  // Not a link of its own: its address would stand in the page, with the token in it.
  const open = (): void => void window.open(address, '_blank', 'noopener');
  const goesElsewhere = isVendors && notes.includes('domain-elsewhere');
  return html`<section class="part" part="link" aria-labelledby="link">
    <div class="head">
      <h3 id="link">${labels.link.heading}</h3>
      ${copyButton(item, labels.link.heading, copies, labels)}
      <button type="button" part="open" @click=${open}>${labels.link.open}</button>
    </div>
    <p class="muted">${fill(labels.link.intro, values)}</p>
    <p class="address"><code dir="ltr" translate="no">${maskedCode(address, token)}</code></p>
    ${byHand(item, labels.link.heading, copies, labels)}
    <ul class="notes">
      ${notes.map((note) => html`<li class=${note}>${fill(labels.linkNote[note], values)}</li>`)}
      ${goesElsewhere ? html`<li>${fill(labels.ownPage, values)}</li>` : nothing}
    </ul>
  </section>`;
}

/** The security config object: masked, to be copied. */
function configView(view: OverviewView): TemplateResult {
  const { labels, copies, token } = view;
  const item = configItem(token);
  const { heading, intro } = labels.config;
  return html`<section class="part" part="config" aria-labelledby="config">
    <div class="head">
      <h3 id="config">${heading}</h3>
      ${copyButton(item, heading, copies, labels)}
    </div>
    <p class="muted">${intro}</p>
    <div class="view" role="region" tabindex="0" aria-label=${intro}>
      ${codeView(maskedCode(item.text, token), 'json')}
    </div>
    ${byHand(item, heading, copies, labels)}
  </section>`;
}

/** What withdrawing a token needs. */
export interface RevokeView {
  readonly state: RevokeState;
  ask(): void;
  keep(): void;
  confirm(): void;
}

/** Withdraws the token after a question, and tells what became of it. */
function revokeView({ labels: { revoke: labels } }: OverviewView, steps: RevokeView): TemplateResult {
  const { state } = steps;
  const result = state === 'done' ? labels.done : state === 'running' ? labels.running : '';
  const issue = typeof state === 'object' ? labels.issue[state.issue] : '';
  return html`<section class="part revoke" part="revoke" aria-labelledby="revoke">
    <h3 id="revoke">${labels.heading}</h3>
    <p class="muted">${labels.intro}</p>
    ${
      state === 'asking'
        ? html`<div class="question" role="group" aria-labelledby="revoke-question">
            <p id="revoke-question">${labels.question}</p>
            <button type="button" class="keep" @click=${steps.keep}>${labels.keep}</button>
            <button type="button" class="danger" @click=${steps.confirm}>${labels.confirm}</button>
          </div>`
        : state === 'running' || state === 'done'
          ? nothing
          : html`<button type="button" class="danger ask" @click=${steps.ask}>${labels.revoke}</button>`
    }
    <p role="status" class=${state === 'done' ? 'good' : ''}>${result}</p>
    <p role="alert" class="bad">${issue}</p>
  </section>`;
}
