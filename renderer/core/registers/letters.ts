/** The registers of letters: the batches, and every recipient with the file that went to them; and of templates. */
import { planDocumentKinds } from '../issuing/document-version';
import type { WordTemplate } from '../issuing/force-look';
import type { LetterBatch, LetterRecipient } from '../issuing/letter-batch';
import { capacityNames } from '../issuing/letter-edits';
import { issuedLetters, replacedWords } from '../issuing/letter-series';
import {
  areaName,
  byDate,
  date,
  lines,
  moment,
  nameIn,
  number,
  ofOperation,
  parts,
  short,
  tableOf,
  text,
} from './columns';
import type { Register } from './register';

/** One row for each batch. */
export const letterBatchesRegister: Register<'letterBatches' | 'areas'> = {
  id: 'letter-batches',
  title: 'Letters',
  reads: ['letterBatches', 'areas'],
  leavesOut: {
    'letterBatches.issued.letters.recipientId': 'The recipient stands by name beside the file.',
  },
  tableOf: ({ letterBatches, areas }, operation) => {
    const batches = ofOperation(letterBatches, operation);
    const versions = new Map(issuedLetters(batches).map((letters) => [letters.batch.id, letters]));
    return tableOf<LetterBatch>(
      [
        text('Name', ({ title }) => title),
        number('Version', ({ id }) => versions.get(id)?.number ?? null),
        text('Replaced by', ({ id }) => {
          const letters = versions.get(id);
          return letters === undefined ? null : replacedWords(letters);
        }),
        short('Signed with', ({ areaId }) => areaName(areas, areaId)),
        date('Date', (batch) => batch.date),
        text('Subject', ({ subject }) => subject),
        text('Text', ({ body }) => body, 5),
        text('Signatories', ({ signatories }) =>
          lines(signatories.map(({ name, role, organisation }) => parts(name, role, organisation))),
        ),
        number('Number of recipients', ({ recipients }) => recipients.length),
        text('Recipients', ({ recipients }) => lines(recipients.map(recipientLine)), 4),
        moment('Issued', ({ issued }) => issued?.at ?? null),
        short('Issued by', ({ issued }) => issued?.by ?? null),
        text('Folder', ({ issued }) => issued?.folderName ?? null),
        text('SHA-256 of the common text', ({ issued }) => issued?.bodyHash ?? null),
        text(
          'Files',
          ({ issued, recipients }) => {
            const names = new Map(recipients.map(({ id, name }) => [id, name]));
            return lines(
              (issued?.letters ?? []).map(({ recipientId, fileName, fileHash }) =>
                parts(names.get(recipientId), fileName, fileHash),
              ),
            );
          },
          4,
        ),
      ],
      batches.sort(byDate((batch) => batch.date)),
    );
  },
};

interface RecipientRow {
  readonly batch: LetterBatch;
  readonly recipient: LetterRecipient;
}

/** One row for each recipient of each batch. */
export const letterRecipientsRegister: Register<'letterBatches'> = {
  id: 'letter-recipients',
  title: 'Recipients of letters',
  reads: ['letterBatches'],
  lists: [],
  tableOf: ({ letterBatches }, operation) => {
    const fileOf = ({ batch, recipient }: RecipientRow) =>
      batch.issued?.letters.find(({ recipientId }) => recipientId === recipient.id);
    return tableOf<RecipientRow>(
      [
        text('Letters', ({ batch }) => batch.title),
        text('Name', ({ recipient }) => recipient.name),
        short('Capacity', ({ recipient }) => capacityNames[recipient.capacity]),
        text('Contest', ({ recipient }) => recipient.contest),
        text('Address', ({ recipient }) => lines(recipient.address)),
        text('Salutation', ({ recipient }) => recipient.salutation),
        moment('Issued', ({ batch }) => batch.issued?.at ?? null),
        text('File', (row) => fileOf(row)?.fileName ?? null),
        text('SHA-256 of the file', (row) => fileOf(row)?.fileHash ?? null),
      ],
      ofOperation(letterBatches, operation)
        .sort(byDate((batch) => batch.date))
        .flatMap((batch) => batch.recipients.map((recipient) => ({ batch, recipient }))),
    );
  },
};

/** The force's own Word files. */
export const wordTemplatesRegister: Register<'wordTemplates'> = {
  id: 'word-templates',
  title: 'Templates',
  reads: ['wordTemplates'],
  leavesOut: { 'wordTemplates.bytes': 'The file itself; its name and its SHA-256 stand beside it.' },
  tableOf: ({ wordTemplates }) =>
    tableOf<WordTemplate>(
      [
        text('Name', ({ name }) => name),
        short('For', ({ kind }) => nameIn(planDocumentKinds, kind)),
        text('File', ({ fileName }) => fileName),
        text('SHA-256 of the file', ({ fileHash }) => fileHash),
        text('Fields and where they stand', ({ fields }) =>
          lines(fields.map(({ name, where }) => `{{${name}}}: ${where}`)),
        ),
        moment('Added', ({ addedAt }) => addedAt),
        short('Added by', ({ addedBy }) => addedBy),
      ],
      [...wordTemplates.values()].sort((a, b) => a.name.localeCompare(b.name)),
    ),
};

function recipientLine({ name, capacity, contest, address, salutation }: LetterRecipient): string {
  return parts(name, capacityNames[capacity], contest, address.join(', '), salutation);
}
