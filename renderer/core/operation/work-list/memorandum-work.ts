/** Memoranda: to be sent before the notice of election, changes of a council that wait for an answer, and reviews. */
import { memorandumId } from '../../memoranda/memorandum';
import { sendBy, standingOn } from '../../memoranda/standing';
import type { AreaId } from '../../places/area';
import type { Operation } from '../operation';
import type { DatedItem, OpenItem, RecordsOf, WorkSubject } from './work-subject';

type MemorandumCollection = 'memoranda' | 'areas' | 'oneOffDays';

export const memorandumWork: WorkSubject<MemorandumCollection> = {
  reads: ['memoranda', 'areas', 'oneOffDays'],
  due: (records, operation) => {
    const by = sendBy(operation, records.oneOffDays);
    return operation.areaIds.flatMap((areaId) => datedItems(records, { operation, areaId, by }));
  },
  open: (records, operation) => operation.areaIds.flatMap((areaId) => openItem(records, operation, areaId)),
};

/** Which day it is plays no part in how far a memorandum has come. */
const anyDay = '2000-01-01';
const pathTo = (areaId: AreaId) => `/documents/memoranda?council=${encodeURIComponent(areaId)}`;

function nameOf({ areas }: RecordsOf<'areas'>, areaId: AreaId): string {
  return areas.get(areaId)?.name ?? 'a council no longer recorded';
}

function datedItems(
  records: RecordsOf<MemorandumCollection>,
  { operation, areaId, by }: { operation: Operation; areaId: AreaId; by: string | null },
): readonly DatedItem[] {
  const memorandum = records.memoranda.get(memorandumId(operation.id, areaId));
  const { state } = standingOn(memorandum, anyDay);
  const name = nameOf(records, areaId);
  const path = pathTo(areaId);
  return [
    ...(state === 'draft' && by !== null
      ? [{ key: `memorandum-send:${areaId}`, text: `Send the memorandum to ${name}`, due: by, path }]
      : []),
    ...(memorandum?.reviewDate === null || memorandum === undefined
      ? []
      : [
          {
            key: `memorandum-review:${areaId}`,
            text: `Review the memorandum with ${name}`,
            due: memorandum.reviewDate,
            path,
          },
        ]),
  ];
}

function openItem(
  records: RecordsOf<MemorandumCollection>,
  operation: Operation,
  areaId: AreaId,
): readonly OpenItem[] {
  const memorandum = records.memoranda.get(memorandumId(operation.id, areaId));
  if (standingOn(memorandum, anyDay).state !== 'comments-returned') return [];
  return [
    {
      key: `memorandum-answer:${areaId}`,
      text: `Answer what ${nameOf(records, areaId)} changed in its memorandum`,
      left: '',
      path: pathTo(areaId),
    },
  ];
}
