/**
 * The questions that partners are asked for the debrief, under its headings, with the kinds of partner that each
 * concerns.
 *
 * Reference: APP Policing elections, post-election debrief; `resources/reference/debrief-questions.json`.
 */
import reference from '../../../resources/reference/debrief-questions.json';
import { z } from '../foundation/schema';
import { type PartnerKind, partnerKinds } from '../partners/partner';
import type { AskedQuestion } from './contribution';
import { debriefHeadingIds, debriefHeadings } from './headings';

export interface DebriefQuestion extends AskedQuestion {
  /** Whom it concerns. */
  readonly partnerKinds: readonly PartnerKind[];
}

const questionsSchema: z.ZodType<readonly DebriefQuestion[]> = z.array(
  z.object({
    // Short enough for a hidden bookmark, see `answerField`.
    id: z.string().regex(/^[a-z0-9-]{1,30}$/),
    headingId: z.enum(debriefHeadingIds),
    text: z.string().min(1).max(1000),
    partnerKinds: z.array(z.enum(partnerKinds.map(({ id }) => id) as [PartnerKind, ...PartnerKind[]])).min(1),
  }),
);

/** Every question of the library, in the order of the headings. */
export const debriefQuestions: readonly DebriefQuestion[] = questionsSchema.parse(reference.questions);

/** Where the questions come from, and what about them is not settled. */
export const debriefQuestionsSource = {
  source: reference.source,
  asAt: reference.asAt,
  reviewBy: reference.reviewBy,
  doubt: reference.doubt,
} as const;

/** What a partner of this kind is asked, as it goes into a form. */
export function questionsFor(kind: PartnerKind): readonly AskedQuestion[] {
  return debriefQuestions
    .filter(({ partnerKinds: concerns }) => concerns.includes(kind))
    .map(({ id, headingId, text }) => ({ id, headingId, text }));
}

/** What staff of the force are asked: every question, since none of them answers for one partner alone. */
export function questionsForStaff(): readonly AskedQuestion[] {
  return debriefQuestions.map(({ id, headingId, text }) => ({ id, headingId, text }));
}

/** Where the id of a question of the force’s own begins; the library has none that begins so. */
const ownMark = 'own-';

/** Whether the force asked it by itself. */
export function isOwnQuestion({ id }: Pick<AskedQuestion, 'id'>): boolean {
  return id.startsWith(ownMark);
}

/** A question of the force’s own: its id is new, and short enough for the field of a form. */
export function ownQuestion(
  given: Pick<AskedQuestion, 'headingId' | 'text'>,
  newId: () => string,
): AskedQuestion {
  const letters = newId()
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  return { id: `${ownMark}${letters.slice(0, 20)}`, headingId: given.headingId, text: given.text.trim() };
}

/** Questions under their headings, in the order of the headings; a heading without a question is left out. */
export function byHeading(questions: readonly AskedQuestion[]) {
  return debriefHeadings
    .map((heading) => ({ heading, questions: questions.filter(({ headingId }) => headingId === heading.id) }))
    .filter((group) => group.questions.length > 0);
}
