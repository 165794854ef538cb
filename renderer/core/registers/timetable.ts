/** The registers of the timetable: its dates, the planned events, the one-off days. */
import { oneOffDayWords } from '../plan/one-off-words';
import type { OneOffDay } from '../plan/one-off-day';
import { plannedStates, type PlannedRow } from '../plan/planned-rows';
import { distanceWords, type StatutoryRow } from '../plan/statutory-rows';
import { sayPreElection, type TimetableView, timetableView } from '../plan/timetable-view';
import { surenessLevels } from '../offences/offence';
import { pollTypes } from '../operation/operation';
import { pollKind } from '../timetable/rules';
import { areaName, date, lines, moment, nameIn, saidDate, short, tableOf, text } from './columns';
import type { Register, RegisterTable } from './register';

type TimetableCollection = 'operationDates' | 'oneOffDays' | 'plannedEvents' | 'areas';

/** Nothing in this register depends on the day on which it is made. */
const anyDay = '1900-01-01';

interface DateRow extends Pick<
  StatutoryRow,
  'name' | 'date' | 'time' | 'rule' | 'source' | 'doubt' | 'differs'
> {
  readonly polls: string;
  readonly councils: string | null;
  readonly distance: string;
  readonly sureness: string;
}

/** Every statutory date, after them the pre-election period and what the dates of the operation depend on. */
export const timetableRegister: Register<TimetableCollection> = {
  id: 'timetable',
  title: 'Statutory timetable',
  reads: ['operationDates', 'oneOffDays', 'plannedEvents', 'areas'],
  tableOf: (records, operation): RegisterTable => {
    const made = timetableView(operation, records, anyDay);
    const rows: DateRow[] = made.ok ? [...statutoryDates(made.value), preElectionRow(made.value)] : [];
    const settled = records.operationDates.get(operation.id);
    const depends: DateRow[] =
      settled === undefined
        ? []
        : [
            ...(settled.calledOn === null ? [] : [recorded('Poll called at short notice', settled.calledOn)]),
            ...settled.declarations.map(({ areaId, pollType, declaredOn }) => ({
              ...recorded('Result declared', declaredOn),
              polls: nameIn(pollTypes, pollType),
              councils: areaName(records.areas, areaId),
            })),
            ...(settled.earlyStart === null
              ? []
              : [
                  {
                    ...recorded('Pre-election period begun early', settled.earlyStart.from),
                    rule: `${settled.earlyStart.why} Decided by ${settled.earlyStart.by}.`,
                  },
                ]),
          ];
    return tableOf<DateRow>(
      [
        date('Date', (row) => row.date),
        short('Time', ({ time }) => time),
        text('What', ({ name }) => name, 3),
        text('Poll', ({ polls }) => polls),
        short('Council', ({ councils }) => councils),
        short('Distance', ({ distance }) => distance),
        text('Rule', ({ rule }) => rule, 4),
        text('Source', ({ source }) => source, 3),
        short('How sure', ({ sureness }) => sureness),
        text('To be minded', ({ doubt, differs }) => lines([doubt ?? '', differs ?? '']), 3),
      ],
      [...rows, ...depends],
    );
  },
};

function statutoryDates({ statutory, pollingDate }: TimetableView): readonly DateRow[] {
  return statutory.map((row) => ({
    ...row,
    polls: row.polls.map((poll) => pollKind(poll).name).join('; '),
    distance: distanceWords(row, pollingDate),
    sureness: nameIn(surenessLevels, row.sureness),
  }));
}

/** No statute sets this period: it says itself that it is a convention, and its last day stands in its words. */
function preElectionRow({ preElection }: TimetableView): DateRow {
  return {
    ...recorded('Pre-election period begins', preElection.begins),
    rule: lines([sayPreElection(preElection), preElection.rule]),
    source: preElection.source,
    doubt: preElection.reminder,
  };
}

function recorded(name: string, on: string): DateRow {
  return {
    name,
    date: on,
    time: null,
    rule: '',
    source: 'Recorded on this desk',
    doubt: null,
    differs: null,
    polls: '',
    councils: null,
    distance: '',
    sureness: '',
  };
}

/** Every recommended event as planned, and the force's own. */
export const plannedEventsRegister: Register<TimetableCollection> = {
  id: 'planned-events',
  title: 'Planned events',
  reads: ['plannedEvents', 'operationDates', 'oneOffDays', 'areas'],
  tableOf: (records, operation) => {
    const made = timetableView(operation, records, anyDay);
    const columns = [
      date<PlannedRow>('First day', ({ from }) => from),
      date<PlannedRow>('Last day', ({ to }) => to),
      text<PlannedRow>('Event', ({ name }) => name, 3),
      text<PlannedRow>('Owner', ({ owner }) => owner),
      date<PlannedRow>('Done', ({ doneOn }) => doneOn),
      text<PlannedRow>('Note', ({ note }) => note, 3),
      text<PlannedRow>('Recommended', recommendedWords, 3),
    ];
    if (made.ok) return tableOf(columns, made.value.planned);
    // Without a timetable there is no recommendation, but what was planned stays.
    const own = [...records.plannedEvents.values()].filter(({ operationId }) => operationId === operation.id);
    return tableOf(
      columns,
      own.map((planned): PlannedRow => ({
        ...planned,
        key: planned.id,
        planned,
        recommended: null,
        state: plannedStates[0].id,
      })),
    );
  },
};

function recommendedWords({ recommended, planned }: PlannedRow): string {
  if (recommended === null) return planned?.recommendedId ?? 'Added here';
  return lines([
    `${recommended.name}; ${recommended.owner}`,
    `${saidDate('from', recommended.from) ?? ''} ${saidDate('to', recommended.to) ?? ''}`,
    recommended.rule,
  ]);
}

/** The one-off days that the force entered; they hold for every operation. */
export const oneOffDaysRegister: Register<'oneOffDays'> = {
  id: 'one-off-days',
  title: 'One-off days',
  reads: ['oneOffDays'],
  tableOf: ({ oneOffDays }) =>
    tableOf<OneOffDay>(
      [
        date('Day', ({ change }) => change.date),
        text('Name', ({ change }) => change.name),
        text('What it is', ({ change }) => oneOffDayWords(change).kind),
        text('Where', ({ change }) => oneOffDayWords(change).where),
        date('Announced', ({ change }) => change.announcedOn),
        text('Source', ({ source }) => source, 3),
        short('Entered by', ({ enteredBy }) => enteredBy),
        moment('Entered', ({ enteredAt }) => enteredAt),
      ],
      [...oneOffDays.values()].sort((a, b) => a.change.date.localeCompare(b.change.date)),
    ),
};
