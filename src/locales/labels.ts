import type { TokenFault, ValidityState } from '../token/index.js';
import type { ErrorLabels } from './error-labels.js';
import type { ControlLabels } from './control-labels.js';
import type { FindingLabels } from './finding-labels.js';
import type { PlaybackLabels, PlayingLabels, SupplyLabels } from './playback-labels.js';

/** The texts of the panel's details, which open on demand. */
export interface DetailLabels {
  readonly summary: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<'jwt' | 'sts', string>>;
  readonly validFrom: string;
  readonly validUntil: string;
  readonly never: string;
  readonly issuedAt: string;
  readonly issuer: string;
  readonly token: string;
  /** What is shown instead of the token; `{count}` is its length in characters. */
  readonly masked: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyFailed: string;
  /** Above the findings for the page's owner. */
  readonly findings: string;
  readonly noFindings: string;
}

/** Every text that a viewer can see, in one language. `{…}` stands for a value that is filled in. */
export interface Labels extends FindingLabels, ErrorLabels, ControlLabels {
  /** The language's BCP 47 tag, for the `lang` of what is shown. */
  readonly lang: string;
  /** The direction it is written in. */
  readonly dir: 'ltr' | 'rtl';
  /** The panel's heading, by state. */
  readonly heading: Readonly<Record<ValidityState, string>>;
  /** The panel's sentence, by state. `{until}` and `{from}` are dates, `{distance}` is "in 3 days" or "3 days ago". */
  readonly detail: Readonly<Record<ValidityState, string>>;
  /** What the expiry means for who is watching then: playback goes on until it has to reconnect, or is ended. */
  readonly meaning: Readonly<Record<'goesOn' | 'ends', string>>;
  readonly details: DetailLabels;
  /** What is wrong with a text that should be a token; the owner mends it. */
  readonly fault: Readonly<Record<TokenFault, string>>;
  /** Over the picture, when the server refused a token and the token itself shows why; else the finding's sentence. */
  readonly cause: Readonly<Record<'token-missing' | 'token-unreadable', string>>;
  /** Beneath a failure; `{code}` is the vendor's number. */
  readonly code: string;
  readonly playback: PlaybackLabels;
  readonly supply: SupplyLabels;
  readonly playing: PlayingLabels;
}

/** Puts values in the places of a label. A place without a value stays as it is. */
export function fill(label: string, values: Readonly<Record<string, string>>): string {
  return label.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}
