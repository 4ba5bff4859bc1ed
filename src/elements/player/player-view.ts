import type { PlaybackPhase } from '../../playback/index.js';
import { pageUrl } from '../../playback/page-url.js';
import type { Localized } from '../../locales/texts.js';
import { made } from '../shared/made.js';
import type { PlayerEngine } from './engine.js';
import { showsControls, type PlayerElement } from './player-element.js';

/** What the element knows beside its properties. */
export interface PlayerShell {
  /** What plays, once it is loaded. */
  readonly engine: PlayerEngine | undefined;
  /** Whether loading was allowed to begin. */
  readonly isOpen: boolean;
  /** Nothing while they are loaded: a text is not shown in one language first and then in another. */
  readonly labels: Localized<'start'> | undefined;
}

/**
 * What a player shows before anything plays: the box around the picture, the poster, the button that starts, and room for
 * the panel. Made by hand, for templates come with the engine, which draws everything else into the same box.
 */
export class PlayerView {
  /** The box around the picture. */
  readonly frame = made('div', { className: 'frame', part: 'frame' });
  readonly #player: PlayerElement;
  readonly #root: ShadowRoot;
  readonly #slot = made('slot', { name: 'standby' });
  readonly #above = made('slot', { name: 'panel-header' });
  readonly #shown = new Map<string, readonly [says: string, element: Element]>();

  /** @param root where it is shown; with what a server drew, or empty */
  constructor(player: PlayerElement, root: ShadowRoot) {
    this.#player = player;
    // Gives the box a width where nothing else does, as only pictures and the like can.
    const room = made('canvas', { className: 'room', width: 640, height: 0, ariaHidden: 'true' });
    this.frame.append(room, made('slot', { name: 'player' }), this.#slot);
    this.#root = root;
    this.takesOver(!root.firstChild);
  }

  /** Takes the place of what is in the root, where it can say the same. @returns whether it is there */
  takesOver(canSpeak: unknown): unknown {
    if (canSpeak && !this.frame.parentNode)
      this.#root.replaceChildren(this.frame, this.#above, made('slot', { name: 'panel-footer' }));
    return this.frame.parentNode;
  }

  /** Shows what is to be seen now. */
  draw(shell: PlayerShell): void {
    const { engine, labels } = shell;
    const { phase, failure } = this.#player.playback;
    const poster = posterAddress(this.#player);
    this.#show('poster', this.#slot, poster, (src) => {
      const image = made('img', { className: 'poster', part: 'poster', src, alt: '' });
      return made('slot', { name: 'poster' }, src && image);
    });
    const start = labels && awaitsStart(this.#player, shell) ? labels.start : undefined;
    this.#show('start', this.#slot, start, (text) =>
      this.#box(
        { className: 'start' },
        labels,
        made('slot', { name: 'start', onclick: this.#play }, this.#button(text)),
      ),
    );
    const said = engine?.speaks ? undefined : this.#said(shell, phase, failure?.code);
    this.#show('message', this.#slot, said, (textContent) => {
      const isStopped = phase === 'failed';
      const text = made('p', { className: 'text', textContent });
      const said = made('slot', { name: isStopped ? 'error' : 'loading' }, text);
      const message = made('div', { className: 'backing', role: isStopped ? 'alert' : 'status' }, said);
      const names = { className: isStopped ? 'message' : 'message passing', part: 'message' };
      return this.#box(
        names,
        labels,
        message,
        ...(isStopped ? [' ', this.#button(labels?.tryAgain, this.#play)] : []),
      );
    });
    const hasRoom = !engine?.isDrawn && this.#player.panel !== 'none';
    this.#show('status', this.#above, hasRoom ? '' : undefined, () => made('div', { className: 'status' }));
  }

  // What is said until what says everything is there, or where that could not be loaded.
  #said({ engine, labels }: PlayerShell, phase: PlaybackPhase, code: unknown): string | undefined {
    if (phase === 'loading') return labels?.connecting;
    const { failed } = labels ?? {};
    if (phase !== 'failed' || !failed) return undefined;
    const known = failed[code as keyof typeof failed];
    return known ?? (engine?.isStranded ? `${failed['component-unavailable']} (${String(code)})` : undefined);
  }

  // Made anew where it says something else, so that a button keeps the focus, and a poster is loaded once.
  #show(name: string, after: Element, says: string | undefined, make: (says: string) => Element): void {
    const [said, element] = this.#shown.get(name) ?? [];
    if (says === said) return;
    element?.remove();
    this.#shown.delete(name);
    if (says === undefined) return;
    const shown = make(says);
    this.#shown.set(name, [says, shown]);
    after.after(shown);
  }

  #box(names: object, labels: Localized<'start'> | undefined, ...inside: (Node | string)[]): Element {
    const { lang, dir } = labels ?? {};
    return made('div', { ...names, lang, dir }, ...inside);
  }

  readonly #play = (): void => void this.#player.play();

  #button(textContent?: string, onclick?: () => void): Element {
    return made('button', { className: 'action', part: 'action', type: 'button', textContent, onclick });
  }
}

/** Whether a player shows the button that starts it. */
export function awaitsStart(
  player: Pick<PlayerElement, 'playback' | 'controls' | 'loading' | 'autoplay'>,
  { engine, isOpen }: Omit<PlayerShell, 'labels'>,
): boolean {
  const { phase } = player.playback;
  const isOurs = showsControls(player);
  if (isOurs && engine?.hasControls) return false;
  if (phase === 'blocked' || (player.loading === 'click' && !isOpen)) return true;
  return isOurs && !player.autoplay && (phase === 'idle' || phase === 'paused');
}

// Of what is shown until there is a picture; empty where a page has nothing but what it puts there itself. Decorative: what
// is played is named by the page around it.
function posterAddress({ poster, playback, playbackStatistics }: PlayerElement): string | undefined {
  const { phase } = playback;
  const waits = /^(?:idle|loading|blocked|scheduled)$/.test(phase);
  // Set up, and never played.
  if (!waits && (phase !== 'paused' || playbackStatistics)) return undefined;
  const { href = '' } = pageUrl(poster) ?? {};
  return /^(?:https?:|blob:|data:image\/)/i.test(href) ? href : '';
}
