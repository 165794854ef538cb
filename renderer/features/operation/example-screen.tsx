/** The invented operation that comes with the desk, to look round in. */
import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { exampleOperationId, exampleSteps } from '../../core/operation/example';
import { useCommit, useDesk, useRecord } from '../../services/desk-context';
import { Empty, Screen } from '../../ui/screen';

/** Says what the example is, and opens it. */
export function ExampleScreen() {
  const existing = useRecord('operations', exampleOperationId);
  const { clock, openOperation } = useDesk();
  const commit = useCommit();
  const navigate = useNavigate();
  const open = () => {
    if (existing === undefined) {
      // Gold’s approval in it is not taken back, so none of it is.
      for (const { purpose, changes } of exampleSteps(clock())) {
        if (!commit(purpose, changes, { undoable: false }).ok) return;
      }
    }
    openOperation(exampleOperationId);
    void navigate('/today');
  };
  return (
    <Screen
      title="Example operation"
      purpose="An invented operation to look round in, beside your own and apart from them."
    >
      <Empty title="Marlshire, May 2027" action={<Button onClick={open}>Open the example operation</Button>}>
        A force, two councils, places, one council’s polling stations and a threat assessment in the making.
        Every name and event in it is invented. It can be changed like any other operation, and is never mixed
        with yours.
      </Empty>
    </Screen>
  );
}
