/** What the files of a batch of letters are called, and the folder that they stand in. */
import { safeName } from '../bagit/bag-path';
import { defaultMarking } from '../foundation/marking';
import type { Operation } from '../operation/operation';
import type { LetterBatch } from './letter-batch';

/** A name for each recipient, in their order: marking, operation, number, name and date. No two are the same. */
export function letterFileNames(batch: LetterBatch, operation: Operation): readonly string[] {
  const digits = String(batch.recipients.length).length;
  return batch.recipients.map(({ name }, index) => {
    const number = String(index + 1).padStart(Math.max(digits, 2), '0');
    const what = `Letter ${number} ${cut(name, 30)}`;
    const whole = `${defaultMarking.classification} ${cut(operation.name, 24)} - ${what} ${batch.date ?? ''}.docx`;
    return safeName(whole, { otherwise: `Letter ${number}` });
  });
}

/** The folder's name. */
export function letterFolderName(batch: LetterBatch, operation: Operation): string {
  return `${defaultMarking.classification} ${cut(operation.name, 20)} - ${cut(batch.title, 24)}`;
}

function cut(text: string, most: number): string {
  return Array.from(text.trim()).slice(0, most).join('').trim();
}
