/** Fills the template of a letter with docxtemplater, once for each recipient. */
import { filledLetter } from '../filled-template';
import type { LetterWords } from '../letter-example';

interface Question {
  readonly template: ArrayBuffer;
  readonly letters: readonly LetterWords[];
}

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const files = data.letters.map((words) => filledLetter(data.template, words));
  self.postMessage({ files }, { transfer: files.map(({ buffer }) => buffer) });
});
