/** Letters to so many invented people: one text, an address and a salutation for each. */
import {
  letterAddress,
  letterDocument,
  letterSalutation,
} from '../../renderer/core/documents/plan/candidate-letter';
import type { WordDocument } from '../../renderer/core/documents/model';
import { asId } from '../../renderer/core/foundation/ids';
import type { ForceLook } from '../../renderer/core/issuing/force-look';
import type { LetterBatch, LetterRecipient } from '../../renderer/core/issuing/letter-batch';
import { newLetterBatch, salutationFor } from '../../renderer/core/issuing/letter-edits';
import { newOperation } from '../../renderer/core/operation/operation';

const operation = newOperation({
  id: asId<'Operation'>('operation1'),
  name: 'May 2027 local elections',
  forceName: 'Marlshire Police',
  forceAreaId: asId<'Area'>('force'),
  createdAt: '2027-01-11T09:00:00.000Z',
});

/** A batch with so many recipients, signed by two. */
export function exampleBatch(count: number): LetterBatch {
  return {
    ...newLetterBatch({ id: asId<'LetterBatch'>('batch1'), operationId: operation.id, areaId: null }),
    date: '2027-04-08',
    signatories: ['ACC Rowan Tyne', 'Ines Fallow'].map((name, index) => ({
      id: asId<'LetterSignatory'>(`s${index}`),
      name,
      role: index === 0 ? 'Gold commander' : 'Returning officer',
      organisation: index === 0 ? 'Marlshire Police' : 'Saltmarsh District Council',
    })),
    recipients: Array.from({ length: count }, (_, index): LetterRecipient => {
      const name = `Ffion Sandry-${index + 1}`;
      return {
        id: asId<'LetterRecipient'>(`recipient-${index}`),
        name,
        capacity: index % 3 === 0 ? 'agent' : 'candidate',
        contest: `Quayside ward ${index % 30}`,
        address: [`${index + 1} Sluice Row`, 'Marlport', 'ZZ1 4AA'],
        salutation: salutationFor(name),
      };
    }),
  };
}

/** The letter to one of them. */
export function exampleLetter(batch: LetterBatch, recipient: LetterRecipient, look: ForceLook): WordDocument {
  return letterDocument({
    batch,
    recipient,
    operation,
    look,
    status: 'issued',
    issueDate: '2027-04-08',
    author: 'J. Sandry',
  });
}

/** What a template of the letter leaves open, for each recipient. */
export interface LetterWords {
  readonly address: string;
  readonly salutation: string;
}

export function letterWords(recipient: LetterRecipient): LetterWords {
  return { address: letterAddress(recipient).join('\n'), salutation: letterSalutation(recipient) };
}
