/** Memoranda: to be sent before the notice of election, changes of a council that wait for an answer, and reviews. */
import { type Memorandum, memorandumId } from '../../memoranda/memorandum';
import { sendBy, standingOn } from '../../memoranda/standing';
import type { AreaId } from '../../places/area';
import type { Operation } from '../operation';
import { councilsOf } from '../operation-areas';
import type { DatedItem, OpenItem, RecordsOf, WorkSubject } from './work-subject';

type MemorandumCollection = 'memoranda' | 'areas' | 'documentVersions' | 'oneOffDays';

export const memorandumWork: WorkSubject<MemorandumCollection> = {
  reads: ['memoranda', 'areas', 'documentVersions', 'oneOffDays'],
  due: (records, operation, today) => {
    // Once the poll is over nobody needs it for this one.
    const isOver = operation.pollingDate !== null && operation.pollingDate < today;
    const by = isOver ? null : sendBy(operation, records.oneOffDays);
    return councilsOf(records.areas, operation).flatMap(({ id: areaId }) =>
      datedItems(records, { operation, areaId, by }),
    );
  },
  open: (records, operation) =>
    councilsOf(records.areas, operation).flatMap(({ id }) => openItem(records, operation, id)),
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
  const { state, withdrawn } = standingIn(records, memorandum);
  const name = nameOf(records, areaId);
  const path = pathTo(areaId);
  return [
    ...((state === 'draft' || withdrawn !== null) && by !== null
      ? [{ key: `memorandum-send:${areaId}`, text: sendWords(name, withdrawn), due: by, path }]
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

function standingIn(
  { documentVersions }: RecordsOf<MemorandumCollection>,
  memorandum: Memorandum | undefined,
) {
  return standingOn(memorandum, anyDay, (id) => documentVersions.get(id));
}

function sendWords(name: string, withdrawn: number | null): string {
  return withdrawn === null
    ? `Send the memorandum to ${name}`
    : `Send a new version of the memorandum to ${name}: version ${withdrawn} was withdrawn`;
}

function openItem(
  records: RecordsOf<MemorandumCollection>,
  operation: Operation,
  areaId: AreaId,
): readonly OpenItem[] {
  const memorandum = records.memoranda.get(memorandumId(operation.id, areaId));
  const { state, withdrawn } = standingIn(records, memorandum);
  // With a timetable it has a day and stands among what is due.
  if (withdrawn !== null && sendBy(operation, records.oneOffDays) === null) {
    const text = sendWords(nameOf(records, areaId), withdrawn);
    return [{ key: `memorandum-send:${areaId}`, text, left: '', path: pathTo(areaId) }];
  }
  if (state !== 'comments-returned') return [];
  return [
    {
      key: `memorandum-answer:${areaId}`,
      text: `Answer what ${nameOf(records, areaId)} changed in its memorandum`,
      left: '',
      path: pathTo(areaId),
    },
  ];
}
