/** Makes the package of the operation and enters it in the register of exported documents. */
import { nextExportNumber } from '../../../../core/documents/export-number';
import type { ExportedDocument } from '../../../../core/documents/exported-document';
import { asId } from '../../../../core/foundation/ids';
import type { GatheredPackage } from '../../../../core/operation-package/gather';
import type { PackageGiven } from '../../../../core/operation-package/package-parts';
import type { Operation } from '../../../../core/operation/operation';
import {
  type Commit,
  type DeskServices,
  useCommit,
  useDesk,
  useDeskUser,
  useToday,
} from '../../../../services/desk-context';
import { useOperation } from '../../../../services/operation';
import { useWriters } from '../../../../services/writers';
import { makePackage, type MadePackage } from './make-package';
import { type PackageState, type RunningPackage, useRunningPackage } from './running-package';

interface OperationPackageWay {
  readonly state: PackageState;
  readonly start: (gathered: GatheredPackage, givenTo: string) => void;
}

interface Making {
  readonly given: PackageGiven;
  readonly givenTo: string;
  readonly number: number;
  readonly today: string;
}

/** One package of an operation at a time. */
export function useOperationPackage(): OperationPackageWay {
  const desk = useDesk();
  const user = useDeskUser();
  const commit = useCommit();
  const operation = useOperation();
  const today = useToday();
  const writers = useWriters();
  const [state, running] = useRunningPackage(operation.id);

  const make = async (gathered: GatheredPackage, givenTo: string): Promise<void> => {
    const stop = new AbortController();
    const cancel = () => stop.abort();
    const number = nextNumber(desk, operation);
    running.set({ kind: 'running', step: { label: 'Preparing the package', done: 0, total: 0 }, cancel });
    const given: PackageGiven = {
      gathered,
      all: (name) => desk.vault.records.all(name),
      operation,
      madeAt: desk.clock(),
      madeBy: user.name,
      deskVersion: (await desk.machine.versions())?.version ?? '',
    };
    const result = await makePackage(given, {
      desk,
      writers: writers(),
      signal: stop.signal,
      tell: (step) => running.set({ kind: 'running', step, cancel }),
      number,
      today,
    });
    finish(result, { given, givenTo, number, today }, { desk, commit, running });
  };

  return {
    state,
    start: (gathered, givenTo) => {
      if (running.get().kind === 'running') return;
      void make(gathered, givenTo).catch((error: unknown) => {
        running.set({ kind: 'failed', message: notMade });
        throw error;
      });
    },
  };
}

const notMade =
  'No package was made and nothing of it was left behind. Your work is safe. Try again; if it comes back, restart the desk.';

function nextNumber({ vault }: DeskServices, { id: operationId }: Operation): number {
  return nextExportNumber(vault.records.all('exportedDocuments').values(), {
    operationId,
    kind: 'operation-package',
    sourceId: operationId,
  });
}

interface Telling {
  readonly desk: DeskServices;
  readonly commit: Commit;
  readonly running: RunningPackage;
}

function finish(
  result: Awaited<ReturnType<typeof makePackage>>,
  making: Making,
  { desk, commit, running }: Telling,
): void {
  if (!result.ok) {
    const { error } = result;
    running.set(error.kind === 'cancelled' ? { kind: 'none' } : { kind: 'failed', message: error.message });
    if (error.kind === 'failed') desk.notify({ tone: 'problem', text: error.message });
    return;
  }
  const after = registerEntry(result.value, making, { id: desk.newId(), at: desk.clock() });
  const change = { collection: 'exportedDocuments' as const, id: after.id, after };
  const entered = commit('Enter an exported document in the register', [change], { undoable: false });
  running.set({ kind: 'made', made: result.value });
  if (entered.ok)
    desk.notify({
      tone: 'done',
      text: `The package ${after.fileName} was made and entered in the register.`,
    });
}

function registerEntry(
  { folderName, manifestSha256, contentHash }: MadePackage,
  { given, givenTo, number, today }: Making,
  { id, at }: { readonly id: string; readonly at: string },
): ExportedDocument {
  const { operation, gathered, madeBy } = given;
  return {
    id: asId<'ExportedDocument'>(id),
    operationId: operation.id,
    kind: 'operation-package',
    versionId: null,
    sourceId: operation.id,
    subset: '',
    givenTo,
    title: `Package of the operation ${operation.name}`.slice(0, 300),
    version: String(number),
    status: 'issued',
    issueDate: today,
    marking: gathered.marking,
    fileName: folderName,
    contentHash,
    fileHash: manifestSha256,
    missingValues: 0,
    warningsSeen: [],
    exportedAt: at,
    exportedBy: madeBy,
  };
}
