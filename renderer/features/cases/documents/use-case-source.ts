/** What the documents of a case are made from, as the records stand. */
import { useMemo } from 'react';
import { arrangementsId } from '../../../core/cases/arrangements';
import type { CaseFile } from '../../../core/cases/case-file';
import { officeFor } from '../../../core/cases/route';
import { contactsByCase } from '../../../core/cases/stage';
import { forceLookId } from '../../../core/issuing/force-look';
import type { CaseSource } from '../../../core/documents/cases/source';
import { useCollection, useDeskUser, useRecord, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { useOffences } from '../../../services/offences';

/** The case with everything around it. */
export function useCaseSource(caseFile: CaseFile): CaseSource {
  const operation = useOperation();
  const user = useDeskUser();
  const areas = useCollection('areas');
  const all = useCollection('allegations');
  const register = useCollection('cpsContacts');
  const arrangements = useRecord('arrangements', arrangementsId);
  const offences = useOffences();
  const issueDate = useToday();
  const look = useRecord('forceLooks', forceLookId);
  return useMemo(() => {
    const { office, why, doubt } = officeFor({ forceName: operation.forceName, arrangements, caseFile });
    return {
      caseFile,
      operation,
      areas,
      allegations: caseFile.allegationIds.flatMap((id) => all.get(id) ?? []),
      contacts: contactsByCase(register).get(caseFile.id) ?? [],
      offences,
      route: { office, why: doubt === '' ? why : `${why} ${doubt}` },
      author: user.role === '' ? user.name : `${user.name}, ${user.role}`,
      issueDate,
      look,
    };
  }, [caseFile, operation, areas, all, register, arrangements, offences, user, issueDate, look]);
}
