/** What an erasure does not reach: copies that stay, and records that will name what is gone. */
import type { StandingRecords } from '../guard-question';
import type { OperationId } from '../operation/operation';
import type { CollectionName } from '../records';
import { type AnyRecord, operationIdOf } from './belongs';
import { classOfCollection, type RetentionClass } from './classes';
import { names } from './erasure-holds';
import type { ErasureTarget } from './erasure-targets';

/** Something that stays, and what to do about it. */
export interface ErasureCopy {
  readonly kind: 'documents' | 'approved' | 'returns' | 'files' | 'snapshots';
  readonly text: string;
  readonly path: string | null;
}

const many = (count: number, one: string, more: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${more}`;

/** Copies of what would go, inside the desk and outside it. Snapshots always stand among them. */
export function erasureCopies(
  records: StandingRecords,
  operationId: OperationId,
  of: Pick<RetentionClass, 'id'>,
): readonly ErasureCopy[] {
  const own = (each: { readonly operationId: OperationId }): boolean => each.operationId === operationId;
  const copies: ErasureCopy[] = [];
  const issued = of.id === 'documents' ? 0 : records.where('documentVersions', own).length;
  if (issued > 0) {
    const words = many(issued, 'issued document keeps', 'issued documents keep');
    const text = `${words} the words as issued, until Issued documents are erased.`;
    copies.push({ kind: 'documents', text, path: '/documents/issued' });
  }
  const approved =
    of.id === 'assessment'
      ? 0
      : records.where('assessments', (each) => own(each) && each.status === 'approved').length;
  if (approved > 0) {
    const words = many(
      approved,
      'approved version of the threat assessment keeps',
      'approved versions of the threat assessment keep',
    );
    const text = `${words} what gold approved, with what it quotes, until Threat assessment is erased.`;
    copies.push({ kind: 'approved', text, path: '/threat' });
  }
  const sent = of.id === 'cases' ? records.where('dataReturns', own).length : 0;
  if (sent > 0) {
    const text = `${many(sent, 'data return keeps its', 'data returns keep their')} rows as sent, without names.`;
    copies.push({ kind: 'returns', text, path: '/debrief/return' });
  }
  const files = records.where('exportedDocuments', own).length;
  if (files > 0) {
    const text = `${many(files, 'file', 'files')} of this operation left the desk. Erasing does not reach them.`;
    copies.push({ kind: 'files', text, path: '/documents' });
  }
  copies.push({
    kind: 'snapshots',
    text: 'Snapshots taken before hold all of it still, encrypted. They can be deleted under Desk, Snapshots, once this is done.',
    path: '/desk/snapshots',
  });
  return copies;
}

/** Records that will name what is gone: they stay, and say “no longer recorded” in its place. */
export interface LeftNaming {
  readonly ofThisOperation: number;
  readonly ofOthers: number;
}

interface Going {
  readonly of: Pick<RetentionClass, 'id'>;
  readonly targets: readonly ErasureTarget[];
  /** Collections that the person may not be told the number of: they are not counted. */
  readonly untold?: readonly CollectionName[];
}

/** Reads every record of the desk: to be asked once, not at each drawing. */
export function leftNaming(
  records: StandingRecords,
  operationId: OperationId,
  { of, targets, untold = [] }: Going,
): LeftNaming {
  // An id that is the operation's own stands in every record of it, and names no single one.
  const going = new Set(targets.map(({ id }) => id).filter((id) => id !== operationId));
  let ofThisOperation = 0;
  let ofOthers = 0;
  if (going.size === 0) return { ofThisOperation, ofOthers };
  // Sound: the keys of the table are the names of all collections.
  for (const collection of Object.keys(classOfCollection) as CollectionName[]) {
    if (untold.includes(collection)) continue;
    if (classOfCollection[collection] === of.id) {
      ofOthers += records.where(collection, (record) => {
        const owner = operationIdOf({ collection, record } as AnyRecord, records.get);
        return owner !== operationId && names(record, going);
      }).length;
      continue;
    }
    for (const record of records.where(collection, (each) => names(each, going))) {
      const owner = operationIdOf({ collection, record } as AnyRecord, records.get);
      if (owner === operationId) ofThisOperation += 1;
      else ofOthers += 1;
    }
  }
  return { ofThisOperation, ofOthers };
}
