/** What may be done with the entries of a log: one more is added, with the next number. Nothing else. */
import type { Asked, RecordChange } from '../guard-question';
import { willStand } from '../guard-question';
import { momentProblems } from './log';

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
  const problems = momentProblems(after);
  if (problems.at) return notYet(words);
  if (problems.lateReason) return lateWithoutReason(words);
  return after.strikes === null || strikesEarlier(asked, change) ? null : strikesNothing(words);
}

/** Whether the entry that this one strikes stands before it in the same log, or is written with it. */
function strikesEarlier(asked: Asked, { collection, after }: LogChange): boolean {
  const struckId = after?.strikes?.entryId;
  if (struckId === undefined || after === null) return false;
  const added = asked.changes.find((each) => each.collection === collection && each.id === struckId)?.after;
  const struck = asked.read(collection, struckId) ?? (added as LogChange['after'] | undefined);
  return struck?.operationId === after.operationId && struck.number < after.number;
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

function notYet({ entry, log }: LogWords): string {
  return `The ${log} records what has happened, and the moment of this ${entry} has not come yet. Nothing has been changed; enter the moment at which it happened.`;
}

function lateWithoutReason({ entry }: LogWords): string {
  return `This ${entry} is written down later than it happened, and nobody has said why. Nothing has been changed; give the reason.`;
}
