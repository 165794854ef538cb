/** Changes to the cells of one version. Each reads what stands now, so that two fields never undo each other. */
import { useMemo } from 'react';
import type { AssessedCell, Cell, CellState, ClosedCell } from '../../core/threat/cell';
import { cellId } from '../../core/threat/cell';
import { assessed, closed, holdsWriting } from '../../core/threat/cell-states';
import { type Assessment, locationKey } from '../../core/threat/assessment';
import { withEvidence, withoutEvidence } from '../../core/threat/cited-evidence';
import type { EvidenceRef } from '../../core/threat/evidence';
import { type Commit, type DeskChange, useCommit, useDesk } from '../../services/desk-context';
import type { CellPoint } from './cell-point';

export interface StateChange {
  readonly state: CellState;
  /** In place of what was written; kept as it is where absent. */
  readonly reason?: string;
}

export interface CellEdits {
  /** Changes an assessed cell; nothing happens where the cell is no longer assessed. */
  readonly edit: (point: CellPoint, purpose: string, change: (cell: AssessedCell) => AssessedCell) => void;
  readonly setReason: (point: CellPoint, reason: string) => void;
  readonly setState: (points: readonly CellPoint[], change: StateChange) => void;
  /** Cites these for every cell that is considered, in one step; a place not considered holds no evidence. */
  readonly addEvidence: (points: readonly CellPoint[], refs: readonly EvidenceRef[]) => void;
  /** Takes the reference with this key off a cell. */
  readonly removeEvidence: (point: CellPoint, key: string) => void;
}

const purposes = {
  'not-considered': 'Mark as not considered in the threat assessment',
  nil: 'Mark as considered and nil in the threat assessment',
  'not-applicable': 'Mark as not applicable in the threat assessment',
  assessed: 'Begin to assess in the threat assessment',
} as const;

/** The changes that may be made to this version; those to an approved one are refused with a sentence. */
export function useCellEdits(assessment: Assessment): CellEdits {
  const { vault, notify } = useDesk();
  const commit = useCommit();
  return useMemo(() => {
    const find = (point: CellPoint): Cell | undefined =>
      vault.records.get('cells', cellId(assessment.id, point.harm, point.location));
    return {
      edit: (point, purpose, change) => {
        const cell = find(point);
        if (cell?.state === 'assessed') commit(purpose, [put(change(cell))]);
      },
      setReason: (point, reason) => {
        const cell = find(point);
        if (cell === undefined || cell.state === 'assessed') return;
        commit('Write a reason in the threat assessment', [put({ ...cell, reason })]);
      },
      addEvidence: (points, refs) => {
        const cells = points.flatMap((point) => find(point) ?? []);
        const changed = cells
          .map((cell) => withEvidence(cell, refs))
          .filter((cell, at) => cell !== cells[at]);
        commit('Add evidence in the threat assessment', changed.map(put));
      },
      removeEvidence: (point, key) => {
        const cell = find(point);
        if (cell === undefined) return;
        commit('Take evidence off in the threat assessment', [put(withoutEvidence(cell, key))]);
      },
      setState: (points, change) => {
        const losesWriting = setState(commit, { assessment, points, change, find });
        if (losesWriting) {
          notify({ tone: 'done', text: 'What was written in the cell can be brought back with Ctrl+Z.' });
        }
      },
    };
  }, [assessment, vault, commit, notify]);
}

interface StateCommit {
  readonly assessment: Assessment;
  readonly points: readonly CellPoint[];
  readonly change: StateChange;
  readonly find: (point: CellPoint) => Cell | undefined;
}

/** Whether an assessed cell lost what was written in it; a reason is carried over and not lost. */
function setState(commit: Commit, { assessment, points, change, find }: StateCommit): boolean {
  const moved = points.filter((point) => (find(point)?.state ?? 'not-considered') !== change.state);
  const losing = moved.filter((point) => {
    const was = find(point);
    const isCarriedOver = was?.state !== 'assessed' && change.state !== 'not-considered';
    return holdsWriting(was) && !isCarriedOver;
  });
  const changes = moved.map((point): DeskChange => {
    const place = { assessment, ...point };
    const id = cellId(assessment.id, point.harm, point.location);
    if (change.state === 'not-considered') return { collection: 'cells', id, after: null };
    if (change.state === 'assessed') return put(assessed(place, find(point)));
    return put(closed(place, find(point), closing(change.state, change.reason)));
  });
  const result = commit(purposes[change.state], changes);
  return result.ok && losing.length > 0;
}

function closing(state: ClosedCell['state'], reason: string | undefined) {
  return reason === undefined || reason.trim() === '' ? { state } : { state, reason };
}

function put(cell: Cell): DeskChange {
  return { collection: 'cells', id: cell.id, after: cell };
}

/** The rectangle of places between two corners, both included. */
export function pointsBetween(
  rows: readonly CellPoint['harm'][],
  columns: readonly CellPoint['location'][],
  corners: { readonly from: CellPoint; readonly to: CellPoint },
): readonly CellPoint[] {
  const rowAt = (point: CellPoint) => rows.findIndex((harm) => harm.id === point.harm.id);
  const columnAt = (point: CellPoint) => {
    const key = locationKey(point.location);
    return columns.findIndex((location) => locationKey(location) === key);
  };
  const [top, bottom] = ordered(rowAt(corners.from), rowAt(corners.to));
  const [left, right] = ordered(columnAt(corners.from), columnAt(corners.to));
  if (top < 0 || left < 0) return [];
  return rows
    .slice(top, bottom + 1)
    .flatMap((harm) => columns.slice(left, right + 1).map((location) => ({ harm, location })));
}

function ordered(a: number, b: number): readonly [number, number] {
  return a <= b ? [a, b] : [b, a];
}
