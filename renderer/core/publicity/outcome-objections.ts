/**
 * What the answers of a piece of publicity say against an outcome. The desk decides nothing: an outcome that the answers
 * speak against is open, with a reason that says why. What the guidance leaves no room for is not: a challenge on any
 * ground but its two, or film of somebody who was not asked.
 *
 * Reference: NPCC, Guidance for interaction with candidates (2024), 5.2.2 to 5.2.6, 5.3, 5.4, 5.5.1, 5.6.
 */
import type { PublicityItem, PublicityKind, PublicityOutcome } from './publicity-item';
import { answerTo, questionsOf } from './publicity-questions';

export interface Objection {
  readonly paragraph: string;
  /** One sentence. */
  readonly says: string;
  /** What to do instead, where no reason is enough; absent where a reason that says why is. */
  readonly instead?: string;
}

/** What no reason lifts, with the way out of it. */
export type Bar = Required<Objection>;

type Asked = Pick<PublicityItem, 'kind' | 'answers' | 'consents' | 'contactIds'>;

const outcomes: Readonly<Record<PublicityKind, readonly PublicityOutcome[]>> = {
  proactive: ['go-ahead', 'go-ahead-changed', 'delay', 'do-not'],
  reactive: ['respond', 'no-response'],
  'new-images': ['go-ahead', 'go-ahead-changed', 'delay', 'do-not'],
  'used-images': ['challenge', 'no-challenge'],
};

/** The outcomes that there are for a kind. */
export function outcomesOf(kind: PublicityKind): readonly PublicityOutcome[] {
  return outcomes[kind];
}

/** Whether something is said or shown to others by this outcome. */
export function isGoingOut(outcome: PublicityOutcome): boolean {
  return ['go-ahead', 'go-ahead-changed', 'respond', 'challenge'].includes(outcome);
}

/** What speaks against the outcome, in the order of the questions; nothing for most. */
export function objectionsTo(item: Asked, outcome: PublicityOutcome): readonly Objection[] {
  switch (item.kind) {
    case 'proactive':
      return isGoingOut(outcome)
        ? [...againstPublishing(item), ...againstContact(item)]
        : againstHoldingBack(item, outcome);
    case 'reactive':
      return outcome === 'respond' ? againstResponse(item) : againstSilence(item);
    case 'new-images':
      return isGoingOut(outcome) ? [...againstContact(item), ...againstFilming(item)] : [];
    case 'used-images':
      return outcome === 'challenge' ? againstChallenge(item) : [];
  }
}

/** What keeps the outcome from being recorded at all; nothing for most. */
export function barsTo(item: Asked, outcome: PublicityOutcome): readonly Bar[] {
  return objectionsTo(item, outcome).flatMap((each) =>
    each.instead === undefined ? [] : [{ ...each, instead: each.instead }],
  );
}

const isYes = (item: Asked, questionId: string) => answerTo(item, questionId)?.answer === 'yes';
const isNo = (item: Asked, questionId: string) => answerTo(item, questionId)?.answer === 'no';
const when = (holds: boolean, paragraph: string, says: string): readonly Objection[] =>
  holds ? [{ paragraph, says }] : [];

function againstPublishing(item: Asked): readonly Objection[] {
  const isFree = isYes(item, 'facts-only') || isYes(item, 'policing-purpose');
  const avoided = (id: string, paragraph: string, says: string) =>
    when(isYes(item, id) && !isFree, paragraph, `${says}, and no policing purpose outweighs that.`);
  return [
    ...when(
      isYes(item, 'reasonable-person'),
      '5.2.3',
      'A reasonable person could conclude that public money is spent to influence the result.',
    ),
    ...avoided('controversial', '5.2.4 a', 'It is politically controversial'),
    ...avoided('names-politicians', '5.2.4 b', 'It refers to a politician or a political group'),
    ...avoided('competes', '5.2.4 c', 'It could be seen to compete with the campaign'),
  ];
}

function againstHoldingBack(item: Asked, outcome: PublicityOutcome): readonly Objection[] {
  return [
    ...when(
      outcome === 'do-not' && isYes(item, 'facts-only'),
      '5.2.6',
      'Facts, statistics and answers to requests for information are published as at any other time.',
    ),
    ...when(
      outcome === 'do-not' && isYes(item, 'policing-purpose') && !isYes(item, 'reasonable-person'),
      '5.2.5',
      'A policing purpose and the public interest speak for it.',
    ),
    ...when(
      isYes(item, 'delay-cost'),
      '5.2.2',
      'Waiting would hinder policing or could influence the result itself.',
    ),
  ];
}

function againstResponse(item: Asked): readonly Objection[] {
  return [
    ...when(
      isNo(item, 'claim-wrong') && isNo(item, 'undermines-confidence'),
      '5.3 a',
      'No fact is wrong, and no misunderstanding has to be corrected.',
    ),
    ...when(isYes(item, 'interpretation'), '5.3 b', 'The claim is somebody’s own interpretation.'),
    ...when(
      isNo(item, 'only-corrects'),
      '5.3 a',
      'The response does more than correct what is wrong, and could be seen as an attack.',
    ),
  ];
}

function againstSilence(item: Asked): readonly Objection[] {
  return when(
    isYes(item, 'undermines-confidence') && !isYes(item, 'interpretation'),
    '5.3 a',
    'A misunderstanding that would undermine confidence in the police stays uncorrected.',
  );
}

/** Where contact with candidates belongs to it, what 5.4 asks for. */
function againstContact(item: Asked): readonly Objection[] {
  const asked = new Set(questionsOf(item).map(({ id }) => id));
  const missing = (id: string) => asked.has(id) && isNo(item, id);
  return [
    ...when(missing('communications-involved'), '5.4.1', 'Corporate communications was not involved early.'),
    ...when(
      missing('full-information'),
      '5.4.3',
      'Without full information, understood alike, the force has not enough assurance to go ahead.',
    ),
    ...when(missing('escalated'), '5.4.2', 'It was not plain, and was not taken to senior managers.'),
  ];
}

function againstFilming(item: Asked): readonly Objection[] {
  const named = (answer: 'not-asked' | 'refused') =>
    item.consents.filter((each) => each.answer === answer).map(({ name }) => name);
  const [unasked, refused] = [named('not-asked'), named('refused')];
  return [
    ...when(
      isNo(item, 'chief-officers'),
      '5.6.2',
      'Chief officers and corporate communications have not considered it.',
    ),
    ...when(
      isYes(item, 'impartiality-later'),
      '5.6.2',
      'The later use could bring the impartiality of the force into question.',
    ),
    ...when(isNo(item, 'kept-separate'), '5.6.3', 'Officers are not kept apart from candidates’ statements.'),
    ...againstUnasked(unasked),
    ...when(
      isNo(item, 'everyone-asked') && unasked.length === 0,
      '5.6.4',
      'Not everybody who would be seen was asked and is content.',
    ),
    ...when(
      isYes(item, 'everyone-asked') && item.consents.length === 0,
      '5.6.4',
      'Everybody is said to have been asked, and nobody is named in the list of those who would be seen.',
    ),
    ...when(refused.length > 0, '5.6.4', `Refused, and so not to be seen: ${refused.join('; ')}.`),
  ];
}

/** Each officer has the right to refuse, and nobody can use it unasked. */
function againstUnasked(unasked: readonly string[]): readonly Objection[] {
  if (unasked.length === 0) return [];
  return [
    {
      paragraph: '5.6.4',
      says: `Not asked yet: ${unasked.join('; ')}.`,
      instead: 'Ask each of them and enter the answer, or take out of the list who will not be seen.',
    },
  ];
}

function againstChallenge(item: Asked): readonly Objection[] {
  if (isYes(item, 'inaccurate-story') || isYes(item, 'implies-support')) return [];
  return [
    {
      paragraph: '5.5.1 a, b',
      says: 'A use is challenged on two grounds alone, and neither is met: that it ties the police to a story that is factually wrong, or that it suggests that they are for or against a candidate, a party or a policy.',
      instead: 'Choose “Do not challenge the use”, or put right the answer on the ground that is met.',
    },
  ];
}
