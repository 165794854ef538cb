/** What the force has settled for itself: which CPS office takes its files, and whom to call. One record. */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoInstantSchema } from '../foundation/dates';
import { type CpsOffice, cpsOfficeSchema } from './cps-contact';

/** The one id of the `arrangements` collection. */
export const arrangementsId = 'arrangements';

/** Somebody whom the SPOC may have to reach: the Bridger SPOC, the elected-official adviser, the CPS. */
export interface ForceContact {
  readonly id: Id<'ForceContact'>;
  readonly role: string;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

export interface Arrangements {
  readonly id: typeof arrangementsId;
  /** Set where the force was told another office than the guidance's grouping gives. */
  readonly cpsOffice: {
    readonly office: CpsOffice;
    readonly why: string;
    readonly by: string;
    readonly at: string;
  } | null;
  readonly contacts: readonly ForceContact[];
}

export const arrangementsSchema: z.ZodType<Arrangements> = z.object({
  id: z.literal(arrangementsId),
  cpsOffice: z
    .object({
      office: cpsOfficeSchema,
      why: z.string().min(1).max(2000),
      by: z.string().max(120),
      at: isoInstantSchema,
    })
    .nullable(),
  contacts: z.array(
    z.object({
      id: idSchema<'ForceContact'>(),
      role: z.string().min(1).max(120),
      name: z.string().max(200),
      phone: z.string().max(60),
      email: z.string().max(200),
    }),
  ),
});
