/** The list of what is missing in a document, for the person who is about to let it leave. */
import { frontRows } from './front-table';
import { runsOf } from './missing';
import type { Block, TableCell, Text, WordDocument } from './model';

/** Every missing value of a document, in reading order, as often as it stands there. */
export function missingValues(document: WordDocument): readonly string[] {
  const found: string[] = [];
  const note = (text: Text) => {
    for (const run of runsOf(text)) if (run.missing !== undefined) found.push(run.missing);
  };
  for (const row of frontRows(document)) note(row.value);
  for (const block of document.blocks) for (const text of textsOf(block)) note(text);
  return found;
}

function textsOf(block: Block): readonly Text[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items;
    case 'table':
      return block.rows.flatMap((row) => row.flatMap((cell) => textsOfCell(cell)));
    case 'signature':
      return block.signatories.flatMap((signatory) => [signatory.name, signatory.date]);
    case 'particulars':
      return block.rows.flatMap((row) => textsOfCell(row.value));
    case 'heading':
    case 'picture':
    case 'page-break':
    case 'section':
    case 'contents':
      return [];
  }
}

function textsOfCell(cell: TableCell): readonly Text[] {
  if (typeof cell === 'string') return [];
  if (!('kind' in cell)) return [cell];
  if (cell.kind === 'rating') return cell.below ?? [];
  return cell.kind === 'text' ? cell.paragraphs : [];
}
