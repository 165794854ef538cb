/** Changes of an answer to a planning consideration, and why one is refused: nothing is closed without its words. */
import { err, ok, type Result } from '../foundation/result';
import type { ConsiderationAnswer, ConsiderationState } from './consideration-answer';

type Written = Pick<ConsiderationAnswer, 'state' | 'answer' | 'who'>;

/** A sentence for each field that stands against the state. */
export type AnswerProblems = Readonly<Partial<Record<'answer' | 'who', string>>>;

/** What an answer in this state lacks. */
export function answerProblems({ state, answer, who }: Written): AnswerProblems {
  const isSaid = answer.trim() !== '';
  if (state === 'not-applicable') {
    return isSaid ? {} : { answer: 'Say why this point does not apply.' };
  }
  if (state === 'open') return {};
  return {
    ...(isSaid ? {} : { answer: 'Say what was considered and what came of it.' }),
    ...(who.trim() === '' ? { who: 'Say who considered it.' } : {}),
  };
}

/**
 * The answer in another state, or what it lacks. What is closed without a day is closed today (ISO date); what is
 * opened again keeps its words.
 */
export function withState(
  answer: ConsiderationAnswer,
  state: ConsiderationState,
  today: string,
): Result<ConsiderationAnswer, AnswerProblems> {
  const problems = answerProblems({ ...answer, state });
  if (Object.keys(problems).length > 0) return err(problems);
  return ok({ ...answer, state, on: state === 'open' ? null : (answer.on ?? today) });
}

/** The answer with another day (ISO date); a point that is closed keeps the day on which it was. */
export function withDay(answer: ConsiderationAnswer, on: string | null): ConsiderationAnswer {
  return on === null && answer.state !== 'open' ? answer : { ...answer, on };
}

/** Why a field of an answer may not be emptied as it stands; `null` where it may. */
export function emptyingProblem(answer: Written, field: 'answer' | 'who', text: string): string | null {
  const problem = answerProblems({ ...answer, [field]: text })[field];
  return problem === undefined ? null : `${problem} The last words are kept; or set the point back to open.`;
}
