/** What a form said before anybody wrote in it: everything else in a returned file was written by the partner. */
import { frontRows } from '../documents/front-table';
import { plainText } from '../documents/missing';
import type { Block, TableCell, WordDocument } from '../documents/model';
import { markingLine } from '../foundation/marking';

export interface OwnText {
  /** Every paragraph of the form; each as often as it stands there. */
  readonly paragraphs: readonly string[];
  /** Pictures of the form: the crest. */
  readonly pictures: number;
  /** Title and marking, as they stand at head and foot of each page. */
  readonly title: string;
  readonly marking: string;
}

/** The own text of a form as it was, or would be, written. */
export function ownTextOf(document: WordDocument): OwnText {
  const { look } = document;
  return {
    paragraphs: [
      document.title,
      ...(look?.letterhead ?? []),
      ...frontRows(document).flatMap(({ name, value }) => [name, plainText(value)]),
      ...blockTexts(document.blocks),
      ...(look?.closingNote ?? '').split(/\n+/),
    ],
    pictures: look?.crest === undefined || look.crest === null ? 0 : 1,
    title: document.title,
    marking: markingLine(document.marking),
  };
}

/** The own text of a form that left the desk more than once: each text as often as it stands in any of these. */
export function ownTextOfAny(documents: readonly WordDocument[]): OwnText {
  const all = documents.map(ownTextOf);
  const [newest = noOwnText] = all;
  const most = new Map<string, number>();
  for (const { paragraphs } of all) {
    const counts = new Map<string, number>();
    for (const text of paragraphs) counts.set(text, (counts.get(text) ?? 0) + 1);
    for (const [text, count] of counts) most.set(text, Math.max(count, most.get(text) ?? 0));
  }
  const paragraphs = [...most].flatMap(([text, count]) => Array.from({ length: count }, () => text));
  return { ...newest, paragraphs };
}

/** A file of which nobody knows from which form it came. */
export const noOwnText: OwnText = { paragraphs: [], pictures: 0, title: '', marking: '' };

function blockTexts(blocks: readonly Block[]): readonly string[] {
  let tables = 0;
  return blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'heading':
        return [block.text];
      case 'paragraph':
        return [plainText(block.text)];
      case 'list':
        return block.items.map(plainText);
      case 'table':
        tables += 1;
        return [
          `Table ${tables}: ${block.caption}`,
          ...block.columns.map((each) => each.heading),
          ...block.rows.flatMap((row) => row.flatMap(cellTexts)),
        ];
      case 'particulars':
        return block.rows.flatMap(({ name, value }) => [name, ...cellTexts(value)]);
      case 'picture':
      case 'signature':
      case 'page-break':
      case 'section':
      case 'contents':
        return [];
    }
  });
}

function cellTexts(cell: TableCell): readonly string[] {
  if (typeof cell === 'string' || !('kind' in cell)) return [plainText(cell)];
  return cell.kind === 'text' ? cell.paragraphs.map(plainText) : [];
}

/** A text without what a word processor changes by itself: letters and digits alone, in lower case. */
export function bareText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A text as it can be compared sign by sign: programs change spaces and quotation marks by themselves. */
function exactText(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').trim();
}

/** Says once for each paragraph of the form that it is the form's own, as often as it stood there. */
export function ownTextFilter(own: OwnText): (text: string) => boolean {
  const left = new Map<string, number>();
  for (const each of own.paragraphs.map(exactText)) left.set(each, (left.get(each) ?? 0) + 1);
  return (text) => {
    const exact = exactText(text);
    const count = left.get(exact) ?? 0;
    if (count > 0) left.set(exact, count - 1);
    return count > 0;
  };
}

const footEnd = / · Version \d+ · content [0-9a-f]{12} ?Page \d+ of \d+$/;

/** What stands across the pages of a draft. */
const watermark = 'DRAFT';

/** Whether the head or foot of a page says what the desk prints there, and nothing else. */
export function isPageFrame(text: string, { title, marking }: OwnText): boolean {
  if (title === '') return false;
  const exact = exactText(text);
  return (
    exact === exactText(marking) ||
    exact === watermark ||
    (footEnd.test(exact) && exact.replace(footEnd, '') === exactText(title))
  );
}
