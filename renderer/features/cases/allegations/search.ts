/** Finding an allegation by its reference, who reported it, whom it concerns, and its words. */
import type { DeskRecords } from '../../../core/records';
import type { Operation } from '../../../core/operation/operation';
import { formatDate } from '../../../core/foundation/dates';
import type { SearchHit } from '../../../services/feature';
import type { OpenRecords } from '../../../vault/index';

/** Allegations of the open operation that hold every word; the summary is searched and not shown. */
export function searchAllegations(
  query: string,
  records: OpenRecords<DeskRecords>,
  operation: Operation | null,
): readonly SearchHit[] {
  const words = query.split(/\s+/);
  return [...records.all('allegations').values()]
    .filter(({ operationId }) => operationId === operation?.id)
    .filter(({ reference, reporterName, summary, concerned }) => {
      const text = [reference, reporterName, summary, ...concerned.map(({ name }) => name)]
        .join(' ')
        .toLocaleLowerCase('en-GB');
      return words.every((word) => text.includes(word));
    })
    .map(({ id, reference, kind, reportedOn }) => ({
      id,
      label: reference,
      description: `${kind === 'incident' ? 'Incident' : 'Allegation'}, reported ${formatDate(reportedOn)}`,
      path: `/allegations/${id}`,
    }));
}
