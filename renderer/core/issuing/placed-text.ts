/** Every text of a document with the place where a reader finds it: "Paragraph 2.1", "Table 3, row 2". */
import { frontRows } from '../documents/front-table';
import { plainText } from '../documents/missing';
import { candidatesPrinted, wordsBesideNames } from '../documents/candidates/name-cells';
import type { Block, TableCell, Text, WordDocument } from '../documents/model';
import { blockNumbers } from '../documents/outline';

export interface PlacedText {
  readonly place: string;
  readonly text: string;
  /** The text without what names somebody and says nothing of them; all of it where absent. */
  readonly freeText?: string;
}

type Words = (text: Text) => string;

/** In reading order; what is empty is left out. */
export function placedTexts(document: WordDocument, words: Words = plainText): readonly PlacedText[] {
  const numbers = blockNumbers(document.blocks);
  let under = 'the first page';
  const found: PlacedText[] = [
    { place: 'Title', text: document.title },
    ...frontRows(document).map(({ name, value }) => ({
      place: `Front page, ${name}`,
      text: plainText(value),
    })),
  ];
  document.blocks.forEach((block, index) => {
    const number = numbers[index] ?? '';
    if (block.kind === 'heading') under = `“${block.text}”`;
    found.push(...textsOf(block, { number, under, words }));
  });
  return found.filter(({ text }) => text.trim() !== '');
}

/** The same without the address block and the salutation of a letter, which name the person that it goes to. */
export function textsBesideAddressee(document: WordDocument): readonly PlacedText[] {
  const isAddressee = (block: Block) =>
    block.kind === 'paragraph' && (block.look === 'address' || block.look === 'salutation');
  return placedTexts({ ...document, blocks: document.blocks.filter((block) => !isAddressee(block)) });
}

/** Those of a statement of even-handedness, in which candidates of its contest are named as such in cells of their own. */
export function statementTexts(document: WordDocument): readonly PlacedText[] {
  // A name that is taken out leaves a full stop, so that both lists have the same places.
  const free = placedTexts(document, wordsBesideNames(candidatesPrinted(document)));
  return placedTexts(document).map((placed, index) => ({
    ...placed,
    freeText: free[index]?.text ?? placed.text,
  }));
}

interface Where {
  readonly number: string;
  readonly under: string;
  readonly words: Words;
}

function textsOf(block: Block, { number, under, words }: Where): readonly PlacedText[] {
  switch (block.kind) {
    case 'heading':
      return [{ place: `Heading ${number}`.trim(), text: block.text }];
    case 'paragraph':
      return [{ place: number === '' ? `Under ${under}` : `Paragraph ${number}`, text: words(block.text) }];
    case 'list':
      return block.items.map((item) => ({ place: `List under ${under}`, text: words(item) }));
    case 'table':
      return [
        { place: number, text: block.caption },
        ...block.rows.flatMap((row, at) =>
          row.map((cell) => ({ place: `${number}, row ${at + 1}`, text: cellText(cell, words) })),
        ),
      ];
    case 'particulars':
      return block.rows.map(({ name, value }) => ({
        place: `Under ${under}, ${name}`,
        text: cellText(value, words),
      }));
    case 'picture':
      return [
        { place: number, text: block.caption },
        ...block.drawing.shapes.flatMap((shape) =>
          shape.kind === 'text' ? [{ place: number, text: shape.text }] : [],
        ),
      ];
    case 'signature':
      return block.signatories.map(({ role, name }) => ({
        place: 'Signatures',
        text: `${role} ${words(name)}`,
      }));
    case 'page-break':
    case 'section':
    case 'contents':
      return [];
  }
}

function cellText(cell: TableCell, words: Words): string {
  if (typeof cell === 'string' || !('kind' in cell)) return words(cell);
  switch (cell.kind) {
    case 'text':
      return cell.paragraphs.map(words).join('\n');
    case 'rating':
      return [`${cell.mark} ${cell.word}`.trim(), ...(cell.below ?? []).map(words)].join('\n');
    case 'state':
      return cell.word;
    case 'answer':
      return '';
  }
}
