import { Encoders } from './encoders.js';
import { Organisations } from './organisations.js';
import { BintuTokens } from './store/bintu-tokens.js';
import { unusable } from './store/kept-data-error.js';
import { Revocations } from './store/revocations.js';
import { Store, type StoreOptions } from './store/store.js';
import { Streams } from './streams.js';
import type { EdgeKeys } from './verdict/keys.js';

/** Everything that this edge knows beyond its connections. What is of more use than a running connection can be kept over a restart. */
export interface Cloud {
  /** Unix time in milliseconds, as this edge believes it to be. */
  readonly now: () => number;
  readonly organisations: Organisations;
  readonly streams: Streams;
  readonly bintuTokens: BintuTokens;
  readonly revocations: Revocations;
  readonly encoders: Encoders;
  /** Lets go of the store. */
  close(): void;
}

/** What a cloud begins with. */
export interface CloudOptions extends StoreOptions {
  readonly now: () => number;
  /** Keys for a store that holds none. */
  readonly keys?: EdgeKeys | undefined;
}

/** Opens the store and everything that is kept there. @throws {KeptDataError} as {@link Store.open} does, and where what is kept makes no sense */
export async function openCloud({ now, keys, ...where }: CloudOptions): Promise<Cloud> {
  const store = await Store.open(where);
  try {
    const organisations = await Organisations.load(store, keys);
    const streams = new Streams(store, now);
    streams.check();
    streams.seed(organisations.main.organisation.id, organisations.other.organisation.id);
    return {
      now,
      organisations,
      streams,
      bintuTokens: new BintuTokens(store, now),
      revocations: new Revocations(store, now),
      encoders: new Encoders(),
      close: () => store.close(),
    };
  } catch (error) {
    store.close();
    throw store.file === undefined ? error : unusable(store.file, error);
  }
}
