/** A page and a letter to look at the force's look in: their words say what they show. */
import { heading, numbered, plain, table } from '../../../core/documents/blocks';
import { letterBlocks, letterDate } from '../../../core/documents/letter';
import type { FrontTable, WordDocument } from '../../../core/documents/model';
import { recorded } from '../../../core/documents/missing';
import { formatDate } from '../../../core/foundation/dates';
import { withLook } from '../../../core/issuing/document-look';
import type { ForceLook } from '../../../core/issuing/force-look';
import type { Operation } from '../../../core/operation/operation';

/** A document with a front table, headings and a table. */
export function examplePage(operation: Operation, look: ForceLook, today: string): WordDocument {
  return {
    ...frameOf(operation, look, today),
    title: 'A document in this look',
    blocks: [
      heading(1, 'A heading'),
      numbered('Headings have the colour that was chosen, and all letters the font.'),
      table({
        caption: 'A table',
        columns: [
          { heading: 'What', share: 1, align: 'left' },
          { heading: 'How it looks', share: 2, align: 'left' },
        ],
        rows: [
          ['Head', 'A light tint of the colour of rules'],
          ['Rules', 'The colour itself'],
        ],
      }),
    ],
  };
}

/** A letter with its letterhead. */
export function exampleLetter(operation: Operation, look: ForceLook, today: string): WordDocument {
  return {
    ...frameOf(operation, look, today),
    title: 'A letter in this look',
    frontLook: 'letter',
    blocks: letterBlocks({
      address: ['The reader of this letter', 'The address, line by line'],
      date: letterDate(today),
      reference: null,
      salutation: 'Dear reader,',
      subject: 'The look of a letter',
      body: [plain('The letterhead stands on the first page alone. The closing note stands at the end.')],
      signatories: [{ name: 'Who signs', role: operation.forceName }],
    }),
  };
}

function frameOf(
  operation: Operation,
  look: ForceLook,
  today: string,
): Omit<WordDocument, 'title' | 'blocks'> {
  const front: FrontTable = {
    operation: operation.name,
    version: '1',
    status: 'Only to look at',
    author: 'Not applicable',
    approvedBy: 'Not applicable',
    date: formatDate(today),
    reviewDate: 'Not applicable',
    distribution: recorded(look.distributionNote, 'distribution'),
    foiNote: recorded(look.foiNote, 'freedom of information note'),
  };
  return {
    marking: operation.marking,
    status: 'issued',
    author: '',
    issueDate: today,
    versionLabel: 'Version 1',
    language: 'en-GB',
    ...withLook(look),
    front,
  };
}
