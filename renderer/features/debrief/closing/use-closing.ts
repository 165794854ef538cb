/** The closing of the open operation, and the ways to change it. */
import { closingCollections, knownOfItem } from '../../../core/retention/closing-known';
import { type ClosingItem, newClosure } from '../../../core/retention/closing';
import type { Closure } from '../../../core/retention/closure';
import { useCollections, useCommit, useDesk, useRecord, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';

/** How the closing stands; nothing answered where there is no record of it yet. */
export function useClosure(): Closure {
  const { id } = useOperation();
  return useRecord('closures', id) ?? newClosure(id);
}

/** Changes the closing as it stands when the change is made; answers whether it was made. */
export function useClosingEdit() {
  const { vault } = useDesk();
  const { id } = useOperation();
  const commit = useCommit();
  return (
    purpose: string,
    change: (closure: Closure) => Closure,
    options: { readonly undoable?: boolean } = {},
  ): boolean => {
    const after = change(vault.records.get('closures', id) ?? newClosure(id));
    return commit(purpose, [{ collection: 'closures', id, after }], options).ok;
  };
}

/** What the record knows for an item, read anew when a record changes. */
export function useKnown() {
  const operation = useOperation();
  const today = useToday();
  const records = useCollections(closingCollections);
  return (item: ClosingItem) => knownOfItem(item.id, records, { operation, today });
}
