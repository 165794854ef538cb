/** The front table: the same rows in the same order at the head of every document. */
import { type Marking, markingLine } from '../foundation/marking';
import { joinTexts, recorded } from './missing';
import type { Run, Text, WordDocument } from './model';

export interface FrontRow {
  readonly name: string;
  readonly value: Text;
}

/** The rows of the front table, ready to print; none for a letter. */
export function frontRows(document: WordDocument): readonly FrontRow[] {
  const { front } = document;
  if (document.frontLook === 'letter' || document.frontLook === 'statement') return [];
  const marked: FrontRow = { name: 'Protective marking', value: markingText(document.marking) };
  if (document.frontLook === 'short') {
    return [
      { name: 'Protective marking', value: shortMarking(document.marking) },
      { name: 'Operation', value: front.operation },
      { name: 'Version and status', value: joinTexts(front.version, '. ', front.status) },
      { name: 'Author and date', value: joinTexts(front.author, ', ', front.date) },
      { name: 'Distribution', value: front.distribution },
    ];
  }
  return [
    marked,
    { name: 'Title', value: document.title },
    ...(front.part === undefined ? [] : [{ name: 'Part', value: front.part }]),
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

/** The handling instruction stands in full at the head and foot of each page; only a gap is named here. */
function shortMarking(marking: Marking): Text {
  if (marking.handling.trim() === '') return markingText(marking);
  const line: Run = { text: marking.classification, bold: true };
  return [line];
}

/** What is sensitive needs a word on how to handle it; without one the gap is seen. */
function markingText(marking: Marking): Text {
  const line: Run = { text: markingLine(marking), bold: true };
  const isMissing = marking.classification === 'OFFICIAL-SENSITIVE' && marking.handling.trim() === '';
  return isMissing
    ? joinTexts([line], '. Handling instruction: ', recorded(null, 'handling instruction'))
    : [line];
}
