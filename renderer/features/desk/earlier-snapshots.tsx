/** Deleting earlier snapshots, which hold what was erased since: one of the vault as it stands takes their place. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { counted } from '../../core/documents/blocks';
import { useDesk } from '../../services/desk-context';
import { ConfirmByPassphrase } from '../../ui/secret-field';

interface EarlierSnapshotsProps {
  /** Once something in the folder may have changed. */
  readonly onDone: () => void;
}

/** Asks for the passphrase first: there is no way back to an earlier state of the vault afterwards. */
export function EarlierSnapshots({ onDone }: EarlierSnapshotsProps) {
  const { vault, notify } = useDesk();
  const [isAsked, setAsked] = useState(false);
  const confirm = async (passphrase: string): Promise<string | null> => {
    const known = await vault.people.confirm({ passphrase });
    if (!known.ok) return known.error.message;
    const done = await vault.snapshots.removeEarlier();
    onDone();
    if (!done.ok) return done.error.message;
    const { removed, left, isDeclined } = done.value;
    if (isDeclined) {
      notify({ tone: 'done', text: 'No snapshot was deleted. A new one was taken.' });
      setAsked(false);
      return null;
    }
    if (left > 0) {
      return `${counted(removed, 'snapshot', 'snapshots')} deleted; ${left} could not be. Look whether the folder can be written to, then try again.`;
    }
    notify({
      tone: 'done',
      text:
        removed === 0
          ? 'There was no earlier snapshot in the folder.'
          : `${counted(removed, 'earlier snapshot', 'earlier snapshots')} deleted; the one taken now stands.`,
    });
    setAsked(false);
    return null;
  };
  return (
    <section className="stack-tight">
      <h2>Delete earlier snapshots</h2>
      <p>
        What was erased from the records stands in the snapshots that were taken before. A new snapshot is
        taken, opened and counted first; then every other of this vault goes from this folder, and with it the
        way back to an earlier state. Copies in other folders are not reached.
      </p>
      {isAsked ? (
        <ConfirmByPassphrase
          label="Your passphrase, to delete the earlier snapshots"
          action="Take one and delete the earlier"
          onConfirm={confirm}
          onCancel={() => setAsked(false)}
        />
      ) : (
        <div>
          <Button variant="default" onClick={() => setAsked(true)}>
            Delete earlier snapshots
          </Button>
        </div>
      )}
    </section>
  );
}
