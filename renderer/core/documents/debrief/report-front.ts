/** The page of the debrief report that can be read alone: what is asked, the figures, what went well, what to put right. */
import type { LearningPoint } from '../../debrief/learning-point';
import { learningPointName, learningStateWords } from '../../debrief/learning-state';
import { formatDate } from '../../foundation/dates';
import { column, counted, heading, note, tableOrSentence } from '../blocks';
import { firstOf, inRoom } from '../gold/room';
import { recorded } from '../missing';
import type { Block, TableCell, Text } from '../model';
import { operationSentence } from '../plan/operation-facts';
import { glanceTable } from './at-a-glance';
import { dueText, ownerText } from './learning-lines';
import { type DebriefSource, lastTimeWords, openRecommendations } from './source';

const pointsShown = 3;
const recommendationsShown = 5;
/** The wide column of a list of particulars. */
const listed = { width: 108, points: 10 } as const;

/** One page, whatever the record holds: what has no room is counted and stands below. */
export function frontBlocks(source: DebriefSource): readonly Block[] {
  const { request, debrief } = source;
  return [
    { ...heading(1, 'The debrief on one page'), numbered: false, onNewPage: true },
    {
      kind: 'particulars',
      label: 'The debrief in short',
      rows: [
        { name: 'Election', value: operationSentence(request) },
        {
          name: 'Read off',
          value: `The record of the desk as at ${formatDate(debrief.asAt)}${besideWords(source)}`,
        },
        { name: 'What is asked', value: askedWords(source) },
        { name: 'What went well', value: pointsCell(source, 'good-practice') },
        { name: 'What to put right', value: pointsCell(source, 'fault') },
      ],
    },
    glanceTable(source),
    ...recommendationBlocks(source),
  ];
}

function besideWords(source: DebriefSource): string {
  const last = lastTimeWords(source);
  return last === null ? '. No earlier election is on record to hold it against.' : `, beside ${last}.`;
}

/** What gold has to do with the report. */
function askedWords(source: DebriefSource): string {
  const open = openRecommendations(source);
  const unowned = open.filter(({ recommendation }) => (recommendation?.owner ?? '').trim() === '').length;
  const undated = open.filter(({ recommendation }) => recommendation?.due === null).length;
  const gaps = [
    ...(unowned === 0 ? [] : [`name an owner for ${unowned}`]),
    ...(undated === 0 ? [] : [`set a date for ${undated}`]),
  ];
  if (open.length === 0) return 'Gold is asked to note the figures. No recommendation is open.';
  const agreed = `agree the ${counted(open.length, 'open recommendation', 'open recommendations')}`;
  return `Gold is asked to note the figures, ${gaps.length === 0 ? `and to ${agreed}` : `to ${agreed}, and to ${gaps.join(' and to ')}`}.`;
}

function pointsCell({ points }: DebriefSource, kind: LearningPoint['kind']): TableCell {
  const what = kind === 'fault' ? 'what to put right' : 'what went well';
  const own = points.filter((point) => point.kind === kind);
  if (own.length === 0) return recorded(null, `points of learning: ${what}`);
  const { shown } = firstOf(own, { most: pointsShown, one: '', many: '' });
  const left = own.length - shown.length;
  const lines: readonly Text[] = shown.map((point) =>
    inRoom(`${learningPointName(point)} ${point.observation}`, { ...listed, lines: 2 }),
  );
  return {
    kind: 'text',
    paragraphs: [...lines, ...(left === 0 ? [] : [`and ${left} more under their headings.`])],
  };
}

function recommendationBlocks(source: DebriefSource): readonly Block[] {
  const open = openRecommendations(source);
  const left = open.length - recommendationsShown;
  return [
    ...tableOrSentence(
      {
        caption: 'Open recommendations, by their date',
        rowHeads: true,
        compact: true,
        columns: [column('Point', 14), column('Recommendation', 74), column('Owner', 36), column('By', 36)],
        rows: open
          .slice(0, recommendationsShown)
          .map((point): readonly TableCell[] => [
            learningPointName(point),
            inRoom(point.recommendation?.text ?? '', { width: 71, lines: 2, points: 8.5 }),
            ownerText(point),
            isOverdue(point, source) ? `${plainDue(point)}, overdue` : dueText(point),
          ]),
      },
      'No recommendation is open.',
    ),
    ...(left > 0
      ? [
          note(
            `${counted(left, 'further recommendation', 'further recommendations')}: see the headings below.`,
          ),
        ]
      : []),
  ];
}

function isOverdue(point: LearningPoint, { request }: DebriefSource): boolean {
  return learningStateWords(point, request.issueDate).startsWith('Recommendation overdue');
}

function plainDue({ recommendation }: LearningPoint): string {
  const due = recommendation?.due ?? null;
  return due === null ? '' : formatDate(due);
}
