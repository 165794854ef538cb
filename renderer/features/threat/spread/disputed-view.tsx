/** The cells on which the people of the workshops stood furthest apart. */
import { useMemo } from 'react';
import { harmOf, harms } from '../../../core/threat/harms';
import { type CellResult, mostDisputed } from '../../../core/workshop/results';
import {
  medianWords,
  rangeWords,
  spreadMarkText,
  spreadSentence,
  valueNames,
} from '../../../core/workshop/spread-words';
import { GradeMark } from '../../../ui/grade-mark';
import { PictureOrTable } from '../../../ui/picture-or-table';
import { Empty } from '../../../ui/screen';
import { CellLink } from '../cell-link';
import { type MarksOf, useMarksOf } from '../cell-marks';
import type { CellPoint } from '../cell-point';
import { gradeOfCell } from '../cell-words';
import { MarkList } from '../mark-list';
import { useOpenAssessment } from '../open-assessment';
import { SpreadPlot } from './spread-plot';
import { useResults } from './use-results';

const most = 25;

interface DisputedProps {
  readonly onOpen: (point: CellPoint) => void;
}

/** The list with a small picture of each spread, and the same as a table of words. */
export function DisputedView({ onOpen }: DisputedProps) {
  const results = useResults();
  const all = useMemo(() => results.all(), [results]);
  // A cell whose harm this edition of the desk does not know cannot be named.
  const disputed = useMemo(
    () => mostDisputed(all, most).filter(({ item }) => harms.some(({ id }) => id === item.harmId)),
    [all],
  );
  const revealed = all.filter(({ spread }) => spread !== null).length;
  const widest = disputed[0]?.spread ?? null;
  return (
    <div className="threat-page stack" tabIndex={0} role="region" aria-label="Most disputed">
      {disputed.length === 0 ? (
        <Empty
          title={revealed === 0 ? 'No workshop has revealed a round yet' : 'No scores lay apart'}
          example="For example: spread 3, Notified protest, Carrow Town Hall: four people between Low and Very high."
        >
          {revealed === 0
            ? 'Cells that people scored apart from each other stand here, the widest spread first.'
            : `In each of the ${revealed} cells scored, everybody was in the same step, or only one person scored.`}
        </Empty>
      ) : (
        <PictureOrTable
          label="the most disputed ratings"
          sentence={`${disputed.length} of ${revealed} scored cells with a spread; the widest: ${widest === null ? '' : spreadMarkText(widest)}. ▾ marks the median; a figure counts the scores at one step.`}
          picture={<DisputedTable results={disputed} onOpen={onOpen} as="picture" />}
          table={<DisputedTable results={disputed} onOpen={onOpen} as="words" />}
        />
      )}
      <p className="dimmed small">
        First by the steps between the lowest rating and the highest, for the rating is what gold signs; then
        by the steps of likelihood or impact, whichever are more. Nothing is averaged.
      </p>
    </div>
  );
}

interface DisputedTableProps extends DisputedProps {
  readonly results: readonly CellResult[];
  readonly as: 'picture' | 'words';
}

function DisputedTable({ results, onOpen, as }: DisputedTableProps) {
  const marksOf = useMarksOf();
  return (
    <table className="plain-table">
      <caption className="visually-hidden">The most disputed ratings, widest spread first</caption>
      <thead>
        <tr>
          <th scope="col">Harm and place</th>
          <th scope="col">Rating now</th>
          <th scope="col">Spread</th>
          {as === 'picture' ? (
            <th scope="col">Scores, low to high</th>
          ) : (
            <>
              <th scope="col">Likelihood</th>
              <th scope="col">Impact</th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {results.map((result) => (
          <DisputedRow
            key={`${result.item.harmId} ${result.item.location.id}`}
            result={result}
            onOpen={onOpen}
            as={as}
            marksOf={marksOf}
          />
        ))}
      </tbody>
    </table>
  );
}

interface DisputedRowProps extends DisputedProps {
  readonly result: CellResult;
  readonly marksOf: MarksOf;
  readonly as: 'picture' | 'words';
}

function DisputedRow({ result, onOpen, as, marksOf }: DisputedRowProps) {
  const { grid, nameOf } = useOpenAssessment();
  const { item, spread } = result;
  const point = { harm: harmOf(item.harmId), location: item.location };
  const cell = grid.cellAt(point.harm, point.location);
  const marks = marksOf(point.harm, point.location, cell);
  if (spread?.measures === null || spread === null) return null;
  const names = valueNames(grid.scales);
  const { likelihood, impact } = spread.measures;
  return (
    <tr>
      <th scope="row" className="disputed-cell">
        <CellLink point={point} onOpen={onOpen} />
        <div className="dimmed">{nameOf(item.location)}</div>
      </th>
      <td>
        <GradeMark grade={gradeOfCell(grid.scales, cell)} />
        <MarkList marks={marks} />
      </td>
      <td>{spreadSentence(spread)}</td>
      {as === 'picture' ? (
        <td>
          <SpreadPlot spread={spread} scales={grid.scales} />
        </td>
      ) : (
        <>
          <td>
            {rangeWords(likelihood, names.likelihood)}; median {medianWords(likelihood, names.likelihood)}
          </td>
          <td>
            {rangeWords(impact, names.impact)}; median {medianWords(impact, names.impact)}
          </td>
        </>
      )}
    </tr>
  );
}
