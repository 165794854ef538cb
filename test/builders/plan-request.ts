/** A document of the plan asked for the example operation. */
import {
  planCollections,
  type PlanDocumentRequest,
  type PlanRecords,
} from '../../renderer/core/documents/plan/plan-document';
import { exampleChanges } from '../../renderer/core/operation/example';
import type { Operation } from '../../renderer/core/operation/operation';

export type PlanMaps = Map<string, Map<string, unknown>>;

/** The request of one kind; `change` may take records out or put others in. */
export function exampleRequest(
  kind: PlanDocumentRequest['kind'],
  change: (maps: PlanMaps) => void = () => undefined,
): PlanDocumentRequest {
  const maps: PlanMaps = new Map(planCollections.map((name) => [name, new Map()]));
  const operations: Operation[] = [];
  for (const { collection, id, after } of exampleChanges('2027-03-10T09:00:00.000Z')) {
    maps.get(collection)?.set(id, after);
    if (collection === 'operations' && after !== null) operations.push(after);
  }
  const [operation] = operations;
  if (operation === undefined) throw new Error('The example has no operation');
  change(maps);
  return {
    kind,
    subjectId: '',
    operation,
    records: Object.fromEntries(maps) as unknown as PlanRecords,
    number: 1,
    status: 'draft',
    issueDate: '2027-03-10',
    reviewDate: null,
    author: 'J. Sandry, Election SPOC',
  };
}
