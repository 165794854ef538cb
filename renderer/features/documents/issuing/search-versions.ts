/** What the search over everything finds among issued documents. */
import { formatDate } from '../../../core/foundation/dates';
import { kindNameOf } from '../../../core/issuing/plan-documents';
import type { Operation } from '../../../core/operation/operation';
import type { DeskRecords } from '../../../core/records';
import type { SearchHit } from '../../../services/feature';
import type { OpenRecords } from '../../../vault/index';

/** Versions of the open operation whose title, kind, number, hash or holder has all the words; newest first. */
export function searchVersions(
  query: string,
  records: OpenRecords<DeskRecords>,
  operation: Operation | null,
): readonly SearchHit[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (operation === null || words.length === 0) return [];
  return [...records.all('documentVersions').values()]
    .filter(({ operationId }) => operationId === operation.id)
    .filter(({ title, kind, number, contentHash, holders, issuedBy }) => {
      const held = holders.map(({ name, organisation }) => `${name} ${organisation}`).join(' ');
      const text =
        `${title} ${kindNameOf(kind)} version ${number} ${contentHash} ${held} ${issuedBy}`.toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => b.issuedAt.localeCompare(a.issuedAt))
    .map(({ id, title, number, issuedOn }) => ({
      id: `version:${id}`,
      label: `${title}, version ${number}`,
      description: `Issued document, ${formatDate(issuedOn)}`,
      path: `/documents/issued?version=${id}`,
    }));
}
