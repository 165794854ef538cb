/** Letters to many people, written and proved to be one text, and docxtemplater filling as many. Milliseconds. */
import type { ForceLook } from '../../../renderer/core/issuing/force-look';
import { makeLetters } from '../../../renderer/features/documents/letters/make-letters';
import { letterTemplate } from '../filled-template';
import { exampleBatch, exampleLetter, letterWords } from '../letter-example';
import { watchedGaps } from './watched-gaps';
import { askWorker } from './worker-answer';

export interface LettersFigure {
  readonly ms: number;
  readonly letters: number;
  /** The longest stretch in which the screen answered nothing. */
  readonly longestMs: number;
}

interface LettersGiven {
  readonly count: number;
  readonly look: ForceLook;
}

/** As the desk does it from the button to the files ready to be saved. */
export async function makeManyLetters({ count, look }: LettersGiven): Promise<LettersFigure> {
  const batch = exampleBatch(count);
  let told = 0;
  const gaps = watchedGaps();
  const began = performance.now();
  const made = await makeLetters({
    batch,
    fileNames: batch.recipients.map(({ name }) => `${name}.docx`),
    documentOf: (recipient) => exampleLetter(batch, recipient, look),
    signal: new AbortController().signal,
    onProgress: (done) => {
      told = done;
    },
  });
  const ms = performance.now() - began;
  const longestMs = gaps.longest();
  if (!made.ok || made.value === null) throw new Error('The letters were not written');
  if (told !== count) throw new Error('The progress of the letters was not told');
  return { ms, letters: made.value.letters.length, longestMs };
}

/** How long it takes from cancelling, after so many letters, until nothing runs any more. */
export async function cancelLetters({ count, look }: LettersGiven): Promise<{ readonly ms: number }> {
  const batch = exampleBatch(count);
  const cancel = new AbortController();
  let began = 0;
  const made = await makeLetters({
    batch,
    fileNames: [],
    documentOf: (recipient) => exampleLetter(batch, recipient, look),
    signal: cancel.signal,
    onProgress: (done) => {
      if (done !== 20) return;
      began = performance.now();
      cancel.abort();
    },
  });
  if (!made.ok || made.value !== null) throw new Error('The letters were not cancelled');
  return { ms: performance.now() - began };
}

/** The same words into a template that stands ready, in a worker; nothing is proved. */
export async function fillManyLetters({ count }: LettersGiven): Promise<LettersFigure> {
  const batch = exampleBatch(count);
  const template = await letterTemplate(batch.body);
  const gaps = watchedGaps();
  const began = performance.now();
  const worker = new Worker(new URL('./letter-template.worker.ts', import.meta.url), { type: 'module' });
  const { files } = await askWorker<{ files: readonly Uint8Array[] }>(worker, {
    template,
    letters: batch.recipients.map(letterWords),
  });
  return { ms: performance.now() - began, letters: files.length, longestMs: gaps.longest() };
}

/** The screen with nothing to do: what a machine this busy does to any screen. */
export async function restOnScreen(milliseconds: number): Promise<{ readonly longestMs: number }> {
  const gaps = watchedGaps();
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  return { longestMs: gaps.longest() };
}
