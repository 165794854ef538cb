/** The chart of the command with its table twin, and a way to open each role. */
import { useMemo } from 'react';
import { chartRoles, periodWords, rankAndName } from '../../../core/command/chart-roles';
import type { Appointment, CommandRole } from '../../../core/command/command-role';
import { tierName } from '../../../core/command/guidance-roles';
import { namedIn } from '../../../core/command/resilience';
import { notAppointed } from '../../../core/documents/drawing/command-chart';
import { commandRowsDrawing } from '../../../core/documents/drawing/command-rows';
import { DrawingSvg } from '../../../services/drawing-svg';
import { PictureOrTable } from '../../../ui/picture-or-table';
import { useGaps } from './use-command';

interface CommandChartProps {
  readonly roles: readonly CommandRole[];
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
  /** Whether something stands beside the chart and takes a part of its width. */
  readonly hasAside: boolean;
}

/** Millimetres: five boxes beside each other on a common screen, three with a panel beside them. */
const chartWidth = { alone: 268, besideAside: 158 } as const;

/** The picture or the table, then every role as a word to open it by. */
export function CommandChart({ roles, openId, onOpen, hasAside }: CommandChartProps) {
  const maxWidth = hasAside ? chartWidth.besideAside : chartWidth.alone;
  const drawing = useMemo(
    () => commandRowsDrawing({ roles: chartRoles(roles), maxWidth }),
    [roles, maxWidth],
  );
  const held = roles.filter((role) => namedIn(role, 'holder').length > 0).length;
  const { gaps } = useGaps();
  const gapWords =
    gaps.length === 0 ? 'No gap is known.' : `Gaps in resilience: ${gaps.length}, listed below.`;
  const sentence = `${held} of ${roles.length} roles are held. A hatched side means that nobody is appointed. ${gapWords}`;
  return (
    <div className="stack-tight">
      <PictureOrTable
        label="the command"
        sentence={sentence}
        picture={
          <div className="command-chart" tabIndex={0} role="region" aria-label="Chart of the command">
            <DrawingSvg
              drawing={drawing}
              description={`Chart of the command. ${sentence} The table gives all of it.`}
            />
          </div>
        }
        table={<CommandTable roles={roles} />}
      />
      <nav className="command-roles no-print" aria-label="Roles">
        <span className="dimmed">Open a role:</span>
        {roles.map(({ id, title }) => (
          <button
            key={id}
            type="button"
            className="text-link"
            aria-current={id === openId}
            onClick={() => onOpen(id)}
          >
            {title}
          </button>
        ))}
      </nav>
    </div>
  );
}

function CommandTable({ roles }: { readonly roles: readonly CommandRole[] }) {
  const titles = new Map<string, string>(roles.map(({ id, title }) => [id, title]));
  return (
    <table className="plain-table">
      <thead>
        <tr>
          {['Role', 'Tier', 'Reports to', 'Holder', 'Deputy'].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {roles.map((role) => (
          <tr key={role.id}>
            <th scope="row">{role.title}</th>
            <td>{tierName(role.tier)}</td>
            <td>{titles.get(role.reportsToId ?? '') ?? 'Nobody'}</td>
            <td>
              <People people={namedIn(role, 'holder')} none={notAppointed} />
            </td>
            <td>
              <People people={namedIn(role, 'deputy')} none="None" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function People({ people, none }: { readonly people: readonly Appointment[]; readonly none: string }) {
  if (people.length === 0) return <>{none}</>;
  return (
    <ul className="plain-list">
      {people.map((each) => (
        <li key={each.id}>
          {rankAndName(each)}
          <div className="dimmed small">
            {[
              each.callSign,
              periodWords(each),
              each.phone,
              each.email,
              each.appointedOn === null ? 'not yet appointed' : '',
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </div>
        </li>
      ))}
    </ul>
  );
}
