/** Who of the desk may open the register, and the way to name others. */
import { Checkbox } from '@mantine/core';
import { withReaders } from '../../../core/conduct/conduct-access';
import type { DeskUser } from '../../../core/operation/desk';
import { useCollection, useCommit, useDesk } from '../../../services/desk-context';
import { PanelHead } from '../../../ui/panel-head';
import { Help } from '../../../ui/screen';
import { useDoor } from './use-conduct';

/** Somebody stays named: the last one cannot be taken out. */
export function Readers({ onClose }: { readonly onClose: () => void }) {
  const { vault } = useDesk();
  const { access } = useDoor();
  const users = useCollection('deskUsers');
  const commit = useCommit();
  if (access === undefined) return null;
  const holders = vault.people.list();
  const people = [...users.values()]
    .filter(({ id }) => holders.includes(id) || access.userIds.includes(id))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  const set = (user: DeskUser, isReader: boolean) => {
    const ids = isReader ? [...access.userIds, user.id] : access.userIds.filter((id) => id !== user.id);
    const after = withReaders(access, ids);
    if (after === null) return;
    commit(
      'Change who may open the conduct register',
      [{ collection: 'conductAccess', id: after.id, after }],
      {
        undoable: false,
      },
    );
  };
  return (
    <div className="stack record-panel">
      <PanelHead title="Who may read it" closeLabel="Close who may read it" onClose={onClose} />
      <fieldset className="plain-fieldset stack-tight">
        <legend className="small">People of this desk</legend>
        {people.map((user) => {
          const isReader = access.userIds.includes(user.id);
          const isMe = user.id === vault.user.id;
          const mayStillOpen = holders.includes(user.id);
          return (
            <Checkbox
              key={user.id}
              label={[user.name, user.role].filter((text) => text.trim() !== '').join(', ')}
              description={
                isMe
                  ? 'You. Another reader can take you out.'
                  : mayStillOpen
                    ? undefined
                    : 'Can no longer open the desk'
              }
              checked={isReader}
              disabled={isMe}
              onChange={(event) => set(user, event.currentTarget.checked)}
            />
          );
        })}
      </fieldset>
      <Help>
        Everybody at this desk opens the same vault: this keeps the entries off the screens, lists and
        documents of the others, and is no second lock. People are added under Desk, People.
      </Help>
    </div>
  );
}
