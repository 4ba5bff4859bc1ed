import type { FormField } from './form-state.js';

/** What few tokens need, in groups that are folded away, with their fields. */
export const FOLDED = {
  kind: ['kind'],
  limits: ['ip', 'domain', 'user'],
  ends: ['notBefore', 'revocable', 'forceDisconnect'],
} as const satisfies Readonly<Record<string, readonly FormField[]>>;

/** A group that is folded away. */
export type FoldName = keyof typeof FOLDED;

const NAMES = Object.keys(FOLDED) as readonly FoldName[];

/** Which groups are open: those that somebody opened, and those in which something has turned out to be wrong. */
export class Folds {
  readonly #open = new Set<FoldName>();
  #minded: readonly FormField[] = [];

  isOpen(name: FoldName): boolean {
    return this.#open.has(name);
  }

  /** Somebody opened a group, or closed it. */
  readonly take = (name: FoldName, isOpen: boolean): void => {
    if (isOpen) this.#open.add(name);
    else this.#open.delete(name);
  };

  /** Opens the groups of fields that are minded now and were not before: what is closed again afterwards stays so. */
  mind(minded: readonly FormField[]): void {
    const isNew = (field: FormField): boolean => minded.includes(field) && !this.#minded.includes(field);
    for (const name of NAMES) if (FOLDED[name].some(isNew)) this.#open.add(name);
    this.#minded = minded;
  }

  /** Closes all of them. */
  clear(): void {
    this.#open.clear();
    this.#minded = [];
  }
}
