/**
 * A letter of a batch: one text to many people, as police and returning officer send it to candidates and agents.
 *
 * Reference: APP Policing elections, candidates and campaigners: joint letter on expected standards of behaviour.
 */
import { defaultMarking } from '../../foundation/marking';
import { err, ok } from '../../foundation/result';
import { withLook } from '../../issuing/document-look';
import type { ForceLook } from '../../issuing/force-look';
import { forceLookId } from '../../issuing/force-look';
import type { LetterBatch, LetterRecipient } from '../../issuing/letter-batch';
import type { Operation } from '../../operation/operation';
import { plain } from '../blocks';
import { letterBlocks, letterDate } from '../letter';
import { recorded } from '../missing';
import type { Block, WordDocument } from '../model';
import type { Composer } from './plan-document';

interface LetterGiven {
  readonly batch: LetterBatch;
  /** `null` for a look at the letter before there is a recipient. */
  readonly recipient: LetterRecipient | null;
  readonly operation: Operation;
  readonly look: ForceLook | undefined;
  readonly status: WordDocument['status'];
  /** ISO date, for a batch that has none yet. */
  readonly issueDate: string;
  readonly author: string;
}

/** One letter. Everything but the address and the salutation is the same for every recipient. */
export function letterDocument(given: LetterGiven): WordDocument {
  const { batch, recipient, operation, status, author } = given;
  const title = batch.subject.trim() === '' ? batch.title : batch.subject.trim();
  const issueDate = batch.date ?? given.issueDate;
  return {
    title,
    marking: defaultMarking,
    status,
    author,
    issueDate,
    versionLabel: 'Letter',
    language: 'en-GB',
    frontLook: 'letter',
    ...withLook(given.look),
    front: {
      operation: operation.name,
      version: 'Letter',
      status: status === 'draft' ? 'Draft' : 'Issued',
      author,
      approvedBy: batch.signatories.map(({ name }) => name).join(', '),
      date: letterDate(issueDate),
      reviewDate: 'Not applicable',
      distribution: 'The addressee',
      foiNote: 'Not applicable',
    },
    blocks: letterBlocks({
      address: recipient === null ? [recorded(null, 'name of the recipient')] : letterAddress(recipient),
      date: recorded(batch.date === null ? null : letterDate(batch.date), 'date of the letter'),
      reference: null,
      salutation: recorded(recipient === null ? null : letterSalutation(recipient), 'salutation'),
      subject: recorded(batch.subject, 'subject'),
      body: bodyBlocks(batch.body),
      signatories: batch.signatories.map(({ name, role, organisation }) => ({
        name: recorded(name, 'who signs'),
        role: [role, organisation].filter((part) => part.trim() !== '').join('\n'),
      })),
    }),
  };
}

/** Paragraphs parted by an empty line; lines that begin with a dash are a list. */
function bodyBlocks(body: string): readonly Block[] {
  const parts = body
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length === 0) return [plain(recorded(null, 'text of the letter'))];
  return parts.map((part): Block => {
    const lines = part.split('\n');
    const items = lines.map((line) => /^[-•]\s+(.*)$/.exec(line.trim())?.[1] ?? null);
    return items.every((item) => item !== null) ? { kind: 'list', ordered: false, items } : plain(part);
  });
}

/** The lines of the address block. */
export function letterAddress({ name, address }: LetterRecipient): readonly string[] {
  return [name, ...address.filter((line) => line.trim() !== '')];
}

/** The salutation as it is printed: with a comma. */
export function letterSalutation({ salutation }: LetterRecipient): string {
  const words = salutation.trim();
  return words === '' || words.endsWith(',') ? words : `${words},`;
}

/** For the batch with this id, or "batch:recipient" for one of its letters. */
export const composeCandidateLetter: Composer = (request) => {
  const [batchId = '', recipientId = ''] = request.subjectId.split(':');
  const batch = request.records.letterBatches.get(batchId);
  if (batch === undefined) return err('These letters no longer stand on record. Choose others.');
  const recipient = batch.recipients.find(({ id }) => id === recipientId) ?? batch.recipients[0] ?? null;
  const { operation, status, issueDate, author } = request;
  const look = request.records.forceLooks.get(forceLookId);
  return ok({
    document: letterDocument({ batch, recipient, operation, look, status, issueDate, author }),
    sources: [],
    readership: 'person',
  });
};
