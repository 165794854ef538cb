/**
 * The log of polling day as a document: open matters, visits against the plan, then every entry in the order of its
 * number. Struck entries are struck through and say by which entry and why.
 */
import { formatMoment } from '../../foundation/dates';
import { ok } from '../../foundation/result';
import { isLate, readLog } from '../../log/log';
import { linkLine } from '../../plan/link-words';
import { openMatters, type ReadDayEntry, visitsMade, visitStanding } from '../../polling-day/day-log';
import { dayLogKinds } from '../../polling-day/day-log-entry';
import type { Deployment } from '../../polling-day/deployment';
import { rowName } from '../../polling-day/finding';
import { harms } from '../../threat/harms';
import { column, counted, heading, note, numbered, tableOrSentence } from '../blocks';
import type { Block, Run, TableCell, Text } from '../model';
import { deployed } from './deployed';
import { type Composer, planFrame, type PlanDocumentRequest } from './plan-document';
import { recordedSource } from './sources';

/** The whole log of one operation. */
export const dayLogDocument: Composer = (request) => {
  const { records, operation, issueDate: on } = request;
  const log = readLog(records.dayLog.values(), operation.id);
  const deployment = deployed(request);
  const names = new Map(deployment.rows.map((row) => [row.id, rowName(row)]));
  const count = log.length === 0 ? '' : counted(log.length, 'entry', 'entries');
  return ok({
    document: {
      ...planFrame(request, { distribution: 'Gold and silver commanders, election SPOC' }),
      title: `Log of polling day: ${operation.name}`,
      blocks: [
        heading(1, 'How it stands'),
        ...standing(log, deployment),
        heading(1, 'Entries'),
        ...entryTable(log, { request, names }),
        note(
          'Entries are numbered without a gap. Nothing is erased: a struck entry stays, struck through, and the entry that strikes it says why.',
        ),
      ],
    },
    sources: [recordedSource({ what: 'Log of polling day', id: 'day-log', count, on })],
    readership: 'force',
  });
};

function standing(log: readonly ReadDayEntry[], { rows, dayZero }: Deployment): readonly Block[] {
  const made = visitsMade(log);
  const standings = rows.map((row) => visitStanding(row, made.get(row.id) ?? [], { dayZero, hours: null }));
  const planned = standings.reduce((sum, each) => sum + each.planned, 0);
  const done = standings.reduce((sum, each) => sum + Math.min(each.done, each.planned), 0);
  const short = standings.filter((each) => each.done < each.planned);
  const struck = log.filter((each) => each.struck !== null).length;
  const late = log.filter((each) => each.isLate).length;
  const open = openMatters(log);
  return [
    numbered(
      `${counted(log.length, 'entry', 'entries')}, ${struck} struck through, ${late} written late. ${done.toLocaleString('en-GB')} of ${counted(planned, 'planned visit', 'planned visits')} made.`,
    ),
    ...(open.length === 0
      ? [numbered('No matter is open.')]
      : [
          numbered(`${counted(open.length, 'matter is', 'matters are')} open:`),
          {
            kind: 'list' as const,
            ordered: false,
            items: open.map(({ first }) => `Entry ${first.number}, ${formatMoment(first.at)}: ${first.text}`),
          },
        ]),
    ...tableOrSentence(
      {
        caption: 'Stations at which visits are still to be made, or were not made',
        columns: [column('Station', 90), column('Made', 30), column('Planned', 30)],
        rows: short.map(({ row, done: times, planned: plan }) => [rowName(row), String(times), String(plan)]),
      },
      'Every planned visit was made.',
    ),
  ];
}

interface EntryGiven {
  readonly request: PlanDocumentRequest;
  readonly names: ReadonlyMap<string, string>;
}

function entryTable(log: readonly ReadDayEntry[], given: EntryGiven): readonly Block[] {
  return tableOrSentence(
    {
      caption: 'Entries in the order in which they were written',
      compact: true,
      columns: [
        column('Entry', 16),
        column('When', 36),
        column('About', 46),
        column('What happened', 98),
        column('Written by', 34),
      ],
      rows: log.map((read) => entryRow(read, given)),
    },
    'Nothing was written in the log.',
  );
}

function entryRow(read: ReadDayEntry, { request, names }: EntryGiven): readonly TableCell[] {
  const { entry, struck, strikes } = read;
  const { records } = request;
  const ruled = (text: string): Text => (struck === null ? text : [{ text, struck: true } satisfies Run]);
  const kind = dayLogKinds.find(({ id }) => id === entry.kind)?.name ?? entry.kind;
  const about = [
    entry.isOpen ? `${kind}, open` : kind,
    entry.stationId === null ? '' : (names.get(entry.stationId) ?? '[no longer recorded]'),
    entry.teamId === null ? '' : (records.teams.get(entry.teamId)?.name ?? '[no longer recorded]'),
    harms.find(({ id }) => id === entry.harmId)?.short ?? '',
  ].filter((part) => part !== '');
  const follows = entry.followsId === null ? undefined : records.dayLog.get(entry.followsId);
  const said = entry.text === '' ? 'All quiet.' : entry.text;
  return [
    ruled(String(entry.number)),
    { kind: 'text', paragraphs: [ruled(formatMoment(entry.at)), ...lateWords(read)] },
    { kind: 'text', paragraphs: about.map(ruled) },
    {
      kind: 'text',
      paragraphs: [
        ...(strikes === null ? [] : [`Strikes entry ${strikes.number}: ${entry.strikes?.reason ?? ''}`]),
        ...(follows === undefined ? [] : [`Carries on entry ${follows.number}.`]),
        ruled(said),
        ...(entry.response === '' ? [] : [ruled(`Done: ${entry.response}`)]),
        ...entry.links.map((link) => linkLine(link, records)),
        ...(struck === null ? [] : [`Struck by entry ${struck.by.number}: ${struck.reason}`]),
      ],
    },
    entry.recordedBy,
  ];
}

function lateWords({ entry }: ReadDayEntry): readonly Text[] {
  return isLate(entry) ? [`Written ${formatMoment(entry.recordedAt)}: ${entry.lateReason}`] : [];
}
