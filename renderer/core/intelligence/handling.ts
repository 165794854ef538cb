/**
 * Whether an item of intelligence may stand in a document, from its handling code and the document's
 * distribution. A distribution that is not stated reaches nobody's conditions: the item is withheld.
 *
 * Reference: College of Policing, 3x5x2: P lawful sharing permitted, C with conditions.
 */
import { type AudienceId, audienceNames } from './audience';
import type { IntelligenceItem } from './intelligence-item';

export type Handling =
  | { readonly kind: 'may-print' }
  | { readonly kind: 'no-distribution' }
  /** The audiences of the document that the conditions do not reach. */
  | { readonly kind: 'goes-beyond'; readonly beyond: readonly AudienceId[] };

/** What the handling of an item says to this distribution. */
export function handlingFor(
  item: Pick<IntelligenceItem, 'handling' | 'mayGoTo'>,
  distribution: readonly AudienceId[],
): Handling {
  if (item.handling === 'P') return { kind: 'may-print' };
  if (distribution.length === 0) return { kind: 'no-distribution' };
  const beyond = distribution.filter((audience) => !item.mayGoTo.includes(audience));
  return beyond.length === 0 ? { kind: 'may-print' } : { kind: 'goes-beyond', beyond };
}

/** Why the item is left out, for the person at the desk; `null` where it may print. */
export function withheldBecause(handling: Handling): string | null {
  switch (handling.kind) {
    case 'may-print':
      return null;
    case 'no-distribution':
      return 'It is graded C, and the document does not say who it goes to.';
    case 'goes-beyond':
      return `It is graded C, and its conditions do not reach: ${audienceNames(handling.beyond)}.`;
  }
}
