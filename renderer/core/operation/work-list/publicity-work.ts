/** Publicity that waits for a decision, and the days on which decisions are reviewed. */
import {
  decisionOf,
  hasChanged,
  isUndecided,
  outcomeName,
  publicityOf,
} from '../../publicity/publicity-standing';
import type { Operation } from '../operation';
import type { DatedItem, OpenItem, RecordsOf, WorkSubject } from './work-subject';

type PublicityCollection = 'publicityItems';

const path = (id: string) => `/candidates/publicity?item=${id}`;

export const publicityWork: WorkSubject<PublicityCollection> = {
  reads: ['publicityItems'],
  due: ({ publicityItems }, operation) =>
    publicityOf(publicityItems.values(), operation.id).flatMap((item): DatedItem[] => {
      if (item.reviewOn === null) return [];
      const decision = decisionOf(item);
      const owner = item.owner.trim() === '' ? 'no owner' : item.owner.trim();
      const state = decision === undefined ? 'not decided' : outcomeName(decision.outcome).toLowerCase();
      return [
        {
          key: `publicity:${item.id}`,
          text: `Review publicity: ${item.title}, ${state} (${owner})`,
          due: item.reviewOn,
          path: path(item.id),
        },
      ];
    }),
  open: (records, operation): readonly OpenItem[] => [
    ...undecided(records, operation),
    ...changed(records, operation),
  ],
};

function undecided(
  { publicityItems }: RecordsOf<PublicityCollection>,
  operation: Operation,
): readonly OpenItem[] {
  const waiting = publicityOf(publicityItems.values(), operation.id).filter(
    (item) => decisionOf(item) === undefined,
  );
  const [first] = waiting;
  if (first === undefined) return [];
  const only = waiting.length === 1;
  return [
    {
      key: 'publicity-undecided',
      text: only ? `Decide on publicity: ${first.title}` : 'Decide on publicity that waits',
      left: only ? '' : String(waiting.length),
      path: path(first.id),
    },
  ];
}

/** What was decided on words or answers that are others by now. */
function changed(
  { publicityItems }: RecordsOf<PublicityCollection>,
  operation: Operation,
): readonly OpenItem[] {
  return publicityOf(publicityItems.values(), operation.id)
    .filter((item) => isUndecided(item) && hasChanged(item))
    .map((item) => ({
      key: `publicity-changed:${item.id}`,
      text: `Decide again: ${item.title} has changed since it was decided`,
      left: '',
      path: path(item.id),
    }));
}
