/**
 * What was taken of the operation before, in a document: each thing changed or dropped with its reason, each
 * recommendation, and how much else was accepted.
 *
 * Reference: APP Policing elections, organisational learning: it should be included in subsequent election planning.
 */
import type { CarriedItem } from '../carry-forward/carried-item';
import { onOneLine } from '../carry-forward/carry-records';
import { carriedAnswerName, carriedKindName, carriedSums } from '../carry-forward/carried-words';
import { groupName } from '../carry-forward/offers';
import { dateAt, formatDate } from '../foundation/dates';
import { column, counted, numbered, table } from './blocks';
import type { Block, TableCell } from './model';

/** So many are named where several of a kind were accepted; how many more there are is said. */
const mostNamed = 6;

/** The sums and the table; nothing where nothing was answered. The items are those of one operation, by kind. */
export function carriedBlocks(items: readonly CarriedItem[]): readonly Block[] {
  if (items.length === 0) return [];
  return [
    numbered(
      `${counted(items.length, 'thing', 'things')} that the operation before offered ${items.length === 1 ? 'was' : 'were'} answered. ${carriedSums(items)}`,
    ),
    table({
      caption: 'Carried forward from the operation before',
      columns: [
        column('Kind', 34),
        column('What was offered', 62),
        column('Answer', 26),
        column('Reason', 44),
      ],
      rows: rowsOf(items),
    }),
  ];
}

function rowsOf(items: readonly CarriedItem[]): readonly (readonly TableCell[])[] {
  const stands = ({ answer, kind }: CarriedItem) => answer !== 'accepted' || kind === 'recommendation';
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  return kinds.flatMap((kind): readonly (readonly TableCell[])[] => {
    const own = items.filter((item) => item.kind === kind);
    const together = own.filter((item) => !stands(item));
    return [...own.filter(stands).map(ownRow), ...(together.length === 0 ? [] : [togetherRow(together)])];
  });
}

function ownRow(item: CarriedItem): readonly TableCell[] {
  const by = [item.by.trim(), formatDate(dateAt(item.at))].filter((part) => part !== '').join(', ');
  return [
    carriedKindName(item.kind),
    firstLine(item),
    carriedAnswerName(item.answer),
    { kind: 'text', paragraphs: item.reason.trim() === '' ? [by] : [item.reason.trim(), by] },
  ];
}

/** What was accepted as it was, in one row for its kind. */
function togetherRow(items: readonly CarriedItem[]): readonly TableCell[] {
  const [first] = items;
  const more = items.length - mostNamed;
  return [
    first === undefined ? '' : groupName(first.kind),
    {
      kind: 'text',
      paragraphs: [...items.slice(0, mostNamed).map(firstLine), ...(more > 0 ? [`and ${more} more`] : [])],
    },
    `${carriedAnswerName('accepted')}: ${items.length.toLocaleString('en-GB')}`,
    '–',
  ];
}

/** What names it: its reasons and its evidence stand in the record. */
function firstLine({ words }: CarriedItem): string {
  const [first = ''] = words.split('\n');
  return onOneLine(first, 400);
}
