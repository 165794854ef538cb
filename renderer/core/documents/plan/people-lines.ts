/** How to reach somebody, as a cell of a table. */
import { recorded } from '../missing';
import type { TableCell } from '../model';

/** Phone and email, one under the other. */
export function contactCell(
  { phone, email }: { readonly phone: string; readonly email: string },
  missing: string,
): TableCell {
  const lines = [phone.trim(), email.trim()].filter((line) => line !== '');
  return lines.length === 0 ? recorded(null, missing) : { kind: 'text', paragraphs: lines };
}
