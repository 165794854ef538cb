/**
 * What is still open of the changes that a council made: those without an answer, those that were accepted and stand in
 * nothing that was sent since; and which answers a later version has closed. A place to sign that was filled in is neither.
 */
import type { DocumentVersion } from '../issuing/document-version';
import type { Comparison, ReturnedChange } from './comparison';
import type { Memorandum, MemorandumReturn, MemorandumStep } from './memorandum';
import { carriedOutIn, comparisonWith } from './return-reading';

/** Finds a version by its id. */
export type FindVersion = (id: string) => DocumentVersion | undefined;

export interface OpenChanges {
  readonly unanswered: readonly ReturnedChange[];
  readonly notCarriedOut: readonly ReturnedChange[];
}

/** The comparison that a return is read with; `null` where its version is not recorded. */
export function comparisonOf(
  { paragraphs, againstVersionId }: Pick<MemorandumReturn, 'paragraphs' | 'againstVersionId'>,
  version: FindVersion,
): Comparison | null {
  const against = version(againstVersionId);
  return against === undefined ? null : comparisonWith(paragraphs, against);
}

/** The open changes of one return. */
export function openChanges(
  returned: MemorandumReturn,
  memorandum: Memorandum | undefined,
  version: FindVersion,
): OpenChanges {
  const comparison = comparisonOf(returned, version);
  if (comparison === null) return { unanswered: [], notCarriedOut: [] };
  const answers = new Map(returned.answers.map(({ change, answer }) => [change, answer]));
  const changes = comparison.changes.filter(({ signed }) => signed === null);
  const accepted = acceptedNumbers(returned);
  const carried = carriedOutIn(comparison, accepted, contentsSince(returned, memorandum, version));
  return {
    unanswered: changes.filter(({ number }) => !answers.has(number)),
    notCarriedOut: changes.filter(({ number }) => answers.get(number) === 'accepted' && !carried.has(number)),
  };
}

/** The numbers of the changes that were accepted, as they are looked for in what was sent since. */
export function acceptedNumbers({ answers }: Pick<MemorandumReturn, 'answers'>): readonly number[] {
  return answers.filter(({ answer }) => answer === 'accepted').map(({ change }) => change);
}

/** The contents of the versions that went out after the file came back, oldest first. */
export function contentsSince(
  returned: Pick<MemorandumReturn, 'id'>,
  memorandum: Pick<Memorandum, 'steps'> | undefined,
  version: FindVersion,
): readonly string[] {
  return sentSince(memorandum, returned).flatMap(({ versionId }) => version(versionId ?? '')?.content ?? []);
}

/** The steps in which a version went out after the file came back, oldest first. */
export function sentSince(
  memorandum: Pick<Memorandum, 'steps'> | undefined,
  { id }: Pick<MemorandumReturn, 'id'>,
): readonly MemorandumStep[] {
  const steps = memorandum?.steps ?? [];
  const came = steps.findIndex(({ returnId }) => returnId === id);
  return came < 0 ? [] : steps.slice(came + 1).filter(({ state }) => state === 'sent');
}

/** The last step in which a version went out after this answer was given; `undefined` where the answer is open. */
export function closedBy(
  memorandum: Pick<Memorandum, 'steps'> | undefined,
  returned: Pick<MemorandumReturn, 'id'>,
  answer: MemorandumReturn['answers'][number] | undefined,
): MemorandumStep | undefined {
  const last = sentSince(memorandum, returned).at(-1);
  return answer !== undefined && last !== undefined && answer.at <= last.recordedAt ? last : undefined;
}
