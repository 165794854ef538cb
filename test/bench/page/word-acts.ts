/** The threat document as the desk writes it, and its table by the docx library alone. Times in milliseconds. */
import {
  threatAssessmentDocument,
  type ThreatDocumentInput,
} from '../../../renderer/core/documents/threat-assessment';
import { harms } from '../../../renderer/core/threat/harms';
import { writeWord } from '../../../renderer/word/write-word';
import { assessedThreats, isAssessedThreats } from '../plain-docx';
import { aThreatInput } from '../word-example';
import { askWorker } from './worker-answer';

export interface WordFigure {
  readonly ms: number;
  /** Assessed rows in the document. */
  readonly rows: number;
  readonly bytes: number;
}

/** Every harm is assessed at every place, so rows come in whole places. */
function inputWith(rows: number): ThreatDocumentInput {
  return aThreatInput({ locations: Math.ceil(rows / harms.length), withGaps: false });
}

/** From open records to the bytes of the whole document, pictures and all. */
export async function writeThreatDocument(rows: number): Promise<WordFigure> {
  const input = inputWith(rows);
  const began = performance.now();
  const document = threatAssessmentDocument(input);
  const written = await writeWord(document);
  const ms = performance.now() - began;
  if (!written.ok) throw new Error(`The document was not written: ${JSON.stringify(written.error)}`);
  return { ms, rows: assessedThreats(document).length - 1, bytes: written.value.bytes.length };
}

/** Only the table of assessed threats, by the desk's own writer. */
export async function writeThreatTable(rows: number): Promise<WordFigure> {
  const document = threatAssessmentDocument(inputWith(rows));
  const began = performance.now();
  const written = await writeWord({ ...document, blocks: document.blocks.filter(isAssessedThreats) });
  const ms = performance.now() - began;
  if (!written.ok) throw new Error(`The table was not written: ${JSON.stringify(written.error)}`);
  return { ms, rows: assessedThreats(document).length - 1, bytes: written.value.bytes.length };
}

/** The words of the same rows, written by the library in a worker. */
export async function writeWithDocxAlone(rows: number): Promise<WordFigure> {
  const table = assessedThreats(threatAssessmentDocument(inputWith(rows)));
  const began = performance.now();
  const worker = new Worker(new URL('./docx.worker.ts', import.meta.url), { type: 'module' });
  const { bytes } = await askWorker<{ bytes: number }>(worker, table);
  return { ms: performance.now() - began, rows: table.length - 1, bytes };
}
