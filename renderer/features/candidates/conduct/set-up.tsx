/** Opening the register for an operation: whoever confirms is the first who may read it. */
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { asId } from '../../../core/foundation/ids';
import { useCommit, useDesk, useDeskUser } from '../../../services/desk-context';
import { useOperation } from '../../../services/operation';
import { Help, Message } from '../../../ui/screen';

/** `wasOpen`: those who kept it can no longer open the desk. */
export function SetUp({ wasOpen }: { readonly wasOpen: boolean }) {
  const operation = useOperation();
  const { vault } = useDesk();
  const user = useDeskUser();
  const commit = useCommit();
  const [isConfirmed, setConfirmed] = useState(false);
  const open = () => {
    const after = { id: operation.id, userIds: [asId<'DeskUser'>(vault.user.id)] };
    commit('Open the conduct register', [{ collection: 'conductAccess', id: operation.id, after }], {
      undoable: false,
    });
  };
  return (
    <section className="stack" aria-labelledby="conduct-set-up">
      <h2 id="conduct-set-up">{wasOpen ? 'Take over the conduct register' : 'Open the conduct register'}</h2>
      {wasOpen ? (
        <Message tone="note" title="Nobody who kept this register can open the desk any more">
          Whoever confirms below may read it from now on. The journal says that it was taken over, when and by
          whom.
        </Message>
      ) : null}
      <p className="flat">
        It holds politically restricted posts, political activity that staff have declared, nomination papers
        that officers have signed, and what was decided about each. It asks for no party and no opinion.
      </p>
      <ul className="conduct-points">
        <li>Whoever confirms here is the first who may read it, and names the others.</li>
        <li>
          Everybody else at this desk sees that a posting is refused, where, and whom to ask. They do not see
          why.
        </li>
        <li>
          It is a curtain and not a second lock: everybody at this desk opens the same vault. Somebody who
          takes the program apart could read what stands behind it.
        </li>
        <li>Every entry has a day on which it is erased.</li>
      </ul>
      <Help source="NPCC, Guidance for interaction with candidates (2024), sections 6 and 7">
        Usually the election SPOC, or whoever the force has named for business interests and vetting.
      </Help>
      <Checkbox
        label={`I, ${user.name}, keep this register for the force`}
        checked={isConfirmed}
        onChange={(event) => setConfirmed(event.currentTarget.checked)}
      />
      <div>
        <Button disabled={!isConfirmed} onClick={open}>
          {wasOpen ? 'Take over the register' : 'Open the register'}
        </Button>
      </div>
    </section>
  );
}
