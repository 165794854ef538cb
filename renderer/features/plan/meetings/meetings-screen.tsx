/** The meetings of the operation: the list, and the open meeting beside it. */
import { Button } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { formatDate } from '../../../core/foundation/dates';
import { offeredMatters } from '../../../core/meetings/agenda';
import { type Meeting, meetingKinds } from '../../../core/meetings/meeting';
import { meetingKindName } from '../../../core/meetings/open-matters';
import { meetingsRegister } from '../../../core/registers/meetings';
import { useCollection } from '../../../services/desk-context';
import { ExportRegister } from '../../../services/export-register';
import { Empty, Screen } from '../../../ui/screen';
import { meetingStateWords } from './action-words';
import { AgendaPicker } from './agenda-picker';
import { MeetingPage } from './meeting-page';
import { openButtonId } from './meetings-path';
import { MeetingsTabs } from './meetings-tabs';
import { NewMeeting } from './new-meeting';
import { useChangeMeeting, useMeetings, useOpenMatters } from './use-meetings';

/** The table while none is open; then the list at the left, the meeting, and open matters to pick from. */
export function MeetingsScreen() {
  const meetings = useMeetings();
  const [parameters, setParameters] = useSearchParams();
  const openId = parameters.get('meeting');
  const open = meetings.find(({ id }) => id === openId);
  const isAdding = parameters.get('add') === 'meeting';
  const asked = meetingKinds.find(({ id }) => id === parameters.get('kind'))?.id;
  const show = (id: string) => setParameters({ meeting: id }, { replace: open !== undefined || isAdding });
  const close = () => {
    setParameters({}, { replace: true });
    if (openId !== null) setTimeout(() => document.getElementById(openButtonId(openId))?.focus());
  };
  const add = () => setParameters({ add: 'meeting' });
  const shared = {
    title: 'Meetings',
    purpose:
      'Gold group, joint agency working group and others: agenda from what is open, attendance, minutes, actions.',
    tabs: <MeetingsTabs />,
    isFlush: true,
    actions: (
      <>
        <Button onClick={add}>New meeting</Button>
        <ExportRegister register={meetingsRegister} />
      </>
    ),
  };
  if (open !== undefined)
    return (
      <OpenMeeting
        key={open.id}
        shared={shared}
        meeting={open}
        meetings={meetings}
        isPicking={parameters.get('pick') === 'matters'}
        onPick={(isOn) =>
          setParameters({ meeting: open.id, ...(isOn ? { pick: 'matters' } : {}) }, { replace: true })
        }
        onShow={show}
        onClose={close}
      />
    );
  return (
    <Screen
      {...shared}
      asideLabel="New meeting"
      aside={isAdding ? <NewMeeting key={asked} kind={asked} onPlanned={show} onClose={close} /> : null}
    >
      <div className="worksheet-scroll" tabIndex={0} role="region" aria-label="Meetings">
        {meetings.length === 0 ? (
          <Empty
            title="No meetings yet"
            example="Gold group · Mon 1 Mar 2027, 14:00 · Headquarters, room 2 · 5 asked · 7 points, 2 actions"
            action={<Button onClick={add}>New meeting</Button>}
          >
            The two principal ones are the gold group and the joint agency working group. Each meeting takes
            over the actions that its group left open.
          </Empty>
        ) : (
          <MeetingTable meetings={meetings} onOpen={show} />
        )}
      </div>
    </Screen>
  );
}

interface OpenMeetingProps {
  readonly shared: Omit<Parameters<typeof Screen>[0], 'children'>;
  readonly meeting: Meeting;
  readonly meetings: readonly Meeting[];
  readonly isPicking: boolean;
  readonly onPick: (isOn: boolean) => void;
  readonly onShow: (id: string) => void;
  readonly onClose: () => void;
}

function OpenMeeting(props: OpenMeetingProps) {
  const { shared, meeting, meetings, isPicking, onPick, onShow, onClose } = props;
  const change = useChangeMeeting(meeting.id);
  const all = useCollection('meetings');
  const actions = useCollection('actions');
  const matters = useOpenMatters();
  const offered = offeredMatters(meeting, { meetings: all, actions: actions.values(), matters });
  const canPick = isPicking && meeting.minutesAgreedOn === null;
  return (
    <Screen
      {...shared}
      asideLabel="Open matters"
      aside={
        canPick ? (
          <AgendaPicker meeting={meeting} offered={offered} change={change} onClose={() => onPick(false)} />
        ) : null
      }
    >
      <div className="plan-sides">
        <nav className="plan-side-list" aria-label="All meetings">
          {meetings.map((each) => (
            <button
              key={each.id}
              type="button"
              aria-current={each.id === meeting.id}
              onClick={() => onShow(each.id)}
            >
              <span>{each.title}</span>
              <span className="small">
                {each.date === null ? 'No day yet' : formatDate(each.date)}. {meetingStateWords(each)}
              </span>
            </button>
          ))}
        </nav>
        <div className="plan-side-work" tabIndex={0} role="region" aria-label="The open meeting">
          <MeetingPage
            meeting={meeting}
            change={change}
            offered={offered.length}
            onPick={() => onPick(true)}
            onClose={onClose}
          />
        </div>
      </div>
    </Screen>
  );
}

/** The title then says the kind too. */
function hasNameOfItsKind({ title, kind }: Meeting): boolean {
  return title.trim().toLowerCase() === meetingKindName(kind).toLowerCase();
}

interface MeetingTableProps {
  readonly meetings: readonly Meeting[];
  readonly onOpen: (id: string) => void;
}

function MeetingTable({ meetings, onOpen }: MeetingTableProps) {
  const actions = useCollection('actions');
  const open = (id: string) =>
    [...actions.values()].filter(({ meetingId, closed }) => meetingId === id && closed === null).length;
  return (
    <table className="plain-table meeting-list">
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Meeting</th>
          <th scope="col">Place</th>
          <th scope="col">State</th>
          <th scope="col" className="numeric">
            Points
          </th>
          <th scope="col" className="numeric">
            Open actions
          </th>
        </tr>
      </thead>
      <tbody>
        {meetings.map((meeting) => (
          <tr key={meeting.id}>
            <td>
              {meeting.date === null ? 'No day yet' : formatDate(meeting.date)}
              {meeting.startsAt === '' ? '' : `, ${meeting.startsAt}`}
            </td>
            <td>
              <button
                type="button"
                className="text-link"
                id={openButtonId(meeting.id)}
                onClick={() => onOpen(meeting.id)}
              >
                {meeting.title}
              </button>
              {hasNameOfItsKind(meeting) ? null : (
                <div className="small dimmed">{meetingKindName(meeting.kind)}</div>
              )}
            </td>
            <td>{meeting.place}</td>
            <td>{meetingStateWords(meeting)}</td>
            <td className="numeric">{meeting.agenda.length}</td>
            <td className="numeric">{open(meeting.id)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
