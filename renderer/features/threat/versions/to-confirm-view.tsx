/** Every combination of harm and place against the version before; those to be confirmed stand first. */
import { Button, NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import {
  cellStanding,
  type CellStanding,
  cellStandings,
  combinationsOf,
  standingCounts,
} from '../../../core/threat/previous-version';
import { hasColumn } from '../../../core/threat/grid';
import { useRemembered } from '../../../services/remembered';
import { GradeMark } from '../../../ui/grade-mark';
import { Empty } from '../../../ui/screen';
import { CellLink } from '../cell-link';
import { type CellPoint, pointKey } from '../cell-point';
import { cellWords, gradeOfCell } from '../cell-words';
import { useOpenAssessment } from '../open-assessment';
import { ShownPart } from '../shown-part';
import { useConfirm } from './use-confirm';
import { useNamesIn } from './use-versions';

const first = 100;

/** Counts of each standing, a choice of one, and its list. */
export function ToConfirmView({ onOpen }: { readonly onOpen: (point: CellPoint) => void }) {
  const { assessment, grid, previous, previousName } = useOpenAssessment();
  const [chosen, choose] = useRemembered<CellStanding>(`threat.standing-list.${assessment.id}`, 'to-confirm');
  const counts = useMemo(() => (previous === null ? null : standingCounts(previous, grid)), [previous, grid]);
  const points = useMemo(
    () =>
      previous === null
        ? []
        : combinationsOf(previous, grid).filter(
            ({ harm, location }) => cellStanding({ previous, now: grid }, harm, location) === chosen,
          ),
    [previous, grid, chosen],
  );
  return (
    <div className="threat-page stack" tabIndex={0} role="region" aria-label="To be confirmed">
      {counts === null ? (
        <Empty title="This version started from nothing">
          A version that starts from an earlier one brings its findings as “previous”. What waits to be
          confirmed then stands here.
        </Empty>
      ) : (
        <>
          <ul className="threat-counts" aria-label={`Against ${previousName}`} role="list">
            {cellStandings.map(({ id, name }) => (
              <li key={id}>
                {counts[id]} {name.charAt(0).toLowerCase() + name.slice(1)}
              </li>
            ))}
          </ul>
          <NativeSelect
            label="Show"
            className="standing-choice"
            value={chosen}
            data={cellStandings.map(({ id, name }) => ({ value: id, label: `${name} (${counts[id]})` }))}
            onChange={(event) => {
              const found = cellStandings.find(({ id }) => id === event.currentTarget.value);
              if (found !== undefined) choose(found.id);
            }}
          />
          {points.length === 0 ? (
            <p>{chosen === 'to-confirm' ? 'Nothing waits to be confirmed.' : 'None.'}</p>
          ) : (
            <ShownPart items={points} most={first} what="places">
              {(shown) => <StandingTable points={shown} standing={chosen} onOpen={onOpen} />}
            </ShownPart>
          )}
        </>
      )}
    </div>
  );
}

interface StandingTableProps {
  readonly points: readonly CellPoint[];
  readonly standing: CellStanding;
  readonly onOpen: (point: CellPoint) => void;
}

function StandingTable({ points, standing, onOpen }: StandingTableProps) {
  const { assessment, grid, previous, previousName, isFrozen } = useOpenAssessment();
  const nameOf = useNamesIn(assessment, previous?.assessment);
  const confirm = useConfirm();
  if (previous === null) return null;
  const canConfirm = standing === 'to-confirm' && !isFrozen;
  return (
    <table className="plain-table">
      <caption className="visually-hidden">
        {cellStandings.find(({ id }) => id === standing)?.name} against {previousName}
      </caption>
      <thead>
        <tr>
          <th scope="col">Harm and place</th>
          <th scope="col">Before</th>
          <th scope="col">Reasons before</th>
          <th scope="col">Now</th>
          {canConfirm ? <th scope="col">Confirm</th> : null}
        </tr>
      </thead>
      <tbody>
        {points.map((point) => {
          const was = previous.cellAt(point.harm, point.location);
          const reasons = was === undefined ? '' : was.state === 'assessed' ? was.rationale : was.reason;
          return (
            <tr key={pointKey(point)}>
              <td>
                {hasColumn(grid, point.location) ? (
                  <CellLink point={point} onOpen={onOpen} />
                ) : (
                  point.harm.short
                )}
                <div className="dimmed">{nameOf(point.location)}</div>
              </td>
              <td>
                <GradeMark grade={gradeOfCell(previous.scales, was)} />
                <div className="dimmed small">{cellWords(previous.scales, was).split(': ')[1]}</div>
              </td>
              <td className="written standing-reasons">{reasons}</td>
              <td>
                <GradeMark grade={gradeOfCell(grid.scales, grid.cellAt(point.harm, point.location))} />
              </td>
              {canConfirm ? (
                <td>
                  <Button
                    size="xs"
                    variant="default"
                    aria-label={`Confirm as before: ${point.harm.short}, ${nameOf(point.location)}`}
                    onClick={() => confirm([point])}
                  >
                    Confirm
                  </Button>
                </td>
              ) : null}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
