/** What the open operation asks of the offences, and how many cases name one. */
import { useMemo } from 'react';
import type { OffenceId } from '../../core/offences/offence';
import type { ReachQuestion } from '../../core/offences/reach';
import { useCollection } from '../../services/desk-context';
import { useOperation } from '../../services/operation';

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
