/** What the search over everything finds in the register of exported documents. */
import { formatMoment } from '../../core/foundation/dates';
import type { Operation } from '../../core/operation/operation';
import type { DeskRecords } from '../../core/records';
import type { SearchHit } from '../../services/feature';
import type { OpenRecords } from '../../vault/index';

/** Documents of the open operation whose title, file name, hash or exporter has all the words; newest first. */
export function searchDocuments(
  query: string,
  records: OpenRecords<DeskRecords>,
  operation: Operation | null,
): readonly SearchHit[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (operation === null || words.length === 0) return [];
  return [...records.all('exportedDocuments').values()]
    .filter((document) => document.operationId === operation.id)
    .filter((document) => {
      const { title, fileName, version, contentHash, exportedBy, subset, givenTo } = document;
      const text =
        `${title} ${fileName} version ${version} ${contentHash} ${exportedBy} ${subset} ${givenTo}`.toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => b.exportedAt.localeCompare(a.exportedAt))
    .map((document) => ({
      id: `document:${document.id}`,
      label: document.fileName,
      description: `Exported document, ${formatMoment(document.exportedAt)}`,
      path: '/documents',
    }));
}
