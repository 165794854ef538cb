/** The publicity of the open operation, the names that its wording is checked for, and the ways to carry it on. */
import { useMemo } from 'react';
import { asId } from '../../../core/foundation/ids';
import { knownNames, namingCollections, publicNamesOf } from '../../../core/issuing/known-names';
import type { PublicNames } from '../../../core/issuing/public-names';
import { newPublicityItem } from '../../../core/publicity/publicity-edits';
import type { PublicityItem, PublicityKind } from '../../../core/publicity/publicity-item';
import { publicityOf } from '../../../core/publicity/publicity-standing';
import {
  useCollection,
  useCollections,
  useCommit,
  useDesk,
  useDeskUser,
} from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';

/** What is undecided first. */
export function usePublicity(): readonly PublicityItem[] {
  const { id } = useOperation();
  const items = useCollection('publicityItems');
  return useMemo(() => publicityOf(items.values(), id), [items, id]);
}

/** Candidates, parties and politicians that the desk knows. */
export function usePublicNames(): PublicNames {
  const operation = useOperation();
  const naming = useCollections(namingCollections);
  return useMemo(() => publicNamesOf(knownNames(naming, operation)), [naming, operation]);
}

export type ChangePublicity = (
  purpose: string,
  change: (item: PublicityItem) => PublicityItem,
  options?: { readonly undoable: boolean },
) => boolean;

/** Changes a piece as it stands at that moment; `false` where it was refused. */
export function useChangePublicity(id: string): ChangePublicity {
  const { vault } = useDesk();
  const commit = useCommit();
  return (purpose, change, options) => {
    const standing = vault.records.get('publicityItems', id);
    if (standing === undefined) return false;
    return commit(purpose, [{ collection: 'publicityItems', id, after: change(standing) }], options).ok;
  };
}

/** Enters a piece; its id, or `null` where it was refused. */
export function useAddPublicity(): (given: {
  readonly title: string;
  readonly kind: PublicityKind;
}) => string | null {
  const { newId, clock } = useDesk();
  const { id: operationId } = useOperation();
  const { name } = useDeskUser();
  const commit = useCommit();
  return (given) => {
    const after = newPublicityItem({
      ...given,
      id: asId<'PublicityItem'>(newId()),
      operationId,
      recordedAt: clock(),
      recordedBy: name,
    });
    const made = commit('Enter publicity', [{ collection: 'publicityItems', id: after.id, after }]);
    return made.ok ? after.id : null;
  };
}
