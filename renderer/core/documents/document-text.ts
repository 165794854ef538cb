/** Every word of a document, for looking something up in it. */
import { frontRows } from './front-table';
import { plainText } from './missing';
import type { Block, TableCell, WordDocument } from './model';

/** The text of the title, the front and the blocks, in reading order, a line for each paragraph. */
export function documentText(document: WordDocument): string {
  const front = frontRows(document).map(({ value }) => plainText(value));
  return [document.title, ...front, ...document.blocks.flatMap(blockText)].join('\n');
}

function blockText(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [plainText(block.text)];
    case 'list':
      return block.items.map(plainText);
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ heading }) => heading),
        ...block.rows.flatMap((row) => row.flatMap(cellText)),
      ];
    case 'particulars':
      return [block.label, ...block.rows.flatMap(({ name, value }) => [name, ...cellText(value)])];
    case 'picture':
      return [
        block.caption,
        block.altText,
        ...block.drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : [])),
      ];
    case 'signature':
      return block.signatories.flatMap(({ role, name, date }) => [role, plainText(name), plainText(date)]);
    case 'contents':
      return [block.heading];
    case 'page-break':
    case 'section':
      return [];
  }
}

function cellText(cell: TableCell): readonly string[] {
  if (typeof cell === 'string' || !('kind' in cell)) return [plainText(cell)];
  switch (cell.kind) {
    case 'text':
      return cell.paragraphs.map(plainText);
    case 'rating':
      return [`${cell.mark} ${cell.word}`.trim(), ...(cell.below ?? []).map(plainText)];
    case 'state':
      return [cell.word];
    case 'answer':
      return [];
  }
}
