/** Assessed cells as a table, in the order given; the harm opens the cell. */
import { type AssessedCell, ratingOf } from '../../core/threat/cell';
import { harmOf } from '../../core/threat/harms';
import { impactOf, likelihoodOf } from '../../core/threat/scale-set';
import { confidenceOf } from '../../core/threat/scales';
import { GradeMark } from '../../ui/grade-mark';
import { CellLink } from './cell-link';
import { type MarksOf, useMarksOf } from './cell-marks';
import type { CellPoint } from './cell-point';
import { gradeOfRating } from './cell-words';
import { MarkList } from './mark-list';
import { useOpenAssessment } from './open-assessment';

interface ThreatTableProps {
  readonly cells: readonly AssessedCell[];
  readonly caption: string;
  readonly onOpen: (point: CellPoint) => void;
  /** Whether each row carries its place in the order. */
  readonly hasRank?: boolean;
}

/** Rating, harm, place, likelihood, impact, confidence, what is left after the controls proposed, and its marks. */
export function ThreatTable({ cells, caption, onOpen, hasRank }: ThreatTableProps) {
  const marksOf = useMarksOf();
  return (
    <table className="plain-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {hasRank === true ? <th scope="col">No.</th> : null}
          <th scope="col">Rating</th>
          <th scope="col">Harm and place</th>
          <th scope="col">Likelihood</th>
          <th scope="col">Impact</th>
          <th scope="col">Confidence</th>
          <th scope="col">After those proposed</th>
          <th scope="col">Rests on</th>
        </tr>
      </thead>
      <tbody>
        {cells.map((cell, index) => (
          <ThreatRow
            key={cell.id}
            cell={cell}
            rank={hasRank === true ? index + 1 : null}
            onOpen={onOpen}
            marksOf={marksOf}
          />
        ))}
      </tbody>
    </table>
  );
}

function restsOnWords(count: number): string {
  if (count === 0) return 'No evidence';
  return count === 1 ? '1 record' : `${count} records`;
}

interface ThreatRowProps {
  readonly cell: AssessedCell;
  readonly rank: number | null;
  readonly onOpen: (point: CellPoint) => void;
  readonly marksOf: MarksOf;
}

function ThreatRow({ cell, rank, onOpen, marksOf }: ThreatRowProps) {
  const { nameOf, grid } = useOpenAssessment();
  const { scales } = grid;
  const after = ratingOf(scales, cell.afterControls);
  return (
    <tr>
      {rank === null ? null : <td className="numeric">{rank}</td>}
      <td>
        <GradeMark grade={gradeOfRating(scales, ratingOf(scales, cell))} />
        <MarkList marks={marksOf({ id: cell.harmId }, cell.location, cell)} />
      </td>
      <td>
        <CellLink point={{ harm: harmOf(cell.harmId), location: cell.location }} onOpen={onOpen} />
        <div className="dimmed">{nameOf(cell.location)}</div>
      </td>
      <td>{cell.likelihood === null ? '[not recorded]' : likelihoodOf(scales, cell.likelihood).name}</td>
      <td>
        {cell.impact === null ? '[not recorded]' : `${cell.impact} ${impactOf(scales, cell.impact).name}`}
      </td>
      <td>{cell.confidence === null ? '[not recorded]' : confidenceOf(cell.confidence).name}</td>
      <td>{after === null ? '[not recorded]' : <GradeMark grade={gradeOfRating(scales, after)} />}</td>
      <td className="no-wrap">{restsOnWords(cell.evidence.length)}</td>
    </tr>
  );
}
