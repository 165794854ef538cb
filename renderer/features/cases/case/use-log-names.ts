/** The records whose names a log of a case says. */
import { useMemo } from 'react';
import type { LogNames } from '../../../core/cases/case-log';
import { useCollections } from '../../../services/desk-context';
import { useOffences } from '../../../services/offences';

const named = ['areas', 'allegations', 'cases', 'cpsContacts', 'packs'] as const;

/** The same object until one of them changes. */
export function useLogNames(): LogNames {
  const { areas, allegations, cases, cpsContacts, packs } = useCollections(named);
  const offences = useOffences();
  return useMemo(
    () => ({ areas, allegations, cases, contacts: cpsContacts, packs, offences }),
    [areas, allegations, cases, cpsContacts, packs, offences],
  );
}
