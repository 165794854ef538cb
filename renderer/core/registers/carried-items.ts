/** The register of what an operation took from the one before it, and what it did not. */
import type { CarriedItem } from '../carry-forward/carried-item';
import { carriedAnswerName, carriedItemsOf, carriedKindName } from '../carry-forward/carried-words';
import { linkCollections, type LinkCollection, linkLine } from '../plan/link-words';
import { lines, moment, noLongerRecorded, short, tableOf, text } from './columns';
import type { Register } from './register';

/** Every answer of the operation, by kind. */
export const carriedItemsRegister: Register<'carriedItems' | 'operations' | LinkCollection> = {
  id: 'carried-items',
  title: 'Carried forward from the operation before',
  reads: ['carriedItems', 'operations', ...linkCollections],
  lists: ['carriedItems'],
  leavesOut: {
    'carriedItems.sourceId': 'what was offered stands in its own words',
  },
  tableOf: (records, operation) =>
    tableOf<CarriedItem>(
      [
        short('Kind', ({ kind }) => carriedKindName(kind)),
        text('What was offered', ({ words }) => words, 4),
        text(
          'From',
          ({ fromOperationId }) => records.operations.get(fromOperationId)?.name ?? noLongerRecorded,
        ),
        short('Answer', ({ answer }) => carriedAnswerName(answer)),
        text('Reason', ({ reason }) => reason, 3),
        text('What it became', ({ became }) => lines(became.map((link) => linkLine(link, records))), 3),
        short('By', ({ by }) => by),
        moment('At', ({ at }) => at),
      ],
      carriedItemsOf(records.carriedItems.values(), operation),
    ),
};
