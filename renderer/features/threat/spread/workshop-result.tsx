/** What the workshop said of a cell: its spread, and whether the rating was changed since. */
import { Link } from 'react-router';
import { spreadSentence } from '../../../core/workshop/spread-words';
import { formatDate } from '../../../core/foundation/dates';
import type { CellMarks } from '../cell-marks';
import { useOpenAssessment } from '../open-assessment';
import { SpreadPlot } from './spread-plot';

/** The section “Workshop”; nothing where no workshop has held a round on the cell or agreed its rating. */
export function WorkshopResult({ marks }: { readonly marks: CellMarks }) {
  const { grid } = useOpenAssessment();
  const { result } = marks;
  if (result === undefined) return null;
  const { spread, agreed, rounds } = result;
  const workshop = result.lastRevealed?.workshop ?? rounds.at(-1)?.workshop;
  const workshopId = workshop?.id ?? agreed?.workshopId;
  return (
    <section className="stack-tight" aria-label="Workshop">
      <h3>Workshop</h3>
      <p className="small">
        {spread === null ? 'No round has been revealed.' : spreadSentence(spread)}
        {agreed === null ? ' No rating is agreed yet.' : ''}
        {marks.hasChangedSince ? ' The rating was changed since the workshop agreed it.' : ''}
      </p>
      {spread === null ? null : <SpreadPlot spread={spread} scales={grid.scales} />}
      {workshopId === undefined ? null : (
        <Link to={`/workshops/${workshopId}/record`} className="small">
          Record of the workshop{workshop === undefined ? '' : `, ${formatDate(workshop.date)}`}
        </Link>
      )}
    </section>
  );
}
