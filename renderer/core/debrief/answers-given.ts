/** What a contribution answers: as it came, and the texts that somebody put beside a question since. */
import type { AskedQuestion, Contribution, ContributionAnswer, DebriefForm } from './contribution';
import { debriefQuestions } from './questions';

/** The answers with words in them; a text that was placed stands behind the answer of its own question. */
export function answersGiven(
  contribution: Contribution,
  forms: ReadonlyMap<string, DebriefForm>,
): readonly ContributionAnswer[] {
  const placed = contribution.unplaced.flatMap((each): readonly ContributionAnswer[] => {
    const questionId = each.placed?.questionId ?? null;
    if (questionId === null) return [];
    const question = questionOf(contribution, { questionId, forms });
    return question === undefined
      ? []
      : [{ questionId, headingId: question.headingId, question: question.text, text: each.text }];
  });
  return [...contribution.answers, ...placed].filter(({ text }) => text.trim() !== '');
}

/** As its own form words it, else as an answer or the library does. */
function questionOf(
  { formId, answers }: Contribution,
  { questionId, forms }: { readonly questionId: string; readonly forms: ReadonlyMap<string, DebriefForm> },
): AskedQuestion | undefined {
  const asked = forms.get(formId ?? '')?.questions.find(({ id }) => id === questionId);
  if (asked !== undefined) return asked;
  const answer = answers.find((each) => each.questionId === questionId);
  if (answer !== undefined) return { id: questionId, headingId: answer.headingId, text: answer.question };
  return debriefQuestions.find(({ id }) => id === questionId);
}
