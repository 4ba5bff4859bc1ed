import type { StsOption } from '../token/index.js';
import type { SavedState } from '../elements/owner/overview-events.js';
import type { OverviewField, RowWord } from '../elements/owner/token-overview/overview-rows.js';
import type { LinkFault, LinkNote } from '../elements/owner/token-overview/playout-link.js';
import type { RevokeFault } from '../elements/owner/token-overview/revocation.js';

/** The texts of copying and downloading. `{name}` is what is copied. */
export interface CopyLabels {
  readonly copy: string;
  readonly copyNamed: string;
  readonly copied: string;
  readonly copiedNamed: string;
  /** The clipboard was refused, and the text is selected. */
  readonly selected: string;
}

/** The texts of withdrawing a token. */
export interface RevokeLabels {
  readonly heading: string;
  readonly intro: string;
  readonly revoke: string;
  readonly question: string;
  readonly confirm: string;
  readonly keep: string;
  readonly running: string;
  readonly done: string;
  readonly fault: Readonly<Record<RevokeFault, string>>;
}

/** The texts of the overview that is shown once after a token was made. `{…}` stands for a value that is filled in. */
export interface OverviewLabels extends CopyLabels {
  /** The language's BCP 47 tag. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly heading: string;
  /** That it is shown once only. */
  readonly once: string;
  readonly saved: Readonly<Record<SavedState, string>>;
  readonly copyToken: string;
  /** The same for a V2 token, which is nothing without its other values. */
  readonly copyValues: string;
  readonly download: string;
  readonly dismiss: string;
  readonly close: string;
  /** What is asked before a token is given up that nobody has. */
  readonly leave: Readonly<Record<'question' | 'back' | 'away', string>>;
  readonly details: string;
  readonly field: Readonly<Record<OverviewField, string>>;
  readonly word: Readonly<Record<RowWord, string>>;
  readonly show: string;
  readonly hide: string;
  /** Instead of the token; `{count}` is its length in characters. */
  readonly masked: string;
  readonly unixSeconds: string;
  readonly option: Readonly<Record<StsOption, string>>;
  readonly noOption: string;
  /** `{bits}` is a sum of unknown bits. */
  readonly unknownOption: string;
  /** Beside what the token itself does not tell. */
  readonly asAsked: string;
  /** Beside what the token tells otherwise; `{value}` was asked for. */
  readonly askedFor: string;
  readonly link: Readonly<Record<'heading' | 'intro' | 'open', string>>;
  /** `{host}` is the page's, `{domain}` and `{ip}` are the token's. */
  readonly linkNote: Readonly<Record<LinkNote, string>>;
  /** Instead of an address that is not known. */
  readonly anIp: string;
  /** What to do instead of opening a page that is refused. */
  readonly ownPage: string;
  readonly linkFault: Readonly<Record<LinkFault, string>>;
  readonly config: Readonly<Record<'heading' | 'intro', string>>;
  readonly revoke: RevokeLabels;
}
