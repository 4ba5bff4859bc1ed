import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { markCopy, versionsOnPage } from '../../shared/copies.js';
import { VERSION } from '../../shared/version.js';
import { pageDocument } from '../../playback/page-document.js';

const TYPE = 'h5live-other-version';

/** A copy from before versions were told. */
const UNKNOWN = '?';

/** So many other versions are named; page code can have put any number there. */
const MOST = 9;

/**
 * Another version of this package is on the page as well: a tag belongs to the one that came first. Dispatched on the
 * document, once by each version that finds another one there, when the document has been read.
 */
export class OtherVersionEvent extends Event {
  static {
    markCopy(this, 'OtherVersionEvent');
  }

  /** The version that tells. */
  readonly version: string;
  /** The versions that it found; `?` is one that does not tell its number. */
  readonly others: readonly string[];

  constructor(version: string, others: readonly string[]) {
    super(TYPE);
    this.version = version;
    this.others = others;
  }
}

declare global {
  interface DocumentEventMap {
    'h5live-other-version': OtherVersionEvent;
  }
}

let told = 0;

/** The other versions on the page, as far as they have made themselves known. */
export function otherVersions(): readonly string[] {
  if (typeof document === 'undefined') return [];
  const others = [...versionsOnPage()].filter((version) => version !== VERSION && isVersion(version));
  return (others as string[]).slice(0, MOST);
}

/**
 * Tells of the other versions on the page.
 *
 * @param isFirst whether no copy of this version has been here: only that tells of those that have made themselves known
 * @param found a version that was met, where it may not have made itself known; `undefined` as a number is one of old
 */
export function tellOthers(isFirst: boolean, found?: { readonly version: string | undefined }): void {
  if (typeof document === 'undefined') return;
  const versions = versionsOnPage();
  const before = otherVersions().length;
  if (found) versions.add(isVersion(found.version) ? found.version : UNKNOWN);
  if ((isFirst || otherVersions().length > before) && otherVersions().length > told) tellSoon();
}

function tellSoon(): void {
  told = otherVersions().length;
  const tell = (): void => {
    pageDocument.dispatchEvent(new OtherVersionEvent(VERSION, otherVersions()));
  };
  // Whoever wants to hear it may come later in the page.
  if (pageDocument.readyState === 'loading')
    pageDocument.addEventListener('DOMContentLoaded', tell, { once: true });
  else setTimeout(tell);
}

/** Renders its host again when another version turns out to be on the page. */
export class VersionWatch implements ReactiveController {
  readonly #changed: () => void;

  constructor(host: ReactiveControllerHost) {
    this.#changed = () => host.requestUpdate();
    host.addController(this);
  }

  hostConnected(): void {
    pageDocument.addEventListener(TYPE, this.#changed);
  }

  hostDisconnected(): void {
    pageDocument.removeEventListener(TYPE, this.#changed);
  }
}

function isVersion(version: unknown): version is string {
  return typeof version === 'string' && (version === UNKNOWN || /^\d[\w.+-]{0,39}$/.test(version));
}
