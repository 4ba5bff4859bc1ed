import { createHash, timingSafeEqual } from 'node:crypto';
import type { JWK } from 'jose';
import type { Row, Store } from './store/store.js';
import {
  makeIngestSecret,
  makeOrganisation,
  makeSigningKey,
  readSigningKey,
  writeSigningKey,
  type EdgeKeys,
  type OrganisationKeys,
  type SigningKey,
} from './verdict/keys.js';

/** The organisations of this edge: the main one, and another one, so that a token can be of the wrong one. */
export class Organisations {
  /** The keys of the organisation that the demo is about. */
  readonly main: EdgeKeys;
  /** The keys of the other one. */
  readonly other: EdgeKeys;
  readonly all: readonly EdgeKeys[];

  private constructor(main: EdgeKeys, other: EdgeKeys) {
    this.main = main;
    this.other = other;
    this.all = [main, other];
  }

  /**
   * Reads what is kept, or makes it at the first start.
   *
   * @param given keys of an edge before this one, which a store without keys begins with
   */
  static async load(store: Store, given?: EdgeKeys): Promise<Organisations> {
    const isKept = store.get('SELECT 1 FROM organisation') !== undefined;
    if (isKept && !store.get('SELECT 1 FROM signing_key'))
      throw new Error('The kept data has no signing key.');
    const key = await loadSigningKey(store, given);
    if (!isKept) {
      store.whole(() => {
        insert(store, given ?? makeOrganisation('Local organisation'), true);
        insert(store, makeOrganisation('Other organisation'), false);
      });
    }
    for (const row of store.all('SELECT id FROM organisation WHERE length(ingest_secret) = 0'))
      store.run('UPDATE organisation SET ingest_secret = ? WHERE id = ?', [
        makeIngestSecret(),
        row['id'] ?? null,
      ]);
    const [main, other] = store.all('SELECT * FROM organisation ORDER BY is_main DESC').map(readKeys);
    if (!main || !other) throw new Error('The kept data names no two organisations.');
    return new Organisations({ ...key, ...main }, { ...key, ...other });
  }

  /** The organisation of that id, if there is one. */
  find(id: unknown): EdgeKeys | undefined {
    return this.all.find(({ organisation }) => organisation.id === id);
  }

  /** The organisation whose API key that is. Tells nothing by the time it takes. */
  byApiKey(apiKey: string): EdgeKeys | undefined {
    const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
    const given = digest(apiKey);
    return this.all.filter((keys) => timingSafeEqual(digest(keys.apiKey), given))[0];
  }
}

async function loadSigningKey(store: Store, given?: EdgeKeys): Promise<SigningKey> {
  const kept = store.get('SELECT jwk FROM signing_key');
  if (kept) return readSigningKey(JSON.parse(String(kept['jwk'])) as JWK);
  const key = given ?? (await makeSigningKey());
  const jwk = JSON.stringify(await writeSigningKey(key));
  store.run('INSERT INTO signing_key (kid, jwk) VALUES (?, ?)', [key.publicJwk.kid, jwk]);
  return key;
}

function insert(store: Store, keys: OrganisationKeys, isMain: boolean): void {
  const { organisation, apiKey, stsSecret, ingestSecret } = keys;
  const { id, hash, name } = organisation;
  store.run(
    'INSERT INTO organisation (id, hash, name, api_key, sts_secret, ingest_secret, is_main) VALUES (?, ?, ?, ?, ?, ?, ?)',
    [id, hash, name, apiKey, stsSecret, ingestSecret, Number(isMain)],
  );
}

function readKeys(row: Row): OrganisationKeys {
  return {
    stsSecret: row['sts_secret'] as Uint8Array,
    ingestSecret: row['ingest_secret'] as Uint8Array,
    apiKey: String(row['api_key']),
    organisation: { id: String(row['id']), hash: String(row['hash']), name: String(row['name']) },
  };
}
