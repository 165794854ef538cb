/**
 * The timetable as a document: the dates that matter on one page, then every statutory date with its rule and source,
 * the recommended events with their owners, the pre-election period, the one-off days, and what is not certain.
 */
import { daysOn } from '../../offences/time-limits/counting';
import { formatDate } from '../../foundation/dates';
import { err, ok } from '../../foundation/result';
import { surenessLevels } from '../../offences/offence';
import { oneOffDayWords } from '../../plan/one-off-words';
import { plannedStateWords, type PlannedRow, windowWords } from '../../plan/planned-rows';
import { distanceWords, type StatutoryRow } from '../../plan/statutory-rows';
import { sayNoTimetable, sayPreElection, type TimetableView, timetableView } from '../../plan/timetable-view';
import { describePolls } from '../../operation/operation';
import { bankHolidaysSource, builtInChanges, type HolidayChange } from '../../timetable/bank-holidays';
import { sayTime } from '../../timetable/event';
import { pollKind, timetableSource } from '../../timetable/rules';
import { column, counted, headingOnNewPage, note, numbered, table, tableOrSentence } from '../blocks';
import { recorded } from '../missing';
import type { Block, TableCell, Text } from '../model';
import { isKeyDate } from './key-dates';
import { type Composer, type PlanDocumentRequest, planFrame } from './plan-document';

export const composeTimetable: Composer = (request) => {
  const { operation, records, issueDate } = request;
  const made = timetableView(operation, records, issueDate);
  if (!made.ok) return err(`${sayNoTimetable(made.error)} No document was made.`);
  const view = made.value;
  return ok({
    document: {
      ...planFrame(request),
      title: 'Timetable',
      blocks: [
        ...firstPage(view, request),
        { kind: 'section', orientation: 'landscape', size: 'A4' },
        ...statutoryBlocks(view),
        ...plannedBlocks(view, issueDate),
        { kind: 'section', orientation: 'portrait', size: 'A4' },
        ...preElectionBlocks(view),
        ...dayBlocks(view, request),
        ...notesBlocks(view),
      ],
    },
    sources: [],
    readership: 'force',
  });
};

/** What can be read alone: the poll, the dates that officers plan by, and the events that are due. */
function firstPage(view: TimetableView, { operation, issueDate }: PlanDocumentRequest): readonly Block[] {
  const key = view.statutory.filter(isKeyDate);
  const due = view.planned.filter(({ state }) => state === 'overdue' || state === 'now');
  return [
    headingOnNewPage(1, 'The dates that matter'),
    numbered(
      `${operation.name}: the poll is on ${formatDate(view.pollingDate)}. Polls: ${describePolls(operation.polls)}.`,
    ),
    numbered(`Pre-election period: ${lowerFirst(sayPreElection(view.preElection))}`),
    table({
      caption: 'The dates that officers plan by',
      columns: [column('Date', 34), column('Time', 18), column('What', 90), column('Before the poll', 34)],
      rows: key.map((row): readonly TableCell[] => [
        formatDate(row.date),
        row.time === null ? '' : sayTime(row.time),
        whatText(row, view),
        row.date === view.pollingDate ? 'Polling day' : distanceOnPaper(row),
      ]),
    }),
    numbered(
      due.length === 0
        ? `No planned event is due or overdue on ${formatDate(issueDate)}.`
        : `${counted(due.length, 'planned event is', 'planned events are')} due or overdue on ${formatDate(issueDate)}: ${due.map(({ name }) => name).join('; ')}.`,
    ),
    note(
      'Counted from the polling date by the rules below. A day of mourning or a bank holiday declared later can move these dates: ask the returning officer before relying on one.',
    ),
  ];
}

function statutoryBlocks(view: TimetableView): readonly Block[] {
  const sources = [...new Set(view.statutory.map(({ source }) => source))];
  return [
    headingOnNewPage(1, 'Statutory timetable'),
    numbered(
      `${counted(view.statutory.length, 'date', 'dates')}, each with the rule that gives it, where that stands and how far it was checked.`,
    ),
    table({
      caption: 'Statutory dates with rule and source',
      compact: true,
      columns: [
        column('Date and time', 34),
        column('What', 56),
        column('Distance', 26),
        column('Rule and source', 92),
        column('How sure', 50),
      ],
      rows: view.statutory.map((row): readonly TableCell[] => [
        paragraphs([formatDate(row.date), row.time === null ? '' : sayTime(row.time)]),
        whatText(row, view),
        distanceWords(row, view.pollingDate),
        paragraphs([row.rule, `Source ${sources.indexOf(row.source) + 1}.`]),
        paragraphs([
          surenessLevels.find(({ id }) => id === row.sureness)?.name ?? row.sureness,
          row.doubt ?? '',
          row.differs ?? '',
        ]),
      ]),
    }),
    table({
      caption: 'The sources of the rules',
      columns: [column('Source', 18), column('Where it stands', 200)],
      rows: sources.map((source, at): readonly TableCell[] => [`Source ${at + 1}`, source]),
      rowHeads: true,
    }),
  ];
}

function plannedBlocks({ planned }: TimetableView, issueDate: string): readonly Block[] {
  const count = (state: PlannedRow['state']) => planned.filter((row) => row.state === state).length;
  return [
    headingOnNewPage(1, 'Planned events and their owners'),
    numbered(
      `What the guidance recommends around a poll, as the force planned it, and events of its own: ${count('done')} done, ${count('overdue')} overdue, ${count('now')} under way, ${count('coming')} to come on ${formatDate(issueDate)}.`,
    ),
    ...tableOrSentence(
      {
        caption: 'Planned events by their first day',
        compact: true,
        columns: [
          column('When', 50),
          column('Event', 74),
          column('Owner', 50),
          column('State', 34),
          column('Note', 50),
        ],
        rows: planned.map((row): readonly TableCell[] => [
          windowWords(row),
          row.recommended === null ? paragraphs([row.name, 'Added by the force']) : row.name,
          recorded(row.owner, `owner of “${row.name}”`),
          plannedStateWords(row, issueDate),
          row.note,
        ]),
      },
      'No event is planned or recommended.',
    ),
  ];
}

function preElectionBlocks({ preElection }: TimetableView): readonly Block[] {
  return [
    headingOnNewPage(1, 'Pre-election period'),
    numbered(sayPreElection(preElection)),
    numbered(preElection.rule),
    numbered(preElection.reminder),
    note(`Source: ${preElection.source}`),
  ];
}

function dayBlocks(view: TimetableView, { records }: PlanDocumentRequest): readonly Block[] {
  const own = [...records.oneOffDays.values()].map(({ change, source }) => ({ change, source }));
  const builtIn = builtInChanges
    .filter(({ date, day }) => !own.some(({ change }) => change.date === date && change.day === day))
    .map((change) => ({ change, source: 'Comes with the desk' }));
  const near = [...own, ...builtIn]
    .filter(({ change }) => isNear(change, view.pollingDate))
    .sort((a, b) => a.change.date.localeCompare(b.change.date));
  return [
    { ...headingOnNewPage(1, 'One-off days reckoned with'), onNewPage: false },
    ...tableOrSentence(
      {
        caption: 'Holidays added or taken away once, and days of mourning, around this poll',
        columns: [column('Day', 34), column('What', 60), column('Where', 40), column('Source', 60)],
        rows: near.map(({ change, source }): readonly TableCell[] => [
          formatDate(change.date),
          paragraphs([change.name, oneOffDayWords(change).kind]),
          oneOffDayWords(change).where,
          source,
        ]),
      },
      'None falls within half a year before this poll or a year after it. Regular bank holidays are left out as the law says.',
    ),
  ];
}

/** Within half a year before the poll and a year after it a day can move a date of this timetable. */
function isNear({ date }: HolidayChange, pollingDate: string): boolean {
  return date >= daysOn(pollingDate, -183) && date <= daysOn(pollingDate, 366);
}

function notesBlocks({ notes, statutory }: TimetableView): readonly Block[] {
  const unsure = statutory.filter(({ sureness }) => sureness !== 'seen').length;
  return [
    { ...headingOnNewPage(1, 'Notes and doubts'), onNewPage: false },
    ...notes.map((each) => numbered(each)),
    numbered(
      unsure === 0
        ? 'Every date of this timetable was checked against a source.'
        : `${counted(unsure, 'date was', 'dates were')} not fully checked against a source; each says so.`,
    ),
    numbered(timetableSource.doubt),
    numbered(bankHolidaysSource.doubt),
    note(
      `Rules as at ${formatDate(timetableSource.asAt)}. Bank holidays as at ${formatDate(bankHolidaysSource.asAt)}.`,
    ),
  ];
}

function whatText(row: StatutoryRow, { statutory }: TimetableView): string {
  const every = new Set(statutory.flatMap(({ polls }) => polls)).size;
  const whose = [
    row.polls.length < every ? row.polls.map((poll) => pollKind(poll).name).join('; ') : '',
    row.councils ?? '',
  ].filter(Boolean);
  return whose.length === 0 ? row.name : `${row.name} (${whose.join('; ')})`;
}

function distanceOnPaper({ workingDays }: StatutoryRow): string {
  return workingDays === null ? '' : counted(workingDays, 'working day', 'working days');
}

function paragraphs(texts: readonly string[]): TableCell {
  const filled: readonly Text[] = texts.filter((text) => text !== '');
  return { kind: 'text', paragraphs: filled };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
