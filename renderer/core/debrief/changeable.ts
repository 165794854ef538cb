/** The records that a recommendation may have changed: which kinds, and whether one stands. */
import { readinessRule } from '../cases/readiness/rule';
import type { ClauseEdit } from '../memoranda/memorandum';
import { effectiveClauses } from '../memoranda/clauses';
import { considerationOf } from '../plan/considerations';
import type { Link, LinkKind } from '../plan/link';
import { changeableKinds } from './learning-point';

export type ChangeableKind = (typeof changeableKinds)[number];

/** Whether the link is of a kind that closes a recommendation. */
export function isChangeable(link: Link): boolean {
  return changeableKinds.some((kind) => kind === link.kind);
}

/** Where the records of these kinds are kept; the others stand in the desk's reference data. */
export const changeableCollections = {
  'planned-event': 'plannedEvents',
  'plan-text': 'planTexts',
  'checklist-answer': 'checklistAnswers',
  control: 'controls',
  'training-item': 'trainingItems',
} as const satisfies Partial<Record<LinkKind, string>>;
export type ChangeableCollection = (typeof changeableCollections)[keyof typeof changeableCollections];

interface Standing {
  readonly has: (collection: ChangeableCollection, id: string) => boolean;
  readonly clauseEdits: () => ReadonlyMap<string, ClauseEdit>;
}

/** Whether what the link leads to is on record, or in the reference data. */
export function changeableStands(link: Link, standing: Standing): boolean {
  const { id } = link;
  const kind = changeableKinds.find((each) => each === link.kind);
  switch (kind) {
    case 'consideration':
      return considerationOf(id) !== undefined;
    case 'readiness-rule':
      return readinessRule(id) !== undefined;
    case 'clause':
      return effectiveClauses(standing.clauseEdits(), null).some(({ clauseId }) => clauseId === id);
    case 'planned-event':
    case 'plan-text':
    case 'checklist-answer':
    case 'control':
    case 'training-item':
      return standing.has(changeableCollections[kind], id);
    case undefined:
      return false;
  }
}
