/** The meetings and actions of the open operation, what is open in it, and how they are changed. */
import { useMemo } from 'react';
import { asId } from '../../../core/foundation/ids';
import { meetingsOf } from '../../../core/meetings/action-list';
import { proposedAgenda } from '../../../core/meetings/agenda';
import type { Action, Meeting } from '../../../core/meetings/meeting';
import { newAction, newMeeting } from '../../../core/meetings/meeting-edits';
import { matterCollections, type OpenMatter, openMatters } from '../../../core/meetings/open-matters';
import { type AttendeeSource, proposedAttendees } from '../../../core/meetings/proposed-attendees';
import {
  useCollection,
  useCollections,
  useCommit,
  useDesk,
  useDeskUser,
  useToday,
} from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';

/** The latest first. */
export function useMeetings(): readonly Meeting[] {
  const operation = useOperation();
  const meetings = useCollection('meetings');
  return useMemo(() => meetingsOf(meetings.values(), operation), [meetings, operation]);
}

/** Everything open in the operation that a meeting may take. */
export function useOpenMatters(): readonly OpenMatter[] {
  const operation = useOperation();
  const records = useCollections(matterCollections);
  const today = useToday();
  return useMemo(() => openMatters({ records, operation, today }), [records, operation, today]);
}

/** Changes a meeting as it stands at that moment; `false` where it was refused. */
export type ChangeMeeting = (purpose: string, change: (meeting: Meeting) => Meeting) => boolean;

/** The way to change one meeting. */
export function useChangeMeeting(meetingId: string): ChangeMeeting {
  const { vault } = useDesk();
  const commit = useCommit();
  return (purpose, change) => {
    const standing = vault.records.get('meetings', meetingId);
    if (standing === undefined) return false;
    const after = change(standing);
    return commit(purpose, [{ collection: 'meetings', id: meetingId, after }]).ok;
  };
}

/** The force’s own people and the councils’, for proposing who is asked. */
export function useAttendeeSource(): Omit<AttendeeSource, 'date'> {
  const operation = useOperation();
  const areas = useCollection('areas');
  const commandRoles = useCollection('commandRoles');
  const partners = useCollection('partners');
  const { name, role } = useDeskUser();
  return {
    operation,
    areas,
    commandRoles,
    partners,
    spoc: { name, role: role.trim() === '' ? 'Force election SPOC' : role },
  };
}

type Planned = Pick<Meeting, 'kind' | 'date' | 'startsAt' | 'place'>;

/** Plans a meeting with its people and its agenda proposed; the id, or `null` where it was refused. */
export function usePlanMeeting(): (planned: Planned) => string | null {
  const { vault, newId } = useDesk();
  const commit = useCommit();
  const operation = useOperation();
  const matters = useOpenMatters();
  const source = useAttendeeSource();
  return (planned) => {
    const bare = newMeeting({ ...planned, id: newId(), operationId: operation.id });
    const attendees = proposedAttendees(bare.kind, { ...source, date: bare.date }, newId);
    const around = {
      meetings: vault.records.all('meetings'),
      actions: vault.records.all('actions').values(),
      matters,
    };
    const after = { ...bare, attendees, agenda: proposedAgenda(bare, around, newId) };
    const chair = attendees.find(({ name }) => name !== '')?.name ?? '';
    const change = { collection: 'meetings', id: after.id, after: { ...after, chair } } as const;
    return commit('Plan a meeting', [change]).ok ? after.id : null;
  };
}

export interface ActionEdits {
  /** Adds an open action; `false` where it was refused. */
  readonly add: (
    given: Pick<Action, 'text' | 'owner' | 'due' | 'raisedOn'> &
      Partial<Pick<Action, 'meetingId' | 'agendaItemId'>>,
  ) => boolean;
  /** Changes an action as it stands at that moment. */
  readonly change: (id: string, purpose: string, change: (action: Action) => Action) => boolean;
}

/** The ways to change actions. */
export function useActionEdits(): ActionEdits {
  const { vault, newId } = useDesk();
  const commit = useCommit();
  const operation = useOperation();
  return {
    add: (given) => {
      const after = newAction({ ...given, id: asId<'Action'>(newId()), operationId: operation.id });
      return commit('Raise an action', [{ collection: 'actions', id: after.id, after }]).ok;
    },
    change: (id, purpose, change) => {
      const standing = vault.records.get('actions', id);
      if (standing === undefined) return false;
      return commit(purpose, [{ collection: 'actions', id, after: change(standing) }]).ok;
    },
  };
}
