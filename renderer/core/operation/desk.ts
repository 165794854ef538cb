/** The desk itself: the one record that says whose vault this is, and the people who may open it. */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoInstantSchema } from '../foundation/dates';
import type { Marking } from '../foundation/marking';
import { markingSchema } from '../foundation/marking-schema';
import type { AreaId } from '../places/area';

export type DeskUserId = Id<'DeskUser'>;

/** The one id of the `desk` collection. */
export const deskId = 'desk';

export interface Desk {
  readonly id: typeof deskId;
  readonly forceName: string;
  readonly forceAreaId: AreaId;
  /** The marking of screens that show no operation. */
  readonly marking: Marking;
  readonly createdAt: string;
}

export const deskSchema: z.ZodType<Desk> = z.object({
  id: z.literal(deskId),
  forceName: z.string().min(1).max(120),
  forceAreaId: idSchema<'Area'>(),
  marking: markingSchema,
  createdAt: isoInstantSchema,
});

export const themes = ['system', 'light', 'dark'] as const;
export const textSizes = [100, 115, 130, 150] as const;
export const idleMinuteChoices = [2, 5, 10, 15, 20, 30] as const;

/** A person who opens the vault with a passphrase of their own, and how they like the screen. */
export interface DeskUser {
  readonly id: DeskUserId;
  readonly name: string;
  /** Rank or role, as it should stand under a signature: "Inspector", "Election SPOC". */
  readonly role: string;
  readonly theme: (typeof themes)[number];
  /** Percent of the normal size of text. */
  readonly textSizePercent: (typeof textSizes)[number];
  /** The desk locks after this long without a key or a click. */
  readonly idleMinutes: (typeof idleMinuteChoices)[number];
  /** The operation that was open last. */
  readonly openOperationId: Id<'Operation'> | null;
}

export const deskUserSchema: z.ZodType<DeskUser> = z.object({
  id: idSchema<'DeskUser'>(),
  name: z.string().min(1).max(120),
  role: z.string().max(120),
  theme: z.enum(themes),
  textSizePercent: z.literal(textSizes),
  idleMinutes: z.literal(idleMinuteChoices),
  openOperationId: idSchema<'Operation'>().nullable(),
});

/** A new person at the desk, with the usual settings. */
export function newDeskUser(given: Pick<DeskUser, 'id' | 'name' | 'role'>): DeskUser {
  return { theme: 'system', textSizePercent: 100, idleMinutes: 10, openOperationId: null, ...given };
}
