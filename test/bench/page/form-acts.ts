/** Returned forms of the debrief read and placed beside their questions in the worker, and mammoth reading the same files. */
import mammoth from 'mammoth';
import { readFormsInWorker } from '../../../renderer/imports/debrief-form/read-in-worker';
import { composeWord } from '../../../renderer/word/compose';
import {
  aDebriefForm,
  aFormDocument,
  ownTextOfForm,
  typed,
  withDocument,
} from '../../builders/debrief-forms';
import { watchedGaps } from './watched-gaps';

export interface FormsFigure {
  readonly ms: number;
  /** How often a progress was told, and the texts that found a question and that found none. */
  readonly told: number;
  readonly answers: number;
  readonly unplaced: number;
  /** The longest that the page answered nothing meanwhile. */
  readonly longestGapMs: number;
}

const form = aDebriefForm();
/** With the questions of a council some ten pages. */
const answer = Array.from(
  { length: 7 },
  (_, index) => `${index + 1}. Officers came to the hall before noon and stayed for a while.`,
).join('\n');
let files: readonly File[] = [];

/** Makes the files: every question answered at length. The bytes of all of them. */
export async function prepareForms({ count }: { readonly count: number }): Promise<number> {
  const { bytes } = await composeWord(aFormDocument(form));
  files = Array.from({ length: count }, (_, index) => {
    const filled = withDocument(bytes, (xml) =>
      form.questions.reduce(
        (made, { id }) => typed(made, { mark: form.mark, fieldId: id, text: `Form ${index + 1}\n${answer}` }),
        xml,
      ),
    );
    return new File([new Uint8Array(filled)], `form-${index + 1}.docx`);
  });
  return files.reduce((sum, { size }) => sum + size, 0);
}

/** Read and placed in the import worker, as a drop of many files is. */
export async function readManyForms(): Promise<FormsFigure> {
  let told = 0;
  const choices = [{ mark: form.mark, questions: form.questions, own: ownTextOfForm(form) }];
  const gaps = watchedGaps();
  const began = performance.now();
  const result = await readFormsInWorker(files, { choices, onProgress: () => (told += 1) }).result;
  const ms = performance.now() - began;
  const longestGapMs = gaps.longest();
  if (!result.ok) throw new Error(result.error.message);
  const placed = result.value.read.flatMap((each) => each.placed ?? []);
  return {
    ms,
    told,
    longestGapMs,
    answers: placed.reduce((sum, { answers }) => sum + answers.length, 0),
    unplaced: placed.reduce((sum, { unplaced }) => sum + unplaced.length, 0),
  };
}

/** mammoth's plain text of the same files, which places nothing and checks nothing. */
export async function readFormsWithMammoth(): Promise<{ readonly ms: number; readonly letters: number }> {
  const began = performance.now();
  let letters = 0;
  for (const file of files)
    letters += (await mammoth.extractRawText({ arrayBuffer: await file.arrayBuffer() })).value.length;
  return { ms: performance.now() - began, letters };
}
