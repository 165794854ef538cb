/** Where the work on the threat assessment stands. */
import type { Operation } from '../../core/operation/operation';
import type { DeskRecords } from '../../core/records';
import type { OpenRecords } from '../../vault/index';
import { assessmentPath } from './cell-point';
import { newestFirst } from './open-assessment';

/** The newest version of the operation; where there is none, the screen that starts one. */
export function threatDoor(records: OpenRecords<DeskRecords>, operation: Operation | null): string {
  const [newest] = operation === null ? [] : newestFirst(records.all('assessments'), operation);
  return newest === undefined ? '/threat' : assessmentPath(newest.id);
}
