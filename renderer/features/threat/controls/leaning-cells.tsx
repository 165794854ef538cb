/** Which cells lean on a control: those of the open version by name, the others by number. */
import { useDeferredValue } from 'react';
import { Link } from 'react-router';
import type { Control } from '../../../core/threat/control';
import { leaningCells } from '../../../core/threat/control-register';
import { hasColumn } from '../../../core/threat/grid';
import { harmOf } from '../../../core/threat/harms';
import { useCollection } from '../../../services/desk-context';
import { GradeMark } from '../../../ui/grade-mark';
import { cellPath } from '../cell-point';
import { gradeOfCell } from '../cell-words';
import { useOpenAssessment } from '../open-assessment';
import { ShownPart } from '../shown-part';

interface LeaningCellsProps {
  readonly control: Control;
  /** The cell beside which it stands; it is not named again. */
  readonly except?: string;
}

/** The list, each with its rating and a link. */
export function LeaningCells({ control, except }: LeaningCellsProps) {
  const { assessment, grid, nameOf } = useOpenAssessment();
  // What leans on a control may follow a moment later: re-rating a cell must not wait for it.
  const cells = useDeferredValue(useCollection('cells'));
  const leaning = (leaningCells(cells).get(control.id) ?? []).filter(({ id }) => id !== except);
  const here = leaning.filter(
    (cell) => cell.assessmentId === assessment.id && hasColumn(grid, cell.location),
  );
  const elsewhere = leaning.length - here.length;
  if (leaning.length === 0) {
    return (
      <p className="small dimmed">
        {except === undefined ? 'No rating leans on it yet.' : 'No other rating leans on it.'}
      </p>
    );
  }
  return (
    <div className="stack-tight">
      <p className="small">
        <strong>{except === undefined ? 'Leaned on by' : 'Also leaned on by'}</strong>
      </p>
      <ShownPart items={here} most={12} what="ratings">
        {(shown) => (
          <ul className="leaning-list">
            {shown.map((cell) => (
              <li key={cell.id}>
                <GradeMark grade={gradeOfCell(grid.scales, cell)} isBare />{' '}
                <Link to={cellPath(assessment.id, { harm: { id: cell.harmId }, location: cell.location })}>
                  {harmOf(cell.harmId).short}, {nameOf(cell.location)}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </ShownPart>
      {elsewhere === 0 ? null : (
        <p className="small dimmed">
          {elsewhere === 1 ? 'One rating' : `${elsewhere} ratings`} of other versions, or of columns taken
          out.
        </p>
      )}
    </div>
  );
}
