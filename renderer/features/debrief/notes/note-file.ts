/** The Word file of a note: written, looked through again, and only then given to be saved. */
import { learningNoteFile } from '../../../core/documents/debrief/learning-note-file';
import type { WordDocument } from '../../../core/documents/model';
import { err, type Result } from '../../../core/foundation/result';
import { type LeftInFile, lookingBack } from '../../../core/sanitise/read-back';
import type { SanitisedText } from '../../../core/sanitise/sanitise';
import type { Knowledge } from '../../../core/sanitise/scan';
import { inSlices } from '../../../services/in-slices';
import type { WrittenFile, Writers } from '../../../services/writers';
import { readParts } from '../../../word/read-parts';

/** So much of the hash of the content stands at the foot. */
const printedHashLength = 12;

interface FileGiven {
  readonly document: WordDocument;
  readonly knowledge: Knowledge;
  /** What was decided on. */
  readonly texts: readonly Pick<SanitisedText, 'text'>[];
}

export type CheckedFile = Result<
  { readonly bytes: Uint8Array; readonly contentHash: string },
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'not-written'; readonly detail: string }
  /** What stands in it that may not leave. */
  | { readonly kind: 'left-in-file'; readonly left: readonly LeftInFile[] }
>;

/** Writes the file and reads it back. */
export async function checkedFile(
  { document, knowledge, texts }: FileGiven,
  writers: Writers,
  signal: AbortSignal,
): Promise<CheckedFile> {
  const written: WrittenFile = await writers.word(document, { signal });
  if (!written.ok) return written;
  const { bytes, contentHash } = written.value;
  const looking = lookingBack({
    file: { parts: readParts(bytes), fileName: learningNoteFile(document) },
    knowledge,
    texts,
    own: {
      title: document.title,
      foot: `${document.versionLabel} · content ${contentHash.slice(0, printedHashLength)}`,
      issueDate: document.issueDate,
    },
  });
  const left = await inSlices(looking, () => signal.aborted);
  if (left === null) return err({ kind: 'cancelled' });
  return left.length === 0 ? written : err({ kind: 'left-in-file', left });
}

/** "Nothing was saved: “Quill” still stands in the title." */
export function leftWords(left: readonly LeftInFile[]): string {
  const named = left.slice(0, 5).map(({ where, words }) => `“${words}” in ${where}`);
  const rest = left.length > 5 ? ` and ${left.length - 5} more` : '';
  return `The written file was read back, and something in it may identify: ${named.join('; ')}${rest}. Nothing was saved. Decide on it in the note, then export again.`;
}
