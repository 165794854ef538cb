import { asId } from '../../renderer/core/foundation/ids';
import type { LetterBatch } from '../../renderer/core/issuing/letter-batch';
import { newLetterBatch, salutationFor } from '../../renderer/core/issuing/letter-edits';
import { anOperation } from './desk';

/** A batch of "Joint letter" to these people, issued on the 10th of April 2027 and so many days. */
export function aLetterIssue(
  days: number,
  names: readonly string[],
  given: Partial<LetterBatch> = {},
): LetterBatch {
  const batchId = `batch${days}`;
  const day = `2027-04-${String(10 + days).padStart(2, '0')}`;
  const recipients = names.map((name, index): LetterBatch['recipients'][number] => ({
    id: asId<'LetterRecipient'>(`${batchId}-r${index}`),
    name,
    capacity: 'candidate',
    contest: 'Quayside',
    address: [],
    salutation: salutationFor(name),
  }));
  return {
    ...newLetterBatch({
      id: asId<'LetterBatch'>(batchId),
      operationId: anOperation().id,
      areaId: null,
    }),
    title: 'Joint letter',
    date: day,
    recipients,
    issued: {
      at: `${day}T09:00:00.000Z`,
      by: 'Insp J. Marl',
      folderName: 'Letters',
      bodyHash: 'a'.repeat(64),
      letters: recipients.map(({ id, name }) => ({
        recipientId: id,
        fileName: `Letter ${name.trim()}.docx`,
        fileHash: 'b'.repeat(64),
      })),
    },
    ...given,
  };
}
