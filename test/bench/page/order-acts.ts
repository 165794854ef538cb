/** An order as the desk writes it, and a template of the same order as docxtemplater fills it. Times in milliseconds. */
import type { WordDocument } from '../../../renderer/core/documents/model';
import { writeWord } from '../../../renderer/word/write-word';
import { orderTemplate } from '../filled-template';
import {
  matrixOrderContent,
  matrixOrderDocument,
  type OrderContent,
  orderContent,
  orderDocument,
} from '../order-example';
import { askWorker } from './worker-answer';

export interface OrderFigure {
  readonly ms: number;
  readonly bytes: number;
}

interface Prepared {
  readonly document: WordDocument;
  readonly content: OrderContent;
  readonly template: ArrayBuffer;
}

let prepared: Prepared | null = null;

/** Puts document, content and template at hand, the same for both sides: with so many rows, or with the matrix. */
export async function prepareOrder(rows: number | 'matrix'): Promise<void> {
  const content = rows === 'matrix' ? matrixOrderContent() : orderContent(rows);
  const document = rows === 'matrix' ? matrixOrderDocument() : orderDocument(content);
  prepared = { content, document, template: await orderTemplate(content.columns) };
}

function atHand(): Prepared {
  if (prepared === null) throw new Error('No order was prepared');
  return prepared;
}

/** From the document to the bytes of the file, by the desk's writer in its worker. */
export async function writeOrder(): Promise<OrderFigure> {
  const { document } = atHand();
  const began = performance.now();
  const written = await writeWord(document);
  const ms = performance.now() - began;
  if (!written.ok) throw new Error(`The order was not written: ${JSON.stringify(written.error)}`);
  return { ms, bytes: written.value.bytes.length };
}

/** The same content into a template that stands ready, in a worker of its own. */
export async function fillOrderTemplate(): Promise<OrderFigure> {
  const { template, content } = atHand();
  const began = performance.now();
  const worker = new Worker(new URL('./template.worker.ts', import.meta.url), { type: 'module' });
  const { bytes } = await askWorker<{ bytes: number }>(worker, { template, content });
  return { ms: performance.now() - began, bytes };
}
