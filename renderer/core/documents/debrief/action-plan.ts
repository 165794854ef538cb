/**
 * The action plan of the debrief: every recommendation with its owner and date, what each that is closed changed, what is
 * not pursued and why, training that was asked for, and good practice to keep.
 *
 * Reference: APP Policing elections, organisational learning.
 */
import type { LearningPoint } from '../../debrief/learning-point';
import { learningPointName, learningState } from '../../debrief/learning-state';
import { seenAgainWords } from '../../debrief/seen-before';
import { formatDate } from '../../foundation/dates';
import { err, ok } from '../../foundation/result';
import { column, counted, heading, note, numbered, strong, tableOrSentence } from '../blocks';
import { recorded } from '../missing';
import type { Block, TableCell, Text } from '../model';
import { type Composer, planFrame } from '../plan/plan-document';
import { recordedSource } from '../plan/sources';
import { leftOutSentence } from './above-cover';
import { dueText, endedLines, linesOf, ownerText } from './learning-lines';
import { type DebriefSource, debriefSourceOf, openRecommendations } from './source';

export const debriefActionPlan: Composer = (request) => {
  const source = debriefSourceOf(request);
  const { points } = source;
  const training = trainingOf(source);
  if (points.length === 0 && training.length === 0)
    return err(
      'No point of learning is recorded yet. Write one down under Debrief, Learning; then the action plan can be made.',
    );
  const sources = [
    recordedSource({
      what: 'Points of learning',
      id: 'learning-points',
      count: points.length === 0 ? '' : counted(points.length, 'point', 'points'),
      on: request.issueDate,
    }),
    recordedSource({
      what: 'Training',
      id: 'training-items',
      count: training.length === 0 ? '' : counted(training.length, 'item', 'items'),
      on: request.issueDate,
    }),
  ];
  return ok({
    document: {
      ...planFrame(request, { distribution: 'Owners of the recommendations, gold and silver commanders' }),
      title: `Action plan of the debrief: ${request.operation.name}`,
      frontLook: 'short',
      opensOn: { orientation: 'landscape', size: 'A4' },
      blocks: [
        heading(1, 'How it stands'),
        numbered(standingSentence(source)),
        ...leftOut(source),
        ...openBlocks(source),
        ...endedBlocks(source),
        ...withoutBlocks(source),
        ...trainingBlocks(source),
        note(
          `Made from the points of learning and the training on record as at ${formatDate(request.issueDate)}.`,
        ),
      ],
    },
    sources,
    readership: 'force',
  });
};

function leftOut({ above }: DebriefSource): readonly Block[] {
  const sentence = leftOutSentence({ ...above, contributionIds: new Set() });
  return sentence === '' ? [] : [numbered(sentence)];
}

function standingSentence(source: DebriefSource): string {
  const { points, request } = source;
  const of = (state: ReturnType<typeof learningState>) =>
    points.filter((point) => learningState(point, request.issueDate) === state).length;
  const open = of('open') + of('overdue');
  return `${counted(open, 'recommendation is', 'recommendations are')} open, ${of('overdue')} of them past the date; ${of('changed')} carried out; ${of('not-pursued')} not pursued. ${counted(of('observation'), 'point has', 'points have')} no recommendation.`;
}

function pointCell({ request }: DebriefSource, point: LearningPoint): TableCell {
  const again = seenAgainWords(point, request.records);
  return {
    kind: 'text',
    paragraphs: [...linesOf(point.observation), ...(again === '' ? [] : [strong(`${again}.`)])],
  };
}

const textCell = (paragraphs: readonly Text[]): TableCell => ({ kind: 'text', paragraphs });

function openBlocks(source: DebriefSource): readonly Block[] {
  return [
    heading(1, 'Open'),
    ...tableOrSentence(
      {
        caption: 'Open recommendations, by their date',
        rowHeads: true,
        compact: true,
        columns: [
          column('Point', 14),
          column('What was seen', 76),
          column('Recommendation', 82),
          column('Owner', 36),
          column('By', 39),
        ],
        rows: openRecommendations(source).map((point): readonly TableCell[] => [
          learningPointName(point),
          pointCell(source, point),
          textCell(linesOf(point.recommendation?.text ?? '')),
          ownerText(point),
          textCell([
            dueText(point),
            ...(learningState(point, source.request.issueDate) === 'overdue' ? [strong('Overdue')] : []),
          ]),
        ]),
      },
      'No recommendation is open.',
    ),
  ];
}

function endedBlocks(source: DebriefSource): readonly Block[] {
  const { request, points } = source;
  const rowsOf = (list: readonly LearningPoint[]) =>
    list.map((point): readonly TableCell[] => [
      learningPointName(point),
      textCell(linesOf(point.recommendation?.text ?? '')),
      ownerText(point),
      textCell(endedLines(request, point)),
    ]);
  const columns = (last: string) => [
    column('Point', 14),
    column('Recommendation', 93),
    column('Owner', 40),
    column(last, 100),
  ];
  return [
    heading(1, 'Carried out'),
    ...tableOrSentence(
      {
        caption: 'Recommendations carried out, and what each changed',
        rowHeads: true,
        compact: true,
        columns: columns('What it changed'),
        rows: rowsOf(points.filter(({ change }) => change !== null)),
      },
      'No recommendation is carried out yet.',
    ),
    heading(1, 'Not pursued'),
    ...tableOrSentence(
      {
        caption: 'Recommendations that are not pursued, and why',
        rowHeads: true,
        compact: true,
        columns: columns('Why not'),
        rows: rowsOf(points.filter(({ notPursued }) => notPursued !== null)),
      },
      'Every recommendation is pursued.',
    ),
  ];
}

/** Points without a recommendation: faults that still want one, and good practice to keep. */
function withoutBlocks(source: DebriefSource): readonly Block[] {
  const without = source.points.filter(({ recommendation }) => recommendation === null);
  const tableOf = (kind: LearningPoint['kind'], caption: string, sentence: string) =>
    tableOrSentence(
      {
        caption,
        rowHeads: true,
        compact: true,
        columns: [column('Point', 14), column('What was seen', 117), column('What it shows', 116)],
        rows: without
          .filter((point) => point.kind === kind)
          .map((point): readonly TableCell[] => [
            learningPointName(point),
            pointCell(source, point),
            textCell(linesOf(point.shows)),
          ]),
      },
      sentence,
    );
  return [
    heading(1, 'Without a recommendation'),
    ...tableOf('fault', 'To put right, with nothing recommended yet', 'Every fault has a recommendation.'),
    ...tableOf('good-practice', 'Good practice to keep', 'No good practice stands without a recommendation.'),
  ];
}

function trainingOf({ request: { records, operation } }: DebriefSource) {
  return [...records.trainingItems.values()]
    .filter(({ operationId }) => operationId === operation.id)
    .sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9') || a.title.localeCompare(b.title, 'en-GB'));
}

function trainingBlocks(source: DebriefSource): readonly Block[] {
  return [
    heading(1, 'Training'),
    ...tableOrSentence(
      {
        caption: 'Training and guidance that the debrief asked for',
        rowHeads: true,
        compact: true,
        columns: [
          column('Training', 80),
          column('For whom', 60),
          column('Owner', 50),
          column('By', 28),
          column('Given', 29),
        ],
        rows: trainingOf(source).map(({ title, audience, owner, due, givenOn }): readonly TableCell[] => [
          title,
          audience,
          givenOn === null ? recorded(owner, `owner of training: ${title}`) : owner,
          due === null
            ? givenOn === null
              ? recorded(null, `date of training: ${title}`)
              : ''
            : formatDate(due),
          givenOn === null ? 'Not yet' : formatDate(givenOn),
        ]),
      },
      'No training is recorded.',
    ),
  ];
}
