/** The next statutory dates, and the events of the plan that are due or overdue. */
import { pollKind } from '../../timetable/rules';
import { type TimetableView, timetableCollections, timetableView } from '../../plan/timetable-view';
import type { Operation } from '../operation';
import type { DatedItem, OpenItem, RecordsOf, WorkSubject } from './work-subject';

type TimetableCollection = (typeof timetableCollections)[number];

export const timetableWork: WorkSubject<TimetableCollection> = {
  reads: timetableCollections,
  due: (records, operation, today) => {
    const view = viewOf(records, operation, today);
    return view === null ? [] : [...plannedItems(view), ...statutoryItems(view)];
  },
  open: (records, operation): readonly OpenItem[] => {
    const view = viewOf(records, operation, anyDay);
    const left = view?.planned.filter(({ planned }) => planned === null) ?? [];
    const [first] = left;
    if (view === null || first === undefined) return [];
    return [
      {
        key: 'timetable-events',
        text: 'Plan the events that the guidance recommends, or mark them as done',
        left: `${left.length} of ${view.planned.length}`,
        path: `/plan/timetable/events?event=${first.key}`,
      },
    ];
  },
};

/** The day decides nothing of what is open. */
const anyDay = '1900-01-01';

function viewOf(
  records: RecordsOf<TimetableCollection>,
  operation: Operation,
  today: string,
): TimetableView | null {
  const made = timetableView(operation, records, today);
  return made.ok ? made.value : null;
}

function plannedItems({ planned }: TimetableView): readonly DatedItem[] {
  return planned
    .filter(({ doneOn }) => doneOn === null)
    .map(({ key, name, owner, to, planned: own }) => ({
      key: `timetable-event:${key}`,
      text: owner === '' ? `${name} (no owner)` : `${name} (${owner})`,
      due: to,
      path: `/plan/timetable/events?event=${key}`,
      // What nobody has taken up is listed once, as not yet planned, and not event by event as overdue.
      ...(own === null ? { passes: true as const } : {}),
    }));
}

/** Those up to the poll: they pass by themselves, so that a past one is never overdue work. */
function statutoryItems({ statutory, pollingDate }: TimetableView): readonly DatedItem[] {
  const every = new Set(statutory.flatMap(({ polls }) => polls)).size;
  return statutory
    .filter(({ date, isOpen }) => date <= pollingDate || !isOpen)
    .map(({ key, name, date, polls, councils }) => {
      const whose =
        councils ?? (polls.length < every ? polls.map((poll) => pollKind(poll).name).join('; ') : null);
      return {
        key: `timetable:${key}`,
        text: whose === null ? name : `${name} (${whose})`,
        due: date,
        path: `/plan/timetable?date=${key}`,
        passes: true,
      };
    });
}
