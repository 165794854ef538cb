/** The partners of the force, and changing one of them, one commit a change. */
import { useMemo } from 'react';
import type { Partner, PartnerId } from '../../../core/partners/partner';
import { type PartnerRow, partnerRows, partnersOf } from '../../../core/partners/partner-list';
import { useCollection, useCommit, useDesk, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';

/** The partners of the force by kind and name. */
export function usePartners(): readonly Partner[] {
  const operation = useOperation();
  const partners = useCollection('partners');
  const areas = useCollection('areas');
  return useMemo(() => partnersOf(partners, { areas, operation }), [partners, areas, operation]);
}

/** Each partner with its last contact and whether the next is overdue. */
export function usePartnerRows(): readonly PartnerRow[] {
  const partners = usePartners();
  const contacts = useCollection('partnerContacts');
  const today = useToday();
  return useMemo(() => partnerRows(partners, contacts, today), [partners, contacts, today]);
}

/** Changes a partner from what stands now; `purpose` stands in the journal. True where it was written. */
export type ChangePartner = (purpose: string, id: PartnerId, make: (now: Partner) => Partner) => boolean;

/** How a screen changes a partner. */
export function useChangePartner(): ChangePartner {
  const { vault } = useDesk();
  const commit = useCommit();
  return (purpose, id, make) => {
    const now = vault.records.get('partners', id);
    return now !== undefined && commit(purpose, [{ collection: 'partners', id, after: make(now) }]).ok;
  };
}
