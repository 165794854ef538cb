/** Who a document may go to: the audiences that a distribution and the conditions of an item are written in. */
import { z } from '../foundation/schema';

export const audiences = [
  { id: 'gold-group', name: 'Gold command group' },
  { id: 'force', name: 'Officers and staff of the force' },
  { id: 'other-forces', name: 'Other forces and national policing' },
  { id: 'council', name: 'Returning officers and electoral services' },
  { id: 'cps', name: 'Crown Prosecution Service' },
  { id: 'electoral-commission', name: 'Electoral Commission' },
  { id: 'royal-mail', name: 'Royal Mail' },
  { id: 'parties-candidates', name: 'Parties, candidates and agents' },
  { id: 'other-partners', name: 'Other partners' },
] as const;

export type AudienceId = (typeof audiences)[number]['id'];

const ids = audiences.map((audience) => audience.id) as [AudienceId, ...AudienceId[]];
export const audienceIdSchema = z.enum(ids);

/** The audiences in words, in their fixed order: "Gold command group; Electoral Commission". */
export function audienceNames(chosen: readonly AudienceId[]): string {
  return audiences
    .filter((audience) => chosen.includes(audience.id))
    .map((audience) => audience.name)
    .join('; ');
}
