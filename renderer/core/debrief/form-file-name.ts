/** What the files of forms are called when they leave together. */
import { LONGEST_FOLDER_NAME, LONGEST_NAME } from '../bagit/bag-path';
import { fittedName, versionSpan } from '../documents/suggested-file-name';
import { defaultMarking } from '../foundation/marking';
import type { Operation } from '../operation/operation';
import type { DebriefForm } from './contribution';

interface FormGiven {
  readonly partner: string;
  readonly form: Pick<DebriefForm, 'mark'>;
  readonly version: number;
  /** ISO date of the issue. */
  readonly date: string;
}

/** "OFFICIAL May 2026 - Debrief form Lyde ab12cd34 v1 2026-06-01.docx": the mark keeps two of them apart. */
export function formFileName(
  { name }: Pick<Operation, 'name'>,
  { partner, form, version, date }: FormGiven,
): string {
  return fittedName({
    marking: defaultMarking,
    operation: name,
    what: `Debrief form ${partner}`,
    mark: form.mark,
    version: String(version),
    date,
    ending: '.docx',
    longest: LONGEST_NAME,
  });
}

/** The folder of forms that are issued together, with the versions that they have. */
export function formFolderName(
  { name }: Pick<Operation, 'name'>,
  { versions, date }: { readonly versions: readonly number[]; readonly date: string },
): string {
  return fittedName({
    marking: defaultMarking,
    operation: name,
    what: 'debrief forms',
    version: versionSpan(versions),
    date,
    longest: LONGEST_FOLDER_NAME,
  });
}
