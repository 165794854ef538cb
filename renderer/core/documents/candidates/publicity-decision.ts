/**
 * A decision on publicity as a document: what was decided and why, on one page; then the wording, the questions with their
 * answers, the hits of the wording, who would be seen, and the decisions before it.
 *
 * Reference: NPCC, Guidance for interaction with candidates (2024), section 5.
 */
import { formatDate, formatMoment } from '../../foundation/dates';
import { err, ok } from '../../foundation/result';
import { knownNames, publicNamesOf } from '../../issuing/known-names';
import { lookedForWords } from '../../issuing/public-wording';
import { objectionsTo } from '../../publicity/outcome-objections';
import { reasonParts } from '../../publicity/publicity-edits';
import type { PublicityItem } from '../../publicity/publicity-item';
import {
  answerNames,
  publicityQuestions,
  publicityQuestionsSource,
} from '../../publicity/publicity-questions';
import {
  changedSince,
  decisionOf,
  kindName,
  outcomeName,
  type PublicityDecision,
} from '../../publicity/publicity-standing';
import { checkedHits } from '../../publicity/publicity-wording';
import { column, heading, note, numbered, plain, strong, table, tableOrSentence } from '../blocks';
import { joinTexts, recorded } from '../missing';
import type { Block } from '../model';
import { type Composer, planFrame, type PlanDocumentRequest } from '../plan/plan-document';

/** The last decision on one piece; a sentence while there is none. */
export const publicityDecision: Composer = (request) => {
  const item = request.records.publicityItems.get(request.subjectId);
  if (item === undefined) return err('This publicity is no longer recorded.');
  const decision = decisionOf(item);
  if (decision === undefined)
    return err('Nothing is decided on this publicity yet. Answer its questions and decide first.');
  const blocks = [
    ...decisionBlocks(item, decision),
    ...wordingBlocks(request, item, decision),
    ...answerBlocks(decision),
    ...consentBlocks(item),
    ...earlierBlocks(item),
    note(`Basis: ${publicityQuestionsSource.source}, section 5, in the desk’s own words.`),
  ];
  return ok({
    document: {
      title: 'Decision on publicity',
      ...planFrame(request, {
        part: item.title,
        approvedBy: [decision.by, decision.role].filter(Boolean).join(', '),
      }),
      blocks,
    },
    sources: [
      {
        what: 'Publicity',
        id: item.id,
        version: `Decided ${formatMoment(decision.at)}`,
        state: isChanged(item) ? 'changed-since-approval' : 'approved',
      },
    ],
    readership: 'force',
  });
};

function isChanged(item: PublicityItem): boolean {
  const changed = changedSince(item);
  return changed !== null && (changed.text || changed.answers || changed.refusals.length > 0);
}

function decisionBlocks(item: PublicityItem, decision: PublicityDecision): readonly Block[] {
  const { reason, allTheSame } = reasonParts(decision.reason);
  const objections = objectionsTo({ ...item, answers: decision.answers }, decision.outcome);
  return [
    heading(1, 'The decision'),
    {
      kind: 'particulars',
      label: 'What was decided, by whom and when',
      keepTogether: true,
      rows: [
        { name: 'Publicity', value: item.title },
        { name: 'Kind', value: [kindName(item.kind), item.form].filter(Boolean).join(', ') },
        { name: 'Decision', value: strong(outcomeName(decision.outcome)) },
        { name: 'Decided by', value: [decision.by, decision.role].filter(Boolean).join(', ') },
        { name: 'Decided', value: formatMoment(decision.at) },
        { name: 'Owner', value: recorded(item.owner, 'owner') },
        {
          name: 'Review',
          value: recorded(item.reviewOn === null ? null : formatDate(item.reviewOn), 'day of review'),
        },
      ],
    },
    numbered(joinTexts('What it is about: ', recorded(item.about, 'what it is about'))),
    ...paragraphs(reason).map((text, index) => numbered(index === 0 ? `Reasons: ${text}` : text)),
    ...(allTheSame === ''
      ? []
      : [
          numbered(
            `The answers spoke against this outcome: ${objections.map(({ says, paragraph }) => `${says.replace(/\.$/, '')} (${paragraph}).`).join(' ')}`,
          ),
          ...paragraphs(allTheSame).map((text, index) =>
            numbered(index === 0 ? `It was decided so all the same: ${text}` : text),
          ),
        ]),
    ...changedBlocks(item),
  ];
}

function changedBlocks(item: PublicityItem): readonly Block[] {
  const changed = changedSince(item);
  if (changed === null || !isChanged(item)) return [];
  const said = [
    ...(changed.text ? ['The wording has changed.'] : []),
    ...(changed.answers ? ['Answers have changed.'] : []),
    ...(changed.refusals.length > 0 ? [`Refused to be seen: ${changed.refusals.join('; ')}.`] : []),
  ];
  return [
    numbered(
      joinTexts(
        strong('Since this decision: '),
        `${said.join(' ')} It holds for what it was taken on, which is printed here.`,
      ),
    ),
  ];
}

function wordingBlocks(
  { records, operation }: PlanDocumentRequest,
  item: PublicityItem,
  decision: PublicityDecision,
): readonly Block[] {
  const names = publicNamesOf(knownNames(records, operation));
  const hits = checkedHits({ text: decision.text, accepted: item.accepted }, names);
  if (decision.text.trim() === '') return [heading(1, 'The wording'), numbered('There is no wording to it.')];
  return [
    heading(1, 'The wording that was decided on'),
    ...paragraphs(decision.text).map(plain),
    heading(2, 'Words that were looked at'),
    ...tableOrSentence(
      {
        caption: 'Hits of the check and what became of them',
        columns: [
          column('What was found', 40),
          column('Words and sentence', 70),
          column('Accepted, because', 60),
        ],
        rows: hits.map(({ group, words, sentence, accepted }) => [
          `${group.name} (${group.paragraph})`,
          { kind: 'text', paragraphs: [strong(`“${words}”`), sentence] },
          accepted === null
            ? 'Not accepted'
            : {
                kind: 'text',
                paragraphs: [accepted.reason, `${accepted.by}, ${formatMoment(accepted.at)}`],
              },
        ]),
      },
      'The check found none of its words.',
    ),
    note(lookedForWords(names)),
  ];
}

function answerBlocks({ answers }: PublicityDecision): readonly Block[] {
  return [
    heading(1, 'The questions and their answers'),
    table({
      caption: 'Answers on which the decision was taken, in the order of the questions',
      columns: [column('Question', 58), column('Paragraph', 26), column('Answer', 28), column('Reason', 58)],
      rows: answers.map(({ questionId, answer, reason }) => {
        const question = publicityQuestions.find(({ id }) => id === questionId);
        return [question?.question ?? questionId, question?.paragraph ?? '', answerNames[answer], reason];
      }),
    }),
  ];
}

const consentWords = {
  'not-asked': 'Not asked',
  content: 'Content',
  refused: 'Refused: must not be seen',
} as const;

function consentBlocks({ consents }: PublicityItem): readonly Block[] {
  if (consents.length === 0) return [];
  return [
    heading(1, 'Officers and staff who would be seen'),
    table({
      caption: 'Whether each is content to be photographed or filmed (5.6.4)',
      columns: [column('Name', 70), column('Answer', 60), column('On', 40)],
      rows: consents.map(({ name, answer, on }) => [
        name,
        consentWords[answer],
        on === null ? '' : formatDate(on),
      ]),
    }),
  ];
}

function earlierBlocks({ decisions }: PublicityItem): readonly Block[] {
  const earlier = decisions.slice(0, -1);
  if (earlier.length === 0) return [];
  return [
    heading(1, 'Earlier decisions'),
    table({
      caption: 'What was decided before, oldest first',
      columns: [column('Decided', 42), column('Outcome', 38), column('Reasons', 90)],
      rows: earlier.map(({ at, by, outcome, reason }) => [
        { kind: 'text', paragraphs: [formatMoment(at), by] },
        outcomeName(outcome),
        { kind: 'text', paragraphs: paragraphs(reason) },
      ]),
    }),
  ];
}

function paragraphs(text: string): readonly string[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter(Boolean);
}
