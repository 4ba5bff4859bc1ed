// What the pages of all frameworks have in common: what they are told to show, and what they heard.
import 'secure-h5live-player/define';
import type { SecureH5livePlayer } from 'secure-h5live-player';

/** Properties of the element, one of each kind at least. */
export type Properties = Partial<
  Pick<
    SecureH5livePlayer,
    | 'streamName'
    | 'rtmpUrl'
    | 'websocketUrl'
    | 'autoplay'
    | 'muted'
    | 'volume'
    | 'entries'
    | 'config'
    | 'tokenRequest'
    | 'tokenProvider'
  >
> & {
  /** The types of tags take text only, since an object in a tag is lost where a server renders it. */
  readonly token?: string;
};

/** What a page shows. */
export interface Given {
  /** Whether the element is there. */
  readonly shown: boolean;
  /** What stands within the element, as one paragraph each. */
  readonly texts: readonly string[];
  readonly properties: Properties;
}

/** What a page shows at first. */
export const NOTHING: Given = { shown: false, texts: [], properties: {} };

declare global {
  /** Has the framework render what is given. */
  var show: (given: Given) => void;
  /** The types of the events that the page's handlers were called with, oldest first. */
  var heard: string[];
}

globalThis.heard = [];

/** The handler of each event. */
export function hear(event: Event): void {
  globalThis.heard.push(event.type);
}
