/** The readiness of every case of the force, worked out beside the screen in slices that nobody notices. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CaseId } from '../core/cases/case-file';
import {
  type ForceReadiness,
  forceReadiness,
  type ForceRecords,
  type ForceWork,
} from '../core/cases/readiness/force-readiness';
import type { Readiness } from '../core/cases/readiness/readiness';
import type { CollectionName } from '../core/records';
import { effectiveOffences } from '../core/offences/catalogue';
import { type DeskVault, useCollections, useDesk, useToday } from './desk-context';

const collections = [
  'operations',
  'allegations',
  'cases',
  'cpsContacts',
  'offenceEdits',
] as const satisfies readonly CollectionName[];

/** Below the 30 ms from which a person feels that typing or scrolling sticks. */
const sliceMs = 16;
/** How often a screen is told of what came meanwhile: the first slice, with the rows in sight, at once. */
const tellEveryMs = 300;

export interface ForceReadinessNow {
  /** What is worked out by now; after a change what held before, for the moment that the work takes. */
  readonly readiness: ReadonlyMap<CaseId, Readiness>;
  /** The last answer that was whole, so that an order does not change with each part that comes. */
  readonly settled: ReadonlyMap<CaseId, Readiness>;
  /** These cases come before the others from now on. The same function always. */
  readonly putFirst: (ids: readonly CaseId[]) => void;
}

// What was worked out outlives the screen, and goes with the vault when the desk locks.
const kept = new WeakMap<DeskVault, ForceReadiness>();

function keptFor(vault: DeskVault): ForceReadiness {
  const known = kept.get(vault) ?? forceReadiness();
  kept.set(vault, known);
  return known;
}

/**
 * The readiness of the force while the screen is open. Nothing waits for it: the first answer of a large force comes
 * in parts, a change to one case in one slice. Leaving the screen stops the work; what was found is kept.
 */
export function useForceReadiness(): ForceReadinessNow {
  const { vault } = useDesk();
  const records = useForceRecords();
  const [told, setTold] = useState<Told>(() => ({
    readiness: keptFor(vault).begin(records).readiness(),
    settled: new Map(),
  }));
  const order = useRef<Order>({ ids: [], work: null });
  useEffect(() => {
    const work = keptFor(vault).begin(records);
    const asked = order.current;
    work.putFirst(asked.ids);
    asked.work = work;
    const stop = inSlices(work, (isWhole) => {
      const readiness = work.readiness();
      setTold(({ settled }) => ({ readiness, settled: isWhole ? readiness : settled }));
    });
    return () => {
      stop();
      asked.work = null;
    };
  }, [vault, records]);
  const [putFirst] = useState(() => (ids: readonly CaseId[]) => {
    order.current.ids = ids;
    order.current.work?.putFirst(ids);
  });
  return { ...told, putFirst };
}

type Told = Pick<ForceReadinessNow, 'readiness' | 'settled'>;

interface Order {
  ids: readonly CaseId[];
  work: ForceWork | null;
}

function useForceRecords(): ForceRecords {
  const { operations, allegations, cases, cpsContacts, offenceEdits } = useCollections(collections);
  const today = useToday();
  const offences = useMemo(() => effectiveOffences(offenceEdits.values()), [offenceEdits]);
  return useMemo(
    () => ({ operations, allegations, cases, contacts: cpsContacts, offences, today }),
    [operations, allegations, cases, cpsContacts, offences, today],
  );
}

/** Works until all is done, and lets the screen breathe in between. Answers how to stop. */
function inSlices(work: ForceWork, tell: (isWhole: boolean) => void): () => void {
  let toldAt = Number.NEGATIVE_INFINITY;
  const slice = () => {
    const began = performance.now();
    let isMore = work.next();
    while (isMore && performance.now() - began < sliceMs) isMore = work.next();
    if (!isMore || began - toldAt >= tellEveryMs) {
      toldAt = began;
      tell(!isMore);
    }
    if (isMore) timer = setTimeout(slice);
  };
  let timer = setTimeout(slice);
  return () => clearTimeout(timer);
}
