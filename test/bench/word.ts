/**
 * How long the threat document takes at 500, 2,000 and 10,000 assessed rows, against the same table made of the
 * docx library's own objects and zipped by it.
 */
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import type { Table as ModelTable, TableCell as ModelCell } from '../../renderer/core/documents/model';
import { plainText } from '../../renderer/core/documents/missing';
import { threatAssessmentDocument } from '../../renderer/core/documents/threat-assessment';
import { composeWord } from '../../renderer/word/compose';
import { aThreatInput } from './word-example';

export const wordBenchRows = [500, 2_000, 10_000] as const;

export interface WordBenchFigure {
  /** Assessed rows in the document. */
  readonly rows: number;
  /** Records to model, milliseconds. */
  readonly composeMs: number;
  /** Model to the whole .docx with pictures and every other table, milliseconds. */
  readonly writeMs: number;
  /** Only the table of assessed rows, by our writer, milliseconds. */
  readonly tableMs: number;
  /** Only the table of assessed rows, by docx's own objects and zip, milliseconds. */
  readonly docxMs: number;
  /** tableMs to docxMs: below 1 is faster than the library. */
  readonly ratio: number;
  readonly bytes: number;
}

/** One figure for each number of rows, each the median of `runs`. */
export async function runWordBench(runs = 3): Promise<readonly WordBenchFigure[]> {
  await figureFor(50, 1); // the first run pays for loading and warming up
  const figures: WordBenchFigure[] = [];
  for (const rows of wordBenchRows) figures.push(await figureFor(rows, runs));
  return figures;
}

async function figureFor(rows: number, runs: number): Promise<WordBenchFigure> {
  const input = aThreatInput({ locations: Math.ceil(rows / 11), withGaps: false });
  const document = threatAssessmentDocument(input);
  const table = document.blocks.find(
    (block) => block.kind === 'table' && block.caption === 'Assessed threats',
  );
  if (table?.kind !== 'table') throw new Error('The document has no table of assessed threats');
  const composeMs = await median(runs, () => Promise.resolve(threatAssessmentDocument(input)));
  let bytes = 0;
  const writeMs = await median(runs, async () => {
    bytes = (await composeWord(document)).bytes.length;
  });
  const tableMs = await median(runs, () => composeWord({ ...document, blocks: [table] }));
  const docxMs = await median(runs, () => plainDocx(table));
  return { rows: table.rows.length, composeMs, writeMs, tableMs, docxMs, ratio: tableMs / docxMs, bytes };
}

/** The table as someone would write it with the library alone. */
function plainDocx(table: ModelTable): Promise<ArrayBuffer> {
  const cell = (content: readonly string[]) =>
    new TableCell({ children: content.map((text) => new Paragraph(text)) });
  const head = new TableRow({
    tableHeader: true,
    children: table.columns.map((column) => cell([column.heading])),
  });
  const rows = table.rows.map(
    (row) => new TableRow({ cantSplit: true, children: row.map((each) => cell(wordsOf(each))) }),
  );
  return Packer.toArrayBuffer(
    new Document({ sections: [{ children: [new Table({ rows: [head, ...rows] })] }] }),
  );
}

function wordsOf(cell: ModelCell): readonly string[] {
  if (typeof cell === 'string' || !('kind' in cell)) return [plainText(cell)];
  if (cell.kind === 'text') return cell.paragraphs.map((paragraph) => plainText(paragraph));
  return [cell.kind === 'rating' ? `${cell.mark} ${cell.word}` : cell.word];
}

async function median(runs: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return Math.round(times[Math.floor(times.length / 2)] ?? 0);
}
