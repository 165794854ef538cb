/** The strategies and policies of the open operation, and how one is changed. */
import { useMemo } from 'react';
import type { PlanText } from '../../../core/plan/plan-text';
import { type ListedText, listedTexts, type PlanTextRecords } from '../../../core/plan/plan-text-list';
import { useCollection, useCommit, useDesk } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';

/** The records that texts are listed from. */
export function useTextRecords(): PlanTextRecords {
  const planTexts = useCollection('planTexts');
  const areas = useCollection('areas');
  const commandRoles = useCollection('commandRoles');
  return useMemo(() => ({ planTexts, areas, commandRoles }), [planTexts, areas, commandRoles]);
}

/** Every text that the operation should have, written or not. */
export function useListedTexts(): readonly ListedText[] {
  const operation = useOperation();
  const records = useTextRecords();
  return useMemo(() => listedTexts(operation, records), [operation, records]);
}

/** Changes a text as it stands at that moment; `false` where it was refused. */
export type ChangeText = (
  purpose: string,
  change: (text: PlanText) => PlanText,
  options?: { readonly undoable?: boolean },
) => boolean;

/** The way to change one text; its record begins with the first change. */
export function useChangeText(text: PlanText): ChangeText {
  const { vault } = useDesk();
  const commit = useCommit();
  return (purpose, change, options) => {
    const standing = vault.records.get('planTexts', text.id) ?? text;
    const after = change(standing);
    if (after === standing) return true;
    return commit(purpose, [{ collection: 'planTexts', id: text.id, after }], options).ok;
  };
}
