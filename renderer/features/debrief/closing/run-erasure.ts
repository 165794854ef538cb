/**
 * Erasing a class of an operation's records. One commit takes them out with the decision; then the journal loses their
 * contents; then the decision gets its counts. A kill between two of these leaves nothing half: the decision without
 * counts says that it is to be finished, the journal says what it took, and finishing does the rest.
 */
import { err, ok, type Result } from '../../../core/foundation/result';
import { retentionClass } from '../../../core/retention/classes';
import type { RetentionReview } from '../../../core/retention/closure';
import { countsOf, type ErasureTarget } from '../../../core/retention/erasure-targets';
import { countsToKeep } from '../../../core/retention/for-few';
import { isUnfinished } from '../../../core/retention/periods';
import type { DeskChange, DeskVault } from '../../../services/desk-context';
import type { OnProgress } from '../../../vault/index';
import { lettingGoDrafts, removedEarlier } from './left-in-journal';

export type ErasingVault = Pick<DeskVault, 'records' | 'commit' | 'erase' | 'journal'>;

export interface ErasureDone {
  /** How many records were erased, in each collection. */
  readonly erased: readonly { readonly collection: string; readonly count: number }[];
  /** Entries of the journal that were checked, and contents in it that are gone by now. */
  readonly journal: { readonly entries: number; readonly erasedChanges: number };
}

export interface ErasureFailure {
  readonly message: string;
  /** Whether the records are gone and the rest is still to be done. */
  readonly isBegun: boolean;
}

interface Erasing {
  /** The decision, without counts. */
  readonly review: RetentionReview;
  readonly targets: readonly ErasureTarget[];
  readonly onProgress?: OnProgress;
}

const purposes = {
  begin: 'Erase records at the end of their retention',
  finish: 'Record what was erased',
} as const;

/** Erases what the decision names and checks the journal afterwards. Refused by the guards where something holds it. */
export async function eraseClass(
  vault: ErasingVault,
  { review, targets, onProgress }: Erasing,
): Promise<Result<ErasureDone, ErasureFailure>> {
  const committed = vault.commit({
    purpose: purposes.begin,
    undoable: false,
    changes: [
      { collection: 'retentionReviews', id: review.id, after: review },
      // Sound: nothing is set, whatever the collection; the compiler does not follow a name that varies.
      ...targets.map(({ collection, id }) => ({ collection, id, after: null }) as DeskChange),
    ],
  });
  if (!committed.ok) return err({ message: committed.error.message, isBegun: false });
  const durable = await committed.value.durable;
  if (!durable.ok) return err({ message: durable.error.message, isBegun: true });
  return finishErasure(vault, review.id, onProgress);
}

/** Does what is left of an erasure that was begun; what was done already is not done again. */
export async function finishErasure(
  vault: ErasingVault,
  reviewId: RetentionReview['id'],
  onProgress?: OnProgress,
): Promise<Result<ErasureDone, ErasureFailure>> {
  const history = await vault.journal.history('retentionReviews', reviewId);
  if (!history.ok) return begun(history.error);
  const [first] = history.value;
  const taken = (first?.changes ?? []).filter(({ collection }) => collection !== 'retentionReviews');
  const standing = vault.records.get('retentionReviews', reviewId);
  if (standing !== undefined && isUnfinished(standing)) {
    const targets = await everythingOf(vault, standing, taken);
    if (!targets.ok) return begun(targets.error);
    const result = await vault.erase(targets.value, onProgress);
    if (!result.ok) return begun(result.error);
  }
  const erased = countsOf(taken);
  const recorded = await recordCounts(vault, reviewId, erased);
  if (!recorded.ok) return recorded;
  const journal = await vault.journal.verify(onProgress === undefined ? {} : { onProgress });
  return journal.ok ? ok({ erased, journal: journal.value }) : begun(journal.error);
}

/** What the commit took, and what the journal still held of the class from before. */
async function everythingOf(
  vault: ErasingVault,
  { classId, operationId }: RetentionReview,
  taken: readonly ErasureTarget[],
): Promise<Result<readonly ErasureTarget[], { readonly message: string }>> {
  const of = retentionClass(classId);
  const targets = taken.map(({ collection, id }) => ({ collection, id }));
  if (of === undefined) return ok(targets);
  const known = new Set(targets.map(({ collection, id }) => `${collection}/${id}`));
  const earlier = await removedEarlier(vault, { of, operationId, taken: known });
  if (!earlier.ok) return earlier;
  const drafts = await lettingGoDrafts(vault);
  return drafts.ok ? ok([...targets, ...earlier.value, ...drafts.value]) : drafts;
}

async function recordCounts(
  vault: ErasingVault,
  reviewId: RetentionReview['id'],
  erased: ErasureDone['erased'],
): Promise<Result<null, ErasureFailure>> {
  const standing = vault.records.get('retentionReviews', reviewId);
  if (standing === undefined || !isUnfinished(standing)) return ok(null);
  const committed = vault.commit({
    purpose: purposes.finish,
    undoable: false,
    changes: [
      {
        collection: 'retentionReviews',
        id: reviewId,
        // Everybody at the desk reads the decision, and it leaves with the package.
        after: { ...standing, erased: countsToKeep(standing.classId, erased) },
      },
    ],
  });
  if (!committed.ok) return begun(committed.error);
  const durable = await committed.value.durable;
  return durable.ok ? ok(null) : begun(durable.error);
}

/** The erasures that were begun and are not finished. */
export function unfinishedErasures(records: ErasingVault['records']): readonly RetentionReview[] {
  return [...records.all('retentionReviews').values()].filter(isUnfinished);
}

function begun({ message }: { readonly message: string }): Result<never, ErasureFailure> {
  return err({ message, isBegun: true });
}
