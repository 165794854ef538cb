/** Changes of an answer to a planning consideration, and why one is refused: nothing is closed without its words. */
import { err, ok, type Result } from '../foundation/result';
import type { ConsiderationAnswer, ConsiderationState } from './consideration-answer';

type Written = Pick<ConsiderationAnswer, 'state' | 'answer' | 'who' | 'on'>;

/** A sentence for each field that stands against the state. */
export type AnswerProblems = Readonly<Partial<Record<'answer' | 'who' | 'on', string>>>;

/** What an answer in this state lacks. */
export function answerProblems({ state, answer, who, on }: Written): AnswerProblems {
  if (state === 'open') return {};
  const isLeftOut = state === 'not-applicable';
  return {
    ...(answer.trim() !== ''
      ? {}
      : {
          answer: isLeftOut
            ? 'Say why this point does not apply.'
            : 'Say what was considered and what came of it.',
        }),
    ...(who.trim() !== ''
      ? {}
      : { who: isLeftOut ? 'Say who decided that it does not apply.' : 'Say who considered it.' }),
    ...(on !== null ? {} : { on: 'Enter the day on which it was considered.' }),
  };
}

/**
 * Why an answer may not take the place of the one before it, as a sentence; `null` where it may. An answer that was
 * recorded without somebody or a day may be put right field by field.
 */
export function answerRefusal(was: Written | undefined, is: Written): string | null {
  const standing = was?.state === is.state ? answerProblems(was) : {};
  const found = Object.entries(answerProblems(is)).find(([field]) => !(field in standing));
  return found === undefined ? null : `${found[1]} Until then the point stays open; nothing was changed.`;
}

/** "who is missing", "day is missing": what a closed answer was recorded without. */
export function missingIn(answer: Written): readonly string[] {
  const { who, on } = answerProblems(answer);
  return [...(who === undefined ? [] : ['who is missing']), ...(on === undefined ? [] : ['day is missing'])];
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
  const next = { ...answer, state, on: state === 'open' ? null : (answer.on ?? today) };
  const problems = answerProblems(next);
  return Object.keys(problems).length > 0 ? err(problems) : ok(next);
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
