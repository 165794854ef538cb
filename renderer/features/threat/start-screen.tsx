/** The door to the threat assessment: opens the newest version, or starts the first. */
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Navigate, useNavigate } from 'react-router';
import { asId } from '../../core/foundation/ids';
import { newAssessment } from '../../core/threat/assessment';
import { useCommit, useDesk, useDeskUser } from '../../services/desk-context';
import { useOperation } from '../../services/operation';
import { Empty, Screen } from '../../ui/screen';
import { assessmentPath } from './cell-point';
import { extentWords } from './extent-words';
import { locationGroups, usualLocations } from './location-options';
import { LocationPicker } from './location-picker';
import { useAssessments, useGazetteer } from './open-assessment';

/** Goes to the newest version where there is one. */
export function StartScreen() {
  const [newest] = useAssessments();
  if (newest !== undefined) return <Navigate to={assessmentPath(newest.id)} replace />;
  return <StartForm />;
}

function StartForm() {
  const operation = useOperation();
  const gazetteer = useGazetteer();
  const groups = useMemo(() => locationGroups(operation, gazetteer), [operation, gazetteer]);
  const [chosen, setChosen] = useState(() => usualLocations(operation));
  const start = useStart();
  return (
    <Screen
      title="Threat assessment"
      purpose="What could go wrong, where, how likely, how bad, and what will be done about it."
    >
      <div className="stack-wide measure">
        <Empty
          title="No threat assessment yet"
          example="For example: Notified protest at Carrow Town Hall. Likely, impact 3 Significant: 4 High; moderate confidence."
        >
          Eleven harms are considered at each place or area that you choose. Likelihood, impact and confidence
          are judged apart, with reasons and controls; gold approves, and it leaves as a Word document.
        </Empty>
        <section className="stack">
          <h2>Places and areas to look at</h2>
          <p className="dimmed">
            The councils of the operation are chosen already. Wards and single places can follow later.
          </p>
          <LocationPicker groups={groups} chosen={chosen} onChange={setChosen} />
        </section>
        <div className="row">
          <Button disabled={chosen.length === 0} onClick={() => start(chosen)}>
            Start threat assessment
          </Button>
          <span className="dimmed">
            {chosen.length === 0 ? 'Choose at least one place or area.' : extentWords(chosen.length)}
          </span>
        </div>
      </div>
    </Screen>
  );
}

function useStart() {
  const { clock, newId } = useDesk();
  const user = useDeskUser();
  const operation = useOperation();
  const commit = useCommit();
  const navigate = useNavigate();
  return (locations: ReturnType<typeof usualLocations>) => {
    const assessment = newAssessment({
      id: asId<'Assessment'>(newId()),
      operationId: operation.id,
      startedAt: clock(),
      marking: operation.marking,
      author: user.name,
      locations,
    });
    const result = commit('Start the threat assessment', [
      { collection: 'assessments', id: assessment.id, after: assessment },
    ]);
    if (result.ok) void navigate(assessmentPath(assessment.id));
  };
}
