/** A desk in memory with what the operation before offers, and answering it as a person would. */
import { carryRecordsFrom, type CarryRecords } from '../../renderer/core/carry-forward/carry-records';
import { type Offer, offers } from '../../renderer/core/carry-forward/offers';
import { takeAll, type TakeGiven } from '../../renderer/core/carry-forward/take';
import type { RecordChange } from '../../renderer/core/guard-question';
import { followingOperation } from './carry-forward';
import type { MemoryDesk } from './desk';

export const accepted: TakeGiven = { answer: 'accepted', reason: '' };
export const changed: TakeGiven = { answer: 'changed', reason: 'Two shifts now.' };
export const dropped: TakeGiven = { answer: 'dropped', reason: 'Not in this force.' };

/** The records of the desk as `offers` reads them. */
export function recordsOn(desk: MemoryDesk): CarryRecords {
  return carryRecordsFrom((name) => desk.records.all(name));
}

/** All that is offered on the desk. */
export function offeredOn(desk: MemoryDesk): readonly Offer[] {
  return offers(recordsOn(desk), followingOperation);
}

/** What is offered of one kind. */
export function ofKind(desk: MemoryDesk, kind: Offer['kind']): readonly Offer[] {
  return offeredOn(desk).filter((each) => each.kind === kind);
}

/** Whether the desk took the changes. */
export function committed(desk: MemoryDesk, changes: readonly RecordChange[]): boolean {
  return desk.services.vault.commit({ purpose: 'A change', changes }).ok;
}

/** Answers these; throws where that is refused. */
export function answer(desk: MemoryDesk, which: readonly Offer[], given: TakeGiven): readonly RecordChange[] {
  const made = takeAll(which, given, {
    records: recordsOn(desk),
    operation: followingOperation,
    by: 'Insp J. Marl',
    at: '2027-02-01T10:00:00.000Z',
    newId: desk.services.newId,
  });
  if (!made.ok) throw new Error(made.error);
  const result = desk.services.vault.commit({ purpose: 'Answer', changes: made.value });
  if (!result.ok && result.error.kind !== 'nothing-to-change') throw new Error('The answer was refused');
  return made.value;
}
