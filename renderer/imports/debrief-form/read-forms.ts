/** Forms that partners sent back, one or fifty at a time. One that cannot be read keeps none of the others back. */
import { type FormToPlace, placedFiles } from '../../core/debrief/placed-file';
import type { RefusedFile, ReturnedFile, ReturnedParagraph } from '../../core/debrief/returned-text';
import { ok, type Result } from '../../core/foundation/result';
import { openWordFile, readingOf, type WordFile, type WordFileWords } from '../memorandum/word-file';
import { type ImportProblem, ImportRefusal, settled } from '../table/problem';
import { type Following, type ImportRun, type SourceFile, startRun, stopIfCancelled } from '../table/source';
import { mostOfForm, type PlacedForms, type ReturnedForms } from './form-format';
import { readFormText } from './form-text';

const words: WordFileWords = {
  of: 'a debrief form',
  from: 'the partner',
  next: 'Ask the partner for the form as a Word document (.docx)',
};
const kept = 'Nothing was stored.';

/** Every file read or refused with one sentence; a problem only where it was cancelled or too many were given. */
export async function readForms(
  files: readonly SourceFile[],
  following: Following = {},
): Promise<Result<ReturnedForms, ImportProblem>> {
  return settled(files, async () => {
    if (files.length > mostOfForm.files) {
      const message = `${files.length} files are too many at once. Choose at most ${mostOfForm.files}. ${kept}`;
      throw new ImportRefusal('too-large', message);
    }
    const run = startRun(files, following);
    const read: ReturnedFile[] = [];
    const refused: RefusedFile[] = [];
    for (const file of files) {
      stopIfCancelled(run.signal);
      const one = await readOne(file, run);
      if (one.ok) read.push(one.value);
      else refused.push({ name: file.name, why: one.error.message });
      run.countRows(1);
    }
    return { read, refused };
  });
}

/** The same, each file beside the questions of the form that it answers, of those that are given. */
export async function readPlacedForms(
  files: readonly SourceFile[],
  forms: readonly FormToPlace[],
  following: Following = {},
): Promise<Result<PlacedForms, ImportProblem>> {
  const result = await readForms(files, following);
  return result.ok ? ok({ ...result.value, read: placedFiles(result.value.read, forms) }) : result;
}

async function readOne(file: SourceFile, run: ImportRun): Promise<Result<ReturnedFile, ImportProblem>> {
  const result = await settled([file], async () => {
    const opened = await openWordFile(file, words, run);
    return {
      name: file.name,
      hash: opened.hash,
      paragraphs: readingOf(file.name, words, () => paragraphsOf(file.name, opened)),
    };
  });
  if (!result.ok && result.error.kind === 'cancelled')
    throw new ImportRefusal('cancelled', result.error.message);
  return result.ok ? ok(result.value) : result;
}

function paragraphsOf(name: string, { document, related }: WordFile): readonly ReturnedParagraph[] {
  const paragraphs = [
    ...readFormText(document, 'body'),
    ...related('footnotes').flatMap((part) => readFormText(part, 'footnote')),
    ...related('endnotes').flatMap((part) => readFormText(part, 'endnote')),
    ...related('comments').flatMap((part) => readFormText(part, 'comment')),
    ...related('header').flatMap((part) => readFormText(part, 'header')),
    ...related('footer').flatMap((part) => readFormText(part, 'footer')),
  ];
  const letters = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  if (paragraphs.length > mostOfForm.paragraphs || letters > mostOfForm.letters) {
    const message = `“${name}” holds far more text than a debrief form, so it was not read. Check that it is the right file. ${kept}`;
    throw new ImportRefusal('too-large', message);
  }
  if (paragraphs.every(({ text }) => text === '')) {
    const message = `“${name}” holds no text. Check that it is the right file. ${kept}`;
    throw new ImportRefusal('empty', message);
  }
  return paragraphs;
}
