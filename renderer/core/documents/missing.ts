/**
 * What is not known prints "[not recorded]" and is listed before the document leaves the desk: a gap is seen
 * twice, and never quietly closed.
 */
import type { Block, Run, TableCell, Text, WordDocument } from './model';
import { frontRows } from './front-table';

export const notRecorded = '[not recorded]';

/**
 * A value that may be missing, as text. `what` names it for the list of missing values, in the officer's
 * words: "review date". Blank text counts as missing.
 */
export function recorded(value: string | null | undefined, what: string): Text {
  if (value === null || value === undefined || value.trim() === '') {
    return [{ text: notRecorded, italic: true, missing: what }];
  }
  return value;
}

/** Every missing value of a document, in reading order, each named once however often it would stand there. */
export function missingValues(document: WordDocument): readonly string[] {
  const found = new Set<string>();
  const note = (text: Text) => {
    for (const run of runsOf(text)) if (run.missing !== undefined) found.add(run.missing);
  };
  for (const row of frontRows(document)) note(row.value);
  for (const block of document.blocks) for (const text of textsOf(block)) note(text);
  return [...found];
}

/** The runs of a text. */
export function runsOf(text: Text): readonly Run[] {
  return typeof text === 'string' ? [{ text }] : text;
}

/** The words of a text without their look. */
export function plainText(text: Text): string {
  return typeof text === 'string' ? text : text.map((run) => run.text).join('');
}

/** Joins texts into one, keeping each one's look. */
export function joinTexts(...texts: readonly Text[]): Text {
  return texts.flatMap((text) => runsOf(text));
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
  return cell.kind === 'text' ? cell.paragraphs : [];
}
