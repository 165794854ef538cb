/** What the threat document is compared with: its table of assessed threats by the docx library alone. */
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import type {
  Block,
  Table as ModelTable,
  TableCell as ModelCell,
  WordDocument,
} from '../../renderer/core/documents/model';
import { plainText } from '../../renderer/core/documents/missing';

/** A table as words: rows of cells of paragraphs; the first row is its head. */
export type PlainTable = readonly (readonly (readonly string[])[])[];

/** Whether a block is the table of assessed threats. */
export function isAssessedThreats(block: Block): block is ModelTable {
  return block.kind === 'table' && block.caption === 'Assessed threats';
}

/** The words of the table of assessed threats. Throws where the document has none. */
export function assessedThreats(document: WordDocument): PlainTable {
  const table = document.blocks.find(isAssessedThreats);
  if (table === undefined) throw new Error('The document has no table of assessed threats');
  return tableWords(table);
}

/** The words of a table. */
export function tableWords(table: ModelTable): PlainTable {
  const head = table.columns.map((column) => [column.heading]);
  return [head, ...table.rows.map((row) => row.map(wordsOf))];
}

/** The .docx that someone would write with the library alone: the table and nothing else. */
export function plainDocx(table: PlainTable): Promise<ArrayBuffer> {
  const rows = table.map(
    (row, at) =>
      new TableRow({
        tableHeader: at === 0,
        cantSplit: true,
        children: row.map((words) => new TableCell({ children: words.map((text) => new Paragraph(text)) })),
      }),
  );
  return Packer.toArrayBuffer(new Document({ sections: [{ children: [new Table({ rows })] }] }));
}

function wordsOf(cell: ModelCell): readonly string[] {
  if (typeof cell === 'string' || !('kind' in cell)) return [plainText(cell)];
  if (cell.kind === 'text') return cell.paragraphs.map((paragraph) => plainText(paragraph));
  if (cell.kind === 'answer') return [];
  return [cell.kind === 'rating' ? `${cell.mark} ${cell.word}` : cell.word];
}
