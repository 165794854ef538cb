/**
 * The briefings on conduct at an election: one page to be read out on parade, then the detail with its law, dates and
 * contests. Nothing in it urges anybody to take part in the poll.
 *
 * Reference: NPCC, Guidance for interaction with candidates (2024), sections 2, 6 and 7; RPA 1983 s.100.
 */
import type { Contest } from '../../candidates/contest';
import {
  contestPeriods,
  type ContestPeriodOrNot,
  isPeriod,
  noFixedStart,
} from '../../candidates/pre-election';
import { type BriefingKind, briefedWords } from '../../conduct/briefing-kinds';
import {
  type BriefingText,
  briefingText,
  conductBriefingSource,
  lawOfBriefing,
} from '../../conduct/briefing-text';
import { formatDate } from '../../foundation/dates';
import { ok } from '../../foundation/result';
import { describePolls, pollTypes } from '../../operation/operation';
import { column, counted, heading, headingOnNewPage, note, numbered, plain, strong, table } from '../blocks';
import { recorded } from '../missing';
import type { Block, TableCell, Text } from '../model';
import { commandTable, rolesOf } from '../plan/command-lines';
import { datesTable, keyDates, operationTimetable } from '../plan/key-dates';
import { areaName, pollingDay } from '../plan/operation-facts';
import { type Composer, planFrame, type PlanDocumentRequest } from '../plan/plan-document';
import { recordedSource, sourcesTable } from '../plan/sources';

/** For constables, whom section 100 binds. */
export const officerBriefing: Composer = (request) => briefing('officer-briefing', request);

/** For PCSOs and staff, whom it does not. */
export const staffBriefing: Composer = (request) => briefing('staff-briefing', request);

function briefing(kind: BriefingKind, request: PlanDocumentRequest): ReturnType<Composer> {
  const text = briefingText(kind);
  const contests = contestsOf(request);
  const sources = [
    recordedSource({
      what: 'Contests',
      id: 'contests',
      count: contests.length === 0 ? '' : counted(contests.length, 'contest', 'contests'),
      on: request.issueDate,
    }),
  ];
  return ok({
    document: {
      ...planFrame(request, {
        part: text.who,
        approvedBy: 'Issued by the election SPOC on behalf of the gold commander',
        distribution: `Every one of the ${briefedWords[kind]} who work during the election; receipt is recorded by name and number`,
      }),
      title: text.title,
      blocks: [
        ...paradePage(kind, text, request),
        ...detail(text),
        ...law(kind, request),
        ...contestBlocks(contests, request),
        heading(1, 'Key dates'),
        ...dates(request),
        heading(1, 'Whom to ask'),
        ...contacts(request),
        heading(1, 'What this briefing was made from'),
        sourcesTable(sources),
        note(`${conductBriefingSource.source}. As at ${formatDate(conductBriefingSource.asAt)}.`),
      ],
    },
    sources,
    readership: 'force',
  });
}

/** One page that stands alone: what it is about, then the points in the order in which they are read. */
function paradePage(kind: BriefingKind, text: BriefingText, request: PlanDocumentRequest): readonly Block[] {
  const { operation } = request;
  return [
    { ...headingOnNewPage(1, 'To be read on parade'), numbered: false },
    {
      kind: 'particulars',
      label: 'The briefing in short',
      rows: [
        { name: 'Force', value: recorded(operation.forceName, 'force') },
        { name: 'Election', value: recorded(describePolls(operation.polls), 'polls') },
        { name: 'Polling day', value: pollingDay(operation) },
        { name: 'Pre-election period', value: periodWords(request) },
      ],
    },
    plain(text.opening),
    {
      kind: 'list',
      ordered: true,
      items: text.parade.map(({ lead, text: said }): Text => [...strong(`${lead} `), { text: said }]),
    },
    plain(
      `Questions about it go to ${askWords(request)}. Give your name and ${kind === 'officer-briefing' ? 'collar' : 'staff'} number, so that your receipt is recorded.`,
    ),
  ];
}

function askWords(request: PlanDocumentRequest): string {
  const { author } = request;
  return author.trim() === '' ? 'the election SPOC' : author;
}

function detail({ sections }: BriefingText): readonly Block[] {
  return sections.flatMap(({ heading: title, source, paragraphs }, index): readonly Block[] => [
    index === 0 ? headingOnNewPage(1, title) : heading(1, title),
    ...paragraphs.map((each, at) =>
      at === paragraphs.length - 1 ? { ...numbered(each), keepWithNext: true as const } : numbered(each),
    ),
    note(source),
  ]);
}

function law(kind: BriefingKind, { operation }: PlanDocumentRequest): readonly Block[] {
  const hasCommissionerPoll = operation.polls.some(({ type }) => type === 'pcc');
  return [
    heading(1, 'The law and the standards'),
    table({
      caption: 'What it rests on, and what is not certain about it',
      rowHeads: true,
      columns: [column('Provision', 36), column('What it says', 70), column('Source and doubt', 60)],
      rows: lawOfBriefing(kind, { hasCommissionerPoll }).map((each): readonly TableCell[] => [
        each.name,
        { kind: 'text', paragraphs: [`Binds: ${each.binds}.`, each.says] },
        { kind: 'text', paragraphs: [`${each.source}.`, each.doubt] },
      ]),
    }),
    note(conductBriefingSource.doubt),
  ];
}

function contestsOf({ records, operation }: PlanDocumentRequest): readonly Contest[] {
  return [...records.contests.values()]
    .filter(({ operationId }) => operationId === operation.id)
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true }));
}

/** "From Mon 29 Mar 2027, the earliest of 12 contests, to the close of poll", or the gap. */
function periodWords({ operation, records }: PlanDocumentRequest): Text {
  const periods = contestPeriods(operation, records).filter(isPeriod);
  const [first] = periods;
  if (first === undefined) return recorded(null, 'contests, from which the pre-election period follows');
  const isEarly = first.earlyStart === null ? '' : ', begun early by decision';
  const many = periods.some(({ begins }) => begins !== first.begins)
    ? `, the earliest of ${periods.length} contests`
    : '';
  return `From ${formatDate(first.begins)}${isEarly}${many}, to the close of poll`;
}

/** A general election has a hundred contests: each is a line, since officers ask whether theirs is among them. */
function contestBlocks(contests: readonly Contest[], request: PlanDocumentRequest): readonly Block[] {
  const { operation, records } = request;
  const periods = new Map(
    contestPeriods(operation, records).map((each): [string, ContestPeriodOrNot] => [each.contest.id, each]),
  );
  return [
    heading(1, 'Contests and the pre-election period'),
    numbered(`${noFixedStart.says} (NPCC guidance ${noFixedStart.paragraph})`),
    ...(contests.length === 0
      ? [numbered(recorded(null, 'contests'))]
      : [
          table({
            caption: 'Contests in which this briefing holds',
            rowHeads: true,
            columns: [
              column('Contest', 56),
              column('Area', 40),
              column('Poll', 36),
              column('Period from', 34),
            ],
            rows: contests.map((contest): readonly TableCell[] => [
              contest.name,
              contestArea(contest, request),
              contestPoll(contest, request),
              beginsWords(periods.get(contest.id)),
            ]),
          }),
        ]),
  ];
}

function beginsWords(period: ContestPeriodOrNot | undefined): Text {
  if (period === undefined || !isPeriod(period))
    return recorded(null, 'beginning of the pre-election period');
  return `${formatDate(period.begins)}${period.earlyStart === null ? '' : ', by decision'}`;
}

function contestArea({ areaId, otherForces }: Contest, request: PlanDocumentRequest): string {
  const name = areaName(request, areaId, 'Not recorded');
  return otherForces.trim() === '' ? name : `${name}; ${otherForces.trim()}`;
}

function contestPoll({ pollType, pollingDate }: Contest, { operation }: PlanDocumentRequest): string {
  const kind = pollTypes.find(({ id }) => id === pollType)?.name ?? pollType;
  const day = pollingDate ?? operation.pollingDate;
  return day === null ? kind : `${kind}, ${formatDate(day)}`;
}

function dates(request: PlanDocumentRequest): readonly Block[] {
  const timetable = operationTimetable(request);
  return timetable.ok
    ? datesTable(keyDates(timetable.value), { caption: 'Key dates of the election' })
    : [numbered(timetable.error)];
}

/** Gold and silver; the election SPOC, who made it, stands on the front and on the page that is read out. */
function contacts(request: PlanDocumentRequest): readonly Block[] {
  return [
    numbered(
      'Requests of candidates, parties and the media are passed to the election SPOC and answered by nobody else.',
    ),
    ...commandTable(
      request,
      rolesOf(request).filter(({ tier }) => tier === 'gold' || tier === 'silver'),
    ),
  ];
}
