/** A memorandum that was sent as the paragraphs in which a Word file of it reads: a row of a table is one of them. */
import { frontRows } from '../documents/front-table';
import { plainText } from '../documents/missing';
import type { Block, TableCell, WordDocument } from '../documents/model';

export type SentZone = 'front' | 'summary' | 'clause' | 'signature' | 'annex';

export interface SentParagraph {
  readonly text: string;
  readonly zone: SentZone;
  /** The heading that it stands under or is: "Reporting and first log". */
  readonly heading: string;
  readonly isHeading: boolean;
  /** Which clause of the memorandum, from 0; `null` outside the clauses. */
  readonly clause: number | null;
}

/** Cells of one row, as the reader of Word files joins them. */
export const cellBreak = '\t';

/** The cells in which a party signs. */
export const signatureHeads = ['Role', 'Name', 'Signature', 'Date'] as const;

/** Every paragraph in the order of the file. */
export function sentParagraphs(document: WordDocument): readonly SentParagraph[] {
  const place = {
    zone: 'front' as SentZone,
    heading: '',
    clause: null as number | null,
    clauses: 0,
    tables: 0,
  };
  const paragraphs: SentParagraph[] = [];
  const add = (text: string, isHeading = false) => {
    if (text.trim() === '') return;
    const { zone, heading, clause } = place;
    paragraphs.push({ text, zone, heading, isHeading, clause });
  };
  add(document.title);
  for (const { name, value } of frontRows(document)) add(rowText([name, value]));
  for (const block of document.blocks) {
    if (block.kind === 'heading') {
      if (block.level === 1) enter(place, block);
      add(block.text, true);
    } else {
      if (block.kind === 'signature') Object.assign(place, { zone: 'signature', clause: null });
      if (block.kind === 'table') place.tables += 1;
      for (const text of blockTexts(block, place.tables)) add(text);
    }
  }
  Object.assign(place, { zone: 'annex', clause: null });
  for (const line of (document.look?.closingNote ?? '').split(/\n+/)) add(line);
  return paragraphs;
}

function enter(
  place: { zone: SentZone; heading: string; clause: number | null; clauses: number },
  heading: Extract<Block, { kind: 'heading' }>,
): void {
  place.heading = heading.text;
  if (heading.numbered) {
    place.zone = 'clause';
    place.clause = place.clauses;
    place.clauses += 1;
    return;
  }
  place.zone = place.clauses === 0 ? 'summary' : 'annex';
  place.clause = null;
}

function blockTexts(block: Block, tableNumber: number): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [plainText(block.text)];
    case 'list':
      return block.items.map(plainText);
    case 'table':
      return [
        `Table ${tableNumber}: ${block.caption}`,
        rowText(block.columns.map(({ heading }) => heading)),
        ...block.rows.map(rowText),
      ];
    case 'particulars':
      return block.rows.map(({ name, value }) => rowText([name, value]));
    case 'signature':
      return [
        rowText(signatureHeads),
        ...block.signatories.map(({ role, name, date }) => rowText([role, name, '', date])),
      ];
    case 'heading':
    case 'picture':
    case 'page-break':
    case 'section':
    case 'contents':
      return [];
  }
}

function rowText(cells: readonly TableCell[]): string {
  return cells.map(cellText).join(cellBreak);
}

function cellText(cell: TableCell): string {
  if (typeof cell === 'string' || !('kind' in cell)) return plainText(cell);
  switch (cell.kind) {
    case 'text':
      return cell.paragraphs.map(plainText).join(' ');
    case 'rating':
      return [`${cell.mark} ${cell.word}`, ...(cell.below ?? []).map(plainText)].join(' ');
    case 'state':
      return cell.word;
    case 'answer':
      return '';
  }
}
