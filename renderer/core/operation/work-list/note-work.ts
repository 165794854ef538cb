/**
 * Sanitised notes that were begun: points are chosen, and no version was issued. How many hits are left to decide stands
 * with the note, which reads every name of the desk for it.
 *
 * Reference: APP Policing elections, organisational learning: sanitised before it is made available to other forces.
 */
import type { LearningNote } from '../../sanitise/learning-note';
import type { Operation } from '../operation';
import { nothing, type OpenItem, type RecordsOf, type WorkSubject } from './work-subject';

type NoteCollection = 'documentVersions' | 'learningNotes' | 'learningPoints';

export const noteWork: WorkSubject<NoteCollection> = {
  reads: ['documentVersions', 'learningNotes', 'learningPoints'],
  due: nothing,
  open: begunNotes,
};

function begunNotes(records: RecordsOf<NoteCollection>, operation: Operation): readonly OpenItem[] {
  const issued = new Set(
    [...records.documentVersions.values()]
      .filter(({ kind }) => kind === 'learning-note')
      .map(({ subjectId }) => subjectId),
  );
  return [...records.learningNotes.values()]
    .filter((note) => note.operationId === operation.id && tells(note, records) && !issued.has(note.id))
    .sort((a, b) => a.madeAt.localeCompare(b.madeAt))
    .map(({ id, title }): OpenItem => ({
      key: `sanitised-note-${id}`,
      text: `Decide what is open in the sanitised note “${title}”, and issue it`,
      left: '',
      path: `/debrief/notes?note=${id}`,
    }));
}

/** A note that tells nothing yet has nothing to decide. */
function tells({ pointIds }: LearningNote, { learningPoints }: RecordsOf<NoteCollection>): boolean {
  return pointIds.some((id) => learningPoints.has(id));
}
