/** Erasing entries for good: from the records, from the journal, and from what was being written about them. */
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { counted } from '../../../core/documents/blocks';
import { mayErase } from '../../../core/conduct/conduct-edits';
import type { ConductEntry } from '../../../core/conduct/conduct-entry';
import { formatDate } from '../../../core/foundation/dates';
import { formDraftId } from '../../../core/plan/form-draft';
import { type DeskChange, useCommit, useDesk, useToday } from '../../../services/desk-context';
import { flushDrafts } from '../../../ui/drafts';
import { decisionDraftName } from './decisions';

/** Erases these entries; tells what became of it. */
function useErase(): (entries: readonly ConductEntry[]) => Promise<boolean> {
  const { vault, notify } = useDesk();
  const commit = useCommit();
  return async (entries) => {
    flushDrafts();
    const users = [...vault.records.all('deskUsers').values()];
    const drafts = entries.flatMap(({ id }) =>
      users.map((user) => formDraftId(decisionDraftName(id), user.id)),
    );
    const changes: readonly DeskChange[] = [
      ...entries.map(({ id }): DeskChange => ({ collection: 'conductEntries', id, after: null })),
      ...drafts
        .filter((id) => vault.records.get('formDrafts', id) !== undefined)
        .map((id): DeskChange => ({ collection: 'formDrafts', id, after: null })),
    ];
    if (!commit('Erase from the conduct register', changes, { undoable: false }).ok) return false;
    const erased = await vault.erase([
      ...entries.map(({ id }) => ({ collection: 'conductEntries' as const, id })),
      ...drafts.map((id) => ({ collection: 'formDrafts' as const, id })),
    ]);
    if (erased.ok) {
      notify({
        tone: 'done',
        text: `${counted(entries.length, 'entry is', 'entries are')} erased for good.`,
      });
      return true;
    }
    notify({
      tone: 'problem',
      text: `Taken out of the register; the journal still holds what stood there. ${erased.error.message}`,
    });
    return true;
  };
}

interface AskProps {
  readonly entries: readonly ConductEntry[];
  readonly label: string;
  /** Asked for what is not past its day: there is no other reason to erase it. */
  readonly isMistake?: boolean;
  readonly onDone: () => void;
}

function AskToErase({ entries, label, isMistake = false, onDone }: AskProps) {
  const erase = useErase();
  const [isSaid, setSaid] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [isWorking, setWorking] = useState(false);
  if (!isAsked) {
    return (
      <div>
        <Button size="xs" variant="default" onClick={() => setAsked(true)}>
          {label}
        </Button>
      </div>
    );
  }
  const run = async () => {
    setWorking(true);
    const isDone = await erase(entries);
    setWorking(false);
    if (!isDone) return;
    setAsked(false);
    onDone();
  };
  return (
    <div className="stack-tight" role="group" aria-label="Confirm the erasure">
      <p className="flat small">
        {entries.length === 1
          ? 'The entry and what was decided on it go'
          : 'These entries and what was decided on them go'}{' '}
        for good, from the journal as well. It cannot be undone. Snapshots that were taken before still hold
        them.
      </p>
      {isMistake ? (
        <Checkbox
          size="xs"
          label="It was entered by mistake"
          checked={isSaid}
          onChange={(event) => setSaid(event.currentTarget.checked)}
        />
      ) : null}
      <div className="row">
        <Button
          size="xs"
          color="red"
          disabled={isMistake && !isSaid}
          loading={isWorking}
          onClick={() => void run()}
        >
          Erase {counted(entries.length, 'entry', 'entries')}
        </Button>
        <Button size="xs" variant="default" disabled={isWorking} onClick={() => setAsked(false)}>
          Keep
        </Button>
      </div>
    </div>
  );
}

/** The way to erase the open entry: past its day, or entered by mistake while nothing is decided on it. */
export function EraseEntry({ entry, onDone }: { readonly entry: ConductEntry; readonly onDone: () => void }) {
  const today = useToday();
  if (!mayErase(entry, today))
    return (
      <p className="flat small">
        Something was decided on it, which may have to be answered for: it can be erased after{' '}
        {formatDate(entry.keepUntil)}. If it no longer holds, record a further decision.
      </p>
    );
  const isMistake = entry.keepUntil >= today;
  return <AskToErase entries={[entry]} label="Erase this entry" isMistake={isMistake} onDone={onDone} />;
}

/** What is past its day, and the one step that erases it all; nothing where none is. */
export function EraseDue({ entries }: { readonly entries: readonly ConductEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <div className="conduct-due" role="status">
      <strong>{counted(entries.length, 'entry is', 'entries are')} past the retention date</strong>
      <AskToErase entries={entries} label="Erase what is past its day" onDone={() => undefined} />
    </div>
  );
}
