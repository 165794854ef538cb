/**
 * Passing an item on: to whom it may go, under what handling, and who had it last.
 *
 * Reference: College of Policing, 3x5x2: what is graded C is shared under its conditions only.
 */
import { type AudienceId, audienceNames } from './audience';
import { gradeName, handlingWords } from './grading';
import { handlingFor, withheldBecause } from './handling';
import type { Dissemination, IntelligenceItem } from './intelligence-item';

/** The longest text that a record of passing on keeps of the handling. */
export const mostHandlingLetters = 1000;

/** The handling of an item as it is written when it is passed on; at most `mostHandlingLetters` long. */
export function handlingAsItStands(
  item: Pick<IntelligenceItem, 'handling' | 'conditions' | 'mayGoTo'>,
): string {
  if (item.handling === 'P') return `P: ${gradeName(handlingWords, 'P').toLowerCase()}`;
  // The audiences come first: they are short, and conditions that are too long are cut at their end.
  const whole = `C: may go to ${reachInWords(item.mayGoTo)}. ${item.conditions.trim()}`;
  return whole.length <= mostHandlingLetters ? whole : `${whole.slice(0, mostHandlingLetters - 1)}…`;
}

/** Whom the conditions reach: "Gold command group; Royal Mail", or "nobody outside the desk". */
export function reachInWords(mayGoTo: readonly AudienceId[]): string {
  return mayGoTo.length === 0 ? 'nobody outside the desk' : audienceNames(mayGoTo);
}

/** Why the item may not be given to this audience, or `null` where it may. */
export function refusalToGive(
  item: Pick<IntelligenceItem, 'handling' | 'mayGoTo'>,
  audience: AudienceId,
): string | null {
  return withheldBecause(handlingFor(item, [audience]));
}

/** The latest act of passing it on; of two on one day, the one recorded later. `null` where there was none. */
export function lastGiven(item: Pick<IntelligenceItem, 'disseminations'>): Dissemination | null {
  return item.disseminations.reduce<Dissemination | null>(
    (last, each) => (last === null || each.date >= last.date ? each : last),
    null,
  );
}

/** Acts of passing on that the conditions, as they stand now, would not allow: they were made under others. */
export function givenBeyond(
  item: Pick<IntelligenceItem, 'handling' | 'mayGoTo' | 'disseminations'>,
): readonly Dissemination[] {
  return item.disseminations.filter(({ audience }) => refusalToGive(item, audience) !== null);
}
