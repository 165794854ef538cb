/** What the version before said of the same cell, and what has changed since. */
import type { Cell } from '../../core/threat/cell';
import { type Grid, hasColumn } from '../../core/threat/grid';
import { changedFields } from '../../core/threat/versions';
import { CellFacts } from './cell-facts';
import type { CellPoint } from './cell-point';

interface PreviousCellProps {
  readonly previous: Grid;
  readonly point: CellPoint;
  readonly cell: Cell | undefined;
}

/** The cell of the version before, with one line that says what differs. */
export function PreviousCell({ previous, point, cell }: PreviousCellProps) {
  const version = previous.assessment.version;
  if (!hasColumn(previous, point.location)) {
    return (
      <section className="stack-tight previous-cell">
        <h3>Version {version}</h3>
        <p>This place was not a column of version {version}.</p>
      </section>
    );
  }
  const was = previous.cellAt(point.harm, point.location);
  return (
    <section className="stack-tight previous-cell">
      <h3>What version {version} said</h3>
      <p>
        <strong>{changeWords(was, cell)}</strong>
      </p>
      <CellFacts cell={was} scales={previous.scales} />
    </section>
  );
}

function changeWords(was: Cell | undefined, is: Cell | undefined): string {
  if (was === undefined && is === undefined) return 'Not considered then or now.';
  if (was === undefined) return 'Considered since.';
  if (is === undefined) return 'No longer considered.';
  const fields = changedFields(was, is);
  return fields.length === 0 ? 'Nothing has changed since.' : `Changed since: ${fields.join(', ')}.`;
}
