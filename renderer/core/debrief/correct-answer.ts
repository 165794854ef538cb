/**
 * Correcting what was typed or pasted: the earlier words stay with the contribution, with who corrected them and why. What
 * came back on a form is kept as it came.
 */
import { formatDate, dateAt } from '../foundation/dates';
import { asId } from '../foundation/ids';
import type { Contribution, ContributionAnswer, UnplacedText } from './contribution';

export interface Correction {
  readonly questionId: string;
  /** The words from now on. */
  readonly text: string;
  readonly why: string;
  readonly by: string;
  /** ISO moment. */
  readonly at: string;
}

const begins = 'Earlier words, corrected ';
/** As much of the place of a text as a record holds. */
const longestPlace = 300;

/** Whether a text is what an answer said before it was corrected. */
export function isEarlierWording({ where }: Pick<UnplacedText, 'where'>): boolean {
  return where.startsWith(begins);
}

/** What is wrong with a correction, as a sentence; `null` where it may be made. */
export function correctionProblem(
  { answers }: Pick<Contribution, 'answers'>,
  { questionId, text, why }: Pick<Correction, 'questionId' | 'text' | 'why'>,
): { readonly field: 'text' | 'why'; readonly message: string } | null {
  const was = answers.find((each) => each.questionId === questionId)?.text ?? '';
  if (text.trim() === '') return { field: 'text', message: 'Write what was said.' };
  if (text.trim() === was) return { field: 'text', message: 'These are the words that stand there already.' };
  if (why.trim() === '') return { field: 'why', message: 'Write why, so that it can be understood later.' };
  return null;
}

/** The contribution with the answer in its new words, and the earlier ones kept among its texts. */
export function withCorrectedAnswer(
  contribution: Contribution,
  { questionId, text, why, by, at }: Correction,
  newId: () => string,
): Contribution {
  const was = contribution.answers.find((each) => each.questionId === questionId);
  if (was === undefined) return contribution;
  const earlier: UnplacedText = {
    id: asId<'UnplacedText'>(newId()),
    where: `${begins}${formatDate(dateAt(at))} by ${by}: ${why.trim()}`.slice(0, longestPlace),
    text: was.text,
    placed: { questionId: null, by, at },
  };
  const answers = contribution.answers.map((each): ContributionAnswer =>
    each === was ? { ...each, text: text.trim() } : each,
  );
  return { ...contribution, answers, unplaced: [...contribution.unplaced, earlier] };
}

/** Whether every answer whose words changed left its earlier words behind. */
export function keepsEarlierWords(was: Contribution, is: Contribution): boolean {
  const kept = is.unplaced.filter(isEarlierWording).map(({ text }) => text);
  return was.answers.every(({ questionId, text }) => {
    const now = is.answers.find((each) => each.questionId === questionId);
    return now?.text === text || kept.includes(text);
  });
}
