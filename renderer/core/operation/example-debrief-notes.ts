/** What the invented force would tell others of the May 2026 elections; its hits are still to be decided. */
import reference from '../../../resources/sample/example-debrief-notes.json';
import type { RecordChange } from '../guard-question';
import { learningNoteSchema } from '../sanitise/learning-note';
import type { OperationId } from './operation';

interface Opening {
  readonly operationId: OperationId;
  readonly by: string;
}

/** The sanitised notes of the example. */
export function exampleNoteChanges({ operationId, by }: Opening): readonly RecordChange[] {
  return reference.notes.map((given): RecordChange => {
    const after = learningNoteSchema.parse({ ...given, operationId, madeBy: by });
    return { collection: 'learningNotes', id: after.id, after };
  });
}
