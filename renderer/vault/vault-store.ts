/** The store on this machine: what stands there, and the ways into it. */
import { err, ok, type Result } from '../core/foundation/result';
import type {
  OnProgress,
  OpenVault,
  RecoveredVault,
  Secret,
  SnapshotSummary,
  StoreState,
  VaultStore,
  VaultStoreOptions,
} from './api';
import { createStore, type CreateInput } from './create';
import { storeDatabase, type StoreDatabase } from './database';
import { inspectStore, noteOf } from './inspect';
import { assertComplete, type SchemaRules } from './migrations';
import type { SnapshotFile, VaultPorts } from './ports';
import type { CreateProblem, OpenProblem, SnapshotProblem } from './problems';
import { recoverStore } from './recover';
import type { Records } from './records';
import {
  checkFile,
  keepPresentStore,
  readKeptStore,
  replaceStore,
  summaryOf,
  type HeldRows,
  type RestoreTools,
} from './restore';
import type { UnsavedRows } from './save-queue';
import { snapshotProblemOf } from './snapshot-writer';
import { TryLimit } from './try-delay';
import { guardOfUndo, type UndoGuard } from './undo-guard';
import { unlockStore } from './unlock';

/** What the ways into the store share. */
export interface StorePlace {
  readonly database: StoreDatabase;
  readonly rules: SchemaRules;
  readonly ports: VaultPorts;
  readonly tries: TryLimit;
  /** Sealed rows of the last session that never reached the disk, and the vault they belong to. */
  unsaved: { readonly vaultId: string; readonly rows: UnsavedRows } | null;
}

const nothing: OnProgress = () => undefined;
const defaultName = 'election-spoc-desk';

/** The store on this machine, over the given schemas and ports. One store serves one window. */
export function createVaultStore<R extends Records>(options: VaultStoreOptions<R>): VaultStore<R> {
  const { registry, schemaVersion, migrations, ports } = options;
  // Sound: the guard is only ever given the records of this vault, and changes that its schemas have passed.
  const guard = (options.guard ?? (() => null)) as SchemaRules['guard'];
  const rules = { registry, schemaVersion, migrations, guard };
  assertComplete(rules);
  return new Store<R>({
    database: storeDatabase(options.databaseName ?? defaultName),
    rules,
    ports,
    tries: new TryLimit(ports.clock),
    unsaved: null,
  });
}

const failed: OpenProblem = {
  kind: 'failed',
  message: 'The store could not be opened. Nothing was changed. Close other programs, then try again.',
};
const alreadyOpen: OpenProblem = { kind: 'already-open', message: 'The vault is open already.' };
const vaultOpen: SnapshotProblem = {
  kind: 'vault-open',
  message: 'Lock the desk first: a snapshot is restored while it is locked.',
};
const snapshotFailed: SnapshotProblem = {
  kind: 'failed',
  message: 'The snapshot could not be read. The store is as it was. Try again, or choose another.',
};

class Store<R extends Records> implements VaultStore<R> {
  private open: OpenVault<R> | null = null;
  private line: Promise<unknown> = Promise.resolve();

  constructor(private readonly place: StorePlace) {}

  inspect(): Promise<StoreState> {
    return this.inLine(() => inspectStore(this.place));
  }

  acceptAsItStands(): Promise<Result<null, OpenProblem>> {
    return this.inLine(async () => {
      if (this.isOpen()) return err(alreadyOpen);
      const written = await this.place.ports.lastKnown.write({ lastKnown: null });
      return written.ok ? ok(null) : err({ kind: 'failed', message: written.error.message });
    });
  }

  create(
    input: CreateInput<R>,
    onProgress: OnProgress = nothing,
  ): Promise<Result<{ vault: OpenVault<R>; recoveryCode: string }, CreateProblem>> {
    return this.inLine(async () => {
      const created = await createStore(this.place, input, onProgress);
      if (created.ok) this.open = created.value.vault;
      return created;
    });
  }

  unlock(
    input: { readonly passphrase: string },
    onProgress: OnProgress = nothing,
  ): Promise<Result<OpenVault<R>, OpenProblem>> {
    return this.inLine(async () => {
      if (this.isOpen()) return err(alreadyOpen);
      const unlocked = await orFailed(unlockStore<R>(this.place, input.passphrase, onProgress), failed);
      if (unlocked.ok) this.open = unlocked.value;
      return unlocked;
    });
  }

  unlockWithRecovery(
    input: { readonly code: string },
    onProgress: OnProgress = nothing,
  ): Promise<Result<RecoveredVault<R>, OpenProblem>> {
    return this.inLine(async () => {
      if (this.isOpen()) return err(alreadyOpen);
      const onOpened = (vault: OpenVault<R>) => {
        this.open = vault;
      };
      return orFailed(recoverStore<R>(this.place, { code: input.code, onOpened }, onProgress), failed);
    });
  }

  async listSnapshots(): Promise<Result<readonly SnapshotFile[], SnapshotProblem>> {
    const listed = await this.place.ports.snapshots.list();
    return listed.ok ? ok(listed.value.files) : err(snapshotProblemOf(listed.error));
  }

  checkSnapshot(
    input: { readonly name: string; readonly secret: Secret },
    onProgress: OnProgress = nothing,
  ): Promise<Result<SnapshotSummary, SnapshotProblem>> {
    return this.inLine(async () => {
      const good = await orFailed(checkFile(this.tools(onProgress), input), snapshotFailed);
      return good.ok ? ok(summaryOf(input.name, good.value, await this.presentVaultId())) : good;
    });
  }

  restoreSnapshot(
    input: { readonly name: string; readonly secret: Secret },
    onProgress: OnProgress = nothing,
  ): Promise<Result<{ summary: SnapshotSummary; keptAs: string | null }, SnapshotProblem>> {
    return this.inLine(() => orFailed(this.restore(input, onProgress), snapshotFailed));
  }

  undoRestore(
    input: { readonly name: string; readonly secret: Secret },
    onProgress: OnProgress = nothing,
  ): Promise<Result<{ keptAs: string | null; guardedBy: UndoGuard }, SnapshotProblem>> {
    return this.inLine(() => orFailed(this.putBack(input, onProgress), snapshotFailed));
  }

  private async restore(
    input: { readonly name: string; readonly secret: Secret },
    onProgress: OnProgress,
  ): Promise<Result<{ summary: SnapshotSummary; keptAs: string | null }, SnapshotProblem>> {
    if (this.isOpen()) return err(vaultOpen);
    const tools = this.tools(onProgress);
    const rows: HeldRows = { journal: [], checkpoints: [] };
    const good = await checkFile(tools, input, rows);
    if (!good.ok) return good;
    const summary = summaryOf(input.name, good.value, await this.presentVaultId());
    const replaced = await this.replace(tools, good.value.about.header, rows);
    if (!replaced.ok) return replaced;
    const { sequence, headHash } = good.value.checked;
    const lastKnown = { vaultId: good.value.header.vaultId, sequence, headHash };
    const noted = await this.place.ports.lastKnown.write({ lastKnown });
    if (!noted.ok) return err(snapshotProblemOf(noted.error));
    return ok({ summary, ...replaced.value });
  }

  private async putBack(
    input: { readonly name: string; readonly secret: Secret },
    onProgress: OnProgress,
  ): Promise<Result<{ keptAs: string | null; guardedBy: UndoGuard }, SnapshotProblem>> {
    if (this.isOpen()) return err(vaultOpen);
    const tools = this.tools(onProgress);
    const rows: HeldRows = { journal: [], checkpoints: [] };
    const about = await readKeptStore(tools, input.name, rows);
    if (!about.ok) return about;
    const guarded = await guardOfUndo(tools, about.value, input.secret);
    if (!guarded.ok) return guarded;
    const replaced = await this.replace(tools, about.value.header, rows);
    if (!replaced.ok) return replaced;
    const noted = await this.place.ports.lastKnown.write({ lastKnown: about.value.lastKnown });
    if (!noted.ok) return err(snapshotProblemOf(noted.error));
    return ok({ ...replaced.value, guardedBy: guarded.value });
  }

  private async replace(
    tools: RestoreTools,
    header: unknown,
    rows: HeldRows,
  ): Promise<Result<{ keptAs: string | null }, SnapshotProblem>> {
    const state = await inspectStore(this.place);
    if (state.kind === 'newer') return err({ kind: 'newer', message: state.message });
    const unsaved = (this.place.unsaved?.rows ?? []).map(({ row }) => row);
    const { lastKnown } = await noteOf(this.place.ports);
    const kept = await keepPresentStore(tools, { lastKnown, unsaved });
    if (!kept.ok) return kept;
    tools.onProgress({ stage: 'writing', done: 0, total: rows.journal.length + rows.checkpoints.length });
    const replaced = await replaceStore(this.place.database, header, rows);
    if (!replaced.ok) return replaced;
    this.place.unsaved = null;
    return ok({ keptAs: kept.value?.name ?? null });
  }

  private tools(onProgress: OnProgress): RestoreTools {
    const { database, ports, rules, tries } = this.place;
    return { database, ports, rules, tries, onProgress };
  }

  private async presentVaultId(): Promise<string | null> {
    if (this.isOpen()) return this.open?.vaultId ?? null;
    const state = await inspectStore(this.place);
    if (state.kind === 'locked') return state.vaultId;
    return 'lastKnown' in state ? (state.lastKnown?.vaultId ?? null) : null;
  }

  private isOpen(): boolean {
    return this.open !== null && !this.open.isLocked();
  }

  /** One way in at a time: two unlocks at once would open two vaults over the same rows. */
  private inLine<T>(work: () => Promise<T>): Promise<T> {
    const next = this.line.then(async () => {
      // A vault that is still locking has yet to hand over what it could not save.
      if (this.open?.isLocked() === true) await this.open.lock();
      return work();
    });
    this.line = next.catch(() => undefined);
    return next;
  }
}

// What throws here is the machine's: memory for the derivation, a disk that does not answer.
async function orFailed<T, E>(work: Promise<Result<T, E>>, problem: E): Promise<Result<T, E>> {
  try {
    return await work;
  } catch {
    return err(problem);
  }
}
