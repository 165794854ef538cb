/** The keys of an open vault. Both come from the data key alone, so that every way in gives the same two. */
import { utf8, type Bytes } from './bytes';
import { importKey } from './cipher';

/** Usable, and not to be read out by any script. */
export interface VaultKeys {
  /** For the rows of the store: journal, checkpoints and directory. */
  readonly rows: CryptoKey;
  /** For what the records themselves must not show. */
  readonly seals: CryptoKey;
}

const sealsInfo = 'election-spoc-desk/seals';

/** The keys that a data key of 32 bytes gives in one vault; the raw bytes are the caller's to wipe. */
export async function keysFrom(dataKey: Bytes, vaultId: string): Promise<VaultKeys> {
  const source = await crypto.subtle.importKey('raw', dataKey, 'HKDF', false, ['deriveKey']);
  const seals = await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: utf8(vaultId), info: utf8(sealsInfo) },
    source,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
  return { rows: await importKey(dataKey), seals };
}
