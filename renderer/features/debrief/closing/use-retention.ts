/** How long each class of the open operation is kept, how much there is of it, and the ways to decide. */
import { useMemo } from 'react';
import { asId } from '../../../core/foundation/ids';
import { standingIn } from '../../../core/guard-question';
import type { OperationId } from '../../../core/operation/operation';
import type { CollectionName, DeskRecords } from '../../../core/records';
import { classOfCollection, type RetentionClass, retentionClasses } from '../../../core/retention/classes';
import type { RetentionReview, RetentionRule } from '../../../core/retention/closure';
import { recordsOfClass } from '../../../core/retention/erasure-targets';
import { untoldTo, whomToAskAbout } from '../../../core/retention/for-few';
import { type Retention, retentionsOf } from '../../../core/retention/periods';
import { useCollections, useCommit, useDesk, useDeskUser, useRecord } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';

// Sound: the keys of the table are the names of all collections.
const everyCollection = Object.keys(classOfCollection) as readonly CollectionName[];

export interface RetentionRow {
  readonly retention: Retention;
  /** How many records of the class the operation has; `null` where this person may not be told. */
  readonly count: number | null;
  /** Whom to ask about it, as a sentence, where this person may not read it. */
  readonly ask: string | null;
}

/** Every class of the open operation. */
export function useRetention(): readonly RetentionRow[] {
  const operation = useOperation();
  const { vault } = useDesk();
  const all = useCollections(everyCollection);
  const counts = useMemo(() => countsIn(all, operation.id), [all, operation.id]);
  const access = all.conductAccess.get(operation.id);
  const asking = { access, users: all.deskUsers, userId: vault.user.id };
  return retentionsOf(all, operation).map((retention) => {
    const ask = whomToAskAbout(retention.of, asking);
    return { retention, ask, count: ask === null ? (counts.get(retention.of.id) ?? 0) : null };
  });
}

/** The collections that the person at the desk may not be told the number of. */
export function useUntold(): readonly CollectionName[] {
  const operation = useOperation();
  const { vault } = useDesk();
  const access = useRecord('conductAccess', operation.id);
  return useMemo(() => untoldTo({ access, userId: vault.user.id }), [access, vault]);
}

type Everything = { readonly [C in CollectionName]: ReadonlyMap<string, DeskRecords[C]> };

function countsIn(all: Everything, operationId: OperationId): ReadonlyMap<string, number> {
  const records = standingIn({ get: (name, id) => all[name].get(id), all: (name) => all[name] });
  return new Map(
    retentionClasses.map((of) => [of.id, recordsOfClass(records, operationId, of).length] as const),
  );
}

/** The ways to change periods and to decide at a review. */
export function useRetentionEdits() {
  const { clock, newId } = useDesk();
  const { name: by } = useDeskUser();
  const operation = useOperation();
  const commit = useCommit();
  return {
    setRule: (of: RetentionClass, given: Pick<RetentionRule, 'years' | 'basis' | 'why'>): boolean => {
      const after: RetentionRule = { ...given, id: asId<'RetentionRule'>(of.id), by, at: clock() };
      const change = { collection: 'retentionRules', id: after.id, after } as const;
      return commit('Set a retention period of the force', [change]).ok;
    },
    dropRule: (rule: RetentionRule): boolean =>
      commit('Go back to the suggested retention period', [
        { collection: 'retentionRules', id: rule.id, after: null },
      ]).ok,
    keep: (of: RetentionClass, given: Pick<RetentionReview, 'nextOn' | 'why'>): boolean => {
      const after = newReview(of, { ...given, decision: 'keep' });
      return commit('Keep records longer', [{ collection: 'retentionReviews', id: after.id, after }]).ok;
    },
    /** The decision that an erasure begins with; nothing is stored by asking. */
    erasing: (of: RetentionClass, why: string): RetentionReview =>
      newReview(of, { nextOn: null, why, decision: 'erase' }),
  };

  function newReview(
    of: RetentionClass,
    given: Pick<RetentionReview, 'nextOn' | 'why' | 'decision'>,
  ): RetentionReview {
    return {
      ...given,
      id: asId<'RetentionReview'>(newId()),
      operationId: operation.id,
      classId: of.id,
      by,
      at: clock(),
      erased: null,
    };
  }
}
