/** The data return of the example: what was written for it, and the monthly return for May 2026 as it was sent. */
import reference from '../../../resources/sample/example-debrief-returns.json';
import { asId } from '../foundation/ids';
import type { RecordChange } from '../guard-question';
import { dataReturnSchema } from '../returns/data-return';
import { dataReturn, keptRows, madeReturnCollections, type MadeReturnRecords } from '../returns/make-return';
import type { ReturnAsked } from '../returns/read-return';
import { returnEntryId, returnEntrySchema } from '../returns/return-entry';
import type { OperationId } from './operation';

interface Opening {
  readonly operationId: OperationId;
  readonly by: string;
  /** The records of the example that the return is read off. */
  readonly changes: readonly RecordChange[];
}

/** The rows of the return that was sent are made as the desk makes them, so that they are those of the records. */
export function exampleReturnChanges({ operationId, by, changes }: Opening): readonly RecordChange[] {
  const entries = reference.entries.map((each): RecordChange => {
    const subject = {
      kind: each.subject.kind === 'case' ? 'case' : 'allegation',
      id: each.subject.id,
    } as const;
    const id = returnEntryId(subject);
    const after = returnEntrySchema.parse({ ...each, id, operationId, subject, leftOut: null });
    return { collection: 'returnEntries', id, after };
  });
  const { sent } = reference;
  const id = asId<'DataReturn'>(sent.id);
  const asked: ReturnAsked = { until: sent.until, period: 'monthly' };
  const rows = rowsAsSent([...changes, ...entries], operationId, asked);
  const after = dataReturnSchema.parse({ ...sent, ...rows, id, operationId, madeBy: by });
  return [...entries, { collection: 'dataReturns', id, after }];
}

function rowsAsSent(changes: readonly RecordChange[], operationId: OperationId, asked: ReturnAsked) {
  const operation = changes.flatMap((change) =>
    change.collection === 'operations' && change.id === operationId && change.after !== null
      ? [change.after]
      : [],
  )[0];
  if (operation === undefined) throw new Error('The example has no operation of this return');
  const all = (name: string) =>
    new Map(
      changes.flatMap(({ collection, id, after }) =>
        collection === name && after !== null ? [[id, after] as const] : [],
      ),
    );
  // Sound: the changes of a collection hold its records, and each is put under its own name.
  const records = Object.fromEntries(
    madeReturnCollections.map((name) => [name, all(name)]),
  ) as unknown as MadeReturnRecords;
  return keptRows(dataReturn(records, operation, asked));
}
