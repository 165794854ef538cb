/** That the pre-election period runs, in the frame of the open operation: one calm line, which can be put away. */
import { type MouseEvent, useMemo } from 'react';
import { countsInPeriod, inPeriodCollections, sayInPeriod } from '../../core/candidates/in-period';
import {
  type ContestPeriod,
  contestPeriods,
  preElectionCollections,
  runningPeriods,
} from '../../core/candidates/pre-election';
import { formatDate } from '../../core/foundation/dates';
import type { Operation } from '../../core/operation/operation';
import { useCollections, useToday } from '../../services/desk-context';
import { useGo } from './going';

const path = '/candidates/publicity/period';

/** The periods that run today; none without an operation. */
export function useRunningPeriods(operation: Operation | null): readonly ContestPeriod[] {
  const today = useToday();
  const records = useCollections(preElectionCollections);
  const periods = useMemo(
    () => (operation === null ? [] : contestPeriods(operation, records)),
    [operation, records],
  );
  return useMemo(() => runningPeriods(periods, today), [periods, today]);
}

interface BannerProps {
  readonly operation: Operation;
  /** Never empty. */
  readonly running: readonly ContestPeriod[];
  readonly onPutAway: () => void;
}

/** The contests concerned, what changes, what was decided meanwhile, and the way to all of it. */
export function PreElectionBanner({ operation, running, onPutAway }: BannerProps) {
  const records = useCollections(inPeriodCollections);
  const counts = useMemo(() => countsInPeriod(operation, running, records), [operation, running, records]);
  const begins = running.map((period) => period.begins).sort()[0] ?? '';
  return (
    <div className="period-banner" role="region" aria-label="Notice of the pre-election period">
      <p className="period-banner-words">
        <strong>Pre-election period</strong> since {formatDate(begins)}, for {contestWords(running)}. More
        care with contact and publicity; policing goes on. {sayInPeriod(counts)}.
      </p>
      <PeriodLink>What changes</PeriodLink>
      <button type="button" className="text-link" onClick={onPutAway}>
        Put away
      </button>
    </div>
  );
}

/** "Quayside ward", "6 contests". */
function contestWords(running: readonly ContestPeriod[]): string {
  const [first] = running;
  return running.length === 1 && first !== undefined ? first.contest.name : `${running.length} contests`;
}

/** The way to what changes in this time; all that is left of the line once it is put away. */
export function PeriodLink({ children }: { readonly children: string }) {
  const go = useGo();
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(path);
  };
  return (
    <a href={`#${path}`} onClick={follow}>
      {children}
    </a>
  );
}
