/** Everything that is waited for until a page plays, in the order in which it is usual. */
export const MILESTONES = [
  'tagDefined',
  'vendorArrived',
  'vendorRan',
  'setupCalled',
  'panelText',
  'socketAsked',
  'socketOpen',
  'firstMessage',
  'firstFragment',
  'firstPicture',
  'playing',
] as const;

/** Something on the way to a page that plays. */
export type Milestone = (typeof MILESTONES)[number];

/** A file that was loaded. Times in milliseconds after navigation began. */
export interface Loaded {
  /** Its path, without a query; after its host where that is another than the page's. */
  readonly file: string;
  /** What asked for it: `script`, `link`, and so on; `navigation` for the page itself. */
  readonly initiator: string;
  readonly askedMs: number;
  readonly answeredMs: number;
  readonly arrivedMs: number;
  /** As it was sent, in bytes. */
  readonly bytes: number;
}

/** What was noted of one page. Times in milliseconds after navigation began. */
export interface PageLoad {
  /** What was reached. The element's own milestones are never reached on the vendor's page. */
  readonly reached: Readonly<Partial<Record<Milestone, number>>>;
  readonly loaded: readonly Loaded[];
  /** When the main thread did one thing for more than 50 milliseconds. */
  readonly busy: readonly (readonly [fromMs: number, toMs: number])[];
}
