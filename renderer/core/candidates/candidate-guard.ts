/**
 * What may not be done with contests and candidates: a contest keeps its candidates and its contacts, a candidate what was
 * asked for and what is feared for them. What is wrong is corrected; who withdraws is marked as withdrawn.
 */
import { type Asked, type RecordChange, willStand } from '../guard-question';

type ChangeOf<C extends 'contests' | 'candidates' | 'safetyConcerns'> = Extract<
  RecordChange,
  { readonly collection: C }
>;

const hasCandidates =
  'Candidates stand in this contest, so it is kept. Nothing has been removed. Move them to another contest or remove them first.';
const hasMatters =
  'Contacts with candidates are recorded for this contest, so it is kept. Nothing has been removed.';
const hasContacts =
  'Contacts with this candidate are recorded, so they are kept. Nothing has been removed. Mark the candidate as withdrawn instead.';
const hasConcerns =
  'A safety concern about this candidate is recorded, so they are kept. Nothing has been removed. Mark the candidate as withdrawn instead.';
const noContest =
  'A candidate stands in a contest that is recorded. Nothing has been changed. Choose the contest first.';
const concernStays =
  'A safety concern is kept. Nothing has been removed. Close it with the reason why it can be closed.';

/** Why a contest may not be changed so; `null` where it may. */
export function contestRefusal(asked: Asked, { id, after }: ChangeOf<'contests'>): string | null {
  if (after !== null || asked.read('contests', id) === undefined) return null;
  if (willStand(asked, 'candidates', ({ contestId }) => contestId === id).length > 0) return hasCandidates;
  const isOf = ({ contestIds }: { readonly contestIds: readonly string[] }) => contestIds.includes(id);
  return willStand(asked, 'contactMatters', isOf).length > 0 ? hasMatters : null;
}

/** Why a candidate may not be changed so; `null` where they may. */
export function candidateRefusal(asked: Asked, { id, after }: ChangeOf<'candidates'>): string | null {
  const was = asked.read('candidates', id);
  if (after !== null)
    return was?.contestId === after.contestId ? null : contestMissing(asked, after.contestId);
  if (was === undefined) return null;
  const isOf = ({ candidateIds }: { readonly candidateIds: readonly string[] }) => candidateIds.includes(id);
  if (willStand(asked, 'candidateContacts', isOf).length > 0) return hasContacts;
  return willStand(asked, 'safetyConcerns', ({ candidateId }) => candidateId === id).length > 0
    ? hasConcerns
    : null;
}

function contestMissing({ read, changes }: Asked, contestId: string): string | null {
  const change = changes.find((each) => each.collection === 'contests' && each.id === contestId);
  const stands = change === undefined ? read('contests', contestId) !== undefined : change.after !== null;
  return stands ? null : noContest;
}

/** Why a safety concern may not be changed so; taking back its entry is the last step alone. */
export function concernRefusal(asked: Asked, { id, after }: ChangeOf<'safetyConcerns'>): string | null {
  if (asked.step !== 'commit' || after !== null) return null;
  return asked.read('safetyConcerns', id) === undefined ? null : concernStays;
}
