/** The sanitised notes of the operation, what the desk knows by name, and the one way in which a note is changed. */
import { useEffect, useMemo, useState } from 'react';
import type { Result } from '../../../core/foundation/result';
import { finished } from '../../../core/foundation/steps';
import type { OperationId } from '../../../core/operation/operation';
import type { CollectionName, DeskRecords } from '../../../core/records';
import type { LearningNote } from '../../../core/sanitise/learning-note';
import { knowingCollections, type KnowingRecords } from '../../../core/sanitise/names-of-records';
import { placeholdersOf, type SanitisedNote } from '../../../core/sanitise/note-sanitised';
import { placeholderChanges } from '../../../core/sanitise/placeholder-changes';
import {
  type DeskServices,
  useCollection,
  useCollections,
  useCommit,
  useDesk,
} from '../../../services/desk-context';
import { firstSlice, inSlices } from '../../../services/in-slices';
import { useOperation } from '../../../services/operation';
import { makingNote, memoryOf } from './note-memory';

/** The notes of the operation, the newest first. */
export function useNotes(): readonly LearningNote[] {
  const operation = useOperation();
  const all = useCollection('learningNotes');
  return useMemo(
    () =>
      [...all.values()]
        .filter(({ operationId }) => operationId === operation.id)
        .sort((a, b) => b.madeAt.localeCompare(a.madeAt)),
    [all, operation.id],
  );
}

/** A note as it will be read elsewhere, from the records as they stand. */
export interface ShownNote {
  /** `null` until the names of the records are gathered for the first time. */
  readonly made: SanitisedNote | null;
  /** Whether it is being made anew, and what is shown is what stood before. */
  readonly isMaking: boolean;
}

/** Small work is over at once; what takes longer goes on in slices between which the screen answers. */
export function useSanitisedNote(note: LearningNote): ShownNote {
  const { vault } = useDesk();
  const operation = useOperation();
  const records = useCollections(knowingCollections);
  const points = useCollection('learningPoints');
  const all = useCollection('placeholders');
  const { pollingDate } = operation;
  const first = useMemo(() => {
    const placeholders = placeholdersOf(all.values(), operation.id);
    // Sound: each collection under its own name.
    const known = records as KnowingRecords;
    return firstSlice(makingNote(memoryOf(vault), { note, points, placeholders, pollingDate, known }));
  }, [vault, note, points, all, operation.id, pollingDate, records]);
  const [later, setLater] = useState<{ readonly of: typeof first; readonly made: SanitisedNote } | null>(
    null,
  );
  useEffect(() => {
    if (first.isOver) return undefined;
    let isLeft = false;
    void inSlices(first.rest, () => isLeft).then((made) => {
      if (made !== null && !isLeft) setLater({ of: first, made });
    });
    return () => {
      isLeft = true;
    };
  }, [first]);
  if (first.isOver) return { made: first.value, isMaking: false };
  const isThis = later !== null && later.of === first;
  return { made: later?.made ?? null, isMaking: !isThis };
}

/** The same from the records at this moment, for what is about to be kept or to leave. */
export function sanitisedNow(desk: DeskServices, note: LearningNote): SanitisedNote {
  return finished(makingNow(desk, note));
}

/** Acts once the note can be sanitised without keeping the screen waiting: at once, in most cases. */
export function whenSanitised(desk: DeskServices, note: LearningNote, act: () => void): void {
  const first = firstSlice(makingNow(desk, note));
  if (first.isOver) act();
  else void inSlices(first.rest).then(act);
}

function makingNow({ vault }: DeskServices, note: LearningNote): Generator<void, SanitisedNote> {
  const { records } = vault;
  const all = <C extends CollectionName>(name: C): ReadonlyMap<string, DeskRecords[C]> => records.all(name);
  return makingNote(memoryOf(vault), {
    note,
    points: all('learningPoints'),
    known: Object.fromEntries(knowingCollections.map((name) => [name, all(name)])),
    pollingDate: records.get('operations', note.operationId)?.pollingDate ?? null,
    placeholders: placeholdersOf(all('placeholders').values(), note.operationId),
  });
}

/** Keeps the placeholders that a note has made necessary, so that their numbers stay; not undone with the note. */
export function useKeepPlaceholders(): (operationId: OperationId, made: SanitisedNote) => boolean {
  const desk = useDesk();
  const commit = useCommit();
  return (operationId, made) => {
    const changes = placeholderChanges(
      operationId,
      made.placeholders,
      desk.vault.records.all('placeholders'),
    );
    return isOk(commit('Keep placeholders of a sanitised note', changes, { undoable: false }));
  };
}

/** Writes a note with the placeholders that it needs. */
export function useSaveNote(): (purpose: string, after: LearningNote) => void {
  const desk = useDesk();
  const commit = useCommit();
  const keep = useKeepPlaceholders();
  return (purpose, after) => {
    if (!keep(after.operationId, sanitisedNow(desk, after))) return;
    commit(purpose, [{ collection: 'learningNotes', id: after.id, after }]);
  };
}

const isOk = ({ ok }: Result<unknown, unknown>) => ok;
