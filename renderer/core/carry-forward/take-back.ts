/** Taking back what an answer became, where nobody has worked on it since. */
import { err, ok, type Result } from '../foundation/result';
import type { RecordChange } from '../guard-question';
import type { Operation } from '../operation/operation';
import type { Link } from '../plan/link';
import type { CarriedItem } from './carried-item';
import type { CarryRecords } from './carry-records';
import { takenOverMark } from './take-marks';
import { contactBack } from './taken-contacts';
import { isAsAnswered } from './taken-ratings';

const answeredIn =
  'The threat assessment answers or cites this recommendation. Take that out there first; nothing has been changed.';
const citedEntry =
  'The threat assessment cites this entry of the history. Take it out there first; nothing has been changed.';
const revertedClause =
  'The clause was put back when this was dropped. Change its wording in the clauses, or undo with Ctrl+Z.';

const rewordedClause =
  'The clause was worded anew when this was changed. Change its wording in the clauses, or undo with Ctrl+Z.';

/** The changes that take it back; the error says what was worked on since. */
export function takeBack(
  item: CarriedItem,
  from: Pick<Operation, 'name'>,
  records: CarryRecords,
): Result<readonly RecordChange[], string> {
  if (item.kind === 'clause' && item.answer === 'dropped') return err(revertedClause);
  if (item.kind === 'clause' && isWordedBy(item, records)) return err(rewordedClause);
  if (item.kind === 'history') return entryBack(item, records);
  if (item.kind === 'contact') return ok(contactBack(item, records));
  const all: RecordChange[] = [];
  for (const link of item.became) {
    const back = linkBack(link, item, { from, records });
    if (!back.ok) return back;
    all.push(...back.value);
  }
  return ok(all);
}

/** Whether the wording that stands is the one that came with the answer. */
function isWordedBy({ answer, sourceId, at }: CarriedItem, { clauseEdits }: CarryRecords): boolean {
  return answer === 'changed' && clauseEdits.get(sourceId)?.earlier.at(-1)?.at === at;
}

function linkBack(
  { kind, id }: Link,
  item: CarriedItem,
  { from, records }: { readonly from: Pick<Operation, 'name'>; readonly records: CarryRecords },
): Result<readonly RecordChange[], string> {
  if (kind === 'lesson') {
    if (!records.lessons.has(id)) return ok([]);
    const isAnswered = [...records.lessonAnswers.values()].some(({ lessonId }) => lessonId === id);
    if (isAnswered || isCited(id, 'lesson', records)) return err(answeredIn);
    return ok([{ collection: 'lessons', id, after: null }]);
  }
  if (kind === 'cell') {
    // What was worked on since is the new assessment's own, whatever is said of the earlier rating.
    const cell = records.cells.get(id);
    const draft = records.assessments.get(cell?.assessmentId ?? '');
    const isUntouched = draft !== undefined && isAsAnswered(cell, item, { records, from, draft });
    return ok(isUntouched ? [{ collection: 'cells', id, after: null }] : []);
  }
  if (kind === 'checklist-answer') {
    const answer = records.checklistAnswers.get(id);
    const isAsTaken = answer?.state === 'open' && answer.answer.startsWith(takenOverMark(from));
    return ok(isAsTaken ? [{ collection: 'checklistAnswers', id, after: null }] : []);
  }
  return ok([]);
}

function entryBack(
  { sourceId, answer, at }: CarriedItem,
  records: CarryRecords,
): Result<readonly RecordChange[], string> {
  const entry = records.history.get(sourceId);
  if (answer === 'dropped' || entry === undefined) return ok([]);
  // An entry that stood there before it was answered stays.
  if (entry.enteredAt < at) return ok([]);
  return isCited(sourceId, 'history', records)
    ? err(citedEntry)
    : ok([{ collection: 'history', id: sourceId, after: null }]);
}

function isCited(id: string, kind: 'lesson' | 'history', { cells }: CarryRecords): boolean {
  for (const { evidence } of cells.values()) {
    if (evidence.some((ref) => ref.kind === kind && ref.id === id)) return true;
  }
  return false;
}
