/** Snapshots: encrypted copies of the vault in a folder of the user's choice, each opened and counted. */
import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { formatMoment } from '../../core/foundation/dates';
import { type SnapshotFolder, useDesk, useVaultState } from '../../services/desk-context';
import { Help, Message, Screen } from '../../ui/screen';
import { DeskTabs } from './desk-tabs';
import { EarlierSnapshots } from './earlier-snapshots';

/** Where the snapshots are, when the last was taken, and how one is restored. */
export function SnapshotsScreen() {
  const { vault, machine, notify, lock } = useDesk();
  const state = useVaultState((open) => open.snapshots.state());
  const [folder, setFolder] = useState<SnapshotFolder | null>(null);
  const look = useCallback(() => {
    void machine.snapshotFolder().then(setFolder);
  }, [machine]);
  useEffect(look, [look]);

  const take = async () => {
    const result = await vault.snapshots.takeNow('asked');
    if (!result.ok) notify({ tone: 'problem', text: result.error.message });
    else if (result.value.file === null)
      notify({ tone: 'done', text: 'Nothing has changed since the last snapshot.' });
    else notify({ tone: 'done', text: 'Snapshot taken, opened and counted.' });
    look();
  };
  const choose = async () => {
    if (await machine.chooseSnapshotFolder()) look();
  };

  return (
    <Screen
      title="Desk"
      purpose="Encrypted copies of the vault, each opened and counted after it is written."
      tabs={<DeskTabs />}
      actions={
        <Button onClick={() => void take()} loading={state.isRunning}>
          Take a snapshot now
        </Button>
      }
    >
      <div className="stack-wide measure">
        {state.lastProblem === null ? null : (
          <Message tone="warning" title="The last snapshot was not taken">
            <p>{state.lastProblem}</p>
          </Message>
        )}
        <dl className="facts">
          <dt>Last snapshot</dt>
          <dd>
            {state.lastVerifiedAt === null
              ? 'None yet'
              : `${formatMoment(state.lastVerifiedAt)}, opened and counted`}
          </dd>
          <dt>Folder</dt>
          <dd>
            {folder === null
              ? 'Cannot be read. Choose another folder.'
              : folder.isDefault
                ? `${folder.label} (beside the desk’s own data)`
                : folder.label}
          </dd>
          <dt>Free space there</dt>
          <dd>{folder === null ? '' : `${(folder.freeBytes / 1_000_000_000).toFixed(1)} GB`}</dd>
        </dl>
        <div>
          <Button variant="default" onClick={() => void choose()}>
            Choose another folder
          </Button>
        </div>
        <Help>
          A snapshot is taken every 15 minutes of work and when the desk locks. Kept are the newest three of
          today, one a day for 14 days, and one a week after that; the last good one is never deleted. A
          folder on another disk is safer than one on this.
        </Help>
        <section className="stack-tight">
          <h2>Restore</h2>
          <p>
            A snapshot is restored from the locked desk: lock it, then choose “Restore from a snapshot”. All
            of it is checked first, what it replaces is kept, and the restore can be undone.
          </p>
          <div>
            <Button variant="default" onClick={lock}>
              Lock the desk
            </Button>
          </div>
        </section>
        <EarlierSnapshots onDone={look} />
      </div>
    </Screen>
  );
}
