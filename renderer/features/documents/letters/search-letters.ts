/** What the search over everything finds in the letters and their recipients. */
import type { Operation } from '../../../core/operation/operation';
import type { DeskRecords } from '../../../core/records';
import type { SearchHit } from '../../../services/feature';
import type { OpenRecords } from '../../../vault/index';

const mostRecipients = 8;

/** Batches by title and subject, recipients by name and contest. */
export function searchLetters(
  query: string,
  records: OpenRecords<DeskRecords>,
  operation: Operation | null,
): readonly SearchHit[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (operation === null || words.length === 0) return [];
  const has = (text: string) => words.every((word) => text.toLowerCase().includes(word));
  const batches = [...records.all('letterBatches').values()].filter(
    ({ operationId }) => operationId === operation.id,
  );
  const found = batches
    .filter(({ title, subject }) => has(`${title} ${subject}`))
    .map(({ id, title, recipients }) => ({
      id: `letters:${id}`,
      label: title,
      description: `Letters, ${recipients.length} recipients`,
      path: `/documents/letters?batch=${id}`,
    }));
  const people = batches.flatMap((batch) =>
    batch.recipients
      .filter(({ name, contest }) => has(`${name} ${contest}`))
      .map((recipient) => ({
        id: `letter:${batch.id}:${recipient.id}`,
        label: recipient.name,
        description: `Recipient of “${batch.title}”`,
        path: `/documents/letters?batch=${batch.id}&recipient=${recipient.id}`,
      })),
  );
  return [...found, ...people.slice(0, mostRecipients)];
}
