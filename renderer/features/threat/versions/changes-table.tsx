/** The cells that differ between two versions, each rating in its own words, with the reasons now. */
import type { LocationRef } from '../../../core/threat/assessment';
import type { Cell } from '../../../core/threat/cell';
import { type Grid, hasColumn } from '../../../core/threat/grid';
import { isSameScales } from '../../../core/threat/same-scales';
import type { CellChange } from '../../../core/threat/versions';
import { GradeMark } from '../../../ui/grade-mark';
import { CellLink } from '../cell-link';
import { type CellPoint, pointKey } from '../cell-point';
import { cellWords, gradeOfCell } from '../cell-words';
import { useOpenAssessment } from '../open-assessment';
import { translatedWords } from '../scales/translated-judgement';
import { sentenceCase } from './version-words';

/** What the two versions are called, and their columns. */
export interface ComparedNames {
  readonly before: string;
  readonly after: string;
  readonly of: (location: LocationRef) => string;
}

interface ChangesTableProps {
  readonly changes: readonly CellChange[];
  readonly names: ComparedNames;
  readonly before: Grid;
  readonly after: Grid;
  readonly onOpen: (point: CellPoint) => void;
}

/** Harm and place, before, now, what changed and why; a cell of the open version opens beside it. */
export function ChangesTable({ changes, names, before, after, onOpen }: ChangesTableProps) {
  const { assessment, grid } = useOpenAssessment();
  const isOpenVersion = after.assessment.id === assessment.id;
  const isOtherScales = !isSameScales(before.scales, after.scales);
  return (
    <table className="plain-table">
      <caption className="visually-hidden">Changes since {names.before}</caption>
      <thead>
        <tr>
          <th scope="col">Harm</th>
          <th scope="col">Place or area</th>
          <th scope="col">{sentenceCase(names.before)}</th>
          <th scope="col">{isOpenVersion ? 'Now' : sentenceCase(names.after)}</th>
          <th scope="col">What changed</th>
          <th scope="col">Reasons</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={pointKey(change)}>
            <td>
              {isOpenVersion && hasColumn(grid, change.location) ? (
                <CellLink point={change} onOpen={onOpen} />
              ) : (
                change.harm.short
              )}
            </td>
            <td>{names.of(change.location)}</td>
            <td>
              <CellSaid grid={before} cell={change.before} />
              {isOtherScales && change.before?.state === 'assessed' ? (
                <div className="small">{translatedWords(before.scales, after.scales, change.before)}</div>
              ) : null}
            </td>
            <td>
              <CellSaid grid={after} cell={change.after} />
            </td>
            <td>{whatChanged(change)}</td>
            <td className="written standing-reasons">{reasonsOf(change.after ?? change.before)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is written as the reason of a cell. */
export function reasonsOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return cell.state === 'assessed' ? cell.rationale : cell.reason;
}

function CellSaid({ grid, cell }: { readonly grid: Grid; readonly cell: Cell | undefined }) {
  const [, detail] = cellWords(grid.scales, cell).split(': ');
  return (
    <>
      <GradeMark grade={gradeOfCell(grid.scales, cell)} />
      {detail === undefined ? null : <div className="dimmed small">{detail}</div>}
    </>
  );
}

function whatChanged(change: CellChange): string {
  if (change.kind !== 'changed') {
    return change.kind === 'added' ? 'Newly considered' : 'No longer considered';
  }
  return sentenceCase(change.fields.join(', '));
}
