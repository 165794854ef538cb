/** Holding a workshop: one cell at a time, over the whole page, walked through with one key. */
import { Link, useNavigate, useSearchParams } from 'react-router';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { type AgendaProgress, agendaPosition, agendaProgress } from '../../core/workshop/agenda';
import { useCollection } from '../../services/desk-context';
import { Message, Screen } from '../../ui/screen';
import { agendaKey } from '../../core/workshop/workshop';
import { CellRun } from './cell-run';
import { OnWorkshop, useOpenWorkshop } from './open-workshop';
import { Presentation } from './presentation';
import { type At, arrival } from './walk';
import { count } from './words';
import { workshopPath, WorkshopTabs } from './workshop-tabs';

/** The presentation of the workshop that the address names. */
export function RunScreen() {
  return (
    <OnWorkshop>
      <Run />
    </OnWorkshop>
  );
}

function Run() {
  const { workshop, keyOf } = useOpenWorkshop();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const work = { rounds: useCollection('rounds'), agreed: useCollection('agreedRatings') };
  const linked = search.get('cell');
  const [at, setAt] = useState<At | null>(() =>
    arrival(
      workshop,
      work,
      workshop.agenda.find((item) => agendaKey(item) === linked || keyOf(item) === linked),
    ),
  );
  if (workshop.status !== 'running') return <NotRunning />;
  const leave = () => void navigate(workshopPath(workshop.id));
  // Meanwhile the cell may have been taken off the agenda, or its place been merged into one that is on it too.
  const here =
    at !== null && agendaPosition(workshop, at.item) === null
      ? arrival(
          workshop,
          work,
          workshop.agenda.find((item) => keyOf(item) === keyOf(at.item)),
        )
      : at;
  if (here === null) {
    return <AllDone progress={agendaProgress(workshop, work)} onLeave={leave} onBack={setAt} />;
  }
  return (
    <CellRun key={`${here.item.harmId}:${here.item.location.id}`} at={here} onGo={setAt} onLeave={leave} />
  );
}

function NotRunning() {
  const { workshop } = useOpenWorkshop();
  const isPlanned = workshop.status === 'planned';
  return (
    <Screen
      title={workshop.title}
      purpose="One cell at a time, in front of the room."
      tabs={<WorkshopTabs id={workshop.id} />}
    >
      <Message tone="note" title={isPlanned ? 'The workshop has not begun.' : 'This workshop is closed.'}>
        <p>
          {isPlanned ? (
            <Link to={workshopPath(workshop.id)}>Start it from its set-up</Link>
          ) : (
            <Link to={workshopPath(workshop.id, 'record')}>Read its record</Link>
          )}
          .
        </p>
      </Message>
    </Screen>
  );
}

interface AllDoneProps {
  readonly progress: AgendaProgress;
  readonly onLeave: () => void;
  readonly onBack: (at: At) => void;
}

/** After the last cell. */
function AllDone({ progress, onLeave, onBack }: AllDoneProps) {
  const { workshop } = useOpenWorkshop();
  const navigate = useNavigate();
  const [first] = workshop.agenda;
  const last = workshop.agenda.at(-1);
  const isSettled = progress.agreed === progress.total;
  return (
    <Presentation
      title={isSettled ? 'Every cell has an agreed rating' : 'The end of the agenda'}
      subtitle={workshop.title}
      progress={`${progress.agreed} of ${count(progress.total, 'cell', 'cells')} agreed`}
      stageKey="end"
      onLeave={onLeave}
      onForward={() => void navigate(workshopPath(workshop.id, 'record'))}
      forwardLabel="Go to the record"
      onBack={() => {
        if (last !== undefined) onBack({ item: last, step: 'agree' });
      }}
    >
      <div className="presentation-turn">
        <p>
          {isSettled
            ? 'The ratings stand in the assessment. The record holds every round.'
            : `${count(progress.total - progress.agreed, 'cell has', 'cells have')} no agreed rating yet.`}
        </p>
        {first === undefined ? null : (
          <div>
            <Button size="lg" variant="default" onClick={() => onBack({ item: first, step: 'evidence' })}>
              Go to the first cell
            </Button>
          </div>
        )}
      </div>
    </Presentation>
  );
}
