/** Makes the pack of a case and enters it, with each of its documents, in the registers. */
import { useState } from 'react';
import type { CaseFile } from '../../../core/cases/case-file';
import type { Pack } from '../../../core/cases/pack';
import { asId } from '../../../core/foundation/ids';
import {
  type DeskChange,
  type DeskServices,
  useCommit,
  useDesk,
  useDeskUser,
} from '../../../services/desk-context';
import { registerEntry } from '../documents/export-document';
import { type MadePack, makePack, type PackPlan } from './make-pack';
import { type RunningPack, useRunningPack } from './running-pack';

export interface PackMaking {
  readonly running: RunningPack | null;
  /** The pack that was made last on this screen. */
  readonly made: MadePack | null;
  readonly problem: string | null;
  /** Whether a pack was made, once it is over. */
  readonly start: (plan: PackPlan) => Promise<boolean>;
}

/** One pack at a time on a desk. */
export function useMakePack(caseFile: CaseFile): PackMaking {
  const desk = useDesk();
  const user = useDeskUser();
  const commit = useCommit();
  const { running, tell } = useRunningPack();
  const [made, setMade] = useState<MadePack | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const start = async (plan: PackPlan): Promise<boolean> => {
    if (running !== null) return false;
    const stop = new AbortController();
    const cancel = () => stop.abort();
    setProblem(null);
    setMade(null);
    tell({ caseId: caseFile.id, cancel, step: { label: 'Choosing where the pack goes', done: 0, total: 0 } });
    const result = await makePack(plan, {
      desk,
      signal: stop.signal,
      tell: (step) => tell({ caseId: caseFile.id, cancel, step }),
    }).finally(() => tell(null));
    if (!result.ok) {
      if (result.error.kind === 'failed') {
        setProblem(result.error.message);
        desk.notify({ tone: 'problem', text: result.error.message });
      }
      return false;
    }
    const changes = registerChanges(caseFile, result.value, { desk, by: user.name });
    const entered = commit('Enter a pack and its documents in the registers', changes, { undoable: false });
    setMade(result.value);
    if (entered.ok)
      desk.notify({ tone: 'done', text: `The pack ${result.value.folderName} was made and entered.` });
    return true;
  };
  return { running, made, problem, start };
}

function registerChanges(
  { id, operationId }: CaseFile,
  { folderName, manifestSha256, files, documents }: MadePack,
  { desk, by }: { readonly desk: DeskServices; readonly by: string },
): readonly DeskChange[] {
  const at = desk.clock();
  const pack: Pack = {
    id: asId<'Pack'>(desk.newId()),
    operationId,
    sourceId: id,
    folderName,
    manifestSha256,
    files,
    madeAt: at,
    madeBy: by,
  };
  const entries = documents.map(({ made, path, contentHash, fileHash }) =>
    registerEntry(
      { kind: made.kind, operationId, sourceId: id, about: '', document: made.document },
      {
        id: desk.newId(),
        fileName: path.split('/').at(-1) ?? made.fileName,
        fileHash,
        contentHash,
        exportedAt: at,
        exportedBy: by,
      },
    ),
  );
  return [
    { collection: 'packs', id: pack.id, after: pack },
    ...entries.map((after): DeskChange => ({ collection: 'exportedDocuments', id: after.id, after })),
  ];
}
