/** Points of learning and their recommendations as lines of the debrief. */
import type { LearningPoint } from '../../debrief/learning-point';
import {
  isOpenRecommendation,
  learningKindName,
  learningPointName,
  learningStateWords,
} from '../../debrief/learning-state';
import { seenAgainWords } from '../../debrief/seen-before';
import { formatDate } from '../../foundation/dates';
import { markingLine } from '../../foundation/marking';
import { linkLine } from '../../plan/link-words';
import { column, strong, table } from '../blocks';
import { joinTexts, recorded } from '../missing';
import type { Block, TableCell, Text } from '../model';
import type { PlanDocumentRequest } from '../plan/plan-document';

/** Who a recommendation was given to; a gap that is listed while it is open. */
export function ownerText(point: LearningPoint): Text {
  const owner = point.recommendation?.owner ?? '';
  return isOpenRecommendation(point)
    ? recorded(owner, `owner of recommendation ${learningPointName(point)}`)
    : owner;
}

/** By when a recommendation is to be carried out; a gap that is listed while it is open. */
export function dueText(point: LearningPoint): Text {
  const due = point.recommendation?.due ?? null;
  const words = due === null ? null : formatDate(due);
  return isOpenRecommendation(point)
    ? recorded(words, `date of recommendation ${learningPointName(point)}`)
    : (words ?? '');
}

/** The points under one heading: what was seen, what it shows, what is recommended and how that stands. */
export function pointTable(request: PlanDocumentRequest, points: readonly LearningPoint[]): Block {
  return table({
    caption: 'What was seen, what it shows and what is recommended',
    rowHeads: true,
    compact: true,
    columns: [
      column('Point', 24),
      column('What was seen and what it shows', 66),
      column('Recommendation', 70),
    ],
    rows: points.map((point): readonly TableCell[] => [
      {
        kind: 'text',
        paragraphs: [
          strong(learningPointName(point)),
          learningKindName(point.kind),
          ...ownMarking(request, point),
        ],
      },
      {
        kind: 'text',
        paragraphs: [...linesOf(point.observation), ...linesOf(point.shows), ...seen(request, point)],
      },
      { kind: 'text', paragraphs: recommended(request, point) },
    ]),
  });
}

/** A marking is named where it is not that of the whole document. */
function ownMarking({ operation }: PlanDocumentRequest, { marking }: LearningPoint): readonly Text[] {
  const own = markingLine(marking);
  return own === markingLine(operation.marking) ? [] : [own];
}

function seen({ records }: PlanDocumentRequest, point: LearningPoint): readonly Text[] {
  const again = seenAgainWords(point, records);
  return again === '' ? [] : [strong(`${again}.`)];
}

function recommended(request: PlanDocumentRequest, point: LearningPoint): readonly Text[] {
  if (point.recommendation === null) return [point.kind === 'fault' ? 'No recommendation.' : 'To be kept.'];
  return [
    ...linesOf(point.recommendation.text),
    ...(isOpenRecommendation(point)
      ? [joinTexts('Owner: ', ownerText(point), '. By: ', dueText(point), '.')]
      : []),
    strong(`${learningStateWords(point, request.issueDate)}.`),
    ...endedLines(request, point),
  ];
}

/** What a recommendation changed, or why it is not pursued; nothing while it is open. */
export function endedLines({ records }: PlanDocumentRequest, point: LearningPoint): readonly Text[] {
  const { change, notPursued } = point;
  if (change !== null)
    return [
      ...linesOf(change.words),
      ...change.links.map((link) => strong(linkLine(link, records))),
      `${formatDate(change.on)}, ${change.by}`,
    ];
  if (notPursued !== null)
    return [...linesOf(notPursued.why), `${formatDate(notPursued.on)}, ${notPursued.by}`];
  return [];
}

/** The lines of a text that say something. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
