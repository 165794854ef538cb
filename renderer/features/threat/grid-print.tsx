/** The grid on paper: every column, so many to a table. The grid on the screen draws only the columns in sight. */
import { locationKey, type LocationRef } from '../../core/threat/assessment';
import type { Grid } from '../../core/threat/grid';
import type { Harm } from '../../core/threat/harms';
import { GradeMark } from '../../ui/grade-mark';
import { usePrinting } from '../../ui/printing';
import { type MarksOf, markWords, useMarksOf } from './cell-marks';
import { confidenceLetter, gradeOfCell } from './cell-words';
import { useOpenAssessment } from './open-assessment';

/** As many as an upright A4 page holds with the words of the ratings. */
const mostToATable = 7;

interface GridPrintProps {
  /** The harms and the places that the filter shows. */
  readonly rows: readonly Harm[];
  readonly columns: readonly LocationRef[];
}

/** Drawn while the page is printed and only then; ratings stand in number and word, so grey says as much. */
export function GridPrint(props: GridPrintProps) {
  return usePrinting() ? <PrintedGrid {...props} /> : null;
}

function PrintedGrid({ rows, columns }: GridPrintProps) {
  const { grid } = useOpenAssessment();
  const marksOf = useMarksOf();
  const tables = Math.ceil(columns.length / mostToATable);
  const toATable = Math.ceil(columns.length / tables);
  const starts = columns.flatMap((_, index) => (index % toATable === 0 ? [index] : []));
  return (
    <div className="threat-print">
      <p>
        L, M or H after a rating is the confidence: low, moderate, high.
        {filterWords(grid, { rows, columns })}
      </p>
      {starts.map((from) => (
        <PrintedColumns
          key={from}
          grid={grid}
          rows={rows}
          columns={columns.slice(from, from + toATable)}
          caption={captionOf({ from, to: Math.min(columns.length, from + toATable) }, columns.length)}
          marksOf={marksOf}
        />
      ))}
    </div>
  );
}

function filterWords({ harms, locations }: Grid, { rows, columns }: GridPrintProps): string {
  if (rows.length === harms.length && columns.length === locations.length) return '';
  return ` As filtered: ${rows.length} of ${harms.length} harms, ${columns.length} of ${locations.length} places and areas.`;
}

/** `from` counts from 0; `to` is not included. */
function captionOf({ from, to }: { readonly from: number; readonly to: number }, all: number): string {
  const whole = 'Ratings by harm and place';
  if (to - from === all) return whole;
  return to - from === 1
    ? `${whole}: column ${to} of ${all}`
    : `${whole}: columns ${from + 1} to ${to} of ${all}`;
}

interface PrintedColumnsProps extends GridPrintProps {
  readonly grid: Grid;
  readonly caption: string;
  readonly marksOf: MarksOf;
}

function PrintedColumns({ grid, rows, columns, caption, marksOf }: PrintedColumnsProps) {
  const { nameOf } = useOpenAssessment();
  return (
    <table className="plain-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Harm</th>
          {columns.map((location) => (
            <th key={locationKey(location)} scope="col">
              {nameOf(location)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((harm) => (
          <tr key={harm.id}>
            <th scope="row">
              {harm.number} {harm.short}
            </th>
            {columns.map((location) => {
              const cell = grid.cellAt(harm, location);
              const marks = cell === undefined ? [] : markWords(marksOf(harm, location, cell));
              const letter = confidenceLetter(cell);
              return (
                <td key={locationKey(location)}>
                  <GradeMark grade={gradeOfCell(grid.scales, cell)} />
                  {letter === '' ? null : ` ${letter}`}
                  {marks.length === 0 ? null : <div className="threat-print-marks">{marks.join(', ')}</div>}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
