/** Setting a workshop up: when, where, who, and which cells in which order. */
import { Button } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { Link, useNavigate } from 'react-router';
import { ok } from '../../core/foundation/result';
import { startWorkshop } from '../../core/workshop/course';
import { useCommit, useDesk } from '../../services/desk-context';
import { SavedText } from '../../ui/saved-text';
import { Message, Screen } from '../../ui/screen';
import { AgendaList } from './agenda-list';
import { CellChooser } from './cell-chooser';
import { OnWorkshop, useOpenWorkshop } from './open-workshop';
import { ParticipantsPanel } from './participants-panel';
import { count, statusWords } from './words';
import { useWorkshopActs } from './workshop-acts';
import { workshopPath, WorkshopTabs } from './workshop-tabs';

/** The set-up of the workshop that the address names. */
export function SetUpScreen() {
  return (
    <OnWorkshop>
      <SetUp />
    </OnWorkshop>
  );
}

function SetUp() {
  const { workshop, assessment } = useOpenWorkshop();
  const isClosed = workshop.status === 'closed';
  return (
    <Screen
      title={workshop.title}
      purpose={`${statusWords[workshop.status]}. Rates cells of version ${assessment.version} of the threat assessment.`}
      tabs={<WorkshopTabs id={workshop.id} />}
      actions={<Actions />}
    >
      <div className="stack-wide">
        <Standing />
        <Details />
        <ParticipantsPanel />
        <section className="stack" aria-labelledby="workshop-agenda">
          <h2 id="workshop-agenda">Agenda</h2>
          <div className="workshop-agenda" data-closed={isClosed}>
            {isClosed ? null : <CellChooser />}
            <AgendaList />
          </div>
        </section>
      </div>
    </Screen>
  );
}

/** What stands in the way, said before anybody is in the room. */
function Standing() {
  const { workshop, assessment } = useOpenWorkshop();
  if (workshop.status === 'closed') {
    return (
      <Message tone="note" title="This workshop is closed. It can be read, not changed.">
        <p>
          <Link to={workshopPath(workshop.id, 'record')}>Read its record</Link>.
        </p>
      </Message>
    );
  }
  if (assessment.status === 'draft') return null;
  return (
    <Message tone="warning" title={`Version ${assessment.version} cannot be changed now.`}>
      <p>
        It is {assessment.status === 'approved' ? 'approved' : 'with gold'}, so no agreed rating can be put
        into it. What this workshop has on record is kept.
      </p>
    </Message>
  );
}

function Actions() {
  const { workshop } = useOpenWorkshop();
  const acts = useWorkshopActs(workshop.id);
  const navigate = useNavigate();
  const toRun = () => void navigate(workshopPath(workshop.id, 'run'));
  const start = () => {
    if (acts.change('Start a workshop', startWorkshop, { undoable: false })) toRun();
  };
  return (
    <>
      {workshop.status === 'planned' ? <DeletePlan /> : null}
      <Button variant="default" component={Link} to={workshopPath(workshop.id, 'slips')}>
        Print slips
      </Button>
      {workshop.status === 'planned' ? <Button onClick={start}>Start workshop</Button> : null}
      {workshop.status === 'running' ? <Button onClick={toRun}>Go on with the workshop</Button> : null}
    </>
  );
}

function DeletePlan() {
  const { workshop } = useOpenWorkshop();
  const { notify } = useDesk();
  const commit = useCommit();
  const navigate = useNavigate();
  const remove = () => {
    const removed = commit('Delete the plan of a workshop', [
      { collection: 'workshops', id: workshop.id, after: null },
    ]);
    if (!removed.ok) return;
    notify({ tone: 'done', text: 'The plan is deleted. Undo brings it back.' });
    void navigate('/workshops');
  };
  return (
    <Button variant="default" onClick={remove}>
      Delete plan
    </Button>
  );
}

function Details() {
  const { workshop } = useOpenWorkshop();
  const acts = useWorkshopActs(workshop.id);
  const isReadOnly = workshop.status === 'closed';
  return (
    <section className="workshop-details" aria-label="When and where">
      <SavedText
        label="Title"
        value={workshop.title}
        maxLength={160}
        isReadOnly={isReadOnly}
        problem={(text) => (text.trim() === '' ? 'A workshop needs a title. The last one is kept.' : null)}
        onSave={(title) => acts.set('Change the title of a workshop', { title: title.trim() })}
      />
      <DateInput
        label="Date"
        valueFormat="ddd D MMM YYYY"
        value={workshop.date}
        readOnly={isReadOnly}
        onChange={(date) => {
          if (date !== null) acts.change('Set the date of a workshop', (now) => ok({ ...now, date }));
        }}
      />
      <SavedText
        label="Place"
        value={workshop.place}
        maxLength={200}
        isReadOnly={isReadOnly}
        onSave={(place) => acts.set('Change the place of a workshop', { place })}
      />
      <SavedText
        label="Facilitator"
        value={workshop.facilitator}
        maxLength={120}
        isReadOnly={isReadOnly}
        onSave={(facilitator) => acts.set('Change the facilitator of a workshop', { facilitator })}
      />
      <p className="dimmed small workshop-details-count">
        {count(workshop.participants.length, 'participant', 'participants')},{' '}
        {count(workshop.agenda.length, 'cell', 'cells')} on the agenda.
      </p>
    </section>
  );
}
