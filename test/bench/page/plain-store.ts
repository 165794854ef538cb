/** What the vault is compared with: the same records as plain rows of a Dexie table, strictly durable. */
import Dexie, { type EntityTable } from 'dexie';
import type { Place } from '../../../renderer/core/places/place';

export type PlainStore = Dexie & { readonly places: EntityTable<Place, 'id'> };

/** The plain store, opened. */
export async function openPlainStore(): Promise<PlainStore> {
  const store = new Dexie('bench-plain-rows', { chromeTransactionDurability: 'strict' });
  store.version(1).stores({ places: 'id' });
  await store.open();
  return store as PlainStore;
}
