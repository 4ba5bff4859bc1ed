import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import { html as staticHtml, unsafeStatic } from 'lit/static-html.js';
import type { H5LiveError } from '../../token/index.js';
import {
  captionChannel,
  CAPTIONS_HOST,
  readCaptionLanguages,
  readCaptionServer,
  type CaptionLanguages,
  type NamedCaptions,
} from '../../nanoplayer/index.js';
import {
  CaptionConnection,
  type CaptionListener,
  type CaptionRequest,
} from '../../playback/captions/caption-connection.js';
import { loadCaptionLibrary } from '../../playback/captions/caption-library.js';
import { pageClock, type Clock } from '../../playback/clock.js';
import { Mount } from '../../playback/mount.js';
import { failureOf } from '../../playback/playback-state.js';
import { captions } from '../../locales/en/captions.js';
import { localeFor } from '../../locales/locale-for.js';
import { ownerNotesFor, textsFor } from '../../locales/localize.js';
import { ownerErrorText } from '../../locales/owner-error.js';
import { fillIsolated } from '../../locales/fill-isolated.js';
import type { Localized } from '../../locales/texts.js';
import type { CaptionChange } from '../controls/control-state.js';
import type { CaptionControls } from '../controls/settings-menu.js';
import { registryOf } from '../shared/define-element.js';
import { PlaybackErrorEvent } from '../shared/events.js';
import { LanguageController } from '../shared/language.js';
import { partTag } from '../shared/lazy-part.js';
import { sourceOf } from '../shared/property.js';
import type { PanelProperties } from '../player/panel-view.js';
import type { PlayerElement } from '../player/player-element.js';
import { scriptRequest } from '../player/token-settings.js';
import { captionIssue, languageIssue } from './caption-issues.js';
import { captionMenu, languageName } from './caption-menu.js';
import { linesAfter, stayOf, type CaptionLines } from './caption-lines.js';
import { keepChoice, keptChoice } from './caption-look.js';
import { SecureH5liveCaptions, type CaptionNotice } from './captions.js';

/** How long something is said in place of captions, in milliseconds. */
const NOTICE_MS = 8000;

/** After how many milliseconds a connection that failed is made anew, if it has not come back by itself. */
const RETRY_MS = [5000, 15_000, 30_000] as const;

/** What playing means for captions: they go on while a connection that was lost is made again. */
const PLAYS = /^(?:playing|buffering|reconnecting)$/;

/**
 * The captions of a player: which it offers, which are shown, what becomes of their connection, and what the viewer has
 * chosen. Nothing that goes wrong here stops the picture; it is told by an `error` event whose action is `ignore`.
 */
export class PlayerCaptions implements ReactiveController {
  readonly #player: PlayerElement;
  readonly #clock: Clock;
  readonly #language: LanguageController;
  #choice = keptChoice();
  #named: NamedCaptions = { languages: [] };
  #connection: CaptionConnection | undefined;
  // What cannot be ended, by what it was made for: it is taken up again.
  readonly #resting = new Map<string, CaptionConnection>();
  #hasFailed = false;
  #failures = 0;
  #lines: CaptionLines = [];
  #isWaiting = false;
  #isNoticed = false;
  #issue: H5LiveError | undefined;
  readonly #told = new Set<string>();
  #endStay = (): void => undefined;
  #endNotice = (): void => undefined;
  #endRetry = (): void => undefined;

  constructor(player: PlayerElement, clock: Clock = pageClock) {
    this.#player = player;
    this.#clock = clock;
    this.#language = new LanguageController(player, () => ['captions']);
    player.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#again);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#again);
    this.#rest();
    this.#endNotice();
    for (const connection of this.#resting.values()) connection.end();
    this.#resting.clear();
  }

  /** Goes by what is played now, and with which token. Call it before each drawing. */
  use(inUse: PanelProperties): void {
    this.#named = readCaptionLanguages(this.#player.captions);
    const { token, renews } = inUse;
    const owners = captionIssue({ named: this.#named, server: this.#player.captionsServer, token, renews });
    if (owners || !this.#hasFailed) this.#issue = owners;
    for (const issue of [owners, languageIssue(this.#named)]) if (issue) this.#tell(issue);
    const wanted = owners ? undefined : this.#request(inUse);
    const isOther = !this.#connection || !wanted || keyOf(wanted) !== keyOf(this.#connection.request);
    // A renewed token is for the next connection, which is now where there is none.
    const isRenewed = this.#hasFailed && wanted?.token !== this.#connection?.request.token;
    if (this.#connection && (isOther || isRenewed)) this.#rest();
    if (wanted && !this.#connection) this.#connect(wanted);
  }

  /** What the controls offer; nothing where there are no captions. */
  get controls(): CaptionControls | undefined {
    const { languages } = this.#named;
    const labels = this.#labels;
    if (languages.length === 0 || !labels) return undefined;
    const { on, look } = this.#choice;
    const shown = on ? this.#shown?.target : '';
    return { on, action: on ? labels.hide : labels.show, ...captionMenu(languages, shown, look, labels) };
  }

  /** Does what the viewer asks for. */
  change(change: CaptionChange): void {
    const { on, language, look } = this.#choice;
    if ('look' in change) this.#choice = { on, language, look: { ...look, ...change.look } };
    else if ('on' in change) this.#choice = { on: change.on, language, look };
    else this.#choice = { on: change.language !== '', language: change.language || language, look };
    keepChoice(this.#choice);
    if (!('look' in change) && this.#choice.on) {
      this.#failures = 0;
      this.#again();
      this.#notice();
    }
    this.#player.requestUpdate();
  }

  /** What lies over the picture. */
  view(): TemplateResult | typeof nothing {
    const { lang, playback } = this.#player;
    const labels = this.#labels;
    if (!this.#choice.on || !labels || !PLAYS.test(playback.phase)) return nothing;
    const registry = registryOf(this.#player);
    const tag = unsafeStatic(partTag([SecureH5liveCaptions, 'secure-h5live-captions'], registry));
    return staticHtml`<${tag}
      part="captions"
      .lines=${this.#lines}
      .look=${this.#choice.look}
      .notice=${this.#said(labels)}
      .language=${this.#shown?.target ?? ''}
      .lang=${lang}
      class="captions ${this.#choice.look.place}"
    ></${tag}>`;
  }

  get #labels(): Localized<'captions'> | undefined {
    return this.#language.wait() ? undefined : textsFor('captions', captions, localeFor(this.#player.lang));
  }

  // The language that was chosen, else the viewer's own, else the first.
  get #shown(): CaptionLanguages | undefined {
    const { languages } = this.#named;
    const own = localeFor(this.#player.lang).split('-')[0];
    return (
      languages.find(({ target }) => target === this.#choice.language) ??
      languages.find(({ target }) => target.split('-')[0] === own) ??
      languages[0]
    );
  }

  #said(labels: Localized<'captions'>): CaptionNotice | undefined {
    if (!this.#isNoticed) return undefined;
    const language = languageName(this.#shown?.target ?? '');
    if (!this.#issue)
      return this.#isWaiting ? { text: fillIsolated(labels.waiting, { language }) } : undefined;
    const owner = this.#player.owner && ownerNotesFor(localeFor(this.#player.lang));
    const isFinal = /^captions-(?:invalid|need-jwt)$/.test(this.#issue.code);
    return {
      text: isFinal ? labels.unable : labels.unavailable,
      ...(owner && { owner: ownerErrorText(this.#issue, owner) }),
    };
  }

  #request({ token, streamName }: PanelProperties): CaptionRequest | undefined {
    const { groupId, captionsServer, playback } = this.#player;
    const server = readCaptionServer(captionsServer || CAPTIONS_HOST);
    const stream = groupId || streamName;
    const languages = this.#shown;
    if (!this.#choice.on || !PLAYS.test(playback.phase)) return undefined;
    if (!server || !languages || stream === '' || token.kind !== 'jwt') return undefined;
    return { server, channel: captionChannel(stream, languages), token: token.secret.reveal() };
  }

  #connect(request: CaptionRequest): void {
    const key = keyOf(request);
    const resting = this.#resting.get(key);
    this.#resting.delete(key);
    // Whoever was told that there are none is told nothing by every try.
    this.#isWaiting = !resting && this.#failures === 0;
    if (this.#isWaiting) this.#notice();
    this.#connection = resting ?? this.#made(request);
  }

  #made(request: CaptionRequest): CaptionConnection {
    const isCurrent = (): boolean => connection === this.#connection;
    const listener: CaptionListener = {
      connected: () => isCurrent() && this.#recover(),
      caption: (text) => isCurrent() && this.#show(text),
      failed: (error) => isCurrent() && this.#fail(error),
    };
    const connection: CaptionConnection = new CaptionConnection(
      request,
      { load: () => loadCaptionLibrary(this.#script), place: () => new Mount(this.#player, 'captions') },
      listener,
    );
    return connection;
  }

  get #script(): ReturnType<typeof scriptRequest> {
    const { captionsSrc, captionsIntegrity, crossOrigin, referrerPolicy, nonce } = this.#player;
    return scriptRequest(
      { playerSrc: captionsSrc, integrity: captionsIntegrity, crossOrigin, referrerPolicy, nonce },
      () => sourceOf(this.#player, 'captionsSrc'),
    );
  }

  // What is shown of it ends; where it cannot be ended itself, it waits to be wanted again.
  #rest(): void {
    const connection = this.#connection;
    this.#connection = undefined;
    this.#lines = [];
    this.#isWaiting = false;
    for (const end of [this.#endStay, this.#endRetry]) end();
    if (connection && !connection.canEnd && !this.#hasFailed && this.#player.isConnected)
      this.#resting.set(keyOf(connection.request), connection);
    else connection?.end();
    this.#hasFailed = false;
  }

  readonly #again = (): void => {
    if (!this.#hasFailed) return;
    this.#rest();
    this.#player.requestUpdate();
  };

  #recover(): void {
    this.#hasFailed = false;
    this.#endRetry();
    this.#issue = undefined;
    this.#player.requestUpdate();
  }

  #show(text: string): void {
    // The library has connected again by itself.
    if (this.#hasFailed) this.#recover();
    // A connection that is taken and lost at once has not: only what is said ends a row of failures.
    this.#failures = 0;
    this.#told.clear();
    this.#isWaiting = false;
    this.#lines = linesAfter(this.#lines, text);
    this.#endStay();
    this.#endStay = this.#clock.wakeIn(stayOf(this.#lines), () => {
      this.#lines = [];
      this.#player.requestUpdate();
    });
    this.#player.requestUpdate();
  }

  #fail(error: H5LiveError): void {
    this.#hasFailed = true;
    this.#isWaiting = false;
    this.#issue = error;
    this.#tell(error);
    const wait = RETRY_MS[Math.min(this.#failures, RETRY_MS.length - 1)] ?? 0;
    this.#failures += 1;
    this.#endRetry();
    this.#endRetry = this.#clock.wakeIn(wait, this.#again);
    this.#player.requestUpdate();
  }

  // Each issue once, also where it comes again with each try.
  #tell(issue: H5LiveError): void {
    if (this.#told.has(issue.message)) return;
    this.#told.add(issue.message);
    this.#notice();
    const report = { failure: failureOf(issue), action: 'ignore', attempt: 0 } as const;
    // It may be told while the player is drawn, which a page's handler must not disturb.
    queueMicrotask(() => this.#player.dispatchEvent(new PlaybackErrorEvent(report)));
  }

  #notice(): void {
    this.#isNoticed = true;
    this.#endNotice();
    this.#endNotice = this.#clock.wakeIn(NOTICE_MS, () => {
      this.#isNoticed = false;
      this.#player.requestUpdate();
    });
  }
}

function keyOf({ server, channel }: CaptionRequest): string {
  return `${server.host}:${server.port} ${channel}`;
}
