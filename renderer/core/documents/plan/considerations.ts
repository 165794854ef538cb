/**
 * The planning considerations as they were worked: how many are open and which, then every point with its answer, who
 * gave it and the decisions on it.
 *
 * Reference: APP Policing elections, Key roles and planning, command and planning and election-day considerations.
 */
import { formatDate } from '../../foundation/dates';
import { ok } from '../../foundation/result';
import {
  considerationCounts,
  considerationStateNames,
  type GroupedConsiderations,
  groupedConsiderations,
  type ListedConsideration,
  listedConsiderations,
} from '../../plan/consideration-list';
import { considerationsSource } from '../../plan/considerations';
import { decidedInWords } from '../../plan/decision-list';
import { column, counted, heading, note, numbered, table, tableOrSentence } from '../blocks';
import { recorded } from '../missing';
import type { Block, TableCell, Text } from '../model';
import { type Composer, planFrame } from './plan-document';
import { recordedSource } from './sources';

/** The checklist of the operation; a point on which nothing is recorded is listed as open, never left out. */
export const considerationsDocument: Composer = (request) => {
  const { operation, records, issueDate } = request;
  const listed = listedConsiderations(records, operation.id);
  const counts = considerationCounts(listed);
  return ok({
    readership: 'force',
    sources: [
      recordedSource({
        what: 'Planning considerations',
        id: operation.id,
        count: `${counts.considered + counts.notApplicable} of ${counted(counts.total, 'point', 'points')} worked`,
        on: issueDate,
      }),
    ],
    document: {
      ...planFrame(request),
      title: 'Planning considerations',
      blocks: [
        ...summary(listed),
        ...groupedConsiderations(listed).flatMap(groupBlocks),
        note(
          `The points are those of the ${considerationsSource.source}, in this desk’s own words; list as at ${formatDate(considerationsSource.asAt)}.`,
        ),
      ],
    },
  });
};

/** One page that can be read alone. */
function summary(listed: readonly ListedConsideration[]): readonly Block[] {
  const counts = considerationCounts(listed);
  const open = listed.filter(({ answer }) => answer.state === 'open');
  return [
    heading(1, 'Where the planning stands'),
    numbered(
      `Of ${counted(counts.total, 'point', 'points')} that the guidance asks commanders and planners to consider, ${counts.considered} are considered, ${counts.notApplicable === 1 ? '1 does' : `${counts.notApplicable} do`} not apply, with the reason given, and ${counts.open} ${counts.open === 1 ? 'is' : 'are'} open.`,
    ),
    table({
      caption: 'Points by group and state',
      rowHeads: true,
      columns: [
        column('Group', 46),
        { heading: 'Open', share: 14, align: 'right' },
        { heading: 'Considered', share: 20, align: 'right' },
        { heading: 'Not applicable', share: 20, align: 'right' },
      ],
      rows: groupedConsiderations(listed).map(({ group, items }) => {
        const of = considerationCounts(items);
        return [group.name, String(of.open), String(of.considered), String(of.notApplicable)];
      }),
    }),
    ...tableOrSentence(
      {
        caption: 'Points that are still open',
        rowHeads: true,
        columns: [column('Point', 34), column('What it asks', 66)],
        rows: open.map(({ consideration }) => [consideration.name, consideration.prompt]),
      },
      'No point is open.',
    ),
  ];
}

function groupBlocks({ group, items }: GroupedConsiderations): readonly Block[] {
  return [
    { ...heading(1, group.name), onNewPage: true },
    table({
      caption: `${group.name}: what was made of each point`,
      rowHeads: true,
      columns: [column('Point', 24), column('State', 14), column('Answer', 62)],
      rows: items.map(row),
    }),
  ];
}

function row(item: ListedConsideration): readonly TableCell[] {
  const { consideration, answer } = item;
  return [
    consideration.partOf === null ? consideration.name : `– ${consideration.name}`,
    considerationStateNames[answer.state],
    { kind: 'text', paragraphs: answerParagraphs(item) },
  ];
}

/** The answer, then who gave it on which day, then the decisions. */
function answerParagraphs({ consideration, answer, decisions }: ListedConsideration): readonly Text[] {
  const isClosed = answer.state !== 'open';
  const said = [answer.who.trim(), answer.on === null ? '' : formatDate(answer.on)]
    .filter(Boolean)
    .join(', ');
  const by: readonly Text[] = said === '' ? [] : [[{ text: said, italic: true }]];
  const decided = decidedInWords(decisions);
  const small = (text: string): Text => [{ text, italic: true }];
  return [
    recorded(answer.answer, `answer: ${consideration.name}`),
    ...by,
    ...(isClosed && answer.who.trim() === ''
      ? [recorded(null, `who considered: ${consideration.name}`)]
      : []),
    ...(isClosed && answer.on === null ? [recorded(null, `day of: ${consideration.name}`)] : []),
    ...(decided === '' ? [] : [small(decided)]),
  ];
}
