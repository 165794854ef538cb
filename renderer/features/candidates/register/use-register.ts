/** The contests, candidates and safety concerns of the open operation in their order. */
import { useMemo } from 'react';
import type { Candidate, SafetyConcern } from '../../../core/candidates/candidate';
import {
  candidatesOf,
  concernsByCandidate,
  contestsOf,
  labelsOf,
} from '../../../core/candidates/candidate-list';
import type { Contest } from '../../../core/candidates/contest';
import { useCollection, useCommit, useDesk } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';

export interface CandidateRegister {
  readonly contests: readonly Contest[];
  readonly contestNames: ReadonlyMap<string, string>;
  readonly candidates: readonly Candidate[];
  /** What each candidate is called, namesakes told apart, by id. */
  readonly labels: ReadonlyMap<string, string>;
  readonly concerns: ReadonlyMap<string, readonly SafetyConcern[]>;
}

/** Each part is made anew only when its records change. */
export function useRegister(): CandidateRegister {
  const { id } = useOperation();
  const allContests = useCollection('contests');
  const allCandidates = useCollection('candidates');
  const allConcerns = useCollection('safetyConcerns');
  const contests = useMemo(() => contestsOf(allContests.values(), id), [allContests, id]);
  const contestNames = useMemo(
    () => new Map(contests.map((contest) => [contest.id as string, contest.name])),
    [contests],
  );
  const candidates = useMemo(() => candidatesOf(allCandidates.values(), id), [allCandidates, id]);
  const labels = useMemo(() => labelsOf(candidates), [candidates]);
  const concerns = useMemo(() => concernsByCandidate(allConcerns.values()), [allConcerns]);
  return { contests, contestNames, candidates, labels, concerns };
}

/** Changes one safety concern as the records stand; the purpose names nobody. */
export type EditConcern = (purpose: string, edit: (now: SafetyConcern) => SafetyConcern) => void;

/** Changes one candidate as the records stand; the purpose names nobody. */
export function useEditCandidate(id: string): (purpose: string, edit: (now: Candidate) => Candidate) => void {
  const { vault } = useDesk();
  const commit = useCommit();
  return (purpose, edit) => {
    const now = vault.records.get('candidates', id);
    if (now !== undefined) commit(purpose, [{ collection: 'candidates', id, after: edit(now) }]);
  };
}
