/** A decision on contact while it is being written, and what keeps it from being recorded. Pure. */
import { z } from '../foundation/schema';
import {
  type ContactDecision,
  type ContactKind,
  type ContactOutcome,
  contactOutcomes,
  type EvenHandednessTest,
  evenHandednessTests,
  type TestAnswer,
} from './contact';
import {
  type DecliningGround,
  decliningGrounds,
  passingOnAnswers,
  reasonWithConcerns,
} from './even-handedness';

export interface TestDraft {
  readonly answer: TestAnswer['answer'] | null;
  readonly reason: string;
  /** How a concern is met; part of the reason of the decision once it is recorded. */
  readonly met: string;
}

export interface DecisionDraft {
  readonly outcome: ContactOutcome | null;
  readonly tests: Readonly<Record<EvenHandednessTest, TestDraft>>;
  readonly reason: string;
  readonly conditions: string;
  readonly grounds: readonly DecliningGround[];
  readonly by: string;
  readonly role: string;
}

const test = z.object({
  answer: z.enum(['no-concern', 'concern']).nullable(),
  reason: z.string(),
  met: z.string(),
});

export const decisionDraftSchema: z.ZodType<DecisionDraft> = z.object({
  outcome: z.enum(contactOutcomes.map(({ id }) => id) as [ContactOutcome, ...ContactOutcome[]]).nullable(),
  tests: z.object({ a: test, b: test, c: test, d: test, e: test, f: test }),
  reason: z.string(),
  conditions: z.string(),
  grounds: z.array(z.enum(['a', 'b', 'c', 'd', 'e'])),
  by: z.string(),
  role: z.string(),
});

/** A decision of which nothing is written, by this person. An information request can only be passed on. */
export function emptyDecision(
  kind: ContactKind,
  who: { readonly by: string; readonly role: string },
): DecisionDraft {
  const none: TestDraft = { answer: null, reason: '', met: '' };
  return {
    outcome: kind === 'information' ? 'passed-on' : null,
    tests: { a: none, b: none, c: none, d: none, e: none, f: none },
    reason: '',
    conditions: '',
    grounds: [],
    ...who,
  };
}

/** The outcomes that a matter of this kind can have. */
export function outcomesFor(kind: ContactKind): readonly ContactOutcome[] {
  return kind === 'information' ? ['passed-on'] : ['agreed', 'agreed-with-conditions', 'declined'];
}

/** The draft with the usual answers for passing a request on, to be read and changed. */
export function withPassingOn(draft: DecisionDraft): DecisionDraft {
  const answers = Object.fromEntries(
    passingOnAnswers.map(({ test: id, answer, reason }) => [id, { answer, reason, met: '' }]),
  ) as unknown as DecisionDraft['tests'];
  const reason = draft.reason.trim() === '' ? passedOnReason : draft.reason;
  return { ...draft, tests: answers, reason };
}

const passedOnReason = 'An information request goes to the freedom of information unit, whoever asks.';

/** The draft with a standard ground added to its reason or taken out again. */
export function withGround(
  draft: DecisionDraft,
  ground: DecliningGround,
  isTaken: 'taken' | 'left',
): DecisionDraft {
  const grounds = decliningGrounds
    .map(({ id }) => id)
    .filter((id) => (id === ground ? isTaken === 'taken' : draft.grounds.includes(id)));
  return { ...draft, grounds };
}

export type DecisionField =
  'outcome' | 'reason' | 'conditions' | 'by' | `test-${EvenHandednessTest}` | `met-${EvenHandednessTest}`;
export type DecisionProblems = Readonly<Partial<Record<DecisionField, string>>>;

/** What is missing, by field, in the order of the form; none where it can be recorded. */
export function decisionProblems(draft: DecisionDraft): DecisionProblems {
  const problems: Partial<Record<DecisionField, string>> = {};
  for (const id of evenHandednessTests) {
    const { answer, reason, met } = draft.tests[id];
    if (answer === null) problems[`test-${id}`] = `Answer test ${id}.`;
    else if (reason.trim() === '') problems[`test-${id}`] = `Give the reason for the answer to test ${id}.`;
    else if (answer === 'concern' && met.trim() === '')
      problems[`met-${id}`] = `Say how the concern on test ${id} is met. It does not forbid the contact.`;
  }
  if (draft.outcome === null) problems.outcome = 'Choose what was decided.';
  if (draft.reason.trim() === '' && !(draft.outcome === 'declined' && draft.grounds.length > 0))
    problems.reason = 'Give the reason for the decision.';
  if (draft.outcome === 'agreed-with-conditions' && draft.conditions.trim() === '')
    problems.conditions = 'Say what the conditions are.';
  if (draft.by.trim() === '') problems.by = 'Say who decided.';
  return problems;
}

/** The decision as it is recorded; `null` while something is missing. */
export function decisionOf(
  draft: DecisionDraft,
  given: { readonly id: ContactDecision['id']; readonly at: string; readonly kind: ContactKind },
): ContactDecision | null {
  const { outcome } = draft;
  if (outcome === null || Object.keys(decisionProblems(draft)).length > 0) return null;
  const grounds = outcome === 'declined' && given.kind === 'regular-meetings' ? draft.grounds : [];
  const stated = decliningGrounds.filter(({ id }) => grounds.includes(id)).map(({ text }) => text);
  const reason = [draft.reason.trim(), ...stated].filter((part) => part !== '').join('\n');
  const concerns = evenHandednessTests.filter((id) => draft.tests[id].answer === 'concern');
  return {
    id: given.id,
    outcome,
    tests: evenHandednessTests.map((id) => ({
      test: id,
      answer: draft.tests[id].answer ?? 'concern',
      reason: draft.tests[id].reason.trim(),
    })),
    reason: reasonWithConcerns(
      reason,
      concerns.map((id) => ({ test: id, text: draft.tests[id].met })),
    ),
    conditions: outcome === 'agreed-with-conditions' ? draft.conditions.trim() : '',
    grounds,
    by: draft.by.trim(),
    role: draft.role.trim(),
    at: given.at,
  };
}
