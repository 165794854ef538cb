/**
 * The judgement under each heading of the debrief, once the poll is over: due by the debrief that is planned next.
 *
 * Reference: APP Policing elections, recommended timetable: debriefs of the Electoral Commission and of the gold group.
 */
import { debriefHeadings } from '../../debrief/headings';
import { judgementId } from '../../debrief/judgement';
import { meetingKinds, type MeetingKind } from '../../meetings/meeting';
import { timetableView } from '../../plan/timetable-view';
import type { Operation } from '../operation';
import { type DatedItem, nothing, type RecordsOf, type WorkSubject } from './work-subject';

type DebriefCollection =
  'areas' | 'judgements' | 'meetings' | 'oneOffDays' | 'operationDates' | 'plannedEvents';

export const debriefWork: WorkSubject<DebriefCollection> = {
  reads: ['areas', 'judgements', 'meetings', 'oneOffDays', 'operationDates', 'plannedEvents'],
  due: judgementItems,
  open: nothing,
};

/** The recommended events at which the debrief is asked for. */
const debriefEvents: readonly string[] = ['commission-debrief', 'gold-debrief'];
const debriefMeetings: readonly MeetingKind[] = meetingKinds
  .map(({ id }) => id)
  .filter((id) => id.endsWith('debrief'));

/** One item for all headings that have no judgement; none before the day after the poll. */
function judgementItems(
  records: RecordsOf<DebriefCollection>,
  operation: Operation,
  today: string,
): readonly DatedItem[] {
  const { pollingDate } = operation;
  if (pollingDate === null || today <= pollingDate) return [];
  const missing = debriefHeadings.filter(
    ({ id }) => (records.judgements.get(judgementId(operation.id, id))?.text.trim() ?? '') === '',
  );
  const due = dueOf(records, operation, today);
  const [first] = missing;
  if (first === undefined || due === null) return [];
  const text =
    missing.length === 1
      ? `Write the judgement under “${first.name}” for the debrief`
      : `Write the judgement under ${missing.length} headings of the debrief`;
  return [{ key: 'debrief-judgements', text, due, path: `/debrief?heading=${first.id}` }];
}

/** The first day of a debrief that is still to come: a meeting that is planned, or an event that is not done. */
function dueOf(records: RecordsOf<DebriefCollection>, operation: Operation, today: string): string | null {
  const meetings = [...records.meetings.values()].flatMap(({ operationId, kind, status, date }) =>
    operationId === operation.id && debriefMeetings.includes(kind) && status === 'planned' && date !== null
      ? [date]
      : [],
  );
  const view = timetableView(operation, records, today);
  const events = view.ok
    ? view.value.planned
        .filter(({ recommended, doneOn }) => doneOn === null && debriefEvents.includes(recommended?.id ?? ''))
        .map(({ to }) => to)
    : [];
  return [...meetings, ...events].sort()[0] ?? null;
}
