/** An order as the desk writes it, and a template of the same order as docxtemplater fills it. Times in milliseconds. */
import { writeWord } from '../../../renderer/word/write-word';
import { orderTemplate } from '../filled-template';
import { orderContent, orderDocument } from '../order-example';
import { askWorker } from './worker-answer';
import type { WordFigure } from './word-acts';

/** From the document to the bytes of the file, by the desk's writer in its worker. */
export async function writeOrder(rows: number): Promise<WordFigure> {
  const document = orderDocument(orderContent(rows));
  const began = performance.now();
  const written = await writeWord(document);
  const ms = performance.now() - began;
  if (!written.ok) throw new Error(`The order was not written: ${JSON.stringify(written.error)}`);
  return { ms, rows, bytes: written.value.bytes.length };
}

/** The same content into a template that stands ready, in a worker of its own. */
export async function fillOrderTemplate(rows: number): Promise<WordFigure> {
  const content = orderContent(rows);
  const template = await orderTemplate(content.columns);
  const began = performance.now();
  const worker = new Worker(new URL('./template.worker.ts', import.meta.url), { type: 'module' });
  const { bytes } = await askWorker<{ bytes: number }>(worker, { template, content });
  return { ms: performance.now() - began, rows, bytes };
}
