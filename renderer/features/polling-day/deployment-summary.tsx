/** How far the deployment covers the stations, and what is missing or too much. */
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { counted } from '../../core/documents/blocks';
import { presences } from '../../core/places/station';
import { notDecided } from '../../core/places/station-rows';
import type { Deployment } from '../../core/polling-day/deployment';
import type { DeploymentFinding } from '../../core/polling-day/finding';
import { FindingsList } from './findings-list';
import { RoundPlot } from './round-plot';

interface DeploymentSummaryProps {
  readonly deployment: Deployment;
  readonly onShow: (finding: DeploymentFinding) => void;
  readonly onPropose: () => void;
  readonly onOpen: (stationId: string) => void;
}

/** Numbers, then sentences that lead to what they speak of, then where the stations lie. */
export function DeploymentSummary({ deployment, onShow, onPropose, onOpen }: DeploymentSummaryProps) {
  const { rows, loads, findings } = deployment;
  const decided = (id: string | null) => rows.filter(({ station }) => station.presence === id).length;
  const officers = loads.reduce((sum, { team }) => sum + team.officers.length, 0);
  const visits = loads.reduce((sum, load) => sum + load.visits, 0);
  return (
    <div className="stack-wide">
      <section className="stack-tight" aria-label="Coverage">
        <h2 className="panel-title">Coverage</h2>
        <dl className="facts">
          {[...presences, { id: null, name: notDecided }].map(({ id, name }) => (
            <Fact key={name} name={name} value={counted(decided(id), 'station', 'stations')} />
          ))}
          <Fact
            name="Teams"
            value={`${counted(loads.length, 'team', 'teams')}, ${counted(officers, 'officer', 'officers')}`}
          />
          <Fact name="Visits given to teams" value={visits.toLocaleString('en-GB')} />
        </dl>
        <div>
          <Button size="xs" variant="default" onClick={onPropose}>
            Show proposals
          </Button>
        </div>
      </section>
      <section className="stack-tight" aria-label="Gaps and overloads">
        <h2 className="panel-heading">Gaps and overloads</h2>
        {findings.length === 0 ? (
          <p>Nothing is missing and no team has too much.</p>
        ) : (
          <FindingsList label="Gaps and overloads" findings={findings} onShow={onShow} />
        )}
      </section>
      <RoundPlot deployment={deployment} load={null} onOpen={onOpen} />
      <p className="small">
        <Link to="/documents/plan/deployment-plan">Deployment plan in Word</Link>
        {' · '}
        <Link to="/polling-day/posts">Powers and tactics</Link>
      </p>
    </div>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
