/** The human-rights lines that an order starts from, as data with their doubt. Reference: resources/reference/order-law.json. */
import reference from '../../../../resources/reference/order-law.json';
import { column, note, table } from '../blocks';
import type { Block } from '../model';

export const orderLawSource = {
  source: reference.source,
  asAt: reference.asAt,
  reviewBy: reference.reviewBy,
  doubt: reference.doubt,
} as const;

/** The lines as the reference data has them, with how far each was checked. */
export const orderLawLines = reference.lines;

/** The lines with what is not certain about them. */
export function orderLawBlocks(): readonly Block[] {
  return [
    table({
      caption: 'Rights and duties to be weighed in every decision',
      rowHeads: true,
      columns: [column('Right or duty', 60), column('Where it bears on an election', 106)],
      rows: reference.lines.map(({ name, about }) => [name, about]),
    }),
    note(reference.doubt),
  ];
}
