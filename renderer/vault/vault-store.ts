import type { VaultStore, VaultStoreOptions } from './api';
import type { Records } from './records';

/** The store on this machine, over the given schemas and ports. */
export function createVaultStore<R extends Records>(options: VaultStoreOptions<R>): VaultStore<R> {
  throw new Error(`The store ${options.databaseName ?? ''} cannot be opened yet.`);
}
