/**
 * The questions that are answered, in their order, before a decision on publicity.
 *
 * Reference: NPCC, Guidance for interaction with candidates (2024), section 5; resources/reference/publicity-questions.json.
 */
import reference from '../../../resources/reference/publicity-questions.json';
import { isoDateSchema } from '../foundation/dates';
import { z } from '../foundation/schema';
import {
  type PublicityAnswer,
  type PublicityItem,
  type PublicityKind,
  publicityKinds,
} from './publicity-item';

export interface PublicityQuestion {
  readonly id: string;
  /** The kinds of publicity that are asked it. */
  readonly kinds: readonly PublicityKind[];
  /** The kinds that are asked it as well where contact with candidates belongs to them (5.4). */
  readonly withContact: readonly PublicityKind[];
  /** The part of the way that it belongs to: "Weighing". */
  readonly step: string;
  readonly question: string;
  /** What to think of; may be empty. */
  readonly help: string;
  readonly paragraph: string;
  readonly answers: readonly PublicityAnswer['answer'][];
}

const words = z.string().min(1);
const kinds = z.array(z.enum(publicityKinds.map(({ id }) => id) as [PublicityKind, ...PublicityKind[]]));
const listSchema = z.object({
  source: words,
  asAt: isoDateSchema,
  reviewBy: isoDateSchema,
  doubt: words,
  questions: z.array(
    z.object({
      id: z.string().regex(/^[a-z-]{1,60}$/),
      kinds: kinds.min(1),
      withContact: kinds.default([]),
      step: words,
      question: words,
      help: z.string(),
      paragraph: words,
      answers: z.array(z.enum(['yes', 'no', 'not-applicable'])).min(2),
    }),
  ),
});
const list = listSchema.parse(reference);

/** Every question, in the order in which they are asked. */
export const publicityQuestions: readonly PublicityQuestion[] = list.questions;

export const publicityQuestionsSource = {
  source: list.source,
  asAt: list.asAt,
  reviewBy: list.reviewBy,
  doubt: list.doubt,
} as const;

export const answerNames: Readonly<Record<PublicityAnswer['answer'], string>> = {
  yes: 'Yes',
  no: 'No',
  'not-applicable': 'Not applicable',
};

/** The questions of this piece, in their order: those of its kind, and those on contact where it belongs to one. */
export function questionsOf({
  kind,
  contactIds,
}: Pick<PublicityItem, 'kind' | 'contactIds'>): readonly PublicityQuestion[] {
  return publicityQuestions.filter(
    (each) => each.kinds.includes(kind) || (contactIds.length > 0 && each.withContact.includes(kind)),
  );
}

/** How a question was answered; `undefined` where it was not. */
export function answerTo(
  { answers }: Pick<PublicityItem, 'answers'>,
  questionId: string,
): PublicityAnswer | undefined {
  return answers.find((each) => each.questionId === questionId);
}

/** The first question that waits for an answer; later ones open only then. `undefined` where all are answered. */
export function nextQuestion(
  item: Pick<PublicityItem, 'kind' | 'contactIds' | 'answers'>,
): PublicityQuestion | undefined {
  return questionsOf(item).find(({ id }) => answerTo(item, id) === undefined);
}
