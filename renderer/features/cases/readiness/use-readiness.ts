/** The readiness of a case as the screens use it. */
import { useMemo, useState } from 'react';
import type { CaseFile } from '../../../core/cases/case-file';
import { readinessAround } from '../../../core/cases/readiness/force-readiness';
import { type Readiness, type ReadinessAround, readinessOf } from '../../../core/cases/readiness/readiness';
import { useCollections, useToday } from '../../../services/desk-context';
import { useOffences } from '../../../services/offences';

const collections = ['operations', 'allegations', 'cases', 'cpsContacts'] as const;

/** What every case is judged by besides its own record. */
export function useReadinessAround(): ReadinessAround {
  const records = useCollections(collections);
  const offences = useOffences();
  const today = useToday();
  const [around] = useState(readinessAround);
  return useMemo(
    () =>
      around({
        operations: records.operations,
        allegations: records.allegations,
        cases: records.cases,
        contacts: records.cpsContacts,
        offences,
        today,
      }),
    [around, records, offences, today],
  );
}

/** The reasons that stand against a case, and those that were disputed. */
export function useReadiness(caseFile: CaseFile): Readiness {
  const around = useReadinessAround();
  return useMemo(() => readinessOf(caseFile, around), [caseFile, around]);
}
