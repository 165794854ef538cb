/** What the files of a batch of letters are called, and the folder that they stand in. */
import { LONGEST_FOLDER_NAME, safeName } from '../bagit/bag-path';
import { fittedName } from '../documents/suggested-file-name';
import { defaultMarking } from '../foundation/marking';
import type { Operation } from '../operation/operation';
import type { LetterBatch } from './letter-batch';
import { isOfSameLetter } from './letter-series';

/** The version of a batch: one more than the batches of the same title and council that were issued before it. */
export function letterVersion(batch: LetterBatch, all: Iterable<LetterBatch>): number {
  const before = [...all].filter(
    (other) => other.id !== batch.id && other.issued !== null && isOfSameLetter(other, batch),
  );
  return before.length + 1;
}

/** A name for each recipient, in their order: marking, operation, number, name, version and date. No two are the same. */
export function letterFileNames(
  batch: LetterBatch,
  operation: Operation,
  version: number,
): readonly string[] {
  const digits = String(batch.recipients.length).length;
  return batch.recipients.map(({ name }, index) => {
    const number = String(index + 1).padStart(Math.max(digits, 2), '0');
    const what = `Letter ${number} ${cut(name, 30)}`;
    const whole = `${defaultMarking.classification} ${cut(operation.name, 24)} - ${what} v${version} ${batch.date ?? ''}.docx`;
    return safeName(whole, { otherwise: `Letter ${number}` });
  });
}

/** The folder's name: marking, operation, letters, version and date. */
export function letterFolderName(batch: LetterBatch, operation: Operation, version: number): string {
  return fittedName({
    marking: defaultMarking,
    operation: operation.name,
    what: batch.title,
    version: String(version),
    date: batch.date ?? '',
    longest: LONGEST_FOLDER_NAME,
  }).trim();
}

function cut(text: string, most: number): string {
  return Array.from(text.trim()).slice(0, most).join('').trim();
}
