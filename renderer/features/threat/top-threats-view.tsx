/** Rated threats, the gravest first. */
import { useMemo } from 'react';
import { rankedThreats } from '../../core/threat/grid';
import { threatsRegister } from '../../core/registers/threats';
import { ExportRegister } from '../../services/export-register';
import { Empty } from '../../ui/screen';
import type { CellPoint } from './cell-point';
import { useOpenAssessment } from './open-assessment';
import { ShownPart } from './shown-part';
import { ThreatTable } from './threat-table';

const first = 50;

/** The ranked list; a harm opens its cell with the reasons. */
export function TopThreatsView({ onOpen }: { readonly onOpen: (point: CellPoint) => void }) {
  const { grid } = useOpenAssessment();
  const ranked = useMemo(() => rankedThreats(grid), [grid]);
  return (
    <div className="threat-page stack" tabIndex={0} role="region" aria-label="Top threats">
      {ranked.length === 0 ? (
        <Empty
          title="No threat is rated yet"
          example="For example: 4 High, Notified protest, Carrow Town Hall."
        >
          A threat is rated once its likelihood and impact are chosen in the grid.
        </Empty>
      ) : (
        <>
          <div className="row-apart">
            <p className="dimmed">
              In order of rating, then impact, then likelihood. Confidence stands apart and does not change
              the order.
            </p>
            <ExportRegister register={threatsRegister} label="Export threats" />
          </div>
          <ShownPart items={ranked} most={first} what="threats">
            {(shown) => <ThreatTable cells={shown} onOpen={onOpen} caption="Top threats" hasRank />}
          </ShownPart>
        </>
      )}
    </div>
  );
}
