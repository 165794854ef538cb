/** One place of the grid. Drawn again only when what it shows has changed. */
import { memo } from 'react';
import type { Cell } from '../../core/threat/cell';
import type { ScaleSet } from '../../core/threat/scale-set';
import { gradeSign } from '../../ui/grade-mark';
import { cellWords, confidenceLetter, gradeOfCell } from './cell-words';

interface GridCellProps {
  readonly cell: Cell | undefined;
  readonly scales: ScaleSet;
  readonly row: number;
  readonly column: number;
  /** Pixels from the left edge of the grid. */
  readonly left: number;
  readonly width: number;
  readonly hasWords: boolean;
  readonly isActive: boolean;
  readonly isMarked: boolean;
  readonly isShownBeside: boolean;
  /** The signs of its marks, and the same in words. */
  readonly signs: string;
  readonly marks: string;
}

/** The colour with number and word, and apart from it the letter of the confidence and the signs of its marks. */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { cell, scales, row, column, left, width, hasWords, isActive, isMarked, isShownBeside } = props;
  const grade = gradeOfCell(scales, cell);
  const letter = confidenceLetter(cell);
  const words = cellWords(scales, cell);
  return (
    <div
      role="gridcell"
      className="threat-cell"
      aria-colindex={column + 2}
      aria-selected={isMarked}
      aria-label={props.marks === '' ? words : `${words}; ${props.marks}`}
      title={props.marks === '' ? undefined : props.marks}
      tabIndex={isActive ? 0 : -1}
      data-row={row}
      data-column={column}
      data-beside={isShownBeside}
      style={{ left, width }}
    >
      <span
        className="grade-box threat-fill"
        data-state={grade.kind}
        {...(grade.kind === 'step' ? { 'data-step': grade.shade } : {})}
        aria-hidden="true"
      >
        {gradeSign(grade)}
        {hasWords && grade.kind !== 'hatched' && grade.kind !== 'dot' ? (
          <span className="threat-fill-word">{grade.kind === 'dash' ? 'Nil' : grade.word}</span>
        ) : null}
      </span>
      {cell === undefined ? null : (
        <span className="threat-confidence" aria-hidden="true">
          <span>{letter}</span>
          {props.signs === '' ? null : <span className="threat-signs">{props.signs}</span>}
        </span>
      )}
    </div>
  );
});
