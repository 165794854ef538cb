/** What stands on disk, compared with what was last known; nothing is opened and nothing is changed. */
import { headerKeys, openDatabase } from './database';
import { newerMessage, readHeader, type Header } from './header';
import { differentMessage, shorterMessage } from './load';
import type { LastKnown, VaultPorts } from './ports';
import type { StoreState } from './api';
import { wrongTries } from './unlocking';
import type { StorePlace } from './vault-store';

/** The state of the store. It is 'empty' only where nothing stands and nothing is known to have stood. */
export async function inspectStore(place: StorePlace): Promise<StoreState> {
  try {
    if (!(await openDatabase(place.database))) return { kind: 'newer', message: newerMessage };
    return await compare(place);
  } catch {
    return {
      kind: 'unreadable',
      message:
        'The store on this machine cannot be read. Nothing was changed. Close the desk and start it again; ' +
        'if this stays, restore a snapshot.',
    };
  }
}

/** What the note kept outside the store says; a note that cannot be read is not the same as none. */
export interface Note {
  /** null where there is none, or it cannot be read. */
  readonly lastKnown: LastKnown | null;
  readonly isReadable: boolean;
}

/** Reads the note kept outside the store. */
export async function noteOf(ports: VaultPorts): Promise<Note> {
  const read = await ports.lastKnown.read();
  return read.ok
    ? { lastKnown: read.value.lastKnown, isReadable: true }
    : { lastKnown: null, isReadable: false };
}

/** The header on disk, checked; null where there is none. */
export async function headerOnDisk(place: StorePlace): Promise<ReturnType<typeof readHeader> | null> {
  const row = await place.database.header.get(headerKeys.header);
  return row === undefined ? null : readHeader(row.value, place.rules.schemaVersion);
}

async function compare(place: StorePlace): Promise<StoreState> {
  const { database, ports } = place;
  const note = await noteOf(ports);
  const { lastKnown } = note;
  const header = await headerOnDisk(place);
  if (header === null) return withoutHeader(place, note);
  if (!header.ok) {
    const kind = header.error.kind === 'newer' ? 'newer' : 'unreadable';
    return { kind, message: header.error.message };
  }
  const have = (await database.journal.orderBy('sequence').last())?.sequence ?? 0;
  const problem = lastKnown === null ? null : mismatch(header.value, have, lastKnown);
  if (problem !== null) return problem;
  return {
    kind: 'locked',
    vaultId: header.value.vaultId,
    sequence: have,
    waitSeconds: place.tries.waitSeconds(await wrongTries(place)),
  };
}

async function withoutHeader(place: StorePlace, { lastKnown, isReadable }: Note): Promise<StoreState> {
  const { database, ports } = place;
  if ((await database.journal.count()) + (await database.checkpoints.count()) > 0) {
    return {
      kind: 'unreadable',
      message: 'The first page of the store is missing. Nothing was changed. Restore a snapshot.',
    };
  }
  if (lastKnown !== null) {
    return {
      kind: 'missing',
      lastKnown,
      message:
        'Your store was on this machine and is not there now. Nothing new was started in its place. ' +
        'Restore the latest snapshot.',
    };
  }
  if (!isReadable) {
    return {
      kind: 'missing',
      lastKnown,
      message:
        'There is no store on this machine, and the note that says whether there was one cannot be read. ' +
        'Nothing new was started. If the desk was used here before, restore the latest snapshot.',
    };
  }
  const listed = await ports.snapshots.list();
  return { kind: 'empty', snapshots: listed.ok ? listed.value.files : [] };
}

function mismatch(header: Header, have: number, lastKnown: LastKnown): StoreState | null {
  if (header.vaultId !== lastKnown.vaultId)
    return { kind: 'different', lastKnown, message: differentMessage };
  if (have < lastKnown.sequence) {
    return { kind: 'shorter', have, lastKnown, message: shorterMessage(have, lastKnown.sequence) };
  }
  return null;
}
