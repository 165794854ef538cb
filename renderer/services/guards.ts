/** What may not be changed although its shape is right: what gold has approved is frozen. */
import type { DeskRecords } from '../core/records';
import type { ChangeRequest, OpenRecords } from '../vault/index';

const frozen = 'This version was approved and cannot be changed. Start the next version to go on.';

/** The reason why these changes may not be made, or `null`. */
export function refusalOf(
  records: OpenRecords<DeskRecords>,
  changes: readonly ChangeRequest<DeskRecords>[],
): string | null {
  return changes.some((change) => touchesApproved(records, change)) ? frozen : null;
}

function touchesApproved(records: OpenRecords<DeskRecords>, change: ChangeRequest<DeskRecords>): boolean {
  switch (change.collection) {
    case 'assessments':
      return records.get('assessments', change.id)?.status === 'approved';
    case 'cells':
    case 'factorNotes': {
      const assessmentId = (change.after ?? records.get(change.collection, change.id))?.assessmentId;
      return assessmentId !== undefined && records.get('assessments', assessmentId)?.status === 'approved';
    }
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
