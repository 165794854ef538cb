/** What a data return is read off: the records of one operation, put together once. */
import type { Allegation } from '../cases/allegation';
import type { CaseFile, CaseId } from '../cases/case-file';
import type { CpsContact } from '../cases/cps-contact';
import { contactsByCase } from '../cases/stage';
import { dateAt } from '../foundation/dates';
import { type EffectiveOffence, effectiveOffences } from '../offences/catalogue';
import type { OffenceId } from '../offences/offence';
import type { Operation } from '../operation/operation';
import type { Area } from '../places/area';
import type { CollectionName, DeskRecords } from '../records';
import type { ReturnEntry } from './return-entry';

/** The collections that the rows are read off. */
export const returnCollections = [
  'allegations',
  'areas',
  'cases',
  'cpsContacts',
  'offenceEdits',
  'returnEntries',
] as const satisfies readonly CollectionName[];

export type ReturnRecords = {
  readonly [Name in (typeof returnCollections)[number]]: ReadonlyMap<string, DeskRecords[Name]>;
};

/** Which return is asked for. */
export interface ReturnAsked {
  /** ISO date of the last day that it covers. */
  readonly until: string;
  readonly period: 'monthly' | 'final';
}

export interface ReadReturn {
  readonly operation: Operation;
  readonly asked: ReturnAsked;
  /** Cases of the operation by reference, those opened later too. */
  readonly cases: readonly CaseFile[];
  /** Its reports that became part of no case, by reference, incidents and later ones too. */
  readonly alone: readonly Allegation[];
  /** The case that an allegation is part of, whichever operation it belongs to. */
  readonly caseOf: ReadonlyMap<string, CaseFile>;
  readonly allegations: ReadonlyMap<string, Allegation>;
  readonly contacts: ReadonlyMap<CaseId, readonly CpsContact[]>;
  readonly effective: ReadonlyMap<OffenceId, EffectiveOffence>;
  readonly areas: ReadonlyMap<string, Area>;
  readonly entries: ReadonlyMap<string, ReturnEntry>;
}

const collator = new Intl.Collator('en-GB', { numeric: true });

/** Reads the records. */
export function readReturn(records: ReturnRecords, operation: Operation, asked: ReturnAsked): ReadReturn {
  const here = <T extends { readonly operationId: string; readonly reference: string }>(
    all: ReadonlyMap<string, T>,
  ) =>
    [...all.values()]
      .filter(({ operationId }) => operationId === operation.id)
      .sort((a, b) => collator.compare(a.reference, b.reference));
  const caseOf = new Map<string, CaseFile>();
  for (const each of records.cases.values()) for (const id of each.allegationIds) caseOf.set(id, each);
  return {
    operation,
    asked,
    cases: here(records.cases),
    alone: here(records.allegations).filter(({ id }) => {
      const inCase = caseOf.get(id);
      return inCase === undefined || openedOn(inCase) > asked.until;
    }),
    caseOf,
    allegations: records.allegations,
    contacts: contactsByCase(records.cpsContacts),
    effective: effectiveOffences(records.offenceEdits.values()),
    areas: records.areas,
    entries: records.returnEntries,
  };
}

/** ISO date on which a case was opened. */
export function openedOn({ openedAt }: Pick<CaseFile, 'openedAt'>): string {
  return dateAt(openedAt);
}

/** The reports that a case is made of, in its order. */
export function reportsOf({ allegations }: ReadReturn, caseFile: CaseFile): readonly Allegation[] {
  return caseFile.allegationIds.flatMap((id) => allegations.get(id) ?? []);
}
