/**
 * What the guidance asks before candidates are met, shown round, briefed or told anything, in the desk's own words.
 *
 * Reference: NPCC, Guidance for interaction with candidates (2024), section 4; resources/reference/even-handedness.json.
 */
import reference from '../../../resources/reference/even-handedness.json';
import { bankHolidayOn, builtInChanges, divisions } from '../timetable/bank-holidays';
import { daysOn, weekendDay } from '../offences/time-limits/counting';
import {
  type ContactDecision,
  type EvenHandednessTest,
  evenHandednessTests,
  type TestAnswer,
} from './contact';

export const evenHandednessSource = {
  name: 'Even-handedness with candidates',
  source: reference.source,
  asAt: reference.asAt,
  reviewBy: reference.reviewBy,
  doubt: reference.doubt,
} as const;

/** That nobody is owed more for standing, with its paragraphs. */
export const candidateStatus = reference.status;
export const referralRule = reference.referral;
export const ministerRule = reference.minister;
export const informationRule = reference.information;
/** The letter with which the same is offered to the others; `{contest}` and `{offer}` are filled in. */
export const offerLetter = { ...reference.letter, body: reference.letter.body.join('\n\n') } as const;

/** The letter that tells the others where an answer is published; `{contest}`, `{matter}` and `{where}` are filled in. */
export const publishedLetter = {
  ...reference.published,
  body: reference.published.body.join('\n\n'),
} as const;

export interface TestWords {
  readonly id: EvenHandednessTest;
  /** "Favour". */
  readonly name: string;
  readonly question: string;
  /** "4.1.2 b". */
  readonly paragraph: string;
}

/** The six tests in their order. */
export const testWords: readonly TestWords[] = evenHandednessTests.map((id) => {
  const found = reference.tests.find((test) => test.id === id);
  if (found === undefined) throw new Error(`The test ${id} has no words`);
  return { ...found, id };
});

export type DecliningGround = ContactDecision['grounds'][number];

const groundIds: readonly DecliningGround[] = ['a', 'b', 'c', 'd', 'e'];

/** The standard grounds for declining regular meetings, in their order. */
export const decliningGrounds: readonly {
  readonly id: DecliningGround;
  readonly text: string;
  readonly paragraph: string;
}[] = groundIds.map((id) => {
  const found = reference.grounds.find((ground) => ground.id === id);
  if (found === undefined) throw new Error(`The ground ${id} has no words`);
  return { ...found, id };
});

/** What may be said to each test where a request is passed on to the freedom of information unit; to be read and changed. */
export const passingOnAnswers: readonly TestAnswer[] = evenHandednessTests.map((test) => ({
  test,
  answer: 'no-concern',
  reason: reference.passingOn.find(({ id }) => id === test)?.reason ?? '',
}));

/** How the answer to a concern begins within the reason of a decision: "Concern b: ". */
export function concernMark(test: EvenHandednessTest): string {
  return `Concern ${test}: `;
}

/** The reason of a decision as it is kept: the reason itself, and below it a line that answers each concern. */
export function reasonWithConcerns(
  reason: string,
  answers: readonly { readonly test: EvenHandednessTest; readonly text: string }[],
): string {
  const lines = answers.map(
    ({ test, text }) => `${concernMark(test)}${text.trim().replaceAll(/\s*\n\s*/g, ' ')}`,
  );
  return [reason.trim(), ...lines].filter((line) => line !== '').join('\n');
}

/** The tests with a concern that the reason does not answer on a line of its own. */
export function unansweredConcerns({
  tests,
  reason,
}: Pick<ContactDecision, 'tests' | 'reason'>): readonly EvenHandednessTest[] {
  const lines = reason.split('\n').map((line) => line.trimStart());
  return tests
    .filter(({ answer }) => answer === 'concern')
    .map(({ test }) => test)
    .filter((test) => {
      const mark = concernMark(test);
      return !lines.some((line) => line.startsWith(mark) && line.slice(mark.length).trim() !== '');
    });
}

/** The day (ISO) by which the unit answers a request that it was passed on this day (ISO): 20 working days, see the reference. */
export function responseDueOn(passedOn: string): string {
  let day = passedOn;
  let left = informationRule.responseDays;
  while (left > 0) {
    day = daysOn(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** A bank holiday anywhere in the United Kingdom is no working day of the Act. */
function isWorkingDay(day: string): boolean {
  return (
    weekendDay(day) === null &&
    divisions.every((division) => bankHolidayOn(day, division, builtInChanges) === undefined)
  );
}
