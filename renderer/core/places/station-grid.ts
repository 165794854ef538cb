/** The grid of the assessment that stations are rated by. */
import type { OperationId } from '../operation/operation';
import type { Assessment } from '../threat/assessment';
import type { Cell } from '../threat/cell';
import { type Grid, gridOf } from '../threat/grid';
import { throughMerges } from '../threat/previous-version';
import type { Place } from './place';

/**
 * Of the newest approved version, or of the newest draft while none is approved; `null` when there is no assessment.
 * A draft that follows an approved version starts blank.
 */
export function stationGrid(
  operationId: OperationId,
  given: {
    readonly assessments: ReadonlyMap<string, Assessment>;
    readonly cells: ReadonlyMap<string, Cell>;
    readonly places: ReadonlyMap<string, Place>;
  },
): Grid | null {
  const own = [...given.assessments.values()].filter((one) => one.operationId === operationId);
  const newestFirst = own.sort((a, b) => b.version - a.version);
  const rating = newestFirst.find(({ status }) => status === 'approved') ?? newestFirst[0];
  return rating === undefined ? null : throughMerges(gridOf(rating, given.cells), given.places);
}
