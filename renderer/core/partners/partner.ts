/**
 * A partner of the force at elections and its people. Partners stay from one operation to the next.
 *
 * Reference: APP Policing elections, key roles and partners; returning officer and registration officer are persons,
 * not the council, and for a UK parliamentary election it is the acting returning officer.
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema } from '../foundation/dates';
import type { OperationId } from '../operation/operation';
import type { AreaId } from '../places/area';

export type PartnerId = Id<'Partner'>;

export const partnerKinds = [
  { id: 'council', name: 'Council' },
  { id: 'electoral-commission', name: 'Electoral Commission' },
  { id: 'cps', name: 'Crown Prosecution Service' },
  { id: 'royal-mail', name: 'Royal Mail' },
  { id: 'political-party', name: 'Political party' },
  { id: 'bridger', name: 'Operation Bridger SPOC' },
  { id: 'elected-official-adviser', name: 'Force elected-official adviser' },
  { id: 'neighbourhood-inspector', name: 'Neighbourhood inspector' },
  { id: 'other', name: 'Other' },
] as const;
export type PartnerKind = (typeof partnerKinds)[number]['id'];

/** The posts of a council that the SPOC deals with; other partners have posts in their own words. */
export const councilPosts = [
  'Returning officer',
  'Acting returning officer',
  'Electoral registration officer',
  'Electoral services manager',
  'Monitoring officer',
  'Press officer',
] as const;

export interface PartnerPerson {
  readonly id: Id<'PartnerPerson'>;
  /** "Returning officer", "Deputy returning officer", "Lawyer". */
  readonly post: string;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly note: string;
  /** ISO date on which they left the post; `null` while they hold it. */
  readonly leftOn: string | null;
}

export interface Partner {
  readonly id: PartnerId;
  readonly kind: PartnerKind;
  readonly name: string;
  /** The council or the neighbourhood team that it is; `null` otherwise. */
  readonly areaId: AreaId | null;
  readonly people: readonly PartnerPerson[];
  readonly notes: string;
  /** ISO date of the next contact that is due; `null` where none was set. */
  readonly nextDue: string | null;
  readonly nextAbout: string;
}

/** That the force and a partner spoke, met or wrote. */
export interface PartnerContact {
  readonly id: Id<'PartnerContact'>;
  readonly partnerId: PartnerId;
  /** The operation that it was about; `null` for none. */
  readonly operationId: OperationId | null;
  /** ISO date. */
  readonly on: string;
  readonly by: string;
  readonly withWhom: string;
  /** "Phone", "Email", "Meeting". */
  readonly how: string;
  readonly about: string;
}

export const partnerSchema: z.ZodType<Partner> = z.object({
  id: idSchema<'Partner'>(),
  kind: z.enum(partnerKinds.map(({ id }) => id) as [PartnerKind, ...PartnerKind[]]),
  name: z.string().min(1).max(200),
  areaId: idSchema<'Area'>().nullable(),
  people: z.array(
    z.object({
      id: idSchema<'PartnerPerson'>(),
      post: z.string().min(1).max(120),
      name: z.string().max(200),
      phone: z.string().max(60),
      email: z.string().max(200),
      note: z.string().max(2000),
      leftOn: isoDateSchema.nullable(),
    }),
  ),
  notes: z.string().max(8000),
  nextDue: isoDateSchema.nullable(),
  nextAbout: z.string().max(1000),
});

export const partnerContactSchema: z.ZodType<PartnerContact> = z.object({
  id: idSchema<'PartnerContact'>(),
  partnerId: idSchema<'Partner'>(),
  operationId: idSchema<'Operation'>().nullable(),
  on: isoDateSchema,
  by: z.string().min(1).max(120),
  withWhom: z.string().max(300),
  how: z.string().max(120),
  about: z.string().max(8000),
});
