/** The pre-election period of every contest of the open operation, and what was decided in it. */
import { useMemo } from 'react';
import { countsInPeriod, type InPeriod, inPeriodCollections } from '../../../core/candidates/in-period';
import {
  type ContestPeriod,
  type ContestPeriodOrNot,
  contestPeriods,
  isPeriod,
  preElectionCollections,
  runningPeriods,
} from '../../../core/candidates/pre-election';
import { useCollections, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';

export interface Periods {
  readonly all: readonly ContestPeriodOrNot[];
  readonly running: readonly ContestPeriod[];
  /** From the first day of the earliest period of all on. */
  readonly counts: InPeriod;
}

export function usePeriods(): Periods {
  const operation = useOperation();
  const today = useToday();
  const records = useCollections(preElectionCollections);
  const counted = useCollections(inPeriodCollections);
  const all = useMemo(() => contestPeriods(operation, records), [operation, records]);
  return useMemo(
    () => ({
      all,
      running: runningPeriods(all, today),
      counts: countsInPeriod(operation, all.filter(isPeriod), counted),
    }),
    [all, today, operation, counted],
  );
}
