/** Who is asked to a meeting and who came. */
import { Button, NativeSelect } from '@mantine/core';
import { asId } from '../../../core/foundation/ids';
import { type Attendance, attendances, type Attendee, type Meeting } from '../../../core/meetings/meeting';
import { withAttendee } from '../../../core/meetings/meeting-edits';
import { proposedAttendees } from '../../../core/meetings/proposed-attendees';
import { useDesk } from '../../../services/desk-context';
import { SavedText } from '../../../ui/saved-text';
import { type ChangeMeeting, useAttendeeSource } from './use-meetings';

interface MeetingPeopleProps {
  readonly meeting: Meeting;
  readonly change: ChangeMeeting;
  readonly isFrozen: boolean;
}

/** A row for each person; attendance is asked once the meeting was held. */
export function MeetingPeople({ meeting, change, isFrozen }: MeetingPeopleProps) {
  const { newId } = useDesk();
  const isHeld = meeting.status === 'held';
  const add = () =>
    change('Ask somebody to a meeting', (each) => ({
      ...each,
      attendees: [
        ...each.attendees,
        { id: asId<'Attendee'>(newId()), name: '', role: '', organisation: '', attendance: null },
      ],
    }));
  return (
    <section className="stack-tight" aria-label="People">
      <h3>{isHeld ? 'Attendance' : 'Asked to attend'}</h3>
      {meeting.attendees.length === 0 ? (
        <p className="dimmed">Nobody is asked yet.</p>
      ) : (
        <table className="plain-table meeting-people">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Role</th>
              <th scope="col">Organisation</th>
              {isHeld ? <th scope="col">Attendance</th> : null}
              {isFrozen ? null : (
                <th scope="col">
                  <span className="visually-hidden">Remove</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {meeting.attendees.map((attendee) => (
              <Person
                key={attendee.id}
                attendee={attendee}
                isHeld={isHeld}
                isFrozen={isFrozen}
                change={change}
              />
            ))}
          </tbody>
        </table>
      )}
      {isFrozen ? null : (
        <div className="row">
          <Button size="xs" variant="default" onClick={add}>
            Add a person
          </Button>
          <AddProposed meeting={meeting} change={change} />
          {isHeld ? <EveryonePresent meeting={meeting} change={change} /> : null}
        </div>
      )}
    </section>
  );
}

interface PersonProps {
  readonly attendee: Attendee;
  readonly isHeld: boolean;
  readonly isFrozen: boolean;
  readonly change: ChangeMeeting;
}

function Person({ attendee, isHeld, isFrozen, change }: PersonProps) {
  const { id, name, role, organisation, attendance } = attendee;
  const who = name === '' ? role : name;
  const set = (patch: Partial<Attendee>) =>
    change('Change who attends a meeting', (meeting) => withAttendee(meeting, id, patch));
  const field = (label: string, value: string, onSave: (text: string) => void) => (
    <td>
      <SavedText
        label={`${label}${who === '' ? '' : `, ${who}`}`}
        isLabelHidden
        value={value}
        placeholder={label}
        maxLength={200}
        isReadOnly={isFrozen}
        onSave={(text) => onSave(text.trim())}
      />
    </td>
  );
  return (
    <tr>
      {field('Name', name, (text) => set({ name: text }))}
      {field('Role', role, (text) => set({ role: text }))}
      {field('Organisation', organisation, (text) => set({ organisation: text }))}
      {isHeld ? (
        <td>
          <NativeSelect
            aria-label={`Attendance, ${who}`}
            disabled={isFrozen}
            value={attendance ?? ''}
            data={[{ value: '', label: 'Not recorded' }, ...attendanceChoices]}
            onChange={(event) => set({ attendance: attendanceOf(event.currentTarget.value) })}
          />
        </td>
      ) : null}
      {isFrozen ? null : (
        <td>
          <button
            type="button"
            className="text-link"
            onClick={() =>
              change('Remove somebody from a meeting', (meeting) => ({
                ...meeting,
                attendees: meeting.attendees.filter((each) => each.id !== id),
              }))
            }
          >
            Remove<span className="visually-hidden"> {who}</span>
          </button>
        </td>
      )}
    </tr>
  );
}

const attendanceWords: Readonly<Record<Attendance, string>> = {
  present: 'Present',
  apologies: 'Apologies',
  absent: 'Absent',
};
const attendanceChoices = attendances.map((value) => ({ value, label: attendanceWords[value] }));

function attendanceOf(value: string): Attendance | null {
  return attendances.find((each) => each === value) ?? null;
}

type Part = Pick<MeetingPeopleProps, 'meeting' | 'change'>;

/** Those whom command and partners name for this kind of meeting and who are not asked yet. */
function AddProposed({ meeting, change }: Part) {
  const { newId } = useDesk();
  const source = useAttendeeSource();
  const missing = (ids: () => string) =>
    proposedAttendees(meeting.kind, { ...source, date: meeting.date }, ids).filter(
      ({ name, role, organisation }) =>
        !meeting.attendees.some((each) =>
          name === ''
            ? each.role === role && each.organisation === organisation
            : each.name.toLowerCase() === name.toLowerCase(),
        ),
    );
  const count = missing(() => 'counted').length;
  if (count === 0) return null;
  return (
    <Button
      size="xs"
      variant="default"
      onClick={() =>
        change('Ask those whom the command and the partners name', (each) => ({
          ...each,
          attendees: [...each.attendees, ...missing(newId)],
        }))
      }
    >
      Add {count} from command and partners
    </Button>
  );
}

function EveryonePresent({ meeting, change }: Part) {
  const open = meeting.attendees.filter(({ attendance, name }) => attendance === null && name !== '');
  if (open.length === 0) return null;
  return (
    <Button
      size="xs"
      variant="default"
      onClick={() =>
        change('Record who came to a meeting', (each) => ({
          ...each,
          attendees: each.attendees.map((person) =>
            person.attendance === null && person.name !== ''
              ? { ...person, attendance: 'present' as const }
              : person,
          ),
        }))
      }
    >
      Mark the other {open.length} as present
    </Button>
  );
}
