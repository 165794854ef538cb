/** What holds for placeholders and notes: what stood for somebody in a note that left never stands for another. */
import { type Asked, type RecordChange, willStand } from '../guard-question';
import { placeholderId } from './learning-note';

type PlaceholderChange = Extract<RecordChange, { readonly collection: 'placeholders' }>;

const notGiven =
  'A placeholder stands for one thing for good: writings may be added to it, and none is taken away. Nothing has been changed.';
const stillUsed =
  'Placeholders stay as long as the operation has a sanitised note, so that the same one always means the same. Nothing has been changed.';
const taken =
  'One of these writings has another placeholder already. Nothing has been changed; open the note again.';

/** Why a placeholder may not be added, changed or removed so; `null` where it may. */
export function placeholderRefusal(asked: Asked, { id, after }: PlaceholderChange): string | null {
  const was = asked.read('placeholders', id);
  if (after === null) {
    if (was === undefined) return null;
    const notes = willStand(asked, 'learningNotes', ({ operationId }) => operationId === was.operationId);
    return notes.length === 0 ? null : stillUsed;
  }
  if (id !== placeholderId(after.operationId, after.kind, after.number)) return notGiven;
  if (was === undefined) return isTaken(asked, id, after) ? taken : null;
  return was.terms.every((term, at) => after.terms[at] === term) ? null : notGiven;
}

/** Whether somebody else in the operation is written just so. */
function isTaken(asked: Asked, id: string, after: NonNullable<PlaceholderChange['after']>): boolean {
  const own = new Set(after.terms);
  const others = willStand(
    asked,
    'placeholders',
    (each) =>
      each.operationId === after.operationId && each.id !== id && each.terms.some((term) => own.has(term)),
  );
  return others.length > 0;
}
