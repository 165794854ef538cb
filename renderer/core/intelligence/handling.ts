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

/** Under which terms an item may be shared. */
export type HandlingTerms = Pick<IntelligenceItem, 'handling' | 'conditions' | 'mayGoTo'>;

/**
 * An item as it was frozen, under the handling of now: terms that were changed since hold at once. `then` is what
 * held when it was frozen, `null` where that is the same; an item that is no longer recorded keeps its own.
 */
export function underHandlingOfNow(
  frozen: IntelligenceItem,
  now: HandlingTerms | undefined,
): { readonly item: IntelligenceItem; readonly then: HandlingTerms | null } {
  if (now === undefined || isSameHandling(frozen, now)) return { item: frozen, then: null };
  const { handling, conditions, mayGoTo } = now;
  return { item: { ...frozen, handling, conditions, mayGoTo }, then: frozen };
}

/** Conditions kept from before do not count while an item is graded P. */
function isSameHandling(one: HandlingTerms, other: HandlingTerms): boolean {
  if (one.handling !== other.handling) return false;
  if (one.handling === 'P') return true;
  const audiences = new Set(one.mayGoTo);
  return (
    one.conditions.trim() === other.conditions.trim() &&
    audiences.size === new Set(other.mayGoTo).size &&
    other.mayGoTo.every((audience) => audiences.has(audience))
  );
}

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
