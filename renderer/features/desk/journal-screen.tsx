/** The journal: everything that was done, by whom and when, and whether the chain holds. */
import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { formatMoment } from '../../core/foundation/dates';
import type { DeskRecords } from '../../core/records';
import { useCollection, useDesk, useVaultState } from '../../services/desk-context';
import { OnScreenOnly } from '../../services/on-screen-only';
import { Message, ProgressLine, Screen } from '../../ui/screen';
import type { JournalEntry } from '../../vault/index';
import { DeskTabs } from './desk-tabs';
import { describeChanges } from './journal-changes';

const pageSize = 50;

/** Entries newest first, and the check of the whole chain. */
export function JournalScreen() {
  const { vault } = useDesk();
  const users = useCollection('deskUsers');
  const saved = useVaultState((open) => open.saveState());
  const [before, setBefore] = useState<number | null>(null);
  const [entries, setEntries] = useState<readonly JournalEntry<DeskRecords>[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const last = before ?? vault.journal.head().sequence;

  useEffect(() => {
    let isCurrent = true;
    void vault.journal.read({ from: Math.max(1, last - pageSize + 1), to: last }).then((read) => {
      if (!isCurrent) return;
      if (read.ok) setEntries([...read.value].reverse());
      else setProblem(read.error.message);
    });
    return () => {
      isCurrent = false;
    };
  }, [vault, last, saved]);

  return (
    <Screen
      title="Desk"
      purpose="Everything that was done here, by whom and when. Nothing can be taken out unseen."
      tabs={<DeskTabs />}
    >
      <div className="stack">
        <ChainCheck />
        {problem === null ? null : <Message tone="problem" title={problem} />}
        <table className="plain-table">
          <caption>Entries, newest first</caption>
          <thead>
            <tr>
              <th scope="col" className="numeric">
                Number
              </th>
              <th scope="col">When</th>
              <th scope="col">Who</th>
              <th scope="col">What was done</th>
              <th scope="col" className="numeric">
                Records
              </th>
              <th scope="col">Seal</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={entry.sequence}>
                <td className="numeric">{entry.sequence}</td>
                <td>{formatMoment(entry.at)}</td>
                <td>{users.get(entry.actor)?.name ?? 'A person no longer recorded'}</td>
                <td>
                  {entry.purpose}
                  <ChangesOf entry={entry} />
                </td>
                <td className="numeric">{entry.changes.length}</td>
                <td>
                  <code>{entry.hash.slice(0, 12)}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="row">
          <Button variant="default" disabled={before === null} onClick={() => setBefore(null)}>
            Newest
          </Button>
          <Button variant="default" disabled={last <= pageSize} onClick={() => setBefore(last - pageSize)}>
            Older
          </Button>
        </div>
      </div>
    </Screen>
  );
}

/** What the entry changed, old and new, on demand: the words of the journal itself hold no names. */
function ChangesOf({ entry }: { readonly entry: JournalEntry<DeskRecords> }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="small dimmed">What changed</summary>
      {isOpen ? (
        <ul className="small journal-changes">
          {describeChanges(entry).map((line, index) => (
            <li key={index}>
              {line.onPaper === null ? (
                line.text
              ) : (
                <OnScreenOnly onPaper={line.onPaper}>{line.text}</OnScreenOnly>
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </details>
  );
}

function ChainCheck() {
  const { vault } = useDesk();
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [outcome, setOutcome] = useState<{ tone: 'done' | 'problem'; text: string } | null>(null);
  const [abort, setAbort] = useState<AbortController | null>(null);
  const check = useCallback(async () => {
    const controller = new AbortController();
    setAbort(controller);
    setOutcome(null);
    setProgress({ done: 0, total: 0 });
    const result = await vault.journal.verify({ onProgress: setProgress, signal: controller.signal });
    setProgress(null);
    if (result.ok) {
      const erased = result.value.erasedChanges;
      setOutcome({
        tone: 'done',
        text: `All ${result.value.entries.toLocaleString('en-GB')} entries are unaltered and account for every record that is open${erased === 0 ? '' : `; the contents of ${erased} changes have been erased for good`}.`,
      });
    } else if (result.error.kind !== 'cancelled') setOutcome({ tone: 'problem', text: result.error.message });
  }, [vault]);
  return (
    <div className="stack-tight">
      <div className="row">
        <Button variant="default" onClick={() => void check()} disabled={progress !== null}>
          Check the whole journal
        </Button>
        <span className="dimmed small">
          The seal of the newest entry is <code>{vault.journal.head().hash.slice(0, 12)}</code>. Written on
          paper, it shows later that nothing before it was changed.
        </span>
      </div>
      {progress === null ? null : (
        <ProgressLine
          label="Checking the journal"
          done={progress.done}
          total={progress.total}
          onCancel={() => abort?.abort()}
        />
      )}
      {outcome === null ? null : <Message tone={outcome.tone} title={outcome.text} />}
    </div>
  );
}
