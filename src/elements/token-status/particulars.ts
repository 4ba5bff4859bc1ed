import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Contradiction, Finding, TokenInfo, TokenReading } from '../../token/index.js';
import type { Localized } from '../../locales/index.js';
import { copyToken } from '../shared/copy-text.js';
import { contradictionsOf } from '../shared/property.js';
import { diagnosisOf, infoOf } from '../shared/token-findings.js';
import { readingOf, type JudgedToken } from '../shared/token-report.js';
import { tokenDetails, type CopyOutcome } from './details.js';
import { findingTexts, ownerFindings, viewerFindings } from './findings.js';

/** A panel, as far as what is told of its token in detail goes by it. */
export interface ParticularsHost extends ReactiveControllerHost, JudgedToken {
  readonly owner: boolean;
  readonly playing: string;
  readonly contradictions: readonly Contradiction[];
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** In which words and dates it is told. */
export interface ParticularsLanguage {
  readonly labels: Localized<'panel'>;
  readonly locale: string;
  readonly timeZone: string | undefined;
}

/** What is drawn of it. */
export interface ParticularsView {
  /** What is wrong with a text that is no token; empty where it is one. */
  readonly issue: string;
  /** Whether a server is expected to refuse it. */
  readonly refused: boolean;
  /** What may keep playback from starting. */
  readonly findings: TemplateResult | typeof nothing;
  /** What the token says. */
  readonly details: TemplateResult | typeof nothing;
  /** What the page's owner should mend. */
  readonly notes: TemplateResult | typeof nothing;
}

/**
 * What a panel tells beyond how long its token is valid: what was found about it, everything that it says, and a button that
 * copies it. It is loaded when there is time for it.
 */
export class Particulars {
  readonly #host: ParticularsHost;
  #copied: { readonly token: TokenReading; readonly outcome: CopyOutcome } | undefined;

  constructor(host: ParticularsHost) {
    this.#host = host;
  }

  /** What the token says about itself; nothing where there is none that can be read. */
  get info(): TokenInfo | undefined {
    return infoOf(this.#host);
  }

  /** Everything that was found about the token on this page, worst first. */
  get diagnosis(): readonly Finding[] {
    const host = this.#host;
    return diagnosisOf(host, [...contradictionsOf(host), ...host.contradictions.filter(isContradiction)]);
  }

  /** Draws it. */
  view({ labels, locale, timeZone }: ParticularsLanguage): ParticularsView {
    const { info, diagnosis } = this;
    const { owner, playing } = this.#host;
    const reading = readingOf(this.#host);
    const texts = findingTexts(locale, 'viewer');
    const told =
      playing === '' ? diagnosis : diagnosis.filter(({ expectation }) => expectation !== 'unlikely');
    const copyOutcome = this.#copied?.token === reading ? this.#copied.outcome : 'none';
    const details = { labels, locale, timeZone, copyOutcome, copy: this.#copy };
    return {
      issue: reading.kind === 'malformed' ? texts.issue[reading.issue] : '',
      refused: told.some(({ expectation }) => expectation === 'unlikely'),
      findings: viewerFindings(told, texts),
      details: info ? tokenDetails(info, details) : nothing,
      notes: owner ? html`${ownerFindings(diagnosis, labels, findingTexts(locale, 'owner'))}` : nothing,
    };
  }

  readonly #copy = async (): Promise<void> => {
    const token = readingOf(this.#host);
    const isCopied = await copyToken(token, this.#host.renderRoot);
    this.#copied = { token, outcome: isCopied ? 'copied' : 'failed' };
    this.#host.requestUpdate();
  };
}

function isContradiction(given: Partial<Contradiction> | null): boolean {
  return typeof given?.name === 'string' && typeof given.text === 'string';
}
