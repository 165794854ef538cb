/** Making a new vault: keys, header and first entry, in one transaction. */
import { err, ok, type Result } from '../core/foundation/result';
import type { OnProgress, OpenVault } from './api';
import { copyBytes, toHex, type Bytes } from './bytes';
import { readyChanges, type ReadyChange } from './commit';
import { headerKeys, saveProblemOf } from './database';
import { formatVersion, type Header } from './header';
import { inspectStore } from './inspect';
import { sealEntry } from './journal-format';
import { deriveRoot, makeSlot, sealDirectory, type Directory, type HeaderCore } from './key-slots';
import { isLongEnough } from './passphrase';
import { tooShortMessage } from './people';
import type { CreateProblem } from './problems';
import { newRecoveryCode } from './recovery-code';
import type { ChangeRequest, Records } from './records';
import type { FoldedRecords } from './chain';
import { startVault } from './unlock';
import { keysFrom, type VaultKeys } from './vault-keys';
import type { StorePlace } from './vault-store';

/** Who the first person is, and what the first entry holds. */
export interface CreateInput<R extends Records> {
  readonly userId: string;
  readonly passphrase: string;
  readonly purpose: string;
  readonly firstChanges: readonly ChangeRequest<R>[];
}

interface NewVault {
  readonly header: Header;
  readonly directory: Directory;
  readonly keys: VaultKeys;
  readonly recoveryCode: string;
}

/** Makes the vault and opens it. */
export async function createStore<R extends Records>(
  place: StorePlace,
  input: CreateInput<R>,
  onProgress: OnProgress,
): Promise<Result<{ vault: OpenVault<R>; recoveryCode: string }, CreateProblem>> {
  const state = await inspectStore(place);
  if (state.kind !== 'empty') {
    const message = 'A vault stands on this machine, or stood here. Nothing was changed. Open or restore it.';
    return err({ kind: 'exists', message });
  }
  if (!isLongEnough(input.passphrase)) return err({ kind: 'passphrase-too-short', message: tooShortMessage });
  const ready = readyChanges(place.rules, input.firstChanges, () => null);
  if (!ready.ok) return err({ kind: 'invalid', message: ready.error.message });
  onProgress({ stage: 'key', done: 0, total: 0 });
  try {
    const made = await newVault(place, input);
    onProgress({ stage: 'writing', done: 0, total: 1 });
    const head = await writeFirst(place, made, { ...input, changes: ready.value });
    const loaded = {
      records: foldFirst(ready.value),
      head,
      generation: 0,
      sinceCheckpoint: { entries: 1, changes: ready.value.length },
      wantsCheckpoint: false,
      findings: [],
      unsaved: [],
    };
    const vault = await startVault<R>(place, { ...made, loaded }, input.userId);
    return ok({ vault, recoveryCode: made.recoveryCode });
  } catch (error) {
    const isFull = saveProblemOf(error).kind === 'no-space';
    const message = isFull
      ? 'The disk is full, so no vault was made. Free some space and try again.'
      : 'The vault could not be made, and nothing was written. Close other programs, then try again.';
    return err({ kind: isFull ? 'no-space' : 'failed', message });
  }
}

async function newVault(
  place: StorePlace,
  input: { readonly userId: string; readonly passphrase: string },
): Promise<NewVault> {
  const { random, keyDerivation } = place.ports;
  const core: HeaderCore = {
    formatVersion,
    vaultId: toHex(random(16)),
    genesis: toHex(random(32)),
    derivation: await keyDerivation.tune(),
    derivationSalt: toHex(random(16)),
  };
  const dataKey = copyBytes(random(32));
  const recoveryCode = newRecoveryCode(random);
  const slots = await firstSlots(place, core, { ...input, recoveryCode, dataKey });
  const directory = [
    { slotId: slots.person.slotId, userId: input.userId },
    { slotId: slots.recovery.slotId, userId: null },
  ];
  const keys = await keysFrom(dataKey, core.vaultId);
  dataKey.fill(0);
  const header = {
    ...core,
    revision: 0,
    schemaVersion: place.rules.schemaVersion,
    slots: [slots.person, slots.recovery],
  };
  const sealed = await sealDirectory(keys.rows, directory, { header, random });
  return { header: { ...header, directory: sealed }, directory, keys, recoveryCode };
}

async function firstSlots(
  place: StorePlace,
  core: HeaderCore,
  secrets: {
    readonly userId: string;
    readonly passphrase: string;
    readonly recoveryCode: string;
    readonly dataKey: Bytes;
  },
) {
  const { random, keyDerivation } = place.ports;
  const { dataKey, userId } = secrets;
  const personRoot = await deriveRoot(secrets.passphrase, core, keyDerivation);
  const recoveryRoot = await deriveRoot(secrets.recoveryCode, core, keyDerivation);
  return {
    person: await makeSlot(core, personRoot, { kind: 'passphrase', userId, dataKey, random }),
    recovery: await makeSlot(core, recoveryRoot, { kind: 'recovery', userId: null, dataKey, random }),
  };
}

async function writeFirst(
  place: StorePlace,
  made: NewVault,
  input: { readonly userId: string; readonly purpose: string; readonly changes: readonly ReadyChange[] },
): Promise<{ sequence: number; hash: string }> {
  const { database, ports, rules } = place;
  const { header, keys } = made;
  const entry = {
    sequence: 1,
    at: ports.clock(),
    actor: input.userId,
    purpose: input.purpose,
    undoable: false,
    schema: rules.schemaVersion,
    changes: input.changes,
  };
  const link = { previousHash: header.genesis, random: ports.random };
  const { row, hash } = await sealEntry({ key: keys.rows, vaultId: header.vaultId }, entry, link);
  await database.transaction('rw', database.header, database.journal, async () => {
    await database.header.add({ key: headerKeys.header, value: header });
    await database.journal.add(row);
  });
  return { sequence: 1, hash };
}

function foldFirst(changes: readonly ReadyChange[]): FoldedRecords {
  const records: FoldedRecords = new Map();
  for (const { collection, id, after } of changes) {
    const shelf = records.get(collection) ?? new Map<string, NonNullable<typeof after>>();
    if (after !== null) shelf.set(id, after);
    records.set(collection, shelf);
  }
  return records;
}
