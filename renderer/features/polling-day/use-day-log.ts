/** The log of polling day as the screens read it. */
import { useMemo } from 'react';
import { readLog } from '../../core/log/log';
import type { StationRow } from '../../core/places/station-rows';
import { mattersOf, type Matter, type ReadDayEntry } from '../../core/polling-day/day-log';
import type { DayLogEntry } from '../../core/polling-day/day-log-entry';
import { type DayDraft, type DraftProblems, entryOf } from '../../core/polling-day/new-day-entry';
import type { Result } from '../../core/foundation/result';
import { useCollection, useCommit, useDesk, useDeskUser } from '../../services/desk-context';
import { useOperation } from '../../services/operation';

export interface DayLog {
  /** Newest first. */
  readonly log: readonly ReadDayEntry[];
  readonly matters: readonly Matter[];
  /** Ids of the entries of open matters. */
  readonly openIds: ReadonlySet<string>;
}

/** Every entry, and what is open. */
export function useDayLog(): DayLog {
  const operation = useOperation();
  const entries = useCollection('dayLog');
  return useMemo(() => {
    const log = readLog(entries.values(), operation.id, 'newest');
    const matters = mattersOf(log);
    const open = matters.filter(({ isOpen }) => isOpen);
    return { log, matters, openIds: new Set(open.flatMap((matter) => matter.entries.map(({ id }) => id))) };
  }, [entries, operation.id]);
}

/** Rows by their id. */
export function useRowsById(rows: readonly StationRow[]): ReadonlyMap<string, StationRow> {
  return useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
}

/**
 * Writes an entry as a commit of its own that nothing takes back: it is on disk as soon as the desk says saved. What is
 * wrong with the draft is returned; a refusal of the store is told to the person.
 */
export function useWriteEntry(): (
  draft: DayDraft,
  strikes?: DayLogEntry['strikes'],
) => Result<DayLogEntry | null, DraftProblems> {
  const operation = useOperation();
  const { vault, clock, newId } = useDesk();
  const user = useDeskUser();
  const commit = useCommit();
  return (draft, strikes = null) => {
    // The log as it stands at this moment, not as it was drawn: two entries in one breath take two numbers.
    const made = entryOf(draft, {
      log: vault.records.all('dayLog').values(),
      operationId: operation.id,
      id: newId(),
      now: clock(),
      by: user.name,
      strikes,
    });
    if (!made.ok) return made;
    const { value: after } = made;
    const written = commit(
      'Write in the log of polling day',
      [{ collection: 'dayLog', id: after.id, after }],
      {
        undoable: false,
      },
    );
    return { ok: true, value: written.ok ? after : null };
  };
}
