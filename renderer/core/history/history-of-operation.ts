/** Which entries of the desk's history belong to one operation: those of the areas of its force. */
import type { Operation } from '../operation/operation';
import { type Area, liesIn } from '../places/area';
import type { HistoryEntry } from './history-entry';

interface Around {
  readonly history: ReadonlyMap<string, HistoryEntry>;
  readonly areas: ReadonlyMap<string, Area>;
  readonly operations: ReadonlyMap<string, Operation>;
}

/** The entries whose area lies in the force of the operation; one without an area by where it comes from. */
export function historyOf(
  { history, areas, operations }: Around,
  operation: Pick<Operation, 'forceAreaId' | 'isExample'>,
): readonly HistoryEntry[] {
  return [...history.values()].filter((entry) => {
    const { areaId } = entry;
    if (areaId !== null && areas.has(areaId)) return liesIn(areas, areaId, operation.forceAreaId);
    const from = operations.get(entry.fromOperationId ?? '');
    if (from?.forceAreaId === operation.forceAreaId) return true;
    return !operation.isExample && !isInvented(entry, from);
  });
}

/** The invented entries of the example outlive its areas and its operation: their ids still say what they are. */
function isInvented({ id, areaId }: HistoryEntry, from: Operation | undefined): boolean {
  return from?.isExample === true || id.startsWith('example-') || areaId?.startsWith('example-') === true;
}
