/** Everything that was done on a case and around it, newest first, in plain words, from the journal. */
import { useEffect, useMemo, useState } from 'react';
import { formatMoment } from '../../../core/foundation/dates';
import {
  type AroundChange,
  aroundCase,
  aroundChanges,
  caseChanges,
  isOfCase,
  type LogNames,
} from '../../../core/cases/case-log';
import type { CaseFile } from '../../../core/cases/case-file';
import type { DeskRecords } from '../../../core/records';
import { type DeskVault, useCollection, useDesk, useVaultState } from '../../../services/desk-context';
import { Message } from '../../../ui/screen';
import type { JournalChange, JournalEntry } from '../../../vault/index';
import { CaseSection } from './section-frame';
import { useLogNames } from './use-log-names';

/** The log of one case. */
export function LogSection({ caseFile }: { readonly caseFile: CaseFile }) {
  const { entries, problem } = useHistory(caseFile);
  const users = useCollection('deskUsers');
  const names = useLogNames();
  const rows = useMemo(
    () =>
      entries
        .map((entry) => ({ entry, lines: linesOf(entry, caseFile, names) }))
        .filter(({ lines }) => lines.length > 0),
    [entries, caseFile, names],
  );
  return (
    <CaseSection title="Log" purpose="What was changed, by whom and when, with the old value and the new.">
      {problem === null ? null : <Message tone="problem" title={problem} />}
      <table className="plain-table case-log">
        <caption>Changes, newest first</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">What</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ entry, lines }) => (
            <tr key={entry.sequence}>
              <td className="case-day">{formatMoment(entry.at)}</td>
              <td className="case-day">{users.get(entry.actor)?.name ?? 'Somebody no longer on the desk'}</td>
              <td>
                {lines.map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </CaseSection>
  );
}

function useHistory(caseFile: CaseFile) {
  const { vault } = useDesk();
  const saved = useVaultState((open) => open.saveState());
  const [entries, setEntries] = useState<readonly JournalEntry<DeskRecords>[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void historyOf(vault, caseFile.id).then((read) => {
      if (!isCurrent) return;
      setEntries(read.entries);
      setProblem(read.problem);
    });
    return () => {
      isCurrent = false;
    };
  }, [vault, caseFile.id, saved]);
  return { entries, problem };
}

/** The entries of the journal that touched the case or a record of its own, newest first, each once. */
async function historyOf(vault: DeskVault, caseId: CaseFile['id']) {
  const found = new Map<number, JournalEntry<DeskRecords>>();
  let problem: string | null = null;
  const records: { collection: keyof DeskRecords; id: string }[] = [{ collection: 'cases', id: caseId }];
  for (const collection of aroundCase) {
    const standing = vault.records.all(collection);
    const ids = await vault.journal.everHeld(collection);
    if (!ids.ok) problem = ids.error.message;
    for (const id of ids.ok ? ids.value : standing.keys()) {
      const record = standing.get(id);
      if (record === undefined || mayMove.has(collection) || isOfCase(record, caseId))
        records.push({ collection, id });
    }
  }
  for (const { collection, id } of records) {
    const read = await vault.journal.history(collection, id);
    if (!read.ok) problem = read.error.message;
    else if (
      collection === 'cases' ||
      read.value.some((entry) => concerns(entry, { collection, id, caseId }))
    )
      for (const entry of read.value) found.set(entry.sequence, entry);
  }
  return { entries: [...found.values()].sort((a, b) => b.sequence - a.sequence), problem };
}

/** Of these, a record that stands may have been about the case before: it names several cases, and may let go of one. */
const mayMove: ReadonlySet<string> = new Set(['councilUpdates']);

/** Whether an entry set or removed this record while it was of the case. */
function concerns(
  { changes }: JournalEntry<DeskRecords>,
  { collection, id, caseId }: { readonly collection: string; readonly id: string; readonly caseId: string },
): boolean {
  return changes.some(
    (change) =>
      change.collection === collection &&
      change.id === id &&
      change.kind !== 'erased' &&
      isAround(change) &&
      [change.before, change.after].some((each) => each !== null && isOfCase(each, caseId)),
  );
}

/** What an entry did to the case and around it; what it was for where the case changed in a way that nobody reads. */
function linesOf(entry: JournalEntry<DeskRecords>, caseFile: CaseFile, names: LogNames): readonly string[] {
  const ofCase = entry.changes.filter(({ collection, id }) => collection === 'cases' && id === caseFile.id);
  const lines = entry.changes.flatMap((change) => changeLines(change, caseFile, names));
  return lines.length === 0 && ofCase.length > 0 ? [entry.purpose] : lines;
}

function changeLines(
  change: JournalChange<DeskRecords>,
  caseFile: CaseFile,
  names: LogNames,
): readonly string[] {
  if (change.collection === 'cases') {
    if (change.id !== caseFile.id) return [];
    return change.kind === 'erased'
      ? ['Contents erased for good']
      : caseChanges(change.before, change.after, names);
  }
  if (change.kind === 'erased' || !isAround(change)) return [];
  const isOwn = [change.before, change.after].some((each) => each !== null && isOfCase(each, caseFile.id));
  return isOwn ? aroundChanges(change, caseFile, names) : [];
}

function isAround<T extends { readonly collection: string }>(change: T): change is T & AroundChange {
  return aroundCase.some((collection) => collection === change.collection);
}
