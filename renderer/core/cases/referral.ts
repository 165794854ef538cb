/**
 * Who else an allegation was passed to.
 *
 * Reference: APP Policing elections (Operation Bridger: Members of Parliament; CPS: false registration for
 * financial gain); Electoral Commission guidance (Operation Ford; party and third-party finance).
 */
import { z } from '../foundation/schema';
import { type Id, idSchema } from '../foundation/ids';
import { isoDateSchema } from '../foundation/dates';

export const referralTags = [
  {
    id: 'bridger',
    name: 'Operation Bridger',
    hint: 'Members of Parliament; parliamentary candidates under the Electoral Commission’s guidance. Incidents go on the national system.',
  },
  {
    id: 'ford',
    name: 'Operation Ford, force elected-official adviser',
    hint: 'Councillors, mayors, police and crime commissioners, and candidates for those. Parish and town councillors fall outside.',
  },
  {
    id: 'counter-terrorism',
    name: 'Counter-terrorism policing',
    hint: 'A foreign-power condition, terrorism or a hostile state.',
  },
  {
    id: 'electoral-commission',
    name: 'Electoral Commission',
    hint: 'Party, non-party campaigner and referendum finance and imprints. It takes no allegations of offences by individuals.',
  },
  {
    id: 'local-cps',
    name: 'Local officers and local CPS',
    hint: 'False registration with a financial motive only.',
  },
] as const;
export type ReferralTag = (typeof referralTags)[number]['id'];

export interface Referral {
  readonly id: Id<'Referral'>;
  readonly tag: ReferralTag;
  /** Who received it: name, role. */
  readonly to: string;
  /** ISO date; `null` while it has not gone. */
  readonly sentOn: string | null;
  readonly reference: string;
  readonly note: string;
}

export const referralSchema: z.ZodType<Referral> = z.object({
  id: idSchema<'Referral'>(),
  tag: z.enum(referralTags.map(({ id }) => id) as [ReferralTag, ...ReferralTag[]]),
  to: z.string().max(300),
  sentOn: isoDateSchema.nullable(),
  reference: z.string().max(120),
  note: z.string().max(4000),
});
