/** How a piece of publicity is carried on: entered, answered question by question, accepted hit by hit, and decided. */
import type { Id } from '../foundation/ids';
import { err, ok, type Result } from '../foundation/result';
import type { WordingHit } from '../issuing/public-wording';
import { barsTo, isGoingOut, objectionsTo, outcomesOf } from './outcome-objections';
import type {
  PublicityAnswer,
  PublicityItem,
  PublicityItemId,
  PublicityKind,
  PublicityOutcome,
} from './publicity-item';
import { nextQuestion, questionsOf } from './publicity-questions';
import { acceptable } from './publicity-wording';

type New = Pick<PublicityItem, 'operationId' | 'title' | 'kind' | 'recordedAt' | 'recordedBy'> & {
  readonly id: PublicityItemId;
};

/** A piece of which nothing is known but its title and kind. */
export function newPublicityItem(given: New): PublicityItem {
  return {
    form: '',
    about: '',
    text: '',
    answers: [],
    accepted: [],
    consents: [],
    contactIds: [],
    decisions: [],
    owner: '',
    reviewOn: null,
    links: [],
    ...given,
  };
}

/** The answer put in its place; answers stand in the order of the questions. */
export function withAnswer(item: PublicityItem, answer: PublicityAnswer): PublicityItem {
  const others = item.answers.filter(({ questionId }) => questionId !== answer.questionId);
  return { ...item, answers: inOrder(item, [...others, answer]) };
}

/** Another kind asks other questions; answers to those that both ask stay. */
export function withKind(item: PublicityItem, kind: PublicityKind): PublicityItem {
  const changed = { ...item, kind };
  return { ...changed, answers: inOrder(changed, item.answers) };
}

/** Contacts bring questions with them, or take them away. */
export function withContacts(item: PublicityItem, contactIds: PublicityItem['contactIds']): PublicityItem {
  const changed = { ...item, contactIds };
  return { ...changed, answers: inOrder(changed, item.answers) };
}

/** Answers up to the first question that has none: a later question was asked for the earlier answers. */
function inOrder(item: PublicityItem, answers: readonly PublicityAnswer[]): readonly PublicityAnswer[] {
  const kept: PublicityAnswer[] = [];
  for (const { id } of questionsOf(item)) {
    const answer = answers.find(({ questionId }) => questionId === id);
    if (answer === undefined) break;
    kept.push(answer);
  }
  return kept;
}

/** The words of a hit let stand, with the reason. */
export function withAccepted(
  item: PublicityItem,
  hit: WordingHit,
  given: { readonly reason: string; readonly by: string; readonly at: string },
): PublicityItem {
  return { ...item, accepted: [...item.accepted, { ...acceptable(hit), ...given }] };
}

export interface DecisionGiven {
  readonly id: Id<'PublicityDecision'>;
  readonly outcome: PublicityOutcome;
  readonly reason: string;
  /** Why all the same, where the answers speak against the outcome; empty otherwise. */
  readonly allTheSame: string;
  readonly by: string;
  readonly role: string;
  readonly at: string;
}

export interface DecisionProblem {
  readonly field: 'answers' | 'outcome' | 'barred' | 'reason' | 'all-the-same' | 'hits' | 'owner' | 'review';
  readonly says: string;
}

interface Asked {
  readonly item: PublicityItem;
  readonly given: Pick<DecisionGiven, 'outcome' | 'reason' | 'allTheSame'>;
  /** Hits of the wording that were neither changed nor accepted. */
  readonly openHits: number;
  /** ISO date. */
  readonly today: string;
}

/** What is still missing before this can be decided; nothing where it can. */
export function decisionProblems({ item, given, openHits, today }: Asked): readonly DecisionProblem[] {
  const next = nextQuestion(item);
  const problem = (
    holds: boolean,
    field: DecisionProblem['field'],
    says: string,
  ): readonly DecisionProblem[] => (holds ? [{ field, says }] : []);
  const bars = barsTo(item, given.outcome);
  const needsWhy = objectionsTo(item, given.outcome).length > bars.length;
  return [
    ...problem(next !== undefined, 'answers', `Answer first: ${next?.question ?? ''}`),
    ...problem(
      !outcomesOf(item.kind).includes(given.outcome),
      'outcome',
      'Choose an outcome of this kind of publicity.',
    ),
    ...bars.map(({ says, instead }): DecisionProblem => ({ field: 'barred', says: `${says} ${instead}` })),
    ...problem(
      isGoingOut(given.outcome) && openHits > 0,
      'hits',
      openHits === 1
        ? '1 hit of the wording is neither changed nor accepted.'
        : `${openHits} hits of the wording are neither changed nor accepted.`,
    ),
    ...problem(given.reason.trim() === '', 'reason', 'Give the reasons for the decision.'),
    ...problem(
      needsWhy && given.allTheSame.trim() === '',
      'all-the-same',
      'The answers speak against this outcome. Say why it is right all the same.',
    ),
    ...problem(item.owner.trim() === '', 'owner', 'Name the owner: who sees it through.'),
    ...problem(item.reviewOn === null, 'review', 'Set the day on which it is reviewed.'),
    ...problem(
      item.reviewOn !== null && item.reviewOn < today,
      'review',
      'The day of the review has passed. Set a day to come.',
    ),
  ];
}

/** The piece with one decision more, taken on its text and answers as they stand, or what is missing. */
export function decided(
  { item, openHits, today }: Omit<Asked, 'given'>,
  given: DecisionGiven,
): Result<PublicityItem, readonly DecisionProblem[]> {
  const problems = decisionProblems({ item, given, openHits, today });
  if (problems.length > 0) return err(problems);
  const { allTheSame, ...decision } = given;
  const reason = reasonsOf(given.reason, objectionsTo(item, given.outcome).length > 0 ? allTheSame : '');
  return ok({
    ...item,
    decisions: [...item.decisions, { ...decision, reason, text: item.text, answers: item.answers }],
  });
}

const allTheSameMark = '\n\nAll the same, against what the answers say: ';

function reasonsOf(reason: string, allTheSame: string): string {
  const why = allTheSame.trim();
  return why === '' ? reason.trim() : `${reason.trim()}${allTheSameMark}${why}`;
}

/** The two parts of a decision’s reasons; the second is empty where the answers did not speak against it. */
export function reasonParts(reason: string): { readonly reason: string; readonly allTheSame: string } {
  const [first = '', ...rest] = reason.split(allTheSameMark);
  return { reason: first, allTheSame: rest.join(allTheSameMark) };
}
