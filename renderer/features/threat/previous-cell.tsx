/** What the version before said of the same cell, what has changed since, and confirming it as before. */
import { Button } from '@mantine/core';
import type { Cell } from '../../core/threat/cell';
import { type Grid, hasColumn } from '../../core/threat/grid';
import { cellStanding, cellStandings } from '../../core/threat/previous-version';
import { isSameScales } from '../../core/threat/same-scales';
import { changedFields } from '../../core/threat/versions';
import { CellFacts } from './cell-facts';
import type { CellPoint } from './cell-point';
import { useOpenAssessment } from './open-assessment';
import { TranslatedJudgement } from './scales/translated-judgement';
import { useConfirm } from './versions/use-confirm';
import { sentenceCase } from './versions/version-words';

interface PreviousCellProps {
  readonly previous: Grid;
  readonly point: CellPoint;
  readonly cell: Cell | undefined;
}

/** The cell of the version before, with one line that says how this one stands against it. */
export function PreviousCell({ previous, point, cell }: PreviousCellProps) {
  const { grid, isFrozen, previousName } = useOpenAssessment();
  const confirm = useConfirm();
  if (!hasColumn(previous, point.location)) {
    return (
      <section className="stack-tight previous-cell">
        <h3>{sentenceCase(previousName)}</h3>
        <p>This place was not a column of {previousName}.</p>
      </section>
    );
  }
  const was = previous.cellAt(point.harm, point.location);
  const standing = cellStanding({ previous, now: grid }, point.harm, point.location);
  const isOtherScales = was?.state === 'assessed' && !isSameScales(previous.scales, grid.scales);
  return (
    <section className="stack-tight previous-cell">
      <h3>What {previousName} said</h3>
      <p>
        <strong>{cellStandings.find(({ id }) => id === standing)?.name}.</strong> {changeWords(was, cell)}
      </p>
      {standing === 'to-confirm' && !isFrozen ? (
        <div>
          <Button size="xs" onClick={() => confirm([point])}>
            {isOtherScales ? 'Bring over the reasons and judge anew' : 'Confirm as before'}
          </Button>
        </div>
      ) : null}
      {isOtherScales ? <TranslatedJudgement from={previous.scales} to={grid.scales} judgement={was} /> : null}
      <CellFacts cell={was} scales={previous.scales} />
    </section>
  );
}

function changeWords(was: Cell | undefined, is: Cell | undefined): string {
  if (was === undefined || is === undefined) return '';
  const fields = changedFields(was, is);
  return fields.length === 0 ? 'Nothing has changed since.' : `Changed since: ${fields.join(', ')}.`;
}
