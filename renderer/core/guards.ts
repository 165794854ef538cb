/**
 * What may not be changed although its shape is right: what gold has approved is frozen, for commits, undo and
 * redo alike.
 */
import type { CollectionName, DeskRecords } from './records';

/** Reads one record as it stands. */
export type ReadRecord = <C extends CollectionName>(collection: C, id: string) => DeskRecords[C] | undefined;

/** One record about to be set, or removed by `null`. */
export type RecordChange = {
  [C in CollectionName]: {
    readonly collection: C;
    readonly id: string;
    readonly after: DeskRecords[C] | null;
  };
}[CollectionName];

const frozen = 'This version was approved and cannot be changed. Start the next version to go on.';

/** The reason why these changes may not be made, or `null`. */
export function refusalOf(read: ReadRecord, changes: readonly RecordChange[]): string | null {
  return changes.some((change) => touchesApproved(read, change)) ? frozen : null;
}

function touchesApproved(read: ReadRecord, change: RecordChange): boolean {
  const isApproved = (assessmentId: string | undefined) =>
    assessmentId !== undefined && read('assessments', assessmentId)?.status === 'approved';
  switch (change.collection) {
    case 'assessments':
      return isApproved(change.id);
    case 'cells':
    case 'factorNotes':
      return (
        isApproved(read(change.collection, change.id)?.assessmentId) || isApproved(change.after?.assessmentId)
      );
    case 'desk':
    case 'deskUsers':
    case 'operations':
    case 'areas':
    case 'places':
    case 'stations':
    case 'importProfiles':
    case 'exportedDocuments':
      return false;
  }
}
