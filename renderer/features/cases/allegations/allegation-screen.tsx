/** One report: its parts at the left, the open one in the middle. */
import type { ComponentType } from 'react';
import { Link, NavLink, useNavigate, useParams } from 'react-router';
import { Button } from '@mantine/core';
import type { Allegation } from '../../../core/cases/allegation';
import { formatDate } from '../../../core/foundation/dates';
import { useCommit, useRecord } from '../../../services/desk-context';
import { Empty, Screen } from '../../../ui/screen';
import { SectionWork } from '../case/section-work';
import { AssessmentPart } from './assessment-part';
import { ReferralsPart } from './referrals-part';
import { ReportPart } from './report-part';
import { UpdatesPart } from './updates-part';
import { AllegationOutcomePart } from './outcome-part';
import { useCaseOf } from './use-allegations';

export interface AllegationPartProps {
  readonly allegation: Allegation;
}

const parts: readonly {
  readonly id: string;
  readonly name: string;
  readonly Part: ComponentType<AllegationPartProps>;
}[] = [
  { id: 'report', name: 'Report', Part: ReportPart },
  { id: 'assessment', name: 'First assessment', Part: AssessmentPart },
  { id: 'referrals', name: 'Referrals and actions', Part: ReferralsPart },
  { id: 'updates', name: 'Complainant', Part: UpdatesPart },
  { id: 'outcome', name: 'Outcome', Part: AllegationOutcomePart },
];

/** The report and the part named in the address. */
export function AllegationScreen() {
  const { allegationId, part } = useParams();
  const allegation = useRecord('allegations', allegationId);
  const open = parts.find(({ id }) => id === part) ?? parts[0];
  if (allegation === undefined || open === undefined) return <NoSuchReport />;
  const { Part } = open;
  return (
    <Screen
      title={`${allegation.kind === 'incident' ? 'Incident' : 'Allegation'} ${allegation.reference}`}
      purpose={`Reported ${formatDate(allegation.reportedOn)}. Entered by ${allegation.enteredBy}.`}
      isFlush
      actions={<NextStep allegation={allegation} />}
    >
      <div className="case-sides">
        <nav className="case-sections" aria-label="Parts of the report">
          <NavLink to="/allegations" end>
            All allegations
          </NavLink>
          {parts.map(({ id, name }) => (
            <NavLink
              key={id}
              to={`/allegations/${allegation.id}/${id}`}
              aria-current={id === open.id ? 'page' : undefined}
            >
              {name}
            </NavLink>
          ))}
        </nav>
        <SectionWork key={`${allegation.id}/${open.id}`} name={open.name}>
          <Part allegation={allegation} />
        </SectionWork>
      </div>
    </Screen>
  );
}

/** To the case that took it up, or to opening one; an empty report may be taken away. */
function NextStep({ allegation }: AllegationPartProps) {
  const caseFile = useCaseOf(allegation.id);
  const commit = useCommit();
  const navigate = useNavigate();
  if (caseFile !== undefined) {
    return (
      <Button component={Link} variant="default" to={`/cases/${caseFile.id}/summary`}>
        Case {caseFile.reference}
      </Button>
    );
  }
  const remove = () => {
    const removed = commit('Remove an empty report', [
      { collection: 'allegations', id: allegation.id, after: null },
    ]);
    if (removed.ok) void navigate('/allegations');
  };
  return (
    <>
      {isEmpty(allegation) ? (
        <Button variant="default" onClick={remove}>
          Remove the empty report
        </Button>
      ) : null}
      <Button component={Link} to={`/cases?add=case&from=${allegation.id}`}>
        Open a case from it
      </Button>
    </>
  );
}

/** Whether nothing was entered but what a new report starts with. */
function isEmpty(allegation: Allegation): boolean {
  const { summary, reporterName, reporterContact, concerned, referrals, actions, updates, outcome } =
    allegation;
  const isBlank = [summary, reporterName, reporterContact, updates.agreed].every((text) => text === '');
  const entries = [concerned, referrals, actions, updates.given].some((list) => list.length > 0);
  return isBlank && !entries && outcome === null && updates.exit === null;
}

function NoSuchReport() {
  return (
    <Screen title="Allegations" purpose="Every allegation and incident that was reported.">
      <Empty title="There is no such report" action={<Link to="/allegations">All allegations</Link>}>
        It may have been taken back with Undo. Nothing else was changed.
      </Empty>
    </Screen>
  );
}
