/** The teams of polling day, how much each has to do, and the round of the open one. */
import { Button } from '@mantine/core';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { counted } from '../../core/documents/blocks';
import { assumptionSentences, distanceWords } from '../../core/polling-day/assumptions';
import type { Deployment } from '../../core/polling-day/deployment';
import { lengthWords, spanWords } from '../../core/polling-day/hours';
import { teamKinds } from '../../core/polling-day/team';
import { isOverCapacity, isOverloaded, minutesNeeded, type TeamLoad } from '../../core/polling-day/workload';
import { teamsRegister } from '../../core/registers/polling-day';
import { ExportRegister } from '../../services/export-register';
import { Empty, Screen } from '../../ui/screen';
import '../../ui/worksheet.css';
import { AddTeam } from './add-team';
import { FindingsList } from './findings-list';
import './polling-day.css';
import { PollingDayTabs } from './polling-day-tabs';
import { RoundList } from './round-list';
import { RoundPlot } from './round-plot';
import { TeamPanel } from './team-panel';
import { useDeployment } from './use-deployment';
import { deployedPath } from './words';

/** The list with the load of each team; the open team stands beside, its round below. */
export function TeamsScreen() {
  const deployment = useDeployment();
  const [parameters, setParameters] = useSearchParams();
  const { loads } = deployment;
  const open = loads.find(({ team }) => team.id === parameters.get('team'));
  const isAdding = parameters.get('add') === 'team';
  const close = () => setParameters({}, { replace: true });
  const openTeam = (id: string) => setParameters({ team: id }, { replace: open !== undefined || isAdding });
  return (
    <Screen
      title="Teams and rounds"
      purpose="Who is on duty on polling day, how much each team has to do, and the order in which it drives."
      tabs={<PollingDayTabs />}
      actions={
        <>
          <Button
            variant={loads.length === 0 ? 'filled' : 'default'}
            onClick={() => setParameters({ add: 'team' })}
          >
            Make a team
          </Button>
          {loads.length === 0 ? null : <ExportRegister register={teamsRegister} />}
        </>
      }
      asideLabel={isAdding ? 'Make a team' : 'Open team'}
      aside={
        isAdding ? (
          <AddTeam teams={deployment.teams} onClose={close} onAdded={openTeam} />
        ) : open === undefined ? null : (
          <TeamPanel key={open.team.id} load={open} deployment={deployment} onClose={close} />
        )
      }
    >
      {loads.length === 0 ? (
        <Empty
          title="No teams yet"
          example="Quayside visits · 2 officers · 07:00 to 15:00 · call sign MS21 · 9 stations, 24 visits, 5 h 10 min of 7 h 15 min"
          action={<Button onClick={() => setParameters({ add: 'team' })}>Make a team</Button>}
        >
          Make a team for each neighbourhood, one for permanent presence, one for the count and a reserve.
          Stations are given to teams under Deployment.
        </Empty>
      ) : (
        <div className="stack-wide">
          <TeamTable
            loads={loads}
            openId={open?.team.id ?? null}
            onOpen={openTeam}
            isNarrow={isAdding || open !== undefined}
          />
          {open === undefined ? null : <OpenRound load={open} deployment={deployment} />}
          <Assumptions />
        </div>
      )}
    </Screen>
  );
}

interface TeamTableProps {
  readonly loads: readonly TeamLoad[];
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
  /** Whether a panel stands beside it: kind and distance, which the open team says too, then make room. */
  readonly isNarrow: boolean;
}

function TeamTable({ loads, openId, onOpen, isNarrow }: TeamTableProps) {
  const most = Math.max(60, ...loads.map((load) => Math.max(minutesNeeded(load), load.capacity ?? 0)));
  return (
    <table className="plain-table team-table" data-narrow={isNarrow}>
      <caption className="visually-hidden">Teams and their workload</caption>
      <thead>
        <tr>
          <th scope="col">Team</th>
          <th scope="col">Kind</th>
          <th scope="col" className="numeric">
            Officers
          </th>
          <th scope="col">Hours</th>
          <th scope="col" className="numeric">
            Stations
          </th>
          <th scope="col" className="numeric">
            Visits
          </th>
          <th scope="col" className="numeric">
            Distance
          </th>
          <th scope="col">Visits and driving, of the time for it</th>
        </tr>
      </thead>
      <tbody>
        {loads.map((load) => (
          <TeamRow
            key={load.team.id}
            load={load}
            most={most}
            isOpen={load.team.id === openId}
            onOpen={onOpen}
          />
        ))}
      </tbody>
    </table>
  );
}

interface TeamRowProps {
  readonly load: TeamLoad;
  /** The longest bar, in minutes. */
  readonly most: number;
  readonly isOpen: boolean;
  readonly onOpen: (id: string) => void;
}

function TeamRow({ load, most, isOpen, onOpen }: TeamRowProps) {
  const { team, hours, rows, visits, metres } = load;
  return (
    <tr data-open={isOpen}>
      <th scope="row">
        <button type="button" className="text-link" aria-current={isOpen} onClick={() => onOpen(team.id)}>
          {team.name}
        </button>
        {team.callSign === '' ? null : <div className="small dimmed">{team.callSign}</div>}
      </th>
      <td>{teamKinds.find(({ id }) => id === team.kind)?.name}</td>
      <td className="numeric">{team.officers.length}</td>
      <td>{hours === null ? <span className="dimmed">Not given</span> : spanWords(hours)}</td>
      <td className="numeric">{rows.length}</td>
      <td className="numeric">{visits}</td>
      <td className="numeric">{visits === 0 ? '' : distanceWords(metres)}</td>
      <td>
        <LoadBar load={load} most={most} />
      </td>
    </tr>
  );
}

/** The bar is drawn for the eye; the words beside it say the same. */
function LoadBar({ load, most }: { readonly load: TeamLoad; readonly most: number }) {
  const needed = minutesNeeded(load);
  const { capacity, permanent, posts } = load;
  const isOver = isOverloaded(load);
  if (load.visits === 0) {
    const places = new Set(permanent.map(({ place }) => place.id)).size;
    const said = [
      ...(places === 0 ? [] : [`stays at ${counted(places, 'place', 'places')}`]),
      ...(posts.length === 0 ? [] : [counted(posts.length, 'post', 'posts')]),
    ];
    return (
      <span className={said.length === 0 ? 'dimmed' : undefined}>
        {said.length === 0 ? 'No visits' : said.join(', ')}
      </span>
    );
  }
  const share = (minutes: number) => `${((100 * minutes) / most).toFixed(1)}%`;
  return (
    <div className="load">
      <div className="load-bar" aria-hidden="true" data-over={isOver}>
        <span style={{ width: share(needed) }} />
        {capacity === null ? null : <i style={{ left: share(capacity) }} />}
      </div>
      <div className="small">
        {lengthWords(needed)}
        {capacity === null ? ', hours not given' : ` of ${lengthWords(capacity)}`}
        {isOver ? <strong>{isOverCapacity(load) ? ', too much' : ', too much at once'}</strong> : null}
      </div>
    </div>
  );
}

function OpenRound({ load, deployment }: { readonly load: TeamLoad; readonly deployment: Deployment }) {
  const navigate = useNavigate();
  const findings = deployment.findings.filter(({ teamId }) => teamId === load.team.id);
  return (
    <section className="stack" aria-label={`Round of ${load.team.name}`}>
      <h2>{load.team.name}</h2>
      {findings.length === 0 ? null : (
        <FindingsList label="What is missing or too much" findings={findings} openTeamId={load.team.id} />
      )}
      {load.round.stops.length === 0 ? (
        <p className="dimmed">
          No station with occasional presence is given to this team.{' '}
          <Link to="/polling-day?show=proposals">See what is proposed</Link>.
        </p>
      ) : (
        <>
          <RoundList load={load} />
          <RoundPlot deployment={deployment} load={load} onOpen={(id) => void navigate(deployedPath(id))} />
        </>
      )}
      {load.permanent.length === 0 ? null : (
        <p>
          Permanent presence at{' '}
          {load.permanent.map(({ id, station, place }, index) => (
            <span key={id}>
              {index === 0 ? '' : ', '}
              <Link to={deployedPath(id)}>
                {station.number ?? ''} {place.name}
              </Link>
            </span>
          ))}
          .
        </p>
      )}
    </section>
  );
}

function Assumptions() {
  return (
    <details>
      <summary>What distances and minutes are reckoned with</summary>
      <ul className="small">
        {assumptionSentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        <li>
          These are planning assumptions of this desk, not guidance. Distances are no route: check the roads.
        </li>
      </ul>
    </details>
  );
}
