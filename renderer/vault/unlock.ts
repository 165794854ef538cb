/** From a secret to an open vault. */
import { err, ok, type Result } from '../core/foundation/result';
import type { OnProgress, OpenVault } from './api';
import { headerKeys } from './database';
import { headerOnDisk, inspectStore, noteOf } from './inspect';
import type { Header, KeySlot } from './header';
import { openDirectory, type Directory, type OpenedSlot } from './key-slots';
import { loadStore, type LoadedStore } from './load';
import { openVault } from './open-vault';
import type { OpenProblem } from './problems';
import { RecordSet } from './record-set';
import type { Records } from './records';
import { Session } from './session';
import { trySecret } from './unlocking';
import { keysFrom, type VaultKeys } from './vault-keys';
import type { StorePlace } from './vault-store';

/** A store whose records are in memory. */
export interface Opened {
  readonly header: Header;
  readonly directory: Directory;
  readonly keys: VaultKeys;
  readonly slot: OpenedSlot;
  readonly loaded: LoadedStore;
}

/** Unlocks with a passphrase. */
export async function unlockStore<R extends Records>(
  place: StorePlace,
  passphrase: string,
  onProgress: OnProgress,
): Promise<Result<OpenVault<R>, OpenProblem>> {
  const opened = await openWith(place, { secret: passphrase, kind: 'passphrase' }, onProgress);
  if (!opened.ok) return opened;
  const { slot } = opened.value;
  slot.dataKey.fill(0);
  return ok(await startVault<R>(place, opened.value, slot.userId ?? ''));
}

/** Opens a slot and loads the records; the raw key in the slot is the caller's to wipe. */
export async function openWith(
  place: StorePlace,
  given: { readonly secret: string; readonly kind: KeySlot['kind'] },
  onProgress: OnProgress,
): Promise<Result<Opened, OpenProblem>> {
  const problem = await obstacle(place);
  if (problem !== null) return err(problem);
  const header = await headerOnDisk(place);
  if (header === null) return err(noVault);
  if (!header.ok) return header;
  onProgress({ stage: 'key', done: 0, total: 0 });
  const { database, tries, ports } = place;
  const derivation = ports.keyDerivation;
  const tried = await trySecret({ database, tries, derivation }, header.value, { ...given, of: 'store' });
  if (!tried.ok) return tried;
  const slot = tried.value;
  const keys = await keysFrom(slot.dataKey, header.value.vaultId);
  const directory = await openDirectory(keys.rows, header.value);
  const isNamed = directory?.some(({ slotId, userId }) => slotId === slot.slotId && userId === slot.userId);
  if (directory === null || isNamed !== true) {
    slot.dataKey.fill(0);
    return err({
      kind: 'damaged',
      message:
        'The list of who can open this vault has been altered from outside. Nothing was changed. ' +
        'Restore the latest snapshot and tell your security adviser.',
    });
  }
  const loaded = await load(place, { header: header.value, key: keys.rows }, onProgress);
  if (loaded.ok) return ok({ header: header.value, directory, keys, slot, loaded: loaded.value });
  slot.dataKey.fill(0);
  return loaded;
}

/** Puts an open vault together and begins its work in the background. */
export async function startVault<R extends Records>(
  place: StorePlace,
  opened: Omit<Opened, 'slot'>,
  userId: string,
): Promise<OpenVault<R>> {
  const { database, rules, ports, tries } = place;
  const { directory, keys, loaded } = opened;
  const header = await currentSchema(place, opened.header);
  const records = new RecordSet<R>(Object.keys(rules.registry), loaded.records);
  const { generation } = loaded;
  const parts = { database, rules, ports, tries, userId, records, header, directory, keys, generation };
  const vault = openVault<R>({
    session: new Session(parts),
    loaded,
    unsaved: loaded.unsaved,
    onLocked: (rows) => {
      place.unsaved = rows.length === 0 ? null : { vaultId: header.vaultId, rows };
    },
  });
  await vault.begin();
  place.unsaved = null;
  return vault;
}

async function load(
  place: StorePlace,
  opened: { readonly header: Header; readonly key: CryptoKey },
  onProgress: OnProgress,
): Promise<Result<LoadedStore, OpenProblem>> {
  const { header, key } = opened;
  const { unsaved } = place;
  const { lastKnown, isReadable } = await noteOf(place.ports);
  const loaded = await loadStore({
    database: place.database,
    journal: { key, vaultId: header.vaultId },
    header,
    rules: place.rules,
    lastKnown,
    unsaved: unsaved?.vaultId === header.vaultId ? unsaved.rows : [],
    onProgress,
  });
  if (!loaded.ok || isReadable) return loaded;
  return ok({ ...loaded.value, findings: [...loaded.value.findings, noteDamaged] });
}

const noteDamaged =
  'The note that says how far the journal had come was damaged, so nobody can tell whether its last entries ' +
  'are missing. What is here holds together. Compare it with what you remember; a new note was written.';

// From the first opening by a newer version on, an older one must refuse before it asks for a passphrase.
async function currentSchema(place: StorePlace, header: Header): Promise<Header> {
  const { schemaVersion } = place.rules;
  if (header.schemaVersion === schemaVersion) return header;
  const current = { ...header, schemaVersion };
  await place.database.header.put({ key: headerKeys.header, value: current });
  return current;
}

const noVault: OpenProblem = { kind: 'no-vault', message: 'There is no vault on this machine yet.' };

async function obstacle(place: StorePlace): Promise<OpenProblem | null> {
  const state = await inspectStore(place);
  switch (state.kind) {
    case 'locked':
      return null;
    case 'empty':
      return noVault;
    case 'missing':
      return { kind: 'no-vault', message: state.message };
    case 'shorter':
    case 'different':
    case 'newer':
      return { kind: state.kind, message: state.message };
    case 'unreadable': {
      const header = await headerOnDisk(place);
      const isWeakened = header?.ok === false && header.error.kind === 'weakened';
      return { kind: isWeakened ? 'weakened' : 'damaged', message: state.message };
    }
  }
}
