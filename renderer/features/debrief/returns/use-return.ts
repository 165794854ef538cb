/** The data return of the open operation, and changing what it says of a record, one commit a change. */
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { DataReturn } from '../../../core/returns/data-return';
import { lastReturn } from '../../../core/returns/differences';
import { endOfLastMonth } from '../../../core/returns/due-return';
import { dataReturn, type MadeReturn, madeReturnCollections } from '../../../core/returns/make-return';
import type { ReturnAsked } from '../../../core/returns/read-return';
import { type ReturnEntry, returnEntryId, type ReturnSubject } from '../../../core/returns/return-entry';
import { useCollection, useCollections, useCommit, useDesk, useToday } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { useRemembered } from '../../../services/remembered';

/** Which return is asked for; `?period=final` asks for the final one. */
export function useReturnAsked(): readonly [ReturnAsked, (asked: ReturnAsked) => void] {
  const operation = useOperation();
  const today = useToday();
  const [parameters, setParameters] = useSearchParams();
  const [chosen, setChosen] = useRemembered<ReturnAsked | null>(`return.asked.${operation.id}`, null);
  const isFinal = parameters.get('period') === 'final';
  const asked = useMemo(
    (): ReturnAsked =>
      isFinal
        ? { period: 'final', until: today }
        : (chosen ?? { period: 'monthly', until: endOfLastMonth(today) }),
    [isFinal, chosen, today],
  );
  const ask = (next: ReturnAsked) => {
    setChosen(next);
    if (!isFinal) return;
    const rest = new URLSearchParams(parameters);
    rest.delete('period');
    setParameters(rest, { replace: true });
  };
  return [asked, ask];
}

/** The return as it would leave now. */
export function useMadeReturn(asked: ReturnAsked): MadeReturn {
  const records = useCollections(madeReturnCollections);
  const operation = useOperation();
  return useMemo(() => dataReturn(records, operation, asked), [records, operation, asked]);
}

/** The return that was sent last; `null` where none was. */
export function useLastReturn(): DataReturn | null {
  const operation = useOperation();
  const all = useCollection('dataReturns');
  return useMemo(() => lastReturn(all, operation), [all, operation]);
}

/** Changes the entry of a record from what stands now. True where it was written. */
export type ChangeEntry = (
  purpose: string,
  subject: ReturnSubject,
  make: (now: ReturnEntry) => ReturnEntry,
) => boolean;

export function useChangeEntry(): ChangeEntry {
  const { vault } = useDesk();
  const commit = useCommit();
  const operation = useOperation();
  return (purpose, subject, make) => {
    const id = returnEntryId(subject);
    const now = vault.records.get('returnEntries', id) ?? {
      id,
      operationId: operation.id,
      subject,
      summary: '',
      commissionReference: '',
      leftOut: null,
    };
    return commit(purpose, [{ collection: 'returnEntries', id, after: make(now) }]).ok;
  };
}
