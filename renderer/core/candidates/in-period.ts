/** What was decided and what left the force while the pre-election period ran. */
import type { CandidateContact } from '../contact/contact';
import { dateAt } from '../foundation/dates';
import type { LetterBatch } from '../issuing/letter-batch';
import type { Operation } from '../operation/operation';
import { isGoingOut } from '../publicity/outcome-objections';
import type { PublicityItem } from '../publicity/publicity-item';
import type { ContestPeriod } from './pre-election';

export interface InPeriodRecords {
  readonly publicityItems: ReadonlyMap<string, PublicityItem>;
  readonly candidateContacts: ReadonlyMap<string, CandidateContact>;
  readonly letterBatches: ReadonlyMap<string, LetterBatch>;
}

/** The collections that the counts are read from. */
export const inPeriodCollections = ['publicityItems', 'candidateContacts', 'letterBatches'] as const;

export interface InPeriod {
  /** Decisions on publicity, and how many of them let something go out. */
  readonly publicity: number;
  readonly goingOut: number;
  /** Decisions on contact with candidates. */
  readonly contacts: number;
  /** Batches of letters issued. */
  readonly letters: number;
}

/** Counted from the first day of the earliest of these periods to the last of the latest; all nought where none is given. */
export function countsInPeriod(
  operation: Pick<Operation, 'id'>,
  periods: readonly ContestPeriod[],
  records: InPeriodRecords,
): InPeriod {
  const from = periods.map(({ begins }) => begins).sort()[0];
  const until = periods
    .map((period) => period.until)
    .sort()
    .at(-1);
  const isIn = (at: string) => {
    const day = dateAt(at);
    return from !== undefined && until !== undefined && from <= day && day <= until;
  };
  const here = <T extends { readonly operationId: string }>(all: ReadonlyMap<string, T>) =>
    [...all.values()].filter(({ operationId }) => operationId === operation.id);
  const decisions = here(records.publicityItems).flatMap((item) =>
    item.decisions.filter(({ at }) => isIn(at)),
  );
  return {
    publicity: decisions.length,
    goingOut: decisions.filter(({ outcome }) => isGoingOut(outcome)).length,
    contacts: here(records.candidateContacts)
      .filter(({ struck }) => struck === null)
      .reduce((sum, contact) => sum + contact.decisions.filter(({ at }) => isIn(at)).length, 0),
    letters: here(records.letterBatches).filter(({ issued }) => issued !== null && isIn(issued.at)).length,
  };
}

/** "3 decisions on publicity (2 go out), 5 on contact, 1 batch of letters". */
export function sayInPeriod({ publicity, goingOut, contacts, letters }: InPeriod): string {
  const of = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
  const parts = [
    ...(publicity === 0
      ? []
      : [`${of(publicity, 'decision', 'decisions')} on publicity (${goingOut} let something go out)`]),
    ...(contacts === 0 ? [] : [`${of(contacts, 'decision', 'decisions')} on contact`]),
    ...(letters === 0 ? [] : [`${of(letters, 'batch', 'batches')} of letters issued`]),
  ];
  return parts.length === 0 ? 'Nothing decided or issued in it yet' : parts.join(', ');
}
