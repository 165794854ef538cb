/** The front table: the same rows in the same order at the head of every document. */
import { formatDate } from '../foundation/dates';
import { markingLine } from '../foundation/marking';
import type { Run, Text, WordDocument } from './model';

export interface FrontRow {
  readonly name: string;
  readonly value: Text;
}

/** The rows of the front table, ready to print. */
export function frontRows(document: WordDocument): readonly FrontRow[] {
  const { front } = document;
  const marking: Run = { text: markingLine(document.marking), bold: true };
  return [
    { name: 'Protective marking', value: [marking] },
    { name: 'Title', value: document.title },
    { name: 'Operation', value: front.operation },
    { name: 'Version', value: front.version },
    { name: 'Status', value: front.status },
    { name: 'Author', value: front.author },
    { name: 'Approved by', value: front.approvedBy },
    { name: 'Date', value: front.date },
    { name: 'Review date', value: front.reviewDate },
    { name: 'Distribution', value: front.distribution },
    { name: 'Freedom of information', value: front.foiNote },
  ];
}

/** A date as it stands in a document, or `null` where there is none. */
export function printedDate(isoDate: string | null): string | null {
  return isoDate === null ? null : formatDate(isoDate);
}
