/** Who of the desk may open the conduct register, and whom the others ask. A curtain of the desk, not a key: see ADR 20. */
import type { DeskUser, DeskUserId } from '../operation/desk';
import type { ConductAccess } from './conduct-entry';

/** `closed`: nobody has set it up, or nobody who may open it can still open the desk. */
export type ConductDoor = 'reader' | 'others' | 'closed';

/** How the register stands for one person. `holders` are the ids of those who can open the desk today. */
export function doorOf(
  access: ConductAccess | undefined,
  userId: string,
  holders: readonly string[],
): ConductDoor {
  if (mayRead(access, userId)) return 'reader';
  const isHeld = access?.userIds.some((id) => holders.includes(id)) ?? false;
  return isHeld ? 'others' : 'closed';
}

/** Whether this person may read entries. */
export function mayRead(access: Pick<ConductAccess, 'userIds'> | undefined, userId: string): boolean {
  return access?.userIds.some((id) => id === userId) ?? false;
}

/** "Insp J. Marl or S. Dean": those who may open it; empty where nobody may. */
export function readerNames(
  access: Pick<ConductAccess, 'userIds'> | undefined,
  users: ReadonlyMap<string, Pick<DeskUser, 'name'>>,
): string {
  const names = (access?.userIds ?? []).flatMap((id) => users.get(id)?.name ?? []);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}

/** "Ask Insp J. Marl, who keeps the conduct register." */
export function whomToAsk(
  access: Pick<ConductAccess, 'userIds'> | undefined,
  users: ReadonlyMap<string, Pick<DeskUser, 'name'>>,
): string {
  const names = readerNames(access, users);
  if (names === '') return 'Ask the election SPOC: nobody at this desk has opened the conduct register yet.';
  return `Ask ${names}, who ${(access?.userIds.length ?? 0) === 1 ? 'keeps' : 'keep'} the conduct register.`;
}

/** The record with one more person, or without one; `null` where nobody would be left. */
export function withReaders(access: ConductAccess, userIds: readonly DeskUserId[]): ConductAccess | null {
  const each = [...new Set(userIds)];
  return each.length === 0 ? null : { ...access, userIds: each };
}
