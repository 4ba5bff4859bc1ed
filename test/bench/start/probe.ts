// Runs in a page before anything of its own, and notes when what happens. It wraps what the page is going to call, and
// asks for nothing again and again, so that it slows neither page down.

import type { Loaded, Milestone, PageLoad } from './page-load.js';

const TAG = 'secure-h5live-player';
const PANEL = 'secure-h5live-token-status';
/** How long a page is watched at most, in milliseconds. */
const LIMIT_MS = 60_000;

const reached: Partial<Record<Milestone, number>> = {};
const busy: [number, number][] = [];
let tell: () => void = () => undefined;

function note(milestone: Milestone, atMs = performance.now()): void {
  if (reached[milestone] !== undefined) return;
  reached[milestone] = atMs;
  tell();
}

function noteDefinition(): void {
  const define = CustomElementRegistry.prototype.define;
  CustomElementRegistry.prototype.define = function (name, ...rest) {
    define.call(this, name, ...rest);
    // What stands in the page has become an element by now.
    if (name === TAG) note('tagDefined');
  };
}

type Setup = (...given: unknown[]) => unknown;
type Player = new (...given: unknown[]) => { setup: Setup };

// Whoever uses the script learns that it has run by the same event, later, or stands behind it in the page.
function noteSetup(): void {
  const whenLoaded = (): void => {
    const { NanoPlayer } = globalThis as { NanoPlayer?: Player };
    if (typeof NanoPlayer !== 'function') return;
    document.removeEventListener('load', whenLoaded, true);
    note('vendorRan');
    Object.assign(globalThis, { NanoPlayer: watchedPlayer(NanoPlayer) });
  };
  document.addEventListener('load', whenLoaded, true);
}

function watchedPlayer(player: Player): Player {
  return new Proxy(player, {
    construct(target, given, newTarget) {
      const instance = Reflect.construct(target, given, newTarget) as { setup: Setup };
      const { setup } = instance;
      instance.setup = (...config) => {
        note('setupCalled');
        return setup.apply(instance, config);
      };
      return instance;
    },
  });
}

function noteSocket(): void {
  globalThis.WebSocket = new Proxy(WebSocket, {
    construct(target, given: [string], newTarget) {
      note('socketAsked');
      const socket = Reflect.construct(target, given, newTarget) as WebSocket;
      socket.addEventListener('open', () => note('socketOpen'));
      let binary = 0;
      socket.addEventListener('message', ({ data }) => {
        note('firstMessage');
        // The first binary message describes the tracks, pictures begin with the second.
        if (typeof data !== 'string' && ++binary === 2) note('firstFragment');
      });
      return socket;
    },
  });
}

function notePicture(): void {
  const watched = new WeakSet<HTMLVideoElement>();
  new MutationObserver((_, observer) => {
    for (const video of document.querySelectorAll('video')) {
      if (watched.has(video)) continue;
      watched.add(video);
      video.requestVideoFrameCallback((_now, { presentationTime }) => {
        observer.disconnect();
        note('firstPicture', presentationTime);
      });
    }
  }).observe(document, { childList: true, subtree: true });
  document.addEventListener('playing', () => note('playing'), true);
}

function notePanel(): void {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (options) {
    const root = attach.call(this, options);
    if (this.localName !== PANEL) return root;
    new MutationObserver((_, observer) => {
      if (!root.querySelector('[part~=heading]')?.textContent.trim()) return;
      observer.disconnect();
      // When it is painted, as with the picture.
      requestAnimationFrame(() => note('panelText'));
    }).observe(root, { childList: true, characterData: true, subtree: true });
    return root;
  };
}

function noteBusyTimes(): void {
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) busy.push([startTime, startTime + duration]);
  }).observe({ type: 'longtask', buffered: true });
}

function loaded(): Loaded[] {
  const entries = ['navigation', 'resource'].flatMap((type) => performance.getEntriesByType(type));
  return (entries as PerformanceResourceTiming[]).map((entry) => ({
    file: fileOf(new URL(entry.name)),
    initiator: entry.initiatorType,
    askedMs: entry.startTime,
    answeredMs: entry.responseStart,
    arrivedMs: entry.responseEnd,
    bytes: entry.encodedBodySize,
  }));
}

function fileOf({ origin, host, pathname }: URL): string {
  return origin === location.origin ? pathname : host + pathname;
}

function isComplete(): boolean {
  const { firstPicture, playing, panelText } = reached;
  const hasPanel = document.querySelector(TAG) !== null;
  return firstPicture !== undefined && playing !== undefined && (panelText !== undefined || !hasPanel);
}

/**
 * Gives what was noted, as soon as the page plays, and has the panel's text where it has the element; after a minute
 * whatever there is.
 *
 * @param vendorHost where the vendor's script comes from
 */
export async function whenPlaying(vendorHost: string): Promise<PageLoad> {
  await new Promise<void>((resolve) => {
    tell = () => {
      if (isComplete()) resolve();
    };
    setTimeout(resolve, LIMIT_MS);
    tell();
  });
  const files = loaded();
  const arrivals = files.filter(({ file }) => file.startsWith(vendorHost)).map(({ arrivedMs }) => arrivedMs);
  if (arrivals.length > 0) note('vendorArrived', Math.min(...arrivals));
  return { reached, loaded: files, busy };
}

noteDefinition();
noteSetup();
noteSocket();
notePicture();
notePanel();
noteBusyTimes();
Object.assign(globalThis, { whenPlaying });
