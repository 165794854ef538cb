/** The parity of the contests of the open operation. */
import { useEffect, useMemo, useState } from 'react';
import { contestsOfOperation } from '../../../core/contact/contact-list';
import { type Parity, parityOf } from '../../../core/contact/parity';
import { type ContestParity, countingUnequal, unequalIn } from '../../../core/contact/parity-count';
import { parityCollections, type ParityIndex, readParity } from '../../../core/contact/parity-index';
import type { Contest } from '../../../core/candidates/contest';
import { useCollection, useCollections } from '../../../services/desk-context';
import { firstSlice, inSlices } from '../../../services/in-slices';
import { useOperation } from '../../../services/operation';

/** The log, read once; again only when something of it changes. */
export function useParityIndex(): ParityIndex {
  const operation = useOperation();
  const records = useCollections(parityCollections);
  return useMemo(() => readParity(records, operation), [records, operation]);
}

export interface ContestCounts {
  /** In the order of their names. */
  readonly contests: readonly Contest[];
  /** Unequal cells that nobody explained, by contest; `null` until they are counted for the first time. */
  readonly unequal: ReadonlyMap<string, number> | null;
}

/**
 * Every contest with how much is unequal in it. Few are counted at once; hundreds in slices after the screen is shown,
 * and while they are counted anew after a change, the counts are those that stood before.
 */
export function useContestCounts(index: ParityIndex): ContestCounts {
  const { id } = useOperation();
  const all = useCollection('contests');
  const contests = useMemo(() => contestsOfOperation(all, id), [all, id]);
  const first = useMemo(() => firstSlice(countingUnequal(index, contests)), [index, contests]);
  const [later, setLater] = useState<readonly ContestParity[] | null>(null);
  useEffect(() => {
    if (first.isOver) return undefined;
    let isLeft = false;
    void inSlices(first.rest, () => isLeft).then((counted) => {
      if (counted !== null && !isLeft) setLater(counted);
    });
    return () => {
      isLeft = true;
    };
  }, [first]);
  const counted = first.isOver ? first.value : later;
  const unequal = useMemo(
    () =>
      counted === null ? null : new Map(counted.map((each) => [each.contest.id as string, each.unequal])),
    [counted],
  );
  return { contests, unequal };
}

/** So many contests are looked through before the screen is shown; the others are counted afterwards. */
const lookedThrough = 60;

/** Where to begin: a contest in which something is unequal, or the first. */
export function firstToLookAt(index: ParityIndex, contests: readonly Contest[]): string | null {
  const unequal = contests.slice(0, lookedThrough).find(({ id }) => unequalIn(index, id) > 0);
  return (unequal ?? contests[0])?.id ?? null;
}

/** The parity of one contest, or `null` where there is none. */
export function useParity(index: ParityIndex, contestId: string | null): Parity | null {
  return useMemo(
    () => (contestId === null ? null : (parityOf(index, contestId) ?? null)),
    [index, contestId],
  );
}
