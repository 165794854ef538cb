/**
 * Planning and preparation in figures: dates kept and missed, meetings, actions, decisions.
 *
 * Reference: APP Policing elections, post-election debrief: issues around planning and preparation.
 */
import { commandTiers } from '../command/command-role';
import { daysBetween, formatDate } from '../foundation/dates';
import { readLog } from '../log/log';
import { isOverdue } from '../meetings/action-list';
import { meetingKinds } from '../meetings/meeting';
import { type PlannedRow, windowWords } from '../plan/planned-rows';
import { sayNoTimetable, timetableView } from '../plan/timetable-view';
import type { Behind } from './compiled';
import type { CompileGiven } from './compile-given';
import { countOf, behind, grouped, ofOperation, type OwnFigure, type OwnGroup, sumOf } from './figures';

/** Every group under this heading. */
export function planningGroups(given: CompileGiven): readonly OwnGroup[] {
  return [...dateGroups(given), meetingGroup(given), actionGroup(given), decisionGroup(given)];
}

/** "Last day for nominations, Thu 1 Apr 2027", by the key of the row; nothing where there is no timetable. */
export function timetableNames({
  records,
  operation,
  today,
}: CompileGiven): Readonly<Record<string, string>> {
  const view = timetableView(operation, records, today);
  if (!view.ok) return {};
  const statutory = view.value.statutory.map(
    (row) => [statutoryId(row.key), `${row.name}, ${formatDate(row.date)}`] as const,
  );
  const planned = view.value.planned.map(
    (row) => [plannedId(row.key), `${row.name}, ${windowWords(row)}`] as const,
  );
  return Object.fromEntries([...statutory, ...planned]);
}

function dateGroups({ records, operation, today }: CompileGiven): readonly OwnGroup[] {
  const view = timetableView(operation, records, today);
  const shared = { source: 'Timetable', isOpenEnded: false } as const;
  if (!view.ok) {
    const caution = sayNoTimetable(view.error);
    return [
      { ...shared, id: 'dates', title: 'Dates', figures: [], caution, isRecorded: false },
      { ...shared, id: 'events', title: 'Planned and actual dates', figures: [], caution, isRecorded: false },
    ];
  }
  const { statutory, planned } = view.value;
  const passed = statutory.filter(({ date }) => date < today);
  const inState = (state: PlannedRow['state']) => planned.filter((row) => row.state === state);
  const done = inState('done');
  const late = done.filter(isLate);
  const of = planned.length;
  const figures = [
    sumOf({
      id: 'statutory-passed',
      label: 'Statutory dates that have passed',
      value: passed.length,
      outOf: statutory.length,
      unit: 'records',
      behind: behind(
        'timetable-date',
        passed.map(({ key }) => ({ id: statutoryId(key) })),
      ),
    }),
    rowsFigure('events-in-time', 'Planned events done in time', {
      rows: done.filter((row) => !isLate(row)),
      of,
    }),
    rowsFigure('events-late', 'Planned events done late', { rows: late, of }),
    rowsFigure('events-overdue', 'Planned events whose time is over and that are not marked as done', {
      rows: inState('overdue'),
      of,
    }),
    rowsFigure('events-open', 'Planned events still to come', {
      rows: [...inState('now'), ...inState('coming')],
      of,
    }),
  ];
  return [
    {
      ...shared,
      id: 'dates',
      title: 'Dates kept',
      figures,
      caution: '',
      isRecorded: planned.some((row) => row.planned !== null),
    },
    {
      ...shared,
      id: 'events',
      title: 'Planned and actual dates, in days late',
      figures: planned.filter((row) => row.planned !== null).map((row) => eventFigure(row, today)),
      caution: '',
      isRecorded: planned.some((row) => row.planned !== null),
    },
  ];
}

// A statutory date and a recommended event may bear the same key.
const statutoryId = (key: string): string => `statutory:${key}`;
const plannedId = (key: string): string => `planned:${key}`;

const isLate = ({ doneOn, to }: PlannedRow): boolean => doneOn !== null && doneOn > to;

/** An event as the force recorded it, or the row of the timetable where it left it as recommended. */
function rowsBehind(rows: readonly PlannedRow[]): readonly Behind[] {
  const recorded = rows.flatMap(({ planned }) => planned ?? []);
  const recommended = rows
    .filter(({ planned }) => planned === null)
    .map(({ key }) => ({ id: plannedId(key) }));
  return [...behind('planned-event', recorded), ...behind('timetable-date', recommended)];
}

function rowsFigure(
  id: string,
  label: string,
  { rows, of }: { readonly rows: readonly PlannedRow[]; readonly of: number },
): OwnFigure {
  return sumOf({ id, label, value: rows.length, outOf: of, unit: 'records', behind: rowsBehind(rows) });
}

/** Days after the last day that was planned: of an open event those until today. Never less than nought. */
function eventFigure(row: PlannedRow, today: string): OwnFigure {
  const until = row.doneOn ?? today;
  const done = row.doneOn === null ? 'not marked as done' : `done ${formatDate(row.doneOn)}`;
  return sumOf({
    id: `event:${row.recommended?.id ?? row.key}`,
    label: row.name,
    value: Math.max(0, daysBetween(row.to, until)),
    unit: 'days',
    note: `planned ${windowWords(row)}; ${done}`,
    behind: rowsBehind([row]),
  });
}

function meetingGroup({ records, operation, today }: CompileGiven): OwnGroup {
  const meetings = ofOperation(records.meetings, operation);
  const held = meetings.filter(({ status }) => status === 'held');
  const missed = meetings.filter(({ status, date }) => status === 'planned' && date !== null && date < today);
  const asked = held.flatMap(({ attendees }) => attendees);
  const present = asked.filter(({ attendance }) => attendance === 'present').length;
  const figures = [
    countOf({
      id: 'meetings-held',
      label: 'Meetings held',
      kind: 'meeting',
      records: held,
      outOf: meetings.length,
    }),
    ...meetingKinds.flatMap(({ id, name }) => {
      const ofKind = held.filter(({ kind }) => kind === id);
      return ofKind.length === 0
        ? []
        : [countOf({ id: `meetings-held:${id}`, label: `${name}: held`, kind: 'meeting', records: ofKind })];
    }),
    sumOf({
      id: 'meetings-present',
      label: 'People present, of those asked to meetings that were held',
      value: present,
      outOf: asked.length,
      unit: 'people',
      behind: behind(
        'meeting',
        held.filter(({ attendees }) => attendees.length > 0),
      ),
    }),
    countOf({
      id: 'meetings-not-marked',
      label: 'Meetings whose day has passed and that are not marked as held',
      kind: 'meeting',
      records: missed,
    }),
    countOf({
      id: 'meetings-cancelled',
      label: 'Meetings cancelled',
      kind: 'meeting',
      records: meetings.filter(({ status }) => status === 'cancelled'),
    }),
  ];
  return {
    id: 'meetings',
    title: 'Meetings',
    source: 'Meetings of the plan',
    figures,
    caution: '',
    isRecorded: meetings.length > 0,
    isOpenEnded: false,
  };
}

function actionGroup({ records, operation, today }: CompileGiven): OwnGroup {
  const actions = ofOperation(records.actions, operation);
  const closed = actions.filter((action) => action.closed !== null);
  const late = closed.filter(({ closed: end, due }) => end !== null && due !== null && end.on > due);
  const overdue = actions.filter((action) => isOverdue(action, today));
  const shared = { kind: 'action', outOf: actions.length } as const;
  return {
    id: 'actions',
    title: 'Actions',
    source: 'Action register',
    figures: [
      countOf({
        id: 'actions-in-time',
        label: 'Closed in time',
        ...shared,
        records: closed.filter((each) => !late.includes(each)),
      }),
      countOf({ id: 'actions-late', label: 'Closed after their date', ...shared, records: late }),
      countOf({ id: 'actions-missed', label: 'Overdue: their date has passed', ...shared, records: overdue }),
      countOf({
        id: 'actions-open',
        label: 'Open, not overdue',
        ...shared,
        records: actions.filter((action) => action.closed === null && !isOverdue(action, today)),
      }),
    ],
    caution: '',
    isRecorded: actions.length > 0,
    isOpenEnded: false,
  };
}

function decisionGroup({ records, operation }: CompileGiven): OwnGroup {
  const log = readLog(records.decisions.values(), operation.id);
  const standing = log.filter(({ struck }) => struck === null);
  const entries = standing.map(({ entry }) => entry);
  const tiers = new Set(commandTiers.map(({ name }) => name.toLocaleLowerCase('en-GB')));
  const tierOf = (role: string) => {
    const first = role.trim().toLocaleLowerCase('en-GB').split(/\s+/)[0] ?? '';
    return tiers.has(first) ? first : '';
  };
  const byTier = grouped(entries, ({ role }) => tierOf(role));
  return {
    id: 'decisions',
    title: 'Decisions',
    source: 'Decision log; struck entries are left out',
    figures: [
      countOf({ id: 'decisions-all', label: 'Decisions', kind: 'decision', records: entries }),
      ...commandTiers.flatMap(({ id, name }) => {
        const ofTier = byTier.get(name.toLocaleLowerCase('en-GB')) ?? [];
        return ofTier.length === 0
          ? []
          : [
              countOf({
                id: `decisions:${id}`,
                label: `by ${name.toLocaleLowerCase('en-GB')}`,
                kind: 'decision',
                records: ofTier,
              }),
            ];
      }),
      countOf({
        id: 'decisions-late',
        label: 'Written down late',
        kind: 'decision',
        records: standing.filter((read) => read.isLate).map(({ entry }) => entry),
      }),
    ],
    caution: '',
    isRecorded: log.length > 0,
    isOpenEnded: false,
  };
}
