/**
 * What the force knows: intelligence as far as handling lets it print, the history of the areas, and earlier learning.
 *
 * Reference: College of Policing, 3x5x2: what is graded C is shared under its conditions only.
 */
import { carriedItemsOf } from '../../carry-forward/carried-words';
import { dateAt, formatDate } from '../../foundation/dates';
import { type LessonAnswer, lessonAnswerId } from '../../history/lesson';
import { type HistoryEntry, historyKinds } from '../../history/history-entry';
import { historyOf } from '../../history/history-of-operation';
import type { AudienceId } from '../../intelligence/audience';
import { gradingInWords } from '../../intelligence/grading';
import { handlingFor, withheldBecause } from '../../intelligence/handling';
import { gradingOf, type IntelligenceItem } from '../../intelligence/intelligence-item';
import { isDueForReview } from '../../intelligence/review';
import { locationName } from '../../threat/locations';
import { harms } from '../../threat/harms';
import { carriedBlocks } from '../carried-lines';
import { column, counted, note, numbered, strong, tableOrSentence } from '../blocks';
import type { Block, TableCell, Text } from '../model';
import { inReadingOrder } from './operation-facts';
import type { PlanDocumentRequest } from './plan-document';

/** Who an order or a briefing reaches: the command and the officers and staff of the force. */
export const orderAudiences: readonly AudienceId[] = ['gold-group', 'force'];

export interface Printable {
  readonly items: readonly IntelligenceItem[];
  readonly withheld: readonly IntelligenceItem[];
}

/** The intelligence of the operation, parted by whether its handling reaches these audiences. */
export function intelligenceFor(
  { records, operation }: Pick<PlanDocumentRequest, 'records' | 'operation'>,
  audiences: readonly AudienceId[],
): Printable {
  const all = [...records.intelligence.values()]
    .filter(({ operationId }) => operationId === operation.id)
    .sort((a, b) => inReadingOrder(a.reference, b.reference));
  const mayPrint = (item: IntelligenceItem) => withheldBecause(handlingFor(item, audiences)) === null;
  return { items: all.filter(mayPrint), withheld: all.filter((item) => !mayPrint(item)) };
}

/** Evaluated intelligence with its grading and conditions; of what is withheld only how many. */
export function intelligenceBlocks(request: PlanDocumentRequest): readonly Block[] {
  const { items, withheld } = intelligenceFor(request, orderAudiences);
  const { records, issueDate } = request;
  const gazetteer = { areas: records.areas, places: records.places };
  const due = items.filter((item) => isDueForReview(item, issueDate));
  return [
    ...tableOrSentence(
      {
        caption: 'Evaluated intelligence',
        compact: true,
        columns: [
          column('Reference', 26),
          column('Grading', 38),
          column('What it says', 74),
          column('Where', 34),
        ],
        rows: items.map((item): readonly TableCell[] => [
          { kind: 'text', paragraphs: [strong(item.reference), formatDate(item.receivedOn)] },
          { kind: 'text', paragraphs: [strong(gradingOf(item)), gradingInWords(item)] },
          { kind: 'text', paragraphs: intelligenceText(item) },
          item.locations.map((location) => locationName(location, gazetteer)).join('; '),
        ]),
      },
      'No item of intelligence may stand in this document.',
    ),
    ...(due.length === 0
      ? []
      : [
          numbered(
            `Due for review on the day of this document: ${due.map(({ reference }) => reference).join(', ')}.`,
          ),
        ]),
    ...(withheld.length === 0
      ? []
      : [
          numbered(
            `Withheld: ${counted(withheld.length, 'item', 'items')}, whose handling does not reach the officers and staff of the force.`,
          ),
        ]),
    note('Graded 3x5x2. What is graded C is passed on under its conditions only.'),
  ];
}

function intelligenceText(item: IntelligenceItem): readonly Text[] {
  if (item.handling === 'P') return [item.text.trim()];
  return [item.text.trim(), strong(`Conditions: ${item.conditions.trim()}`)];
}

/** What happened at earlier elections in the areas of the operation, the latest first. */
export function historyBlocks(request: PlanDocumentRequest): readonly Block[] {
  const entries = [...historyOf(request.records, request.operation)].sort(
    (a, b) =>
      (b.pollingDate ?? '').localeCompare(a.pollingDate ?? '') ||
      inReadingOrder(whereOf(request, a), whereOf(request, b)),
  );
  return tableOrSentence(
    {
      caption: 'Area history: allegations and incidents at earlier elections',
      compact: true,
      columns: [
        column('Election', 38),
        column('Where', 32),
        column('What', 66),
        { heading: 'Cases', share: 16, align: 'right' },
        column('Outcome', 42),
      ],
      rows: entries
        .slice(0, mostHistory)
        .map((entry): readonly TableCell[] => [
          entry.election,
          whereOf(request, entry),
          historyText(entry),
          entry.count.toLocaleString('en-GB'),
          entry.outcome,
        ]),
    },
    'No allegation or incident of an earlier election is recorded.',
  ).concat(
    entries.length > mostHistory
      ? [
          numbered(
            `${counted(entries.length - mostHistory, 'earlier entry stands', 'earlier entries stand')} in the record.`,
          ),
        ]
      : [],
  );
}

/** The table of an order is read; the whole stands in the record. */
const mostHistory = 40;

function whereOf({ records }: PlanDocumentRequest, entry: HistoryEntry): string {
  const area = entry.areaId === null ? undefined : records.areas.get(entry.areaId);
  return area?.name ?? entry.areaAsGiven;
}

function historyText(entry: HistoryEntry): TableCell {
  const kind = historyKinds.find(({ id }) => id === entry.kind)?.name ?? entry.kind;
  const harm = harms.find(({ id }) => id === entry.harmId)?.short;
  const head = harm === undefined ? kind : `${kind}: ${harm}`;
  return entry.text.trim() === '' ? head : { kind: 'text', paragraphs: [strong(head), entry.text.trim()] };
}

/** The recommendations and open actions of earlier debriefs, with what was answered to each. */
export function learningTable(request: PlanDocumentRequest, assessmentId: string | null): readonly Block[] {
  const { records, operation } = request;
  const lessons = [...records.lessons.values()].filter(({ operationId }) => operationId === operation.id);
  const answerTo = (lessonId: (typeof lessons)[number]['id']): LessonAnswer | undefined =>
    assessmentId === null
      ? undefined
      : records.lessonAnswers.get(
          lessonAnswerId(assessmentId as Parameters<typeof lessonAnswerId>[0], lessonId),
        );
  return tableOrSentence(
    {
      caption: 'Earlier learning and what was answered',
      columns: [column('From', 38), column('Lesson', 72), column('Answer', 64)],
      rows: lessons.map((lesson): readonly TableCell[] => [
        lesson.from,
        {
          kind: 'text',
          paragraphs: [lesson.text, ...(lesson.owner.trim() === '' ? [] : [`Owner: ${lesson.owner.trim()}`])],
        },
        answerCell(answerTo(lesson.id)),
      ]),
    },
    'No recommendation or open action of an earlier election is recorded.',
  );
}

/** What was accepted, changed and dropped of all that the operation before offered. */
export function carriedForward({ records, operation }: PlanDocumentRequest): readonly Block[] {
  return carriedBlocks(carriedItemsOf(records.carriedItems.values(), operation));
}

function answerCell(answer: LessonAnswer | undefined): TableCell {
  if (answer === undefined) return 'Not yet answered';
  const by = [answer.by.trim(), formatDate(dateAt(answer.at))].filter((part) => part !== '').join(', ');
  return {
    kind: 'text',
    paragraphs: [strong(answer.answer === 'accepted' ? 'Accepted' : 'Rejected'), answer.reason, by],
  };
}
