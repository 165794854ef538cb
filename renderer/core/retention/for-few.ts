/** The class of records that few may read: how many there are, what holds them and their erasure are for those alone. */
import { mayRead, whomToAsk } from '../conduct/conduct-access';
import type { ConductAccess } from '../conduct/conduct-entry';
import type { DeskUser } from '../operation/desk';
import type { CollectionName } from '../records';
import { collectionsOf, type RetentionClass, type RetentionClassId } from './classes';

const forFew: RetentionClassId = 'conduct';

export interface Asking {
  /** Of the open operation; `undefined` where nobody has set it up. */
  readonly access: Pick<ConductAccess, 'userIds'> | undefined;
  readonly users: ReadonlyMap<string, Pick<DeskUser, 'name'>>;
  readonly userId: string;
}

/** "Read by few. Ask Insp J. Marl, who keeps the conduct register."; `null` where this person may read the class. */
export function whomToAskAbout(
  of: Pick<RetentionClass, 'id'>,
  { access, users, userId }: Asking,
): string | null {
  if (of.id !== forFew || mayRead(access, userId)) return null;
  return `Read by few. ${whomToAsk(access, users)}`;
}

/** Whether even the number of its records is for few, so that its absence would tell something too. */
export function isForFew({ id }: Pick<RetentionClass, 'id'>): boolean {
  return id === forFew;
}

/** The collections that this person may not be told the number of. */
export function untoldTo({ access, userId }: Pick<Asking, 'access' | 'userId'>): readonly CollectionName[] {
  return mayRead(access, userId) ? [] : collectionsOf(forFew);
}

/** What a decision keeps of the counts of an erasure: none of a class whose number few may know. */
export function countsToKeep<Count>(classId: string, counts: readonly Count[]): readonly Count[] {
  return classId === forFew ? [] : counts;
}
