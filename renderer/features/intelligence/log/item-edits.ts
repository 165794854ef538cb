/** Reading the items of the open operation, and changing one. */
import { useMemo } from 'react';
import type { IntelligenceItem, IntelligenceItemId } from '../../../core/intelligence/intelligence-item';
import { itemsOf } from '../../../core/intelligence/item-list';
import { useCollection, useCommit, useDesk } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';

/** The items of the open operation, in no order. */
export function useItems(): readonly IntelligenceItem[] {
  const operation = useOperation();
  const all = useCollection('intelligence');
  return useMemo(() => itemsOf(all, operation.id), [all, operation.id]);
}

/** What changes of an item, from the item as it stands at that moment. */
export type ItemChange = (now: IntelligenceItem) => Partial<Omit<IntelligenceItem, 'id' | 'operationId'>>;

/** Changes an item as one step; `false` where it was not stored. The purpose stands in the journal. */
export type EditItem = (purpose: string, change: ItemChange) => boolean;

/** Changes one item. Each change starts from the record as it is, so that no field takes back another. */
export function useEditItem(id: IntelligenceItemId): EditItem {
  const commit = useCommit();
  const { vault } = useDesk();
  return useMemo(
    () => (purpose, change) => {
      const now = vault.records.get('intelligence', id);
      if (now === undefined) return false;
      return commit(purpose, [{ collection: 'intelligence', id, after: { ...now, ...change(now) } }]).ok;
    },
    [commit, vault, id],
  );
}
