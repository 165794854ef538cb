/** The name of the file of a sanitised note. */
import type { WordDocument } from '../model';

/** What the file is called: nothing that the note says stands in it. */
export function learningNoteFile(
  document: Pick<WordDocument, 'marking' | 'status' | 'issueDate' | 'versionLabel'>,
): string {
  const { marking, status, issueDate, versionLabel } = document;
  const draft = status === 'draft' ? ' draft' : '';
  const version = versionLabel.replace('Version ', 'v');
  return `${marking.classification} Sanitised learning note ${version}${draft} ${issueDate}.docx`;
}
