/** The reference of an item: proposed in order, and never given twice within an operation. */
import type { IntelligenceItem } from './intelligence-item';

type Referenced = Pick<IntelligenceItem, 'id' | 'reference'>;

/** "INT-001", or one more than the highest number that an INT reference of the operation has. */
export function nextReference(items: Iterable<Pick<IntelligenceItem, 'reference'>>): string {
  let highest = 0;
  for (const { reference } of items) {
    const digits = /^INT-(\d{1,9})$/i.exec(reference.trim())?.[1];
    if (digits !== undefined) highest = Math.max(highest, Number(digits));
  }
  return `INT-${String(highest + 1).padStart(3, '0')}`;
}

/**
 * Why an item may not have this reference, or `null`. Capitals and spaces around it do not tell two apart.
 * `itemId` is the item that asks for it; `null` for one not written yet.
 */
export function referenceProblem(
  reference: string,
  itemId: string | null,
  items: Iterable<Referenced>,
): string | null {
  const wanted = plain(reference);
  if (wanted === '') return 'An item needs a reference, so that it can be cited.';
  for (const item of items) {
    if (item.id !== itemId && plain(item.reference) === wanted) {
      return `${item.reference} is taken by another item of this operation. Give this one another reference.`;
    }
  }
  return null;
}

function plain(reference: string): string {
  return reference.trim().toUpperCase();
}
