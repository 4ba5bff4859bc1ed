import { html, nothing, render, type ReactiveControllerHost } from 'lit';
import { versionOf } from '../../shared/copies.js';
import { VERSION } from '../../shared/version.js';
import type { Contradiction, Finding, H5LiveErrorCode, TokenInfo, TokenReading } from '../../token/index.js';
import { writeDiagnostics } from '../../diagnostics/index.js';
import { details as english } from '../../locales/en/details.js';
import { diagnostics as diagnosticsEnglish } from '../../locales/en/diagnostics.js';
import { life as lifeEnglish } from '../../locales/en/life.js';
import { dateLocale, textsFor, usableZone } from '../../locales/index.js';
import type { Milliseconds } from '../../shared/index.js';
import { pageClock } from '../../playback/index.js';
import { compareByContent } from '../shared/content.js';
import { contradictionsOf } from '../shared/contradictions.js';
import { copyToken } from '../shared/copy-text.js';
import { DiagnosticsCopy } from '../shared/diagnostics-copy.js';
import { VersionWatch } from '../shared/other-versions.js';
import { pageDiagnostics, withheldOf } from '../shared/page-diagnostics.js';
import { diagnosisOf, infoOf } from '../shared/token-findings.js';
import { lifeBar, tokenLife } from '../shared/token-life.js';
import { readingOf, validityOf, type JudgedToken } from '../shared/token-report.js';
import { countViolations } from '../shared/violation-counts.js';
import { detailsView, type CopyOutcome } from './details.js';
import {
  findingTexts,
  insteadWords,
  isUnfit,
  notesForOwner,
  ownerFindings,
  playsNow,
  toldFindings,
  viewerFindings,
  type InsteadWords,
} from './findings.js';
import type { TokenOutcome } from './panel-words.js';
import { particularsStyles } from './particulars.styles.js';
import { learnServedMoment } from './served-moment.js';

/** A panel, as far as what is told of its token in detail goes by it. */
export interface ParticularsHost extends ReactiveControllerHost, JudgedToken {
  readonly owner: boolean;
  readonly timeZone: string | undefined;
  readonly outcome: TokenOutcome;
  readonly contradictions: readonly Contradiction[];
  /** Whether, and where that is known when, another token is fetched. */
  readonly renews: boolean;
  readonly renewsAt: Milliseconds | undefined;
  readonly tokenFailure: H5LiveErrorCode | undefined;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** Where in the panel it is drawn. */
export interface ParticularsPlaces {
  /** What may keep playback from starting. */
  readonly findings: HTMLElement;
  /** What the token says. */
  readonly details: HTMLElement;
  /** What the page's owner should mend. */
  readonly notes: HTMLElement;
}

/** What the panel itself tells of it. */
export interface ToldParticulars {
  /** What is wrong with a text that is no token; empty where it is one, and for owners, whose notes begin with it. */
  readonly issue: string;
  /** Whether a server is expected to refuse it. */
  readonly isRefused: boolean;
  /** What the panel says instead of its own words, which go by the token's time alone. */
  readonly instead: InsteadWords;
  /** When something of it is no longer true by itself. */
  readonly changesAt: Milliseconds | undefined;
}

/**
 * What a panel tells beyond how long its token is valid: what was found about it, everything that it says, and a button that
 * copies it. It is loaded when there is time for it.
 */
export class Particulars {
  /** How what it draws looks. */
  readonly styles = particularsStyles;
  readonly #host: ParticularsHost;
  readonly #copying: DiagnosticsCopy;
  #copied: { readonly token: TokenReading; readonly outcome: CopyOutcome } | undefined;

  constructor(host: ParticularsHost) {
    this.#host = host;
    compareByContent(host);
    new VersionWatch(host);
    countViolations();
    this.#copying = new DiagnosticsCopy(host, () => this.#diagnostics());
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

  /** Draws it in a locale. @param isAwaited whether the token is still to be fetched, and nothing may keep it from playing */
  draw(places: ParticularsPlaces, locale: string, isAwaited: boolean): ToldParticulars {
    learnServedMoment(this.#host.renderRoot);
    const { info, diagnosis } = this;
    const copying = this.#copying.view(
      textsFor('diagnostics', diagnosticsEnglish, locale),
      readingOf(this.#host),
    );
    const { owner, outcome, renews, renewsAt, tokenFailure } = this.#host;
    const reading = readingOf(this.#host);
    const texts = findingTexts(locale, 'viewer');
    const labels = textsFor('details', english, locale);
    const timeZone = usableZone(this.#host.timeZone);
    const told = toldFindings(diagnosis, outcome);
    const copyOutcome = this.#copied?.token === reading ? this.#copied.outcome : 'none';
    const details = {
      labels,
      locale: dateLocale(locale, labels.lang),
      timeZone,
      copyOutcome,
      copy: this.#copy,
      copying,
    };
    const life = tokenLife(reading, pageClock.now(), renews ? renewsAt : undefined);
    const { state } = validityOf(this.#host);
    const instead = insteadWords(told, { state, outcome, isAwaited }, labels);
    const fetching = { isUnneeded: isAwaited || playsNow(outcome), failure: tokenFailure };
    const notes = owner ? ownerFindings(notesForOwner(diagnosis, fetching, locale), labels) : nothing;
    render(detailsView(info, details), places.details);
    render(notes, places.notes);
    render(
      // The bar has its place on the panel's edge, and takes no room from the words.
      html`${lifeBar(life, { labels: textsFor('life', lifeEnglish, locale), locale, timeZone })}${
        isAwaited ? nothing : viewerFindings(told, texts)
      }`,
      places.findings,
    );
    return {
      issue: reading.kind === 'malformed' && !owner ? texts.issue[reading.issue] : '',
      isRefused: isUnfit(told),
      instead,
      changesAt: life?.changesAt,
    };
  }

  // Of a player's panel it is the player that knows the most.
  #diagnostics(): string | Promise<string> {
    const player = playerAround(this.#host.renderRoot);
    if (player) return player.diagnostics();
    const { token } = this.#host;
    const report = pageDiagnostics(this.#host, contradictionsOf(this.#host));
    return writeDiagnostics(report, withheldOf([{ given: token, reading: readingOf(this.#host) }]));
  }

  readonly #copy = async (): Promise<void> => {
    const token = readingOf(this.#host);
    const isCopied = await copyToken(token, this.#host.renderRoot);
    this.#copied = { token, outcome: isCopied ? 'copied' : 'failed' };
    this.#host.requestUpdate();
  };
}

function playerAround(root: Node): { diagnostics(): Promise<string> } | undefined {
  const around = root instanceof ShadowRoot ? root.host.getRootNode() : undefined;
  const host: (Element & { diagnostics?: unknown }) | undefined =
    around instanceof ShadowRoot ? around.host : undefined;
  const isPlayer = typeof host?.diagnostics === 'function' && versionOf(host.constructor) === VERSION;
  return isPlayer ? (host as Element & { diagnostics(): Promise<string> }) : undefined;
}

function isContradiction(given: Partial<Contradiction> | null): boolean {
  return typeof given?.name === 'string' && /^(?:string|undefined)$/.test(typeof given.text);
}
