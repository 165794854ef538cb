/** Filling, opening and changing a vault, and the same with plain rows. All times are milliseconds. */
import type { DeskRecords } from '../../../renderer/core/records';
import type { Place } from '../../../renderer/core/places/place';
import type { Result } from '../../../renderer/core/foundation/result';
import { createDeskStore } from '../../../renderer/app/desk-store';
import { argon2InWorker, type KeyDerivation, type OpenVault } from '../../../renderer/vault';
import { examplePlace, examplePlaces } from './example-places';
import { openPlainStore, type PlainStore } from './plain-store';

const passphrase = 'copper lantern seventy drift';
const recordsACommit = 10_000;

/** Throws what went wrong: in a measurement nothing is expected to. */
export function expectOk<T>(result: Result<T, { readonly message: string }>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

/** The real derivation, with a clock on it. */
function timedDerivation(): KeyDerivation & { readonly spent: () => number } {
  const real = argon2InWorker();
  let spent = 0;
  return {
    tune: () => real.tune(),
    derive: async (input) => {
      const began = performance.now();
      const key = await real.derive(input);
      spent += performance.now() - began;
      return key;
    },
    spent: () => spent,
  };
}

/** A new, empty vault in the store of this machine. */
export async function newVault(): Promise<OpenVault<DeskRecords>> {
  const first = { userId: 'bench-user', passphrase, purpose: 'Begin', firstChanges: [] };
  return expectOk(await createDeskStore().create(first)).vault;
}

/** Makes a vault of `count` places and locks it, and puts the same places into the plain store. */
export async function fillVault(count: number): Promise<{ bytesARecord: number; lockMs: number }> {
  const vault = await newVault();
  const plain = await openPlainStore();
  for (let from = 0; from < count; from += recordsACommit) {
    const places = examplePlaces(from, Math.min(count, from + recordsACommit));
    const changes = places.map((place) => ({ collection: 'places', id: place.id, after: place }) as const);
    const receipt = expectOk(vault.commit({ purpose: 'Fill', changes, undoable: false }));
    expectOk(await receipt.durable);
    await plain.places.bulkPut([...places]);
  }
  const began = performance.now();
  await vault.lock();
  const lockMs = performance.now() - began;
  plain.close();
  return { bytesARecord: JSON.stringify(examplePlace(count >> 1)).length, lockMs };
}

/** Opens the locked vault as the first screen does. It stays open until its desk ends. */
export async function openVault(): Promise<{ openMs: number; keyMs: number; records: number }> {
  const { vault, openMs, keyMs } = await unlocked();
  return { openMs, keyMs, records: vault.records.all('places').size };
}

/** `openMs` is all of unlocking but the key derivation, which `keyMs` is. */
export async function unlocked(): Promise<{ vault: OpenVault<DeskRecords>; openMs: number; keyMs: number }> {
  const derivation = timedDerivation();
  const store = createDeskStore(derivation);
  await store.inspect();
  const began = performance.now();
  const vault = expectOk(await store.unlock({ passphrase }));
  const keyMs = derivation.spent();
  return { vault, keyMs, openMs: performance.now() - began - keyMs };
}

/** Reads the plain rows into an array. */
export async function readPlain(): Promise<{ readMs: number; records: number }> {
  const plain = await openPlainStore();
  const began = performance.now();
  const rows = await plain.places.toArray();
  const readMs = performance.now() - began;
  plain.close();
  return { readMs, records: rows.length };
}

/**
 * Changes one place at a time, each until it is on disk, in the vault and in the plain store in turn.
 * `isListShown`: whether someone holds the collection as a screen that lists it does.
 */
export async function timeCommits(input: {
  readonly count: number;
  readonly isListShown: boolean;
}): Promise<{ commitMs: number[]; putMs: number[] }> {
  const { vault } = await unlocked();
  const plain = await openPlainStore();
  if (input.isListShown) {
    const list = (): void => void vault.records.all('places');
    vault.records.subscribe(['places'], list);
    list();
  }
  const commitMs: number[] = [];
  const putMs: number[] = [];
  for (let turn = 0; turn < input.count; turn += 1) {
    const place = changedPlace(vault, turn * 37);
    const commit = async (): Promise<void> => void commitMs.push(await timeCommit(vault, place));
    const put = async (): Promise<void> => void putMs.push(await timePut(plain, place));
    for (const act of turn % 2 === 0 ? [commit, put] : [put, commit]) await act();
  }
  plain.close();
  return { commitMs, putMs };
}

function changedPlace(vault: OpenVault<DeskRecords>, number: number): Place {
  const place = vault.records.get('places', examplePlace(number).id);
  if (place === undefined) throw new Error(`The vault has no place ${number}`);
  return { ...place, notes: `${place.notes} Seen ${performance.now().toFixed(0)}.`.slice(-400) };
}

async function timeCommit(vault: OpenVault<DeskRecords>, place: Place): Promise<number> {
  const began = performance.now();
  const changes = [{ collection: 'places', id: place.id, after: place } as const];
  const receipt = expectOk(vault.commit({ purpose: 'Change the notes of a place', changes }));
  expectOk(await receipt.durable);
  return performance.now() - began;
}

async function timePut(plain: PlainStore, place: Place): Promise<number> {
  const began = performance.now();
  await plain.places.put(place);
  return performance.now() - began;
}
