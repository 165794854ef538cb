/** Finding a case by its reference, title, people and officers. */
import type { Operation } from '../../core/operation/operation';
import { contactsByCase, stageOf } from '../../core/cases/stage';
import type { DeskRecords } from '../../core/records';
import type { SearchHit } from '../../services/feature';
import type { OpenRecords } from '../../vault/index';

/** Cases of the open operation that hold every word; nothing of their summaries is shown. */
export function searchCases(
  query: string,
  records: OpenRecords<DeskRecords>,
  operation: Operation | null,
): readonly SearchHit[] {
  const words = query.split(/\s+/);
  const contacts = contactsByCase(records.all('cpsContacts'));
  return [...records.all('cases').values()]
    .filter((caseFile) => caseFile.operationId === operation?.id)
    .filter((caseFile) => {
      const { reference, title, complainant, officerInCase, suspects } = caseFile;
      const text = [reference, title, complainant, officerInCase, ...suspects.map(({ name }) => name)]
        .join(' ')
        .toLocaleLowerCase('en-GB');
      return words.every((word) => text.includes(word));
    })
    .map((caseFile) => ({
      id: caseFile.id,
      label: caseFile.title === '' ? caseFile.reference : `${caseFile.reference} · ${caseFile.title}`,
      description: `Case, ${stageOf(caseFile, contacts.get(caseFile.id) ?? []).words.toLocaleLowerCase('en-GB')}`,
      path: `/cases/${caseFile.id}/summary`,
    }));
}
