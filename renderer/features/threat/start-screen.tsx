/** The door to the threat assessment: opens the newest version, or starts the first. */
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link, Navigate, useNavigate } from 'react-router';
import { asId } from '../../core/foundation/ids';
import { newAssessment } from '../../core/threat/assessment';
import { usualScales } from '../../core/threat/scales';
import { type StartChoice, startChoices } from '../../core/threat/start-from';
import { useCollection, useCommit, useDesk, useDeskUser } from '../../services/desk-context';
import { useOperation } from '../../services/operation';
import { Empty, Screen } from '../../ui/screen';
import { assessmentPath } from './cell-point';
import { extentWords } from './extent-words';
import { locationGroups, usualLocations } from './location-options';
import { LocationPicker } from './location-picker';
import { useAssessments, useGazetteer } from './open-assessment';
import { ScaleChoice } from './scales/scale-choice';
import { useUsableSets } from './scales/usable-sets';
import { CarryOverSummary } from './versions/carry-over-summary';
import { StartChoices } from './versions/start-choice';
import { useStartFrom } from './versions/use-start-from';
import { useNamesIn } from './versions/use-versions';

/** Goes to the newest version where there is one. */
export function StartScreen() {
  const [newest] = useAssessments();
  if (newest !== undefined) return <Navigate to={assessmentPath(newest.id)} replace />;
  return <StartForm />;
}

function StartForm() {
  const operation = useOperation();
  const operations = useCollection('operations');
  const assessments = useCollection('assessments');
  const choices = useMemo(
    () => startChoices(operation, operations.values(), assessments.values()),
    [operation, operations, assessments],
  );
  const [earlierId, setEarlierId] = useState<string | null>(choices[0]?.assessment.id ?? null);
  const earlier = choices.find(({ assessment }) => assessment.id === earlierId);
  return (
    <Screen
      title="Threat assessment"
      purpose="What could go wrong, where, how likely, how bad, and what will be done about it."
      actions={
        <Button component={Link} to="/threat/scales" variant="default">
          Scales
        </Button>
      }
    >
      <div className="stack-wide measure">
        <Empty
          title="No threat assessment yet"
          example="For example: Notified protest at Carrow Town Hall. Likely, impact 3 Significant: 4 High; moderate confidence."
        >
          Eleven harms are considered at each place or area that you choose. Likelihood, impact and confidence
          are judged apart, with reasons and controls; gold approves, and it leaves as a Word document.
        </Empty>
        {choices.length === 0 ? null : (
          <StartChoices choices={choices} value={earlierId} onChange={setEarlierId} />
        )}
        {earlier === undefined ? <NewStart /> : <FromEarlier key={earlier.assessment.id} choice={earlier} />}
      </div>
    </Screen>
  );
}

function FromEarlier({ choice: { assessment } }: { readonly choice: StartChoice }) {
  const sets = useUsableSets(assessment.scales);
  const [scales, setScales] = useState(assessment.scales);
  const from = useStartFrom(assessment, scales);
  const nameOf = useNamesIn(undefined, assessment);
  if (from === null) return null;
  return (
    <>
      <CarryOverSummary plan={from.plan} earlierScales={assessment.scales} nameOf={nameOf} />
      <div className="form-with-help">
        <ScaleChoice sets={sets} value={scales} onChange={setScales} />
      </div>
      <div className="row">
        <Button onClick={from.start}>Start threat assessment</Button>
        <span className="dimmed">{extentWords(from.plan.assessment.locations.length)}</span>
      </div>
    </>
  );
}

function NewStart() {
  const operation = useOperation();
  const gazetteer = useGazetteer();
  const groups = useMemo(() => locationGroups(operation, gazetteer), [operation, gazetteer]);
  const [chosen, setChosen] = useState(() => usualLocations(operation, gazetteer.areas));
  const sets = useUsableSets();
  const [scales, setScales] = useState(usualScales);
  const start = useStart();
  return (
    <>
      <section className="stack">
        <h2>Places and areas to look at</h2>
        <p className="dimmed">
          The councils of the operation are chosen already. Wards and single places can follow later.
        </p>
        <LocationPicker groups={groups} chosen={chosen} onChange={setChosen} />
      </section>
      <div className="form-with-help">
        <ScaleChoice sets={sets} value={scales} onChange={setScales} />
      </div>
      <div className="row">
        <Button disabled={chosen.length === 0} onClick={() => start({ locations: chosen, scales })}>
          Start threat assessment
        </Button>
        <span className="dimmed">
          {chosen.length === 0 ? 'Choose at least one place or area.' : extentWords(chosen.length)}
        </span>
      </div>
    </>
  );
}

function useStart() {
  const { clock, newId } = useDesk();
  const user = useDeskUser();
  const operation = useOperation();
  const commit = useCommit();
  const navigate = useNavigate();
  return (given: Pick<ReturnType<typeof newAssessment>, 'locations' | 'scales'>) => {
    const assessment = newAssessment({
      id: asId<'Assessment'>(newId()),
      operationId: operation.id,
      startedAt: clock(),
      marking: operation.marking,
      author: user.name,
      ...given,
    });
    const result = commit('Start the threat assessment', [
      { collection: 'assessments', id: assessment.id, after: assessment },
    ]);
    if (result.ok) void navigate(assessmentPath(assessment.id));
  };
}
