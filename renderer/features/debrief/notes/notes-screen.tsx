/** Sanitised notes for other forces: the list, and the open note with what is left to decide beside it. */
import { Button } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { formatDate, dateAt } from '../../../core/foundation/dates';
import { asId } from '../../../core/foundation/ids';
import { audiences, type LearningNote } from '../../../core/sanitise/learning-note';
import { learningNotesRegister } from '../../../core/registers/debrief-notes';
import { useCommit, useDesk, useDeskUser } from '../../../services/desk-context';
import { ExportRegister } from '../../../services/export-register';
import { useOperation } from '../../../services/operation';
import { Empty, Help, ProgressLine, Screen } from '../../../ui/screen';
import { DebriefTabs } from '../debrief-tabs';
import { NoteDecisions } from './note-decisions';
import { NotePage } from './note-page';
import { notePath } from './notes-path';
import { useNotes, useSanitisedNote } from './use-notes';

/** `?note=` opens one. */
export function NotesScreen() {
  const notes = useNotes();
  const [parameters] = useSearchParams();
  const open = notes.find(({ id }) => id === parameters.get('note'));
  return open === undefined ? (
    <NotesList notes={notes} />
  ) : (
    <OpenNote key={open.id} note={open} notes={notes} />
  );
}

const purpose =
  'Learning for other forces without names, places and dates that identify. What the desk knows is replaced; you decide the rest.';

function NotesList({ notes }: { readonly notes: readonly LearningNote[] }) {
  return (
    <Screen
      title="Sanitised notes"
      purpose={purpose}
      tabs={<DebriefTabs />}
      actions={
        <>
          <NewNote />
          {notes.length === 0 ? null : <ExportRegister register={learningNotesRegister} />}
        </>
      }
      asideLabel="About sanitised notes"
      aside={<About />}
    >
      {notes.length === 0 ? (
        <Empty
          title="No sanitised note yet"
          example="[Person 1] asked two days before polling day who would open [Place 1]. Recommended: name the keyholder in the order."
          action={<NewNote />}
        >
          A note tells chosen points of learning to the Electoral Commission, the national seminar, the
          integrity meeting or the Knowledge Hub.
        </Empty>
      ) : (
        <NotesTable notes={notes} openId={null} />
      )}
    </Screen>
  );
}

function OpenNote({ note, notes }: { readonly note: LearningNote; readonly notes: readonly LearningNote[] }) {
  const { made, isMaking } = useSanitisedNote(note);
  return (
    <Screen
      title={note.title}
      purpose={purpose}
      tabs={<DebriefTabs />}
      actions={
        <>
          <Button component={Link} to={notePath()} variant="default">
            All notes
          </Button>
          <NewNote />
        </>
      }
      asideLabel="What is left to decide"
      aside={made === null ? <About /> : <NoteDecisions note={note} made={made} />}
    >
      <div className="stack">
        {notes.length > 1 ? <NotesTable notes={notes} openId={note.id} /> : null}
        {isMaking ? (
          <ProgressLine label="Looking for names of the record in the note" done={0} total={0} />
        ) : null}
        {made === null ? null : <NotePage note={note} made={made} />}
      </div>
    </Screen>
  );
}

function NewNote() {
  const desk = useDesk();
  const user = useDeskUser();
  const operation = useOperation();
  const commit = useCommit();
  const [, setParameters] = useSearchParams();
  const add = () => {
    const after: LearningNote = {
      id: asId<'LearningNote'>(desk.newId()),
      operationId: operation.id,
      title: 'Learning from the policing of an election',
      introduction: '',
      audiences: [],
      pointIds: [],
      decisions: [],
      madeAt: desk.clock(),
      madeBy: user.name,
    };
    const made = commit('Start a sanitised note', [{ collection: 'learningNotes', id: after.id, after }]);
    if (made.ok) setParameters({ note: after.id });
  };
  return (
    <Button variant="default" onClick={add}>
      Start a note
    </Button>
  );
}

function NotesTable({
  notes,
  openId,
}: {
  readonly notes: readonly LearningNote[];
  readonly openId: string | null;
}) {
  return (
    <table className="plain-table">
      <caption className="visually-hidden">Sanitised notes, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Note</th>
          <th scope="col">For</th>
          <th scope="col" className="numeric">
            Points
          </th>
          <th scope="col" className="numeric">
            Decided
          </th>
          <th scope="col">Made</th>
        </tr>
      </thead>
      <tbody>
        {notes.map((note) => (
          <tr key={note.id} aria-current={note.id === openId ? true : undefined}>
            <th scope="row">
              <Link to={notePath(note.id)}>{note.title}</Link>
            </th>
            <td>
              {audiences
                .filter(({ id }) => note.audiences.includes(id))
                .map(({ name }) => name)
                .join('; ')}
            </td>
            <td className="numeric">{note.pointIds.length}</td>
            <td className="numeric">{note.decisions.length}</td>
            <td>
              {formatDate(dateAt(note.madeAt))}
              <div className="dimmed small">{note.madeBy}</div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function About() {
  return (
    <Help source="APP Policing elections, organisational learning">
      Learning is sanitised before other forces receive it. Names, places, addresses, references and numbers
      that any record of the desk knows become placeholders, the same for the same thing in every note of the
      operation. Dates are said beside polling day. Which placeholder stands for whom never leaves the desk.
    </Help>
  );
}
