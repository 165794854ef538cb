/** Everything that was changed on a case, newest first, in plain words, from the journal. */
import { useEffect, useState } from 'react';
import { formatMoment } from '../../../core/foundation/dates';
import { caseChanges } from '../../../core/cases/case-log';
import type { CaseFile } from '../../../core/cases/case-file';
import type { DeskRecords } from '../../../core/records';
import { useCollection, useDesk, useVaultState } from '../../../services/desk-context';
import { Message } from '../../../ui/screen';
import type { JournalEntry } from '../../../vault/index';
import { CaseSection } from './section-frame';

/** The log of one case. */
export function LogSection({ caseFile }: { readonly caseFile: CaseFile }) {
  const { entries, problem } = useHistory(caseFile);
  const users = useCollection('deskUsers');
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
          {entries.map((entry) => (
            <tr key={entry.sequence}>
              <td className="case-day">{formatMoment(entry.at)}</td>
              <td className="case-day">{users.get(entry.actor)?.name ?? entry.actor}</td>
              <td>
                {linesOf(entry, caseFile.id).map((line) => (
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
    void vault.journal.history('cases', caseFile.id).then((read) => {
      if (!isCurrent) return;
      if (read.ok) setEntries([...read.value].reverse());
      else setProblem(read.error.message);
    });
    return () => {
      isCurrent = false;
    };
  }, [vault, caseFile.id, saved]);
  return { entries, problem };
}

/** What an entry changed of this case; at least what it was for. */
function linesOf(entry: JournalEntry<DeskRecords>, id: string): readonly string[] {
  const lines = entry.changes.flatMap((change) => {
    if (change.collection !== 'cases' || change.id !== id) return [];
    return change.kind === 'erased' ? ['Contents erased for good'] : caseChanges(change.before, change.after);
  });
  return lines.length === 0 ? [entry.purpose] : lines;
}
