/** How a piece of publicity stands: which question waits, what was decided, and what has changed since. */
import { canonicalJson } from '../foundation/canonical';
import { dateAt } from '../foundation/dates';
import {
  type PublicityItem,
  type PublicityKind,
  publicityKinds,
  type PublicityOutcome,
  publicityOutcomes,
} from './publicity-item';
import { nextQuestion, questionsOf } from './publicity-questions';

export type PublicityDecision = PublicityItem['decisions'][number];

/** The decision that holds; `undefined` while there is none. */
export function decisionOf({ decisions }: Pick<PublicityItem, 'decisions'>): PublicityDecision | undefined {
  return decisions.at(-1);
}

export interface ChangedSince {
  readonly text: boolean;
  readonly answers: boolean;
  /** Who refused on a later day than that of the decision. */
  readonly refusals: readonly string[];
}

/** What is no longer as it was decided on; `null` while nothing was decided. */
export function changedSince(item: PublicityItem): ChangedSince | null {
  const decision = decisionOf(item);
  if (decision === undefined) return null;
  return {
    text: decision.text !== item.text,
    answers: canonicalJson(decision.answers) !== canonicalJson(item.answers),
    refusals: item.consents
      .filter(({ answer, on }) => answer === 'refused' && on !== null && on > dateAt(decision.at))
      .map(({ name }) => name),
  };
}

export function hasChanged(item: PublicityItem): boolean {
  const changed = changedSince(item);
  return changed !== null && (changed.text || changed.answers || changed.refusals.length > 0);
}

/** How it stands, in a few words: "Question 3 of 7", "Ready to decide", "Go ahead", "Go ahead; changed since". */
export function standingOf(item: PublicityItem): string {
  const decision = decisionOf(item);
  if (decision !== undefined)
    return hasChanged(item)
      ? `${outcomeName(decision.outcome)}; changed since`
      : outcomeName(decision.outcome);
  const next = nextQuestion(item);
  if (next === undefined) return 'Ready to decide';
  const all = questionsOf(item);
  return `Question ${all.findIndex(({ id }) => id === next.id) + 1} of ${all.length}`;
}

/** Whether a decision is wanted: none was taken, or what it was taken on has changed. */
export function isUndecided(item: PublicityItem): boolean {
  return decisionOf(item) === undefined || hasChanged(item);
}

export function outcomeName(outcome: PublicityOutcome): string {
  return publicityOutcomes.find(({ id }) => id === outcome)?.name ?? outcome;
}

export function kindName(kind: PublicityKind): string {
  return publicityKinds.find(({ id }) => id === kind)?.name ?? kind;
}

/** The pieces of one operation: what is undecided first, then the latest. */
export function publicityOf(
  items: Iterable<PublicityItem>,
  operationId: PublicityItem['operationId'],
): readonly PublicityItem[] {
  return [...items]
    .filter((item) => item.operationId === operationId)
    .sort(
      (a, b) =>
        Number(isUndecided(b)) - Number(isUndecided(a)) ||
        b.recordedAt.localeCompare(a.recordedAt) ||
        a.title.localeCompare(b.title, 'en-GB'),
    );
}

/** Whether every word stands in the piece. Words are in small letters. */
export function saysPublicity(item: PublicityItem, words: readonly string[]): boolean {
  const said = [
    item.title,
    kindName(item.kind),
    item.form,
    item.about,
    item.text,
    item.owner,
    ...item.decisions.map(({ reason, outcome }) => `${outcomeName(outcome)} ${reason}`),
  ]
    .join(' ')
    .toLocaleLowerCase('en-GB');
  return words.every((word) => said.includes(word));
}
