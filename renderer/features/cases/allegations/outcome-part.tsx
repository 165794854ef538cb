/** How a report ended that never became a case; one that did ends with its case. */
import { Link } from 'react-router';
import { OutcomeRecord } from '../case/outcome-record';
import { CaseSection } from '../case/section-frame';
import type { AllegationPartProps } from './allegation-screen';
import { useCaseOf, useEditAllegation } from './use-allegations';

/** The outcome as recorded, the way to its case, or the form. */
export function AllegationOutcomePart({ allegation }: AllegationPartProps) {
  const caseFile = useCaseOf(allegation.id);
  const edit = useEditAllegation(allegation.id);
  return (
    <CaseSection title="Outcome" purpose="How it ended, as it is counted and as the complainant is told.">
      {allegation.outcome === null && caseFile !== undefined ? (
        <p>
          It was taken up by <Link to={`/cases/${caseFile.id}/outcome`}>case {caseFile.reference}</Link>, and
          ends with it.
        </p>
      ) : (
        <OutcomeRecord
          outcome={allegation.outcome}
          of="a report"
          contacts={[]}
          onChange={(purpose, outcome) => edit(purpose, () => ({ outcome }))}
        />
      )}
    </CaseSection>
  );
}
