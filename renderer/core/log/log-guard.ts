/** What may be done with the entries of a log: one more is added, with the next number. Nothing else. */
import type { Asked, RecordChange } from '../guard-question';
import { willStand } from '../guard-question';

/** How a log is called where a change of it is refused. */
export interface LogWords {
  readonly entry: string;
  readonly log: string;
}

export const decisionWords: LogWords = { entry: 'decision', log: 'decision log' };
export const dayLogWords: LogWords = { entry: 'entry', log: 'log of polling day' };

type LogChange = Extract<RecordChange, { readonly collection: 'decisions' | 'dayLog' }>;

/**
 * Why an entry may not be changed, removed or added so; `null` where it may. It reads the whole log, once for each entry
 * that is added.
 */
export function logRefusal(asked: Asked, change: LogChange, words: LogWords): string | null {
  const { collection, id, after } = change;
  if (asked.read(collection, id) !== undefined || after === null) return kept(words);
  const earlier = willStand(
    asked,
    collection,
    (entry) => entry.operationId === after.operationId && entry.number <= after.number && entry.id !== id,
  ).length;
  if (earlier !== after.number - 1) return outOfTurn(words);
  if (after.strikes === null) return null;
  const struck = asked.read(collection, after.strikes.entryId);
  return struck?.operationId === after.operationId ? null : strikesNothing(words);
}

function kept({ entry, log }: LogWords): string {
  return `The ${log} keeps every ${entry} as it was written. Write a further ${entry} that strikes this one; it stays visible, struck through.`;
}

function outOfTurn({ entry, log }: LogWords): string {
  return `The ${log} is numbered without a gap, and another ${entry} has taken this number. Nothing has been changed; enter it again.`;
}

function strikesNothing({ entry, log }: LogWords): string {
  return `The ${entry} that this one strikes is not in this ${log}. Nothing has been changed; choose it again.`;
}
