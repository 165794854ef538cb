/** How far the deployment covers the stations, and what is missing or too much. */
import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { counted } from '../../core/documents/blocks';
import { presences } from '../../core/places/station';
import { notDecided } from '../../core/places/station-rows';
import type { Deployment } from '../../core/polling-day/deployment';
import type { DeploymentFinding } from '../../core/polling-day/finding';
import { PanelHead } from '../../ui/panel-head';
import { FindingsList } from './findings-list';
import { RoundPlot } from './round-plot';

interface CoverageProps {
  readonly deployment: Deployment;
  readonly areGapsShown: boolean;
  readonly onGaps: () => void;
}

/** One line of numbers above the table; its end leads to the sentences. */
export function Coverage({ deployment, areGapsShown, onGaps }: CoverageProps) {
  const { rows, loads, findings } = deployment;
  const decided = (id: string | null) => rows.filter(({ station }) => station.presence === id).length;
  const officers = loads.reduce((sum, { team }) => sum + team.officers.length, 0);
  const visits = loads.reduce((sum, load) => sum + load.visits, 0);
  return (
    <section className="polling-coverage" aria-label="Coverage">
      <dl>
        {[...presences, { id: null, name: notDecided }].map(({ id, name }) => (
          <Fact key={name} name={name} value={decided(id).toLocaleString('en-GB')} />
        ))}
        <Fact name="Teams" value={loads.length.toLocaleString('en-GB')} isMore />
        <Fact name="Officers" value={officers.toLocaleString('en-GB')} isMore />
        <Fact name="Visits given to teams" value={visits.toLocaleString('en-GB')} isMore />
      </dl>
      {areGapsShown ? null : (
        <Button size="xs" variant="default" onClick={onGaps}>
          {findings.length === 0
            ? 'Nothing missing: show where stations lie'
            : `Show ${findingsCounted(findings)}`}
        </Button>
      )}
    </section>
  );
}

/** "1 posting refused, 4 gaps, 1 overload, 2 to decide". */
function findingsCounted(findings: readonly DeploymentFinding[]): string {
  const of = (wanted: DeploymentFinding['kind']) => findings.filter(({ kind }) => kind === wanted).length;
  const parts = [
    { count: of('refused'), words: counted(of('refused'), 'posting refused', 'postings refused') },
    { count: of('gap'), words: counted(of('gap'), 'gap', 'gaps') },
    { count: of('overload'), words: counted(of('overload'), 'overload', 'overloads') },
    { count: of('open'), words: `${of('open').toLocaleString('en-GB')} to decide` },
  ];
  return parts.flatMap(({ count, words }) => (count === 0 ? [] : words)).join(', ');
}

interface DeploymentSummaryProps {
  readonly deployment: Deployment;
  readonly onShow: (finding: DeploymentFinding) => void;
  readonly onOpen: (stationId: string) => void;
  readonly onClose: () => void;
}

/** Sentences that lead to what they speak of, then where the stations lie. */
export function DeploymentSummary({ deployment, onShow, onOpen, onClose }: DeploymentSummaryProps) {
  const { findings } = deployment;
  return (
    <div className="stack-wide">
      <PanelHead title="Gaps and overloads" closeLabel="Close the gaps and overloads" onClose={onClose} />
      {findings.length === 0 ? (
        <p>Nothing is missing and no team has too much.</p>
      ) : (
        <FindingsList label="Gaps and overloads" findings={findings} onShow={onShow} />
      )}
      <RoundPlot deployment={deployment} load={null} onOpen={onOpen} />
      <p className="small">
        <Link to="/documents/plan/deployment-plan">Deployment plan in Word</Link>
        {' · '}
        <Link to="/polling-day/posts">Powers and tactics</Link>
      </p>
    </div>
  );
}

interface FactProps {
  readonly name: string;
  readonly value: string;
  /** Makes room where a panel stands beside the table. */
  readonly isMore?: true;
}

function Fact({ name, value, isMore }: FactProps) {
  return (
    <div data-more={isMore}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
