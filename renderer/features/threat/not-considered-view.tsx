/** What nobody has looked at yet, harm by harm. */
import { useMemo } from 'react';
import type { Grid } from '../../core/threat/grid';
import { Empty } from '../../ui/screen';
import { CellLink } from './cell-link';
import type { CellPoint } from './cell-point';
import { useOpenAssessment } from './open-assessment';
import { ShownPart } from './shown-part';

const first = 24;

/** Each harm with the places where it was not considered. */
export function NotConsideredView({ onOpen }: { readonly onOpen: (point: CellPoint) => void }) {
  const { grid } = useOpenAssessment();
  const rows = useMemo(() => openRows(grid), [grid]);
  return (
    <div className="threat-page stack" tabIndex={0} role="region" aria-label="Not considered">
      {rows.length === 0 ? (
        <Empty title="Every place has been considered">
          Each harm was assessed, found nil or found not applicable in every column.
        </Empty>
      ) : (
        <table className="plain-table">
          <caption className="visually-hidden">Places not considered, by harm</caption>
          <thead>
            <tr>
              <th scope="col">Harm</th>
              <th scope="col" className="numeric">
                Left
              </th>
              <th scope="col">Places and areas</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ harm, points }) => (
              <tr key={harm.id}>
                <th scope="row">
                  {harm.number} {harm.short}
                </th>
                <td className="numeric no-wrap">
                  {points.length} of {grid.locations.length}
                </td>
                <td>
                  <Places points={points} onOpen={onOpen} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function openRows(grid: Grid) {
  return grid.harms
    .map((harm) => ({
      harm,
      points: grid.locations
        .filter((location) => grid.cellAt(harm, location) === undefined)
        .map((location) => ({ harm, location })),
    }))
    .filter(({ points }) => points.length > 0);
}

interface PlacesProps {
  readonly points: readonly CellPoint[];
  readonly onOpen: (point: CellPoint) => void;
}

function Places({ points, onOpen }: PlacesProps) {
  const { nameOf } = useOpenAssessment();
  return (
    <ShownPart items={points} most={first} what="places">
      {(shown) => (
        <ul className="place-list">
          {shown.map((point) => (
            <li key={`${point.location.kind}:${point.location.id}`}>
              <CellLink point={point} onOpen={onOpen}>
                {nameOf(point.location)}
              </CellLink>
            </li>
          ))}
        </ul>
      )}
    </ShownPart>
  );
}
