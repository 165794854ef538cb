/** The offences as they stand for this force, and what the open operation asks of them. */
import { useMemo } from 'react';
import { type EffectiveOffence, effectiveOffences } from '../../core/offences/catalogue';
import type { OffenceId } from '../../core/offences/offence';
import type { ReachQuestion } from '../../core/offences/reach';
import { useCollection } from '../../services/desk-context';
import { useOperation } from '../../services/operation';

/** Every offence by id, the force's copies in their places. */
export function useOffences(): ReadonlyMap<OffenceId, EffectiveOffence> {
  const edits = useCollection('offenceEdits');
  return useMemo(() => effectiveOffences(edits.values()), [edits]);
}

/** The nation, polls and day of the open operation. */
export function useOperationQuestion(): ReachQuestion {
  const { nation, polls, pollingDate } = useOperation();
  return useMemo(
    () => ({ nation, pollTypes: polls.map(({ type }) => type), on: pollingDate }),
    [nation, polls, pollingDate],
  );
}

/** How many cases name the offence, in any operation. */
export function useCasesWith(id: OffenceId): number {
  const cases = useCollection('cases');
  return useMemo(
    () =>
      [...cases.values()].filter(({ offences }) => offences.some(({ offenceId }) => offenceId === id)).length,
    [cases, id],
  );
}
